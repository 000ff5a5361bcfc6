import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { stockInsufficient } from './errors.ts';

export interface Wanted { readonly key: string; readonly offerId: Id<'offer'>; readonly quantity: string }
/** What is taken from where for a wanted line; more than one where no location holds it all. */
export interface Allocation { readonly key: string; readonly offerId: Id<'offer'>; readonly locationId: Id<'stock_location'>; readonly quantity: string }

interface StockRow { offerId: Id<'offer'>; locationId: Id<'stock_location'>; free: string }

/**
 * Finds and locks stock for lines, and refuses all where one lacks any. Rows are locked in one order by everybody, so that two orders
 * wait for each other instead of embracing (M10), and the last ten pieces are sold to ten (M07). A location that holds a
 * whole line is preferred; else the fullest first.
 */
export async function allocateStock(ctx: Context, wanted: readonly Wanted[]): Promise<Allocation[]> {
  const rows = await asPlatform(ctx, 'a buyer\'s order takes from sellers\' stock', () => ctx.sql<StockRow>`
    select s.offer_id as "offerId", s.location_id as "locationId", trim_scale(s.on_hand - s.reserved)::text as free
    from stock s join stock_location l on l.id = s.location_id and l.is_active
    where s.offer_id = any (${[...new Set(wanted.map((line) => line.offerId))]}::uuid[])
    order by s.offer_id, s.location_id for update of s`);
  const free = new Map<string, Map<Id<'stock_location'>, bigint>>();
  for (const row of rows) {
    const places = free.get(row.offerId) ?? new Map<Id<'stock_location'>, bigint>();
    places.set(row.locationId, micros(row.free));
    free.set(row.offerId, places);
  }
  const short: { offerId: string; wanted: string; available: string }[] = [];
  const allocations = wanted.flatMap((line) => {
    const places = free.get(line.offerId) ?? new Map<Id<'stock_location'>, bigint>();
    const parts = take(places, micros(line.quantity));
    if (parts === null) short.push({ offerId: line.offerId, wanted: line.quantity, available: decimalOf([...places.values()].reduce((sum, one) => sum + one, 0n)) });
    return (parts ?? []).map((part) => ({ key: line.key, offerId: line.offerId, locationId: part.locationId, quantity: decimalOf(part.quantity) }));
  });
  if (short.length > 0) throw stockInsufficient({ lines: short });
  return allocations;
}

/** Takes from the places, or gives null and takes nothing. */
function take(places: Map<Id<'stock_location'>, bigint>, quantity: bigint): { locationId: Id<'stock_location'>; quantity: bigint }[] | null {
  const fullest = [...places.entries()].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  if (fullest.reduce((sum, [, free]) => sum + free, 0n) < quantity) return null;
  const parts: { locationId: Id<'stock_location'>; quantity: bigint }[] = [];
  let left = quantity;
  for (const [locationId, free] of fullest) {
    const part = free < left ? free : left;
    if (part <= 0n) continue;
    places.set(locationId, free - part);
    parts.push({ locationId, quantity: part });
    left -= part;
    if (left === 0n) break;
  }
  return parts;
}

export interface Reservation { readonly orderLineId: Id<'order_line'>; readonly offerId: Id<'offer'>; readonly sellerId: Id<'organization'>; readonly locationId: Id<'stock_location'>; readonly quantity: string }

/** Holds what was allocated for order lines (I4: `stock.reserved` is the sum of open reservations). */
export async function reserveStock(ctx: Context, reservations: readonly Reservation[]): Promise<void> {
  const now = ctx.clock.now();
  const rows = JSON.stringify(reservations.map((one) => ({ ...one, id: newId<'stock_reservation'>(), movement: newId<'stock_movement'>() })));
  await asPlatform(ctx, 'a buyer\'s order takes from sellers\' stock', async () => {
    await ctx.sql`
      with given as (select * from jsonb_to_recordset(${rows}::jsonb) as g("orderLineId" uuid, "offerId" uuid, "sellerId" uuid, "locationId" uuid, quantity numeric, id uuid, movement uuid)),
      held as (insert into stock_reservation (id, offer_id, location_id, seller_id, order_line_id, quantity, made_at)
        select id, "offerId", "locationId", "sellerId", "orderLineId", quantity, ${now} from given),
      moved as (insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
        select movement, "offerId", "locationId", "sellerId", 'reserved', quantity, "orderLineId"::text, ${now} from given)
      update stock s set reserved = s.reserved + g.quantity, updated_at = ${now}
      from (select "offerId", "locationId", sum(quantity) as quantity from given group by 1, 2) g where s.offer_id = g."offerId" and s.location_id = g."locationId"`;
  });
}
