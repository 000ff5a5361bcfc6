import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/db/open.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, asThePlatform } from '../../test/context.ts';
import type { Buyer, Goods } from '../../test/market.ts';
import { addToCart, showCart } from '../cart/index.ts';
import { placeOrder } from './place-order.ts';
import { PlaceOrder } from './schemas.ts';

/** Puts goods into the buyer's cart, with the seller chosen. */
export function wants(
  database: Database,
  actor: Actor,
  lines: readonly (readonly [goods: Goods, quantity: string])[],
): Promise<{ lineIds: string[] }> {
  return actingAs(database, actor, (ctx) =>
    addToCart(ctx, {
      lines: lines.map(([goods, quantity]) => ({ productId: goods.productId, offerId: goods.offerId, quantity })),
    }),
  );
}

/** What a client sends to place the cart as it stands now. */
export async function asSeen(database: Database, buyer: Buyer, actor: Actor = buyer.actor) {
  const cart = await actingAs(database, actor, (ctx) => showCart(ctx));
  return PlaceOrder.parse({
    idempotencyKey: newId(),
    shipToAddressId: buyer.addressId,
    billToAddressId: buyer.addressId,
    expected: cart.sellers
      .flatMap((seller) => seller.lines)
      .map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor })),
  });
}

/** Orders goods at once: cart, look, place. Gives the order and its parts, first part first. */
export async function orders(
  database: Database,
  buyer: Buyer,
  lines: readonly (readonly [goods: Goods, quantity: string])[],
  more: Partial<Awaited<ReturnType<typeof asSeen>>> = {},
) {
  await wants(database, buyer.actor, lines);
  const input = { ...(await asSeen(database, buyer)), ...more };
  const placed = await actingAs(database, buyer.actor, (ctx) => placeOrder(ctx, input));
  const parts = await asThePlatform(database, (ctx) => partsOf(ctx, placed.orderId));
  return { ...placed, input, parts };
}

export function partsOf(ctx: Context, orderId: string) {
  return ctx.sql<{
    id: Id<'vendor_order'>;
    sellerId: Id<'organization'>;
    locationId: string;
    state: string;
    totalMinor: number;
    lineIds: Id<'order_line'>[];
  }>`
    select v.id, v.seller_id as "sellerId", v.location_id as "locationId", v.state, v.total_minor as "totalMinor", array(select l.id from order_line l where l.vendor_order_id = v.id order by l.position) as "lineIds"
    from vendor_order v where v.order_id = ${orderId} order by v.position`;
}
