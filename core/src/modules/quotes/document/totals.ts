import { divideHalfUp, lineTotal, micros, decimalOf, sumMinor } from '../../../platform/money.ts';
import type { QuoteDocument, QuoteLine } from './document.ts';

/** The price after the line's discount, with up to six decimals; null: the seller has named none. */
export function netPrice(line: QuoteLine): string | null {
  if (line.unitPrice === null) return null;
  return decimalOf(divideHalfUp(micros(line.unitPrice) * BigInt(10_000 - line.discountBasisPoints), 10_000n));
}

/** Rounded once, with what the choices of a configurable offer cost once for the line. */
export function quoteLineTotal(line: QuoteLine, currency: string): number | null {
  const price = netPrice(line);
  return price === null ? null : lineTotal(price, line.quantity, currency).minor + (line.configuration?.onceMinor ?? 0);
}

export interface QuoteTotals {
  readonly linesMinor: number;
  readonly freightMinor: number;
  readonly totalMinor: number;
  readonly unpriced: number;
}

/** What lines come to, or one of them alone: in minor units, and how many have no price. */
interface Counted {
  readonly minor: number;
  readonly unpriced: number;
}
const nothing: Counted = { minor: 0, unpriced: 0 };
/** Alternatives do not count: they are instead of a line, not beside it. */
function countedOf(line: QuoteLine | undefined, currency: string): Counted {
  if (!line || line.alternativeTo !== null) return nothing;
  const total = quoteLineTotal(line, currency);
  return total === null ? { minor: 0, unpriced: 1 } : { minor: total, unpriced: 0 };
}

/**
 * Sums of a document's lines, by their record, which never changes; or the sums of another and the one line in which
 * they differ. Whole minor units, so that one line taken out and another put in is exactly the sum of all.
 */
interface Kept {
  readonly currency: string;
  readonly sum: Counted;
  readonly exchanged?: { readonly was: QuoteLine | undefined; readonly is: QuoteLine };
}
const known = new WeakMap<QuoteDocument['lines'], Kept>();

function sumOf({ lines, currency }: QuoteDocument): Counted {
  const kept = known.get(lines);
  const isOf = kept?.currency === currency;
  if (isOf && !kept.exchanged) return kept.sum;
  const sum = isOf
    ? plus(minus(kept.sum, countedOf(kept.exchanged!.was, currency)), countedOf(kept.exchanged!.is, currency))
    : Object.values(lines).reduce((all, line) => plus(all, countedOf(line, currency)), nothing);
  known.set(lines, { currency, sum });
  return sum;
}
const plus = (one: Counted, other: Counted): Counted =>
  other === nothing ? one : { minor: sumMinor([one.minor, other.minor]), unpriced: one.unpriced + other.unpriced };
const minus = (one: Counted, other: Counted): Counted =>
  other === nothing ? one : { minor: sumMinor([one.minor, -other.minor]), unpriced: one.unpriced - other.unpriced };

/**
 * `after` is `before` with this line exchanged or added: an edit of a thousand lines costs that of one. Counted when it
 * is asked for; where more than one line differs from what was counted last, all are.
 */
export function carrySums(before: QuoteDocument['lines'], after: QuoteDocument['lines'], line: QuoteLine): void {
  const kept = known.get(before);
  if (kept && !kept.exchanged) known.set(after, { ...kept, exchanged: { was: before[line.id], is: line } });
}

/** Sums of what is offered. Without tax. */
export function quoteTotals(document: QuoteDocument): QuoteTotals {
  const { minor: linesMinor, unpriced } = sumOf(document);
  const freightMinor = document.terms.freightMinor ?? 0;
  return { linesMinor, freightMinor, totalMinor: linesMinor + freightMinor, unpriced };
}
