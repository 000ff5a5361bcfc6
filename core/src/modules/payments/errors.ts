import { refusal } from '../../platform/refusal.ts';

/**
 * The purchase would exceed what the seller lets the buyer owe: pay something off, order less, or ask the seller for
 * more.
 */
export const creditExceeded = refusal('conflict', 'credit.exceeded')<{
  sellerName: string;
  currency: string;
  limitMinor: number;
  usedMinor: number;
  neededMinor: number;
}>();
/** The seller gives this buyer no credit in this currency, or has blocked it: ask the seller. */
export const creditNone = refusal('conflict', 'credit.none')<{ sellerName: string; currency: string }>();
/** More is paid than is owed: pay what is open. */
export const paymentTooLarge = refusal('unprocessable', 'payment.tooLarge')<{ openMinor: number; currency: string }>();
