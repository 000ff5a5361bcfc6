import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { fragment, nothing } from '../../platform/db/sql.ts';
import { asPlatform, type Request } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { demoAccounts, DemoAccount, Me, meOf, type Identity } from '../identity/index.ts';
import { accountNeeded, invitationGone } from './errors.ts';
import { memberJoined } from './events.ts';
import { hashOfToken } from './invite-member.ts';
import type { AcceptInvitation, InvitationOffer, LookUpInvitation } from './schemas.ts';

let identity: Identity | null = null;
let isDemo = false;
/** Handed over once at the start. */
export function useIdentity(opened: Identity, demo: boolean): void {
  identity = opened;
  isDemo = demo;
}

export function identityInUse(): Identity {
  if (identity === null) throw new Error('identity was not opened');
  return identity;
}

export const MaybeMe = Me.nullable();

/** Who is signed in; null: nobody. All of it was found with the request, by the same session as the doors'. */
export function showMe({ actor, actors = [], language }: Request): z.output<typeof MaybeMe> {
  if (actor === null) return null;
  const { impersonator } = actor;
  // Whoever acts for another does so in one company, with what is left open there.
  if (impersonator)
    return {
      ...meOf(actor, language, [actor]),
      impersonatedBy: {
        impersonationId: impersonator.impersonationId,
        name: impersonator.name,
        until: impersonator.until,
        isRep: impersonator.sellerId !== null,
      },
    };
  return meOf(actor, language, actors);
}

export const DemoAccounts = z.array(DemoAccount);
export async function listDemoAccounts(): Promise<z.output<typeof DemoAccounts>> {
  return isDemo ? [...demoAccounts] : [];
}

interface Open {
  id: Id<'invitation'>;
  organizationId: Id<'organization'>;
  organizationName: string;
  email: string;
  roleId: Id<'role'>;
}

/** `held`: locked until the commit, so that it is taken once. */
async function openInvitation(ctx: Context, token: string, how: 'looked at' | 'held'): Promise<Open> {
  const row = await ctx.sql.one<Open>`
    select i.id, i.organization_id as "organizationId", o.name as "organizationName", i.email, i.role_id as "roleId"
    from invitation i join organization o on o.id = i.organization_id
    where i.token_hash = ${hashOfToken(token)} and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${ctx.clock.now()} ${how === 'held' ? fragment`for update of i` : nothing}`;
  if (row === null) throw invitationGone();
  return row;
}

/** What an invitation offers, for whoever holds its token. */
export function lookUpInvitation(
  ctx: Context,
  input: z.output<typeof LookUpInvitation>,
): Promise<z.output<typeof InvitationOffer>> {
  return asPlatform(ctx, 'the token is the right to see it', async () => {
    const open = await openInvitation(ctx, input.token, 'looked at');
    const known = await ctx.sql.one`select 1 from user_account where email = ${open.email}`;
    return { organizationName: open.organizationName, email: open.email, isKnown: known !== null };
  });
}

async function addAccount(
  ctx: Context,
  email: string,
  { name, password }: z.output<typeof AcceptInvitation>,
): Promise<Id<'user'>> {
  if (name === undefined || password === undefined) throw accountNeeded();
  const identity = identityInUse();
  return (
    await identity.addUsers([
      { id: newId<'user'>(), name, email, language: ctx.language, passwordHash: await identity.hashPassword(password) },
    ])
  ).get(email)!;
}

/**
 * Takes the seat: makes the account where there is none, and the membership. One use. An account that is there keeps
 * its name and its password.
 */
export function acceptInvitation(ctx: Context, input: z.output<typeof AcceptInvitation>): Promise<{ id: string }> {
  return asPlatform(ctx, 'the token is the right to join', async () => {
    const open = await openInvitation(ctx, input.token, 'held');
    const userId =
      (await ctx.sql.one<{ id: Id<'user'> }>`select id from user_account where email = ${open.email}`)?.id ??
      (await addAccount(ctx, open.email, input));
    const now = ctx.clock.now();
    const memberId = newId<'member'>();
    await ctx.sql`insert into member (id, organization_id, user_id, role_id, is_active, created_at) values (${memberId}, ${open.organizationId}, ${userId}, ${open.roleId}, true, ${now})
      on conflict (organization_id, user_id) do update set is_active = true, role_id = excluded.role_id`;
    await ctx.sql`update invitation set accepted_at = ${now} where id = ${open.id}`;
    ctx.emit(
      memberJoined({
        subject: { type: 'member', id: memberId },
        parties: [open.organizationId],
        data: { memberId, userId },
      }),
    );
    return { id: memberId };
  });
}
