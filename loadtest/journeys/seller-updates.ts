import { ask, tell } from '../doors/ask.ts';
import type { Visiting } from './market.ts';

interface OfferRow {
  readonly id: string;
  readonly listPrice: string | null;
  readonly leadTimeDays: number;
  readonly stock: readonly { readonly locationId: string; readonly onHand: string }[];
}
interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** A seller counts stock of twenty offers, changes a price or two, and confirms what was ordered. */
export async function sellerUpdates(visit: Visiting): Promise<void> {
  const { random } = visit;
  const { items } = await ask<Page<OfferRow>>(visit, 'offers.list', { limit: 50, offset: random.whole(0, 20) * 50 });
  const some = random.sample(items, 20);
  if (some.length > 0) {
    await tell(visit, 'offers.save', {
      changes: some.map((one, n) => ({
        offerId: one.id,
        leadTimeDays: Math.max(1, Math.min(30, one.leadTimeDays + random.whole(-1, 1))),
        ...(n < 2 && one.listPrice !== null
          ? { listPrice: (Number(one.listPrice) * (0.99 + random.next() * 0.02)).toFixed(2) }
          : {}),
        ...(one.stock[0] === undefined
          ? {}
          : {
              stock: [
                {
                  locationId: one.stock[0].locationId,
                  onHand: String(Math.ceil(Number(one.stock[0].onHand)) + random.whole(0, 50)),
                },
              ],
            }),
      })),
    });
  }
  const placed = await ask<Page<{ readonly id: string }>>(visit, 'vendorOrders.list', { state: 'placed', limit: 20 });
  if (placed.items.length > 0)
    await tell(visit, 'vendorOrders.confirm', { vendorOrderIds: placed.items.map((one) => one.id) });
}
