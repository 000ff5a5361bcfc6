import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { checkQuantity, fitsQuantity } from './check-quantity.ts';
import { cartFull } from './errors.ts';
import { openCart } from './open-cart.ts';
import { priceCart } from './price-cart.ts';
import { type CartLineRow, offerRows } from './queries.ts';
import type { AddToCart, ChangeLine, LineIds, RemoveLines } from './schemas.ts';

const linesMax = 1000;

/** Puts lines in; the same product and offer again adds to its quantity. What the buyer sees now is kept, so that a change can be told. */
export async function addToCart(ctx: ActorContext, input: z.output<typeof AddToCart>): Promise<z.output<typeof LineIds>> {
  const cart = await openCart(ctx);
  await entitledCatalogs(ctx);
  const offers = await offerRows(ctx, { productIds: input.lines.map((line) => line.productId) });
  const lineIds: string[] = [];
  for (const line of input.lines) {
    const own = offers.filter((offer) => offer.productId === line.productId && (line.offerId === undefined || offer.id === line.offerId));
    found(own[0], 'product');
    const known = await ctx.sql.one<{ id: string; quantity: string }>`
      select id, trim_scale(quantity + ${line.quantity})::text as quantity from cart_line where cart_id = ${cart.id} and product_id = ${line.productId} and offer_id is not distinct from ${line.offerId ?? null} for update`;
    const quantity = known?.quantity ?? line.quantity;
    if (!own.some((offer) => fitsQuantity(offer, quantity))) checkQuantity(own[0]!, quantity);
    const id = known?.id ?? newId<'cart_line'>();
    await ctx.sql`
      insert into cart_line (id, cart_id, buyer_id, product_id, offer_id, quantity, position, added_at)
      select ${id}, ${cart.id}, ${ctx.actor.organizationId}, ${line.productId}, ${line.offerId ?? null}, ${quantity}, coalesce(max(position), 0) + 1, ${ctx.clock.now()} from cart_line where cart_id = ${cart.id}
      on conflict (id) do update set quantity = excluded.quantity`;
    lineIds.push(id);
  }
  const count = await ctx.sql.one<{ count: number }>`select count(*)::int as count from cart_line where cart_id = ${cart.id}`;
  if ((count?.count ?? 0) > linesMax) throw cartFull({ limit: linesMax });
  await rememberSeen(ctx, cart.currency, lineIds);
  return { lineIds };
}

async function rememberSeen(ctx: ActorContext, currency: string, lineIds: readonly string[]): Promise<void> {
  const rows = await ctx.sql<CartLineRow>`
    select l.id, l.product_id as "productId", l.offer_id as "chosenOfferId", trim_scale(l.quantity)::text as quantity, l.note, null as "seenPrice", p.title from cart_line l join product p on p.id = l.product_id where l.id = any (${lineIds}::uuid[])`;
  const seen = (await priceCart(ctx, currency, rows)).flatMap(({ line, price }) => (price?.price ? [{ id: line.id, price: price.price.unitPrice }] : []));
  await ctx.sql`update cart_line l set seen_price = s.price from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s(id uuid, price numeric) where l.id = s.id`;
}

/** Changes quantity, seller or note of a line. `offerId: null` lets Hansa choose the best again. */
export async function changeLine(ctx: ActorContext, input: z.output<typeof ChangeLine>): Promise<z.output<typeof LineIds>> {
  const cart = await openCart(ctx);
  await entitledCatalogs(ctx);
  const line = found(await ctx.sql.one<{ productId: never; offerId: never; quantity: string; note: string | null }>`
    select product_id as "productId", offer_id as "offerId", trim_scale(quantity)::text as quantity, note from cart_line where id = ${input.lineId} and cart_id = ${cart.id} for update`, 'cart line');
  const offerId = input.offerId === undefined ? line.offerId : input.offerId;
  const own = (await offerRows(ctx, { productIds: [line.productId] })).filter((offer) => offerId === null || offer.id === offerId);
  found(own[0], 'offer');
  const quantity = input.quantity ?? line.quantity;
  if (!own.some((offer) => fitsQuantity(offer, quantity))) checkQuantity(own[0]!, quantity);
  await ctx.sql`update cart_line set quantity = ${quantity}, offer_id = ${offerId}, note = ${input.note === undefined ? line.note : input.note} where id = ${input.lineId}`;
  await rememberSeen(ctx, cart.currency, [input.lineId]);
  return { lineIds: [input.lineId] };
}

/** Takes lines out. Putting one back is adding it again, which the apps offer for some seconds. */
export async function removeLines(ctx: ActorContext, input: z.output<typeof RemoveLines>): Promise<z.output<typeof LineIds>> {
  const cart = await openCart(ctx);
  const rows = await ctx.sql<{ id: string }>`delete from cart_line where cart_id = ${cart.id} and id = any (${input.lineIds}::uuid[]) returning id`;
  return { lineIds: rows.map((row) => row.id) };
}
