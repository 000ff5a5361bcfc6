import { divideHalfUp, lineTotal, micros, decimalOf, sumMinor } from '../../../platform/money.ts';
import type { QuoteDocument, QuoteLine } from './document.ts';

/** The price after the line's discount, with up to six decimals; null: the seller has named none. */
export function netPrice(line: QuoteLine): string | null {
  if (line.unitPrice === null) return null;
  return decimalOf(divideHalfUp(micros(line.unitPrice) * BigInt(10_000 - line.discountBasisPoints), 10_000n));
}

/** A line never changes, so its total is worked out once: an edit of a thousand lines costs that of one. */
const known = new WeakMap<QuoteLine, { readonly currency: string; readonly total: number | null }>();
function knownTotal(line: QuoteLine, currency: string): number | null {
  const before = known.get(line);
  if (before?.currency === currency) return before.total;
  const total = quoteLineTotal(line, currency);
  known.set(line, { currency, total });
  return total;
}

/** Rounded once, with what the choices of a configurable offer cost once for the line. */
export function quoteLineTotal(line: QuoteLine, currency: string): number | null {
  const price = netPrice(line);
  return price === null ? null : lineTotal(price, line.quantity, currency).minor + (line.configuration?.onceMinor ?? 0);
}

export interface QuoteTotals { readonly linesMinor: number; readonly freightMinor: number; readonly totalMinor: number; readonly unpriced: number }

/** Sums of what is offered. Alternatives do not count: they are instead of a line, not beside it. Without tax. */
export function quoteTotals(document: QuoteDocument): QuoteTotals {
  const counted = Object.values(document.lines).filter((line) => line.alternativeTo === null);
  const totals = counted.map((line) => knownTotal(line, document.currency));
  const linesMinor = sumMinor(totals.map((total) => total ?? 0));
  const freightMinor = document.terms.freightMinor ?? 0;
  return { linesMinor, freightMinor, totalMinor: linesMinor + freightMinor, unpriced: totals.filter((total) => total === null).length };
}
