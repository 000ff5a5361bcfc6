import { refusal } from '../../platform/refusal.ts';

/** What a contract or a list is for must be one buyer or one group of the seller's own. */
export const partyUnknown = refusal('unprocessable', 'contract.partyUnknown')();
export const contractNumberTaken = refusal('conflict', 'contract.numberTaken')<{ number: string }>();
/** An ended contract is history: copy it to a new one. */
export const contractEnded = refusal('conflict', 'contract.ended')<{ number: string }>();
export const scopeUnknown = refusal('unprocessable', 'priceList.scopeUnknown')();
/** A discount is on a category or a brand that is known, and on each once. */
export const discountUnknown = refusal('unprocessable', 'contract.discountUnknown')();
/** Whom a contract in force is with, and its currency, stay: prices, orders and credit stand on them. */
export const partyFixed = refusal('conflict', 'contract.partyFixed')<{ number: string }>();
/** Somebody saved it meanwhile: look again, then save. */
export const savedMeanwhile = refusal('conflict', 'contract.savedMeanwhile')();
export const listSavedMeanwhile = refusal('conflict', 'priceList.savedMeanwhile')();
