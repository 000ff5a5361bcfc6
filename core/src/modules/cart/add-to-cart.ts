import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { type Issue, Refusal, unknown } from '../../platform/refusal.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { whyNone } from './check-quantity.ts';
import { cartFull } from './errors.ts';
import { holdCart } from './open-cart.ts';
import { cartLineRows, type OfferRow, offerRows } from './queries.ts';
import { rememberSeen } from './remember-seen.ts';
import type { AddToCart, LineIds } from './schemas.ts';

const linesMax = 1000;
type Wanted = z.output<typeof AddToCart>['lines'][number];

/**
 * Puts lines in, one statement however many; the same product and offer again adds to its quantity. All faults are told
 * at once, each with its line, and then nothing is put in. What the buyer sees now is kept, so that a change can be
 * told.
 */
export async function addToCart(
  ctx: ActorContext,
  input: z.output<typeof AddToCart>,
): Promise<z.output<typeof LineIds>> {
  const cart = await holdCart(ctx);
  await entitledCatalogs(ctx);
  const offers = Map.groupBy(
    await offerRows(ctx, {
      productIds: input.lines.filter((line) => line.offerId === undefined).map((line) => line.productId),
      offerIds: input.lines.flatMap((line) => line.offerId ?? []),
    }),
    (offer) => offer.productId,
  );
  const keyOf = (productId: string, offerId: string | null) => `${productId}|${offerId ?? ''}`;
  const lines = new Map(
    (await cartLineRows(ctx, cart.id)).map((line) => [
      keyOf(line.productId, line.chosenOfferId),
      { id: line.id, productId: line.productId, offerId: line.chosenOfferId, quantity: line.quantity },
    ]),
  );
  const added: string[] = [];
  const faults: Refusal[] = [];
  input.lines.forEach((wanted, index) => {
    const key = keyOf(wanted.productId, wanted.offerId ?? null);
    const known = lines.get(key);
    const quantity = decimalOf(micros(known?.quantity ?? '0') + micros(wanted.quantity));
    const fault = faultOf(offers.get(wanted.productId) ?? [], wanted, quantity);
    if (fault !== null) faults.push(at(fault, index));
    const line = {
      id: known?.id ?? newId<'cart_line'>(),
      productId: wanted.productId,
      offerId: wanted.offerId ?? null,
      quantity,
    };
    lines.set(key, line);
    added.push(line.id);
  });
  const [first] = faults;
  if (first)
    throw new Refusal(
      first.kind,
      first.code,
      first.facts,
      faults.flatMap((fault) => fault.issues),
    );
  if (lines.size > linesMax) throw cartFull({ limit: linesMax });
  const rows = [...lines.values()].filter((line) => added.includes(line.id));
  await ctx.sql`
    insert into cart_line (id, cart_id, buyer_id, product_id, offer_id, quantity, position, added_at)
    select r.id, ${cart.id}, ${ctx.actor.organizationId}, r."productId", r."offerId", r.quantity, coalesce((select max(position) from cart_line where cart_id = ${cart.id}), 0) + r.n, ${ctx.clock.now()}
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id uuid, "productId" uuid, "offerId" uuid, quantity numeric)) with ordinality as r(id, "productId", "offerId", quantity, n)
    on conflict (id) do update set quantity = excluded.quantity`;
  await rememberSeen(ctx, cart, added);
  return { lineIds: added };
}

function faultOf(own: readonly OfferRow[], wanted: Wanted, quantity: string): Refusal | null {
  const meant = own.filter((offer) => wanted.offerId === undefined || offer.id === wanted.offerId);
  if (meant.length === 0) return unknown({ what: 'product' });
  return whyNone(meant, { chosenOfferId: wanted.offerId ?? null, quantity, productUnit: meant[0]!.productUnit });
}

function at(fault: Refusal, index: number): Refusal {
  const issue: Issue = {
    path: ['lines', index, fault.code === 'cart.quantityRefused' ? 'quantity' : 'productId'],
    code: fault.code,
    message: fault.code,
  };
  return new Refusal(fault.kind, fault.code, fault.facts, [issue]);
}
