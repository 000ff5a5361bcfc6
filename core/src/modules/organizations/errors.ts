import { refusal } from '../../platform/refusal.ts';

/** The person is a member already: change the role instead. */
export const alreadyMember = refusal('conflict', 'member.exists')<{ email: string }>();
/** The last admin would leave, and nobody could let anybody in again: make another admin first. */
export const lastAdmin = refusal('conflict', 'member.lastAdmin')();
/** Used, revoked, past its day, or never made: ask for a new invitation. */
export const invitationGone = refusal('unknown', 'invitation.gone')();
/** There is no account for the address yet: it takes a name and a password to make one. */
export const accountNeeded = refusal('unprocessable', 'invitation.accountNeeded')();
/** A default role belongs to all: save it under a name of your own. */
export const roleIsShared = refusal('conflict', 'role.shared')<{ name: string }>();
/** A role can hold only permissions that exist. */
export const permissionUnknown = refusal('unprocessable', 'role.permissionUnknown')<{ permission: string }>();
/** Nobody gives what he does not hold. */
export const permissionBeyond = refusal('forbidden', 'role.permissionBeyond')<{ permission: string }>();
/** Who may spend so much in one order himself gives no role that may order for more. */
export const limitBeyond = refusal('forbidden', 'role.limitBeyond')<{ limitMinor: number; currency: string }>();
/** Codes are how a company's books call a cost center: each once, closed ones too. */
export const costCenterCodeTaken = refusal('conflict', 'costCenter.codeTaken')<{ code: string; name: string }>();
/** What was booked on it counts in its currency, so that stays. */
export const costCenterCurrencyFixed = refusal('conflict', 'costCenter.currencyFixed')<{ currency: string }>();
/** More of this month is used already than the new budget would bear. */
export const budgetBelowUse = refusal('conflict', 'costCenter.budgetBelowUse')<{
  budgetMinor: number;
  usedMinor: number;
  currency: string;
}>();
