import type { Context } from '../../platform/context.ts';
import { decimals, integers, uuids } from '../../platform/db/binary-arrays.ts';
import { fragment } from '../../platform/db/sql.ts';
import { toldOnce } from '../../platform/db/told-once.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { stockInsufficient } from './errors.ts';

export interface Wanted {
  readonly key: string;
  readonly offerId: Id<'offer'>;
  readonly quantity: string;
  /** It will be made, so it is taken from no shelf. */
  readonly isMade?: boolean;
}
/** What is taken from where for a wanted line; more than one where no location holds it all. */
export interface Allocation {
  readonly key: string;
  readonly offerId: Id<'offer'>;
  readonly locationId: Id<'stock_location'>;
  readonly quantity: string;
}

interface StockRow {
  offerId: Id<'offer'>;
  locationId: Id<'stock_location'>;
  free: string;
}

/**
 * Locks the stock of offers, and tells what of it is free. Rows are locked in one order by everybody, so that two
 * orders wait for each other instead of embracing (M10), and the last ten pieces are sold to ten (M07).
 */
export async function holdStock(ctx: Context, offerIds: readonly Id<'offer'>[]): Promise<Free> {
  const rows = await asPlatform(
    ctx,
    "a buyer's order takes from sellers' stock",
    () => ctx.sql<StockRow>`
    select s.offer_id as "offerId", s.location_id as "locationId", trim_scale(s.on_hand - s.reserved)::text as free
    from stock s join stock_location l on l.id = s.location_id and l.is_active
    where s.offer_id = any (${uuids([...new Set(offerIds)])}::uuid[])
    order by s.offer_id, s.location_id for update of s`,
  );
  const free: Free = new Map();
  for (const row of rows)
    free.set(
      row.offerId,
      (free.get(row.offerId) ?? new Map<Id<'stock_location'>, bigint>()).set(row.locationId, micros(row.free)),
    );
  return free;
}

/**
 * From where what will be made of offers is shipped: where the seller keeps the offer it is made from, else its first
 * place. Nothing of any stock is held for it.
 */
export async function placesOfMade(ctx: Context, offerIds: readonly Id<'offer'>[]): Promise<PlacesOfMade> {
  if (offerIds.length === 0) return new Map();
  const rows = await asPlatform(
    ctx,
    "a buyer's order is shipped from a seller's place",
    () => ctx.sql<{ offerId: Id<'offer'>; locationId: Id<'stock_location'> }>`
    select distinct on (o.id) o.id as "offerId", l.id as "locationId" from offer o join stock_location l on l.seller_id = o.seller_id and l.is_active left join stock s on s.offer_id = o.id and s.location_id = l.id
    where o.id = any (${offerIds}::uuid[]) order by o.id, s.on_hand desc nulls last, l.key`,
  );
  return new Map(rows.map((row) => [row.offerId, row.locationId]));
}

type PlacesOfMade = ReadonlyMap<Id<'offer'>, Id<'stock_location'>>;
/** Millionths by offer and place. */
export type Free = Map<Id<'offer'>, Map<Id<'stock_location'>, bigint>>;

/**
 * From where lines are taken, and what is left of their offers; all are refused where one lacks any. A line is taken
 * whole from one place where one holds it; among those from the place that can send most of the other lines too, so
 * that the buyer gets few parcels; then from the fullest. What will be made only gets a place to be shipped from
 * (`made`).
 */
export function allocate(
  free: Free,
  wanted: readonly Wanted[],
  made: PlacesOfMade = new Map(),
): { allocations: Allocation[]; left: Free } {
  const taken = takeFrom(
    free,
    wanted.filter((line) => !line.isMade),
  );
  const willBe = wanted.filter((line) => line.isMade);
  const nowhere = willBe.filter((line) => !made.has(line.offerId));
  if (nowhere.length > 0)
    throw stockInsufficient({
      lines: nowhere.map((line) => ({ offerId: line.offerId, wanted: line.quantity, available: '0' })),
    });
  return {
    ...taken,
    allocations: [
      ...taken.allocations,
      ...willBe.map(({ key, offerId, quantity }) => ({ key, offerId, quantity, locationId: made.get(offerId)! })),
    ],
  };
}

function takeFrom(free: Free, wanted: readonly Wanted[]): { allocations: Allocation[]; left: Free } {
  const remains: Free = new Map(wanted.map(({ offerId }) => [offerId, new Map(free.get(offerId))]));
  const serves = new Map<Id<'stock_location'>, number>();
  for (const line of wanted) {
    for (const [place, left] of remains.get(line.offerId)!)
      if (left >= micros(line.quantity)) serves.set(place, (serves.get(place) ?? 0) + 1);
  }
  const short: { offerId: string; wanted: string; available: string }[] = [];
  const allocations = wanted.flatMap((line) => {
    const places = remains.get(line.offerId)!;
    const quantity = micros(line.quantity);
    const left = [...places.values()].reduce((sum, one) => sum + one, 0n);
    if (left < quantity) {
      short.push({ offerId: line.offerId, wanted: line.quantity, available: decimalOf(left) });
      return [];
    }
    const sequence = [...places]
      .map(([place, has]) => ({ place, has, isWhole: has >= quantity, serves: serves.get(place) ?? 0 }))
      .sort(
        (a, b) =>
          Number(b.isWhole) - Number(a.isWhole) ||
          (a.isWhole ? b.serves - a.serves : 0) ||
          (a.has < b.has ? 1 : a.has > b.has ? -1 : a.place < b.place ? -1 : 1),
      );
    return take(
      places,
      sequence.map((one) => one.place),
      quantity,
    ).map((part) => ({
      key: line.key,
      offerId: line.offerId,
      locationId: part.place,
      quantity: decimalOf(part.quantity),
    }));
  });
  if (short.length > 0) throw stockInsufficient({ lines: short });
  return { allocations, left: remains };
}

function take(
  places: Map<Id<'stock_location'>, bigint>,
  sequence: readonly Id<'stock_location'>[],
  quantity: bigint,
): { place: Id<'stock_location'>; quantity: bigint }[] {
  let left = quantity;
  return sequence.flatMap((place) => {
    const has = places.get(place)!;
    const part = has < left ? has : left;
    if (part <= 0n) return [];
    places.set(place, has - part);
    left -= part;
    return [{ place, quantity: part }];
  });
}

export interface Reservation {
  readonly orderLineId: Id<'order_line'>;
  readonly offerId: Id<'offer'>;
  readonly sellerId: Id<'organization'>;
  readonly locationId: Id<'stock_location'>;
  readonly quantity: string;
}

/** Holds what was allocated for order lines (I4: `stock.reserved` is the sum of open reservations). */
export async function reserveStock(ctx: Context, reservations: readonly Reservation[]): Promise<void> {
  const now = ctx.clock.now();
  const each = <Value>(pick: (one: Reservation) => Value) => reservations.map(pick);
  const places = toldOnce();
  // Names are found before they are told.
  const place = integers(each((one) => places.placeOf(one.locationId)));
  const given = fragment`
    select (${uuids(each((one) => one.orderLineId))}::uuid[])[g.at] as line, (${uuids(each((one) => one.offerId))}::uuid[])[g.at] as offer, (${uuids(each((one) => one.sellerId))}::uuid[])[g.at] as seller, (${uuids(places.told)}::uuid[])[(${place}::int[])[g.at]] as location, g.quantity,
           (${uuids(each(() => newId<'stock_reservation'>()))}::uuid[])[g.at] as id, (${uuids(each(() => newId<'stock_movement'>()))}::uuid[])[g.at] as movement
    from unnest(${decimals(each((one) => one.quantity))}::numeric[]) with ordinality as g(quantity, at)`;
  await asPlatform(ctx, "a buyer's order takes from sellers' stock", async () => {
    await ctx.sql`
      with given as materialized (${given}),
      held as (insert into stock_reservation (id, offer_id, location_id, seller_id, order_line_id, quantity, made_at)
        select id, offer, location, seller, line, quantity, ${now} from given),
      moved as (insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
        select movement, offer, location, seller, 'reserved', quantity, line::text, ${now} from given)
      update stock s set reserved = s.reserved + g.quantity, updated_at = ${now}
      from (select offer, location, sum(quantity) as quantity from given group by 1, 2) g where s.offer_id = g.offer and s.location_id = g.location`;
  });
}
