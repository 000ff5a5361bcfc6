import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { placeNameTaken, placeNeeded } from './errors.ts';
import { placeSaved } from './events.ts';
import type { ListMovements, MovementList, PlaceCard, SavePlace } from './schemas.ts';

type Card = z.output<typeof PlaceCard>;

function placeCards(ctx: ActorContext, where: Fragment): Promise<Card[]> {
  return ctx.sql`
    select l.id, l.name, l.city, l.country, l.is_active as "isActive", count(s.offer_id) filter (where s.on_hand > 0)::int as offers, trim_scale(coalesce(sum(s.reserved), 0))::text as reserved
    from stock_location l left join stock s on s.location_id = l.id where l.seller_id = ${ctx.actor.organizationId} and ${where} group by l.id order by l.is_active desc, l.name` as never;
}

/** Where the acting seller ships from, closed places last. */
export function listPlaces(ctx: ActorContext): Promise<Card[]> {
  return placeCards(ctx, fragment`true`);
}

/**
 * Opens a place, renames it, closes it or opens it again. From one that is closed nothing is sold any more; what orders
 * hold there is still sent. The last open one stays open, or nothing of the seller could be bought.
 */
export async function savePlace(ctx: ActorContext, input: z.output<typeof SavePlace>): Promise<{ id: string }> {
  const sellerId = ctx.actor.organizationId;
  // Who opens and closes places of one seller does it one after another, so that two do not close the last two.
  found(await ctx.sql.one`select id from organization where id = ${sellerId} and seller_kind is not null`, 'seller');
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`places ${sellerId}`}, 0))`;
  const placeId = input.placeId ?? newId<'stock_location'>();
  const before =
    input.placeId === undefined ? null : found((await placeCards(ctx, fragment`l.id = ${input.placeId}`))[0], 'place');
  if (
    await ctx.sql
      .one`select 1 from stock_location where seller_id = ${sellerId} and lower(name) = lower(${input.name}) and id <> ${placeId}`
  )
    throw placeNameTaken({ name: input.name });
  if (
    !input.isActive &&
    !(await ctx.sql.one`select 1 from stock_location where seller_id = ${sellerId} and is_active and id <> ${placeId}`)
  )
    throw placeNeeded();
  await ctx.sql`
    insert into stock_location (id, seller_id, key, name, city, country, is_active) values (${placeId}, ${sellerId}, ${placeId}, ${input.name}, ${input.city}, ${input.country}, ${input.isActive})
    on conflict (id) do update set name = excluded.name, city = excluded.city, country = excluded.country, is_active = excluded.is_active`;
  const { placeId: _, ...after } = input;
  ctx.emit(
    placeSaved({
      subject: { type: 'stock_location', id: placeId },
      parties: [sellerId],
      data: { sellerId, placeId },
      before: before && { name: before.name, city: before.city, country: before.country, isActive: before.isActive },
      after,
    }),
  );
  return { id: placeId };
}

/** Why an offer's stock changed, newest first. Who counted is named; what an order took is told as taken. */
export async function listMovements(
  ctx: ActorContext,
  input: z.output<typeof ListMovements>,
): Promise<z.output<typeof MovementList>> {
  const sellerId = ctx.actor.organizationId;
  found(await ctx.sql.one`select id from offer where id = ${input.offerId} and seller_id = ${sellerId}`, 'offer');
  const items = await ctx.sql<{ total: number }>`
    select m.id, m.kind, trim_scale(m.quantity)::text as quantity, l.name as "placeName", case when m.kind in ('counted', 'imported') then m.reference end as reference, m.at, (count(*) over ())::int as total
    from stock_movement m left join stock_location l on l.id = m.location_id where m.offer_id = ${input.offerId} and m.seller_id = ${sellerId} order by m.at desc, m.id desc limit ${input.limit} offset ${input.offset}`;
  return { total: items[0]?.total ?? 0, items: items as never };
}
