import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';

/** How much of an order line's reservation goes away, and how: given back, or sent out of the house. */
export interface Settlement {
  readonly orderLineId: Id<'order_line'>;
  readonly quantity: string;
}

/**
 * Ends reservations in part or whole, in one statement: `released` gives the stock back, `shipped` takes it off the
 * shelf. The checks of the table refuse what was never held.
 */
export async function settleReservations(
  ctx: Context,
  kind: 'released' | 'shipped',
  settlements: readonly Settlement[],
): Promise<void> {
  if (settlements.length === 0) return;
  const now = ctx.clock.now();
  const leaves = kind === 'shipped' ? 1 : 0;
  await asPlatform(ctx, "an order's end moves sellers' stock", async () => {
    await ctx.sql`select 1 from stock s where (s.offer_id, s.location_id) in (
        select r.offer_id, r.location_id from stock_reservation r where r.order_line_id = any (${settlements.map((one) => one.orderLineId)}::uuid[]))
      order by s.offer_id, s.location_id for update`;
    await ctx.sql`
      with given as (select g."orderLineId" as line, sum(g.quantity) as quantity from jsonb_to_recordset(${JSON.stringify(settlements)}::jsonb) as g("orderLineId" uuid, quantity numeric) group by 1),
      hit as (select r.id, r.offer_id, r.location_id, r.seller_id, r.order_line_id, r.quantity as held, g.quantity from stock_reservation r join given g on g.line = r.order_line_id),
      gone as (delete from stock_reservation r using hit where r.id = hit.id and hit.quantity >= hit.held),
      smaller as (update stock_reservation r set quantity = r.quantity - hit.quantity from hit where r.id = hit.id and hit.quantity < hit.held),
      moved as (insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
        select gen_random_uuid(), offer_id, location_id, seller_id, ${kind}, quantity, order_line_id::text, ${now} from hit)
      update stock s set reserved = s.reserved - h.quantity, on_hand = s.on_hand - h.quantity * ${leaves}, updated_at = ${now}
      from (select offer_id, location_id, sum(quantity) as quantity from hit group by 1, 2) h where s.offer_id = h.offer_id and s.location_id = h.location_id`;
  });
}
