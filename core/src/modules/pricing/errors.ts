import { refusal } from '../../platform/refusal.ts';

/** What a contract or a list is for must be one buyer or one group of the seller's own. */
export const partyUnknown = refusal('unprocessable', 'contract.partyUnknown')();
export const contractNumberTaken = refusal('conflict', 'contract.numberTaken')<{ number: string }>();
/** An ended contract is history: copy it to a new one. */
export const contractEnded = refusal('conflict', 'contract.ended')<{ number: string }>();
export const scopeUnknown = refusal('unprocessable', 'priceList.scopeUnknown')();
/** Somebody saved it meanwhile: look again, then save. */
export const savedMeanwhile = refusal('conflict', 'contract.savedMeanwhile')();
