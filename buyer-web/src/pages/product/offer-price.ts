import { lineTotal, millionths, tierAt } from '../../parts/line-total.ts';

/** What of an offer says how it is sold. */
export interface Sold {
  readonly unitPrice: string | null;
  readonly currency: string;
  readonly packSize: string;
  readonly minimumQuantity: string;
  readonly quantityMultiple: string;
  readonly tiers: readonly { readonly minimumQuantity: string; readonly unitPrice: string }[];
}

/** What an offer comes to at a quantity that is asked in its own unit; null: not sold so, or not in this currency. */
export function priceAt(offer: Sold, quantity: string): { unitPrice: string; totalMinor: number } | null {
  if (offer.unitPrice === null) return null;
  const unitPrice = tierAt(offer.tiers, quantity)?.unitPrice ?? offer.unitPrice;
  return { unitPrice, totalMinor: lineTotal(unitPrice, quantity, offer.currency) };
}

/** Minimum, multiple: whether a seller sells such a quantity. */
export const fits = (offer: Sold, quantity: string): boolean =>
  millionths(quantity) >= millionths(offer.minimumQuantity) &&
  millionths(quantity) % millionths(offer.quantityMultiple) === 0n;

/** How many offer units hold at least so many pieces, in steps that the seller sells. */
export function unitsFor(offer: Sold, pieces: number): number {
  const step = Number(offer.quantityMultiple) || 1;
  return Math.max(
    Math.ceil(Math.max(pieces / Number(offer.packSize), Number(offer.minimumQuantity)) / step - 1e-9) * step,
    step,
  );
}
