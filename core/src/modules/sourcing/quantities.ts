import { decimalOf, micros } from '../../platform/money.ts';
import type { OfferRow } from '../cart/index.ts';

const ceil = (value: bigint, by: bigint) => (value + by - 1n) / by;
const million = 1_000_000n;

/**
 * The least quantity of an offer, in its own unit, that gives `base` of the product's unit: rounded up to its multiple
 * and minimum.
 */
export function quantityFor(offer: OfferRow, base: bigint): bigint {
  const multiple = micros(offer.quantityMultiple);
  const needed = ceil(base * million, micros(offer.packSize));
  return ceil(needed > micros(offer.minimumQuantity) ? needed : micros(offer.minimumQuantity), multiple) * multiple;
}

/** The most that the stock gives in whole multiples; zero where that is below the minimum. */
export function mostOf(offer: OfferRow): bigint {
  const multiple = micros(offer.quantityMultiple);
  const most = (micros(offer.free) / multiple) * multiple;
  return most < micros(offer.minimumQuantity) ? 0n : most;
}

/** A quantity of an offer in the product's unit. */
export function baseOf(offer: { packSize: string }, quantity: bigint): bigint {
  return (quantity * micros(offer.packSize)) / million;
}
export const text = decimalOf;
