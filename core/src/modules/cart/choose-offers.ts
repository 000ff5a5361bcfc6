import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { checkQuantity, refuseUnchosen } from './check-quantity.ts';
import { findCart } from './open-cart.ts';
import { offerRows } from './queries.ts';
import type { ChooseOffers, ChosenOffers } from './schemas.ts';

/**
 * Chooses offers and quantities for many lines at once, three statements however many: what a sourcing plan does to a
 * cart. A line that is taken from two offers becomes two lines. Gives what stood there before, so that it can be taken
 * back by the same call.
 */
export async function chooseOffers(
  ctx: ActorContext,
  input: z.output<typeof ChooseOffers>,
): Promise<z.output<typeof ChosenOffers>> {
  const cart = found(await findCart(ctx), 'cart');
  await ctx.sql`select id from cart where id = ${cart.id} for update`;
  await entitledCatalogs(ctx);
  const lines = await ctx.sql<{ id: string; productId: never; offerId: string | null; quantity: string }>`
    select id, product_id as "productId", offer_id as "offerId", trim_scale(quantity)::text as quantity from cart_line where cart_id = ${cart.id} and id = any (${input.lines.map((line) => line.lineId)}::uuid[])`;
  const offers = new Map(
    (await offerRows(ctx, { productIds: lines.map((line) => line.productId) })).map((offer) => [
      offer.id as string,
      offer,
    ]),
  );
  const rows = input.lines.flatMap((wanted) => {
    const line = found(
      lines.find((one) => one.id === wanted.lineId),
      'cart line',
    );
    return wanted.takes.map((take, index) => {
      if (take.offerId !== null) {
        const offer = found(offers.get(take.offerId), 'offer');
        found(offer.productId === line.productId ? offer : null, 'offer');
        if (offer.isMadeToOrder) throw refuseUnchosen(offer);
        checkQuantity(offer, take.quantity);
      }
      return {
        id: index === 0 ? line.id : newId<'cart_line'>(),
        first: line.id,
        offer: take.offerId,
        quantity: take.quantity,
        isNew: index > 0,
      };
    });
  });
  const values = JSON.stringify(rows);
  await ctx.sql`
    update cart_line l set offer_id = r.offer, quantity = r.quantity, seen_price = null
    from jsonb_to_recordset(${values}::jsonb) as r(id uuid, offer uuid, quantity numeric, "isNew" boolean) where l.id = r.id and not r."isNew"`;
  await ctx.sql`
    insert into cart_line (id, cart_id, buyer_id, product_id, offer_id, quantity, note, position, added_at)
    select r.id, l.cart_id, l.buyer_id, l.product_id, r.offer, r.quantity, l.note, l.position, ${ctx.clock.now()}
    from jsonb_to_recordset(${values}::jsonb) as r(id uuid, first uuid, offer uuid, quantity numeric, "isNew" boolean) join cart_line l on l.id = r.first where r."isNew"`;
  if (input.removeLineIds.length > 0)
    await ctx.sql`delete from cart_line where cart_id = ${cart.id} and id = any (${input.removeLineIds}::uuid[])`;
  return {
    before: lines.map((line) => ({ lineId: line.id, takes: [{ offerId: line.offerId, quantity: line.quantity }] })),
    addedLineIds: rows.filter((row) => row.isNew).map((row) => row.id),
  };
}
