import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { forbidden } from '../../platform/refusal.ts';
import { reachOf } from '../../platform/permission.ts';
import { changeOffers } from '../catalog/index.ts';
import { offersChanged } from './events.ts';
import type { Problem, SavedOffers, SaveOffers } from './schemas.ts';

type Change = z.output<typeof SaveOffers>['changes'][number];
type Fault = z.output<typeof Problem>;
interface Known {
  id: Id<'offer'>;
  sku: string;
  minimum: string;
  multiple: string;
}

/**
 * Saves what was changed in the grid: good rows are saved, and each bad one is answered with its field and reason. Who
 * may edit offers may not for that alone change stock, and the other way round.
 */
export async function saveOffers(
  ctx: ActorContext,
  input: z.output<typeof SaveOffers>,
): Promise<z.output<typeof SavedOffers>> {
  const sellerId = ctx.actor.organizationId;
  const changes = [...new Map(input.changes.map((one) => [one.offerId, one])).values()];
  if (changes.some((one) => one.stock !== undefined) && reachOf(ctx.actor, 'stock.manage') === 'none')
    throw forbidden({ permission: 'stock.manage' });
  if (changes.some(changesOffer) && reachOf(ctx.actor, 'catalog.manage') === 'none')
    throw forbidden({ permission: 'catalog.manage' });
  // Not `for update`: an order that holds stock points to the offer, and the two would embrace (M10).
  const known = new Map(
    (
      await ctx.sql<Known>`
    select id, sku, minimum_quantity::text as minimum, quantity_multiple::text as multiple from offer where seller_id = ${sellerId} and id = any (${changes.map((one) => one.offerId)}::uuid[]) order by id for no key update`
    ).map((row) => [row.id, row]),
  );
  const problems: Fault[] = changes.flatMap((one) => faultsOf(one, known.get(one.offerId)));
  const bad = new Set(problems.map((one) => one.offerId));
  const stocked = await setStock(
    ctx,
    sellerId,
    changes.filter((one) => !bad.has(one.offerId)),
  );
  problems.push(...stocked.problems);
  for (const one of stocked.problems) bad.add(one.offerId);
  const good = changes.filter((one) => !bad.has(one.offerId));
  const offers = await changeOffers(ctx, sellerId, good.filter(changesOffer));
  if (good.length > 0) {
    const bySku = (side: 'before' | 'after') => Object.fromEntries(offers.map((one) => [one.sku, one[side]]));
    const stock = Object.fromEntries(
      good.flatMap((one) => (one.stock ? [[known.get(one.offerId)!.sku, one.stock]] : [])),
    );
    ctx.emit(
      offersChanged({
        subject: { type: 'offer', id: sellerId },
        parties: [sellerId],
        data: { sellerId, offerIds: good.map((one) => one.offerId) },
        before: { offers: bySku('before'), stock: stocked.before },
        after: { offers: bySku('after'), stock },
      }),
    );
  }
  return { saved: good.map((one) => one.offerId), problems };
}

const changesOffer = (one: Change) =>
  one.listPrice !== undefined ||
  one.leadTimeDays !== undefined ||
  one.minimumQuantity !== undefined ||
  one.quantityMultiple !== undefined ||
  one.state !== undefined;

function faultsOf(change: Change, offer: Known | undefined): Fault[] {
  if (offer === undefined) return [{ offerId: change.offerId, field: 'offerId', code: 'unknown', figure: null }];
  if (change.minimumQuantity === undefined && change.quantityMultiple === undefined) return [];
  const multiple = change.quantityMultiple ?? offer.multiple;
  const isWhole = micros(change.minimumQuantity ?? offer.minimum) % micros(multiple) === 0n;
  return isWhole
    ? []
    : [
        {
          offerId: change.offerId,
          field: change.minimumQuantity === undefined ? 'quantityMultiple' : 'minimumQuantity',
          code: 'notAMultiple',
          figure: multiple,
        },
      ];
}

/** Counts stock anew; never below what is held for orders. */
async function setStock(
  ctx: ActorContext,
  sellerId: Id<'organization'>,
  changes: readonly Change[],
): Promise<{ problems: Fault[]; before: object }> {
  const rows = changes.flatMap((one) =>
    [...new Map((one.stock ?? []).map((place) => [place.locationId, place])).values()].map((place) => ({
      offer: one.offerId,
      location: place.locationId,
      quantity: place.onHand,
    })),
  );
  if (rows.length === 0) return { problems: [], before: {} };
  const given = JSON.stringify(rows);
  // Who orders meanwhile waits, or is seen here in what is reserved.
  await ctx.sql`select 1 from stock s join jsonb_to_recordset(${given}::jsonb) as g(offer uuid, location uuid) on g.offer = s.offer_id and g.location = s.location_id where s.seller_id = ${sellerId} order by s.offer_id, s.location_id for update of s`;
  const now = await ctx.sql<{
    offerId: string;
    locationId: string | null;
    sku: string;
    onHand: string;
    reserved: string;
    isTooFew: boolean;
    isKnown: boolean;
  }>`
    select g.offer as "offerId", g.location as "locationId", o.sku, trim_scale(coalesce(s.on_hand, 0))::text as "onHand", trim_scale(coalesce(s.reserved, 0))::text as reserved, g.quantity < coalesce(s.reserved, 0) as "isTooFew", l.id is not null as "isKnown"
    from jsonb_to_recordset(${given}::jsonb) as g(offer uuid, location uuid, quantity numeric) join offer o on o.id = g.offer
    left join stock_location l on l.id = g.location and l.seller_id = ${sellerId} left join stock s on s.offer_id = g.offer and s.location_id = g.location order by g.offer, g.location`;
  const problems = now.flatMap((row): Fault[] =>
    row.isTooFew || !row.isKnown
      ? [
          {
            offerId: row.offerId,
            field: `stock.${row.locationId}`,
            code: row.isKnown ? 'belowReserved' : 'unknown',
            figure: row.isKnown ? row.reserved : null,
          },
        ]
      : [],
  );
  const bad = new Set(problems.map((one) => one.offerId));
  const good = JSON.stringify(
    rows.filter((row) => !bad.has(row.offer)).map((row) => ({ ...row, movement: newId<'stock_movement'>() })),
  );
  await ctx.sql`
    with given as (select * from jsonb_to_recordset(${good}::jsonb) as g(offer uuid, location uuid, quantity numeric, movement uuid)),
    moved as (insert into stock_movement (id, offer_id, location_id, seller_id, kind, quantity, reference, at)
      select g.movement, g.offer, g.location, ${sellerId}, 'counted', g.quantity - coalesce(s.on_hand, 0), ${ctx.actor.name}, ${ctx.clock.now()}
      from given g left join stock s on s.offer_id = g.offer and s.location_id = g.location where g.quantity <> coalesce(s.on_hand, 0))
    insert into stock (offer_id, location_id, seller_id, on_hand, reserved, updated_at) select offer, location, ${sellerId}, quantity, 0, ${ctx.clock.now()} from given order by offer, location
    on conflict (offer_id, location_id) do update set on_hand = excluded.on_hand, updated_at = excluded.updated_at`;
  const before: Record<string, { locationId: string | null; onHand: string }[]> = {};
  for (const row of now)
    if (!bad.has(row.offerId)) (before[row.sku] ??= []).push({ locationId: row.locationId, onHand: row.onHand });
  return { problems, before };
}
