import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

/** What a person changes of an offer by hand. What is left out stays; a list price of null takes the price away. */
export interface OfferChange {
  readonly offerId: Id<'offer'>;
  readonly listPrice?: string | null | undefined;
  readonly leadTimeDays?: number | undefined;
  readonly minimumQuantity?: string | undefined;
  readonly quantityMultiple?: string | undefined;
  readonly state?: 'active' | 'paused' | 'ended' | undefined;
}
export interface ChangedOffer {
  readonly id: Id<'offer'>;
  readonly sku: string;
  readonly before: object;
  readonly after: object;
}

/**
 * Changes many offers of one seller in one statement. Those of others are not touched, as if they were not there. The
 * hash of the last import goes, so that the next import of the same row counts again.
 */
export function changeOffers(
  ctx: Context,
  sellerId: Id<'organization'>,
  changes: readonly OfferChange[],
): Promise<ChangedOffer[]> {
  const rows = JSON.stringify(
    changes.map((one) => ({
      id: one.offerId,
      has_price: one.listPrice !== undefined,
      price: one.listPrice,
      lead: one.leadTimeDays,
      minimum: one.minimumQuantity,
      multiple: one.quantityMultiple,
      state: one.state,
    })),
  );
  return ctx.sql<{ id: Id<'offer'>; sku: string; before: object; after: object }>`
    with given as (select * from jsonb_to_recordset(${rows}::jsonb) as g(id uuid, has_price boolean, price numeric, lead int, minimum numeric, multiple numeric, state text)),
    before as materialized (select o.* from given g join offer o on o.id = g.id and o.seller_id = ${sellerId} order by o.id for no key update of o),
    written as (
      update offer o set list_price = case when g.has_price then g.price else o.list_price end, lead_time_days = coalesce(g.lead, o.lead_time_days), minimum_quantity = coalesce(g.minimum, o.minimum_quantity),
             quantity_multiple = coalesce(g.multiple, o.quantity_multiple), state = coalesce(g.state, o.state), content_hash = null, updated_at = ${ctx.clock.now()}
      from given g join before b on b.id = g.id where o.id = g.id returning o.*)
    select w.id, w.sku, jsonb_build_object('listPrice', trim_scale(b.list_price)::text, 'leadTimeDays', b.lead_time_days, 'minimumQuantity', trim_scale(b.minimum_quantity)::text, 'quantityMultiple', trim_scale(b.quantity_multiple)::text, 'state', b.state) as before,
           jsonb_build_object('listPrice', trim_scale(w.list_price)::text, 'leadTimeDays', w.lead_time_days, 'minimumQuantity', trim_scale(w.minimum_quantity)::text, 'quantityMultiple', trim_scale(w.quantity_multiple)::text, 'state', w.state) as after
    from written w join before b on b.id = w.id`;
}
