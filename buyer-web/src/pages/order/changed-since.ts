import { millionths } from '../../parts/line-total.ts';

export interface LineThen { readonly id: string; readonly productId: string; readonly offerId: string; readonly sku: string; readonly title: { readonly en: string; readonly vi: string }; readonly unit: string; readonly quantity: string; readonly unitPrice: string; readonly sellerName: string }
interface OfferNow { readonly offerId: string; readonly unitPrice: string | null; readonly next: { readonly minimumQuantity: string; readonly unitPrice: string } | null }
interface MatchNow { readonly product: { readonly id: string; readonly best: OfferNow | null }; readonly offer: OfferNow | null }

/** What became of an ordered line: the same offer at which price now, or gone. */
export function changeOf(line: LineThen, matches: readonly MatchNow[]): { change: 'same' | 'cheaper' | 'dearer' | 'gone'; offerId: string | null; unitPrice: string | null } {
  const offer = matches.flatMap((match) => [match.offer, match.product.best]).find((one) => one?.offerId === line.offerId) ?? null;
  if (!offer?.unitPrice) return { change: 'gone', offerId: null, unitPrice: null };
  // The number is answered at the smallest quantity; what was ordered may reach the next tier.
  const unitPrice = offer.next && millionths(line.quantity) >= millionths(offer.next.minimumQuantity) ? offer.next.unitPrice : offer.unitPrice;
  const difference = millionths(unitPrice) - millionths(line.unitPrice);
  return { change: difference === 0n ? 'same' : difference < 0n ? 'cheaper' : 'dearer', offerId: offer.offerId, unitPrice };
}
