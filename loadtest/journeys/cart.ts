import { ask, tell } from '../doors/ask.ts';
import type { Offered, Visiting } from './market.ts';

interface CartLine {
  readonly id: string;
  readonly quantity: string;
  readonly unitPrice: string | null;
  readonly lineMinor: number;
  readonly offer: { readonly minimumQuantity: string } | null;
}
export interface CartShown {
  readonly sellers: readonly { readonly lines: readonly CartLine[] }[];
  readonly unavailable: readonly CartLine[];
}
export const linesOf = (cart: CartShown): CartLine[] => cart.sellers.flatMap((seller) => seller.lines);

/** Offers of several sellers where the market has them, each once. */
export function someOffers({ random, known }: Visiting, count: number): Offered[] {
  const sellers = random.sample([...new Set(known.offers.map((one) => one.sellerId))], 3);
  const among = known.offers.filter((one) => sellers.includes(one.sellerId));
  return random.sample(among.length >= count ? among : known.offers, count);
}
export const asLines = (offers: readonly Offered[], times: number) =>
  offers.map(({ productId, offerId, minimumQuantity }) => ({
    productId,
    offerId,
    quantity: String(Number(minimumQuantity) * times),
  }));

/** Fills a cart, looks at it, changes a quantity, and leaves it empty again. */
export async function cart(visit: Visiting): Promise<void> {
  await tell(visit, 'cart.add', { lines: asLines(someOffers(visit, 4), 1) });
  const shown = await ask<CartShown>(visit, 'cart.show', undefined);
  const line = linesOf(shown)[0];
  if (line?.offer)
    await tell(visit, 'cart.change', {
      lineId: line.id,
      quantity: String(Number(line.quantity) + Number(line.offer.minimumQuantity) * 2),
    });
  const lineIds = [...linesOf(shown), ...shown.unavailable].map((one) => one.id);
  if (lineIds.length > 0) await tell(visit, 'cart.remove', { lineIds });
}
