import type { ActorContext } from '../../platform/context.ts';
import type { OpenCart } from './open-cart.ts';
import { priceCart } from './price-cart.ts';
import { cartLineRows } from './queries.ts';

/** Keeps what these lines cost now, among the others of the cart, as what the buyer has seen. */
export async function rememberSeen(ctx: ActorContext, cart: OpenCart, lineIds: readonly string[]): Promise<void> {
  const priced = await priceCart(ctx, cart.currency, await cartLineRows(ctx, cart.id));
  const seen = priced.flatMap(({ line, price }) =>
    lineIds.includes(line.id) && price?.price
      ? [{ id: line.id, price: price.price.unitPrice, total: price.price.lineMinor }]
      : [],
  );
  await ctx.sql`
    update cart_line l set seen_price = s.price, seen_total_minor = s.total from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s(id uuid, price numeric, total bigint) where l.id = s.id`;
}
