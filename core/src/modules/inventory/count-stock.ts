import type { Context } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';

export interface StockCount { readonly offerId: Id<'offer'>; /** '' is where the seller ships from unless told otherwise. */ readonly locationKey: string; readonly onHand: string }

/**
 * Sets what lies at a seller's locations, many at once, and notes each change as a movement. What open orders hold cannot be counted away:
 * such a count stops at what is reserved, and its offer is among those given back.
 */
export async function countStock(ctx: Context, sellerId: Id<'organization'>, counts: readonly StockCount[], reference: string): Promise<Id<'offer'>[]> {
  if (counts.length === 0) return [];
  const now = ctx.clock.now();
  const main = counts.some((one) => one.locationKey === '') ? await mainLocation(ctx, sellerId) : '';
  const rows = JSON.stringify(counts.map((one) => ({ id: newId<'stock_movement'>(), offer_id: one.offerId, key: one.locationKey || main, on_hand: one.onHand })));
  const held = await ctx.sql<{ offer_id: Id<'offer'> }>`
    with incoming as (
      select i.id, i.offer_id, l.id as location_id, i.on_hand from jsonb_to_recordset(${rows}::jsonb) as i(id uuid, offer_id uuid, key text, on_hand numeric)
      join stock_location l on l.seller_id = ${sellerId} and l.key = i.key),
    before as materialized (select s.offer_id, s.location_id, s.on_hand, s.reserved from stock s join incoming i using (offer_id, location_id) order by s.offer_id, s.location_id for update of s),
    written as (
      insert into stock as s (offer_id, location_id, seller_id, on_hand, reserved, updated_at) select offer_id, location_id, ${sellerId}, on_hand, 0, ${now} from incoming order by offer_id, location_id
      on conflict (offer_id, location_id) do update set on_hand = greatest(excluded.on_hand, s.reserved), updated_at = excluded.updated_at where s.on_hand <> greatest(excluded.on_hand, s.reserved)
      returning offer_id, location_id, on_hand),
    moved as (
      insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
      select i.id, w.offer_id, w.location_id, ${sellerId}, 'imported', w.on_hand - coalesce(b.on_hand, 0), ${reference}, ${now}
      from written w join incoming i using (offer_id, location_id) left join before b using (offer_id, location_id) where w.on_hand <> coalesce(b.on_hand, 0))
    select distinct i.offer_id from incoming i join before b using (offer_id, location_id) where i.on_hand < b.reserved`;
  return held.map((row) => row.offer_id);
}

/** The first location by its key; a seller that has none yet gets one, named after its country's. */
async function mainLocation(ctx: Context, sellerId: Id<'organization'>): Promise<string> {
  const first = await ctx.sql.one<{ key: string }>`select key from stock_location where seller_id = ${sellerId} and is_active order by key limit 1`;
  if (first) return first.key;
  await ctx.sql`insert into stock_location (id, seller_id, key, name, city, country, is_active) select ${newId<'stock_location'>()}, id, 'main', name, '', country, true from organization where id = ${sellerId} on conflict do nothing`;
  return 'main';
}
