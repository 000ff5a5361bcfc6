import { divideHalfUp, lineTotal, micros } from '../../../platform/money.ts';
import type { QuoteLine } from './document.ts';
import { netPrice, quoteLineTotal } from './totals.ts';

/** What the seller's side knows of a line; it travels beside the document and never in it. */
export interface LineMargin { readonly unitCost: string | null; readonly floorPrice: string | null; readonly allowedDownTo: string | null }

/** What a line earns, and whether its price goes under what is allowed. The seller's app counts with it while somebody types. */
export function marginOf(line: QuoteLine, known: LineMargin | undefined, currency: string): { minor: number | null; basisPoints: number | null; isUnderFloor: boolean } {
  const price = netPrice(line);
  const sold = quoteLineTotal(line, currency);
  const cost = known?.unitCost ? lineTotal(known.unitCost, line.quantity, currency).minor : null;
  const minor = sold === null || cost === null ? null : sold - cost;
  const least = known?.allowedDownTo ?? known?.floorPrice ?? null;
  return {
    minor, basisPoints: minor === null || !sold ? null : Number(divideHalfUp(BigInt(minor) * 10_000n, BigInt(sold))),
    isUnderFloor: price !== null && least !== null && micros(price) < micros(least),
  };
}
