import type { Context } from '../../platform/context.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';

export interface StockCount {
  readonly offerId: Id<'offer'>;
  /** '' is where the seller ships from unless told otherwise. */
  readonly locationKey: string;
  readonly onHand: string;
}

/**
 * Sets what lies at a seller's locations, many at once, and notes each change as a movement. What open orders hold
 * cannot be counted away: such a count stops at what is reserved, and its offer is among those given back.
 */
export async function countStock(
  ctx: Context,
  sellerId: Id<'organization'>,
  counts: readonly StockCount[],
  reference: string,
): Promise<Id<'offer'>[]> {
  if (counts.length === 0) return [];
  const now = ctx.clock.now();
  const main = counts.some((one) => one.locationKey === '') ? await mainLocation(ctx, sellerId) : '';
  const places = new Map(
    (await ctx.sql<{ id: string; key: string }>`select id, key from stock_location where seller_id = ${sellerId}`).map(
      (row) => [row.key, row.id],
    ),
  );
  const wanted = counts.flatMap(({ offerId, locationKey, onHand }) => {
    const locationId = places.get(locationKey || main);
    return locationId === undefined ? [] : [{ offerId, locationId, onHand: micros(onHand) }];
  });
  // Each statement reads by key and is told its rows as arrays: joined to each other inside one statement they were
  // compared each with each.
  const before = byPlace(
    await ctx.sql<Held>`
    select s.offer_id as "offerId", s.location_id as "locationId", s.on_hand as "onHand", s.reserved from stock s where s.offer_id = any (${wanted.map((one) => one.offerId)}::uuid[]) and s.location_id = any (${[...new Set(wanted.map((one) => one.locationId))]}::uuid[])
    order by s.offer_id, s.location_id for no key update of s`,
  );
  const moved = wanted.filter((one) => before.get(placeOf(one))?.onHand !== one.onHand);
  if (moved.length > 0) {
    const written = await ctx.sql<{ offerId: Id<'offer'>; locationId: string; onHand: string }>`
      insert into stock as s (offer_id, location_id, seller_id, on_hand, reserved, updated_at)
      select w.offer_id, w.location_id, ${sellerId}, w.on_hand, 0, ${now} from unnest(${moved.map((one) => one.offerId)}::uuid[], ${moved.map((one) => one.locationId)}::uuid[], ${moved.map((one) => decimalOf(one.onHand))}::numeric[]) as w(offer_id, location_id, on_hand) order by 1, 2
      on conflict (offer_id, location_id) do update set on_hand = greatest(excluded.on_hand, s.reserved), updated_at = excluded.updated_at where s.on_hand <> greatest(excluded.on_hand, s.reserved)
      returning offer_id as "offerId", location_id as "locationId", on_hand as "onHand"`;
    await noteMovements(
      ctx,
      sellerId,
      reference,
      written
        .map((one) => ({ ...one, quantity: micros(one.onHand) - (before.get(placeOf(one))?.onHand ?? 0n) }))
        .filter((one) => one.quantity !== 0n),
    );
  }
  return [
    ...new Set(
      wanted.filter((one) => one.onHand < (before.get(placeOf(one))?.reserved ?? 0n)).map((one) => one.offerId),
    ),
  ];
}

interface Held {
  offerId: Id<'offer'>;
  locationId: string;
  onHand: string;
  reserved: string;
}

const placeOf = ({ offerId, locationId }: { offerId: string; locationId: string }) => `${offerId} ${locationId}`;

function byPlace(rows: readonly Held[]): Map<string, { onHand: bigint; reserved: bigint }> {
  return new Map(rows.map((row) => [placeOf(row), { onHand: micros(row.onHand), reserved: micros(row.reserved) }]));
}

async function noteMovements(
  ctx: Context,
  sellerId: Id<'organization'>,
  reference: string,
  moved: readonly { offerId: Id<'offer'>; locationId: string; quantity: bigint }[],
): Promise<void> {
  if (moved.length === 0) return;
  await ctx.sql`
    insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
    select m.id, m.offer_id, m.location_id, ${sellerId}, 'imported', m.quantity, ${reference}, ${ctx.clock.now()}
    from unnest(${moved.map(() => newId<'stock_movement'>())}::uuid[], ${moved.map((one) => one.offerId)}::uuid[], ${moved.map((one) => one.locationId)}::uuid[], ${moved.map((one) => decimalOf(one.quantity))}::numeric[]) as m(id, offer_id, location_id, quantity)`;
}

/** The first location by its key; a seller that has none yet gets one, named after its country's. */
async function mainLocation(ctx: Context, sellerId: Id<'organization'>): Promise<string> {
  const first = await ctx.sql.one<{
    key: string;
  }>`select key from stock_location where seller_id = ${sellerId} and is_active order by key limit 1`;
  if (first) return first.key;
  await ctx.sql`insert into stock_location (id, seller_id, key, name, city, country, is_active) select ${newId<'stock_location'>()}, id, 'main', name, '', country, true from organization where id = ${sellerId} on conflict do nothing`;
  return 'main';
}
