import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { SellerCondition } from '../cart/index.ts';
import { type DeliveredLine, deliverLines } from './deliver-lines.ts';
import { placeTogether } from './place-together.ts';
import type { PlacedLine } from './priced-as-seen.ts';
import type { Delivery } from './schemas.ts';

/** Lines with their prices decided, by the cart or by a quote, and what else an order is made from. */
export interface Purchase {
  readonly currency: string;
  readonly lines: readonly PlacedLine[];
  readonly conditions: ReadonlyMap<Id<'organization'>, SellerCondition>;
  readonly freightTaxBasisPoints: number;
  readonly shipToAddressId: Id<'address'>;
  /** What goes elsewhere. */
  readonly deliveries?: readonly z.output<typeof Delivery>[] | undefined;
  readonly billToAddressId: Id<'address'>;
  readonly costCenterId: Id<'cost_center'> | null;
  readonly poNumber: string | null;
  readonly note: string | null;
  readonly needBy: string | null;
}
/** A purchase and its buyer, the actor of `by`; `lines`: what goes where. */
export interface Sale {
  readonly by: ActorContext;
  readonly purchase: Purchase;
  readonly lines: readonly DeliveredLine[];
}
export interface PlacedOrder {
  readonly orderId: Id<'purchase_order'>;
  readonly number: string;
  readonly vendorOrders: number;
}

export function saleOf(by: ActorContext, purchase: Purchase): Sale {
  return { by, purchase, lines: deliverLines(purchase.lines, purchase.deliveries ?? [], purchase.shipToAddressId) };
}

/** Makes an order of priced lines, whole or not at all. The actor is its buyer. */
export async function placeLines(ctx: ActorContext, purchase: Purchase): Promise<PlacedOrder> {
  const sale = saleOf(ctx, purchase);
  const [outcome] = await asPlatform(
    ctx,
    "an order takes from sellers' stock, credit and books, and is charged their commission",
    () => placeTogether(ctx, [sale]),
  );
  if (outcome instanceof Refusal) throw outcome;
  return outcome!;
}
