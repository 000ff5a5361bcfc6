import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { whyNone } from './check-quantity.ts';
import { holdCart } from './open-cart.ts';
import { cartLineRows, offerRows } from './queries.ts';
import { rememberSeen } from './remember-seen.ts';
import type { ChangeLine, LineIds, RemoveLines } from './schemas.ts';

/**
 * Changes quantity, seller or note of a line. `offerId: null` lets Hansa choose the best again. The quantity counts in
 * the unit of the offer chosen, or in the product's; who changes the offer says how many of it.
 */
export async function changeLine(
  ctx: ActorContext,
  input: z.output<typeof ChangeLine>,
): Promise<z.output<typeof LineIds>> {
  const cart = await holdCart(ctx);
  await entitledCatalogs(ctx);
  const line = found(
    (await cartLineRows(ctx, cart.id)).find((one) => one.id === input.lineId),
    'cart line',
  );
  const offerId = input.offerId === undefined ? line.chosenOfferId : input.offerId;
  const meant = (await offerRows(ctx, { productIds: [line.productId] })).filter(
    (offer) => offerId === null || offer.id === offerId,
  );
  const wish = { chosenOfferId: offerId, quantity: input.quantity ?? line.quantity, productUnit: line.productUnit };
  const touchesOffer = input.quantity !== undefined || input.offerId !== undefined;
  if (touchesOffer) {
    found(meant[0], 'offer');
    const fault = whyNone(meant, wish);
    if (fault) throw fault;
  }
  await ctx.sql`update cart_line set quantity = ${wish.quantity}, offer_id = ${offerId}, note = ${input.note === undefined ? line.note : input.note} where id = ${line.id}`;
  if (touchesOffer) await rememberSeen(ctx, cart, [line.id]);
  return { lineIds: [line.id] };
}

/** Takes lines out. Putting one back is adding it again, which the apps offer for some seconds. */
export async function removeLines(
  ctx: ActorContext,
  input: z.output<typeof RemoveLines>,
): Promise<z.output<typeof LineIds>> {
  const cart = await holdCart(ctx);
  const rows = await ctx.sql<{
    id: string;
  }>`delete from cart_line where cart_id = ${cart.id} and id = any (${input.lineIds}::uuid[]) returning id`;
  return { lineIds: rows.map((row) => row.id) };
}
