import { divideHalfUp, lineTotal, micros } from '../../../platform/money.ts';
import type { QuoteLine } from './document.ts';
import { netPrice, quoteLineTotal } from './totals.ts';

/** What the seller's side knows of a line; it travels beside the document and never in it. */
export interface LineMargin {
  readonly unitCost: string | null;
  readonly floorPrice: string | null;
  readonly allowedDownTo: string | null;
}

export interface EarnedOnLine {
  readonly minor: number | null;
  readonly basisPoints: number | null;
  readonly isUnderFloor: boolean;
}

/**
 * Neither a line nor what is known of it ever changes, so it is worked out once: an edit of a thousand lines costs that
 * of one.
 */
const worked = new WeakMap<
  QuoteLine,
  { readonly known: LineMargin | undefined; readonly currency: string; readonly earned: EarnedOnLine }
>();

/**
 * What a line earns, and whether its price goes under what is allowed. The seller's app counts with it while somebody
 * types.
 */
export function marginOf(line: QuoteLine, known: LineMargin | undefined, currency: string): EarnedOnLine {
  const before = worked.get(line);
  if (before && before.known === known && before.currency === currency) return before.earned;
  const earned = workOut(line, known, currency);
  worked.set(line, { known, currency, earned });
  return earned;
}

function workOut(line: QuoteLine, known: LineMargin | undefined, currency: string): EarnedOnLine {
  const price = netPrice(line);
  const sold = quoteLineTotal(line, currency);
  const cost = known?.unitCost ? lineTotal(known.unitCost, line.quantity, currency).minor : null;
  const minor = sold === null || cost === null ? null : sold - cost;
  const least = known?.allowedDownTo ?? known?.floorPrice ?? null;
  return {
    minor,
    basisPoints: minor === null || !sold ? null : Number(divideHalfUp(BigInt(minor) * 10_000n, BigInt(sold))),
    isUnderFloor: price !== null && least !== null && micros(price) < micros(least),
  };
}
