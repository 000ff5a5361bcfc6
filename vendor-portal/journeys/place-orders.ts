import { ask } from '@hansa/kit/journeys';
import type { Page } from 'playwright-core';

interface Cart {
  readonly sellers: readonly {
    readonly lines: readonly { readonly id: string; readonly unitPrice: string; readonly lineMinor: number }[];
  }[];
  readonly unavailable: readonly { readonly id: string }[];
}
interface Checkout {
  readonly shipTo: readonly { readonly id: string }[];
  readonly billTo: readonly { readonly id: string }[];
}
interface Offer {
  readonly offerId: string;
  readonly sellerName: string;
  readonly unitPrice: string | null;
  readonly minimumQuantity: string;
  readonly quantityMultiple: string;
  readonly free: string;
  readonly isMadeToOrder: boolean;
}
interface Found {
  readonly items: readonly { readonly id: string }[];
  readonly facets: { readonly sellers: readonly { readonly id: string; readonly name: string }[] };
}

/**
 * Places orders as the buyer signed in on this page: some products that the seller has in stock, ten times the least
 * each. Answers their numbers.
 */
export async function placeOrders(
  page: Page,
  options: { readonly seller: string; readonly orders: number; readonly lines: number; readonly poNumber?: string },
): Promise<string[]> {
  const numbers: string[] = [];
  const { facets } = await ask<Found>(page, 'search.find', { limit: 1 });
  const sellerId = facets.sellers.find((one) => one.name === options.seller)!.id;
  const checkout = () => ask<Checkout>(page, 'orders.checkout');
  for (let order = 0; order < options.orders; order += 1) {
    const old = await ask<Cart>(page, 'cart.show');
    const stale = [...old.sellers.flatMap((seller) => seller.lines), ...old.unavailable].map((line) => line.id);
    if (stale.length > 0) await ask(page, 'cart.remove', { lineIds: stale }, 'mutation');
    const lines = await sellable(page, sellerId, options, order + 1);
    await ask(page, 'cart.add', { lines }, 'mutation');
    const cart = await ask<Cart>(page, 'cart.show');
    const { shipTo, billTo } = await checkout();
    const placed = await ask<{ number: string }>(
      page,
      'orders.place',
      {
        idempotencyKey: crypto.randomUUID(),
        shipToAddressId: shipTo[0]!.id,
        billToAddressId: billTo[0]!.id,
        poNumber: options.poNumber ?? `4500${1000 + order}`,
        expected: cart.sellers.flatMap((seller) =>
          seller.lines.map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
        ),
      },
      'mutation',
    );
    numbers.push(placed.number);
  }
  return numbers;
}

/** Lines of this seller's offers that can be ordered now. */
async function sellable(
  page: Page,
  sellerId: string,
  options: { readonly seller: string; readonly lines: number },
  at: number,
): Promise<{ productId: string; offerId: string; quantity: string }[]> {
  const lines: { productId: string; offerId: string; quantity: string }[] = [];
  const { items } = await ask<Found>(page, 'search.find', {
    filter: { sellerIds: [sellerId], inStock: true },
    limit: options.lines * 4,
    page: at,
  });
  for (const item of items) {
    if (lines.length === options.lines) break;
    const { offers } = await ask<{ offers: readonly Offer[] }>(page, 'products.show', { productId: item.id });
    const step = (offer: Offer) => Math.max(Number(offer.minimumQuantity), Number(offer.quantityMultiple)) * 10;
    const offer = offers.find(
      (one) =>
        one.sellerName === options.seller &&
        one.unitPrice !== null &&
        !one.isMadeToOrder &&
        Number(one.free) >= step(one),
    );
    if (offer) lines.push({ productId: item.id, offerId: offer.offerId, quantity: String(step(offer)) });
  }
  return lines;
}
