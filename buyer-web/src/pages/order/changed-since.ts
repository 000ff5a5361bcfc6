import { millionths } from '../../parts/line-total.ts';

export interface LineThen {
  readonly id: string;
  readonly productId: string;
  readonly offerId: string;
  readonly sku: string;
  readonly title: { readonly en: string; readonly vi: string };
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly sellerName: string;
  /** What was made as somebody chose does not come again by the cart. */
  readonly configuration: object | null;
}
export type Change = 'same' | 'cheaper' | 'dearer' | 'gone';

/** What became of a price that was seen: the same, or which way it went. Null: it is not sold any more. */
export function changeOf(then: string, now: string | null): Change {
  if (now === null) return 'gone';
  const difference = millionths(now) - millionths(then);
  return difference === 0n ? 'same' : difference < 0n ? 'cheaper' : 'dearer';
}
