/**
 * A quote as both sides see it: lines in an order, and terms. Plain data, so that the server, both web apps and the
 * tests hold the same. Prices and quantities are decimal text, amounts minor units; what only the seller may know
 * (cost, margin, floor) is never in here.
 */
export type Side = 'buyer' | 'seller';

export interface QuoteLine {
  readonly id: string;
  /** A fractional key: lines stand in the order of their keys, and a line is moved by giving it another (`keys.ts`). */
  readonly position: string;
  readonly kind: 'offer' | 'product' | 'text';
  readonly productId: string | null;
  readonly offerId: string | null;
  readonly sku: string | null;
  readonly title: string;
  readonly unit: string;
  readonly quantity: string;
  readonly targetPrice: string | null;
  readonly unitPrice: string | null;
  /** 250 = 2.50 % off the unit price. */
  readonly discountBasisPoints: number;
  readonly leadTimeDays: number | null;
  readonly needBy: string | null;
  readonly note: string;
  /** The line that this one is offered instead of. */
  readonly alternativeTo: string | null;
  readonly addedBy: Side;
  readonly configuration: LineConfiguration | null;
}

/**
 * What was chosen of a configurable offer, and what followed from it when the server checked it: by which version of
 * the seller's model, under which number, in words and at what price. So a version of the quote says by itself what was
 * agreed, whatever becomes of the model.
 */
export interface LineConfiguration {
  readonly versionId: string;
  /** Option -> choice. */
  readonly choices: Readonly<Record<string, string>>;
  readonly sku: string;
  readonly summary: { readonly en: string; readonly vi: string };
  /** A piece with all that its choices add; null: the buyer has no price, and the seller names one. */
  readonly unitPrice: string | null;
  /** Once for the line, whatever its quantity. */
  readonly onceMinor: number;
}

export interface QuoteTerms {
  /** A day in UTC, included. */
  readonly validUntil: string | null;
  readonly paymentDays: number | null;
  readonly freightMinor: number | null;
  readonly incoterm: string | null;
  readonly deliveryPlace: string | null;
  readonly needBy: string | null;
  readonly note: string;
}

export interface QuoteDocument {
  readonly currency: string;
  readonly allowsAlternatives: boolean;
  /** In no order of their own: `linesInOrder` sorts them. */
  readonly lines: Readonly<Record<string, QuoteLine>>;
  readonly terms: QuoteTerms;
}

export const emptyTerms: QuoteTerms = {
  validUntil: null,
  paymentDays: null,
  freightMinor: null,
  incoterm: null,
  deliveryPlace: null,
  needBy: null,
  note: '',
};

/**
 * The lines of a document in their order: sorted once, and with one line exchanged where another document came of it by
 * that. By the record of lines, which never changes.
 */
const knownOrder = new WeakMap<QuoteDocument['lines'], readonly QuoteLine[]>();

/** Lines as they are shown: by key, and by id where two sides gave the same key at once. */
export function linesInOrder({ lines }: Pick<QuoteDocument, 'lines'>): readonly QuoteLine[] {
  let order = knownOrder.get(lines);
  if (!order)
    knownOrder.set(
      lines,
      (order = Object.values(lines).sort((a, b) =>
        a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1,
      )),
    );
  return order;
}

/**
 * `after` is `before` with this line exchanged or added. Where no line came or moved, none is sorted again: an edit of
 * a thousand lines costs that of one.
 */
export function carryOrder(before: QuoteDocument['lines'], after: QuoteDocument['lines'], line: QuoteLine): void {
  const [order, was] = [knownOrder.get(before), before[line.id]];
  if (order && was?.position === line.position) knownOrder.set(after, order.with(order.indexOf(was), line));
}
