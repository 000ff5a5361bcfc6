import { ask, tell } from '../doors/ask.ts';
import { asLines, type CartShown, linesOf, someOffers } from './cart.ts';
import type { Visiting } from './market.ts';

interface Checkout {
  readonly shipTo: readonly { readonly id: string }[];
  readonly billTo: readonly { readonly id: string }[];
}
interface Order {
  readonly parts: readonly {
    readonly lines: readonly { readonly productId: string; readonly offerId: string; readonly quantity: string }[];
  }[];
}

/** Ten lines over three sellers: into the cart, a look at the checkout, placed as seen. */
export async function place(visit: Visiting): Promise<void> {
  await tell(visit, 'cart.add', { lines: asLines(someOffers(visit, 10), 1) });
  await placeAsSeen(visit);
}

/** An earlier order once more; who has none yet places a first one. */
export async function reorder(visit: Visiting): Promise<void> {
  const { items } = await ask<{ items: readonly { readonly id: string }[] }>(visit, 'orders.list', { limit: 10 });
  if (items.length === 0) return place(visit);
  const order = await ask<Order>(visit, 'orders.show', { orderId: visit.random.pick(items).id });
  const lines = order.parts
    .flatMap((part) => part.lines)
    .map(({ productId, offerId, quantity }) => ({ productId, offerId, quantity }));
  await tell(visit, 'cart.add', { lines });
  await placeAsSeen(visit);
}

async function placeAsSeen(visit: Visiting): Promise<void> {
  const shown = await ask<CartShown>(visit, 'cart.show', undefined);
  const checkout = await ask<Checkout>(visit, 'orders.checkout', undefined);
  // What a visit left behind that was cut short, and nobody sells any more.
  if (shown.unavailable.length > 0)
    await tell(visit, 'cart.remove', { lineIds: shown.unavailable.map((one) => one.id) });
  await tell(visit, 'orders.place', {
    idempotencyKey: crypto.randomUUID(),
    shipToAddressId: checkout.shipTo[0]!.id,
    billToAddressId: checkout.billTo[0]!.id,
    poNumber: `L-${visit.random.whole(1, 999_999)}`,
    expected: linesOf(shown).map(({ id, unitPrice, lineMinor }) => ({ lineId: id, unitPrice, lineMinor })),
  });
}
