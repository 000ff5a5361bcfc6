import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import { findOffers } from './find-offers.ts';
import { lacks } from './lacking-offers.ts';
import type { ListOffers, OfferList } from './schemas.ts';

type Input = z.output<typeof ListOffers>;

/** The seller's own offers with their stock by place, for the grid. Counts are of all that the text finds. */
export async function listOffers(ctx: ActorContext, input: Input): Promise<z.output<typeof OfferList>> {
  const { where, counts } = await findOffers(ctx, input);
  const narrowed = fragment`${where} and ${input.state === undefined ? fragment`true` : fragment`o.state = ${input.state}`} and ${input.only === undefined ? fragment`true` : lacks[input.only]}`;
  // Nobody's page asks for both.
  const total =
    input.state !== undefined && input.only !== undefined
      ? await countOf(ctx, narrowed)
      : input.state !== undefined
        ? counts[input.state]
        : input.only !== undefined
          ? counts[input.only]
          : counts.active + counts.paused + counts.ended;
  return {
    total,
    items: total <= input.offset ? [] : await pageOf(ctx, narrowed, input),
    counts,
    locations:
      (await ctx.sql`select id, name, city, country from stock_location where seller_id = ${ctx.actor.organizationId} and is_active order by name`) as never,
  };
}

async function countOf(ctx: ActorContext, where: Fragment): Promise<number> {
  return (await ctx.sql.one<{
    count: number;
  }>`select count(*)::int as count from offer o where o.seller_id = ${ctx.actor.organizationId} and ${where}`)!.count;
}

/**
 * In the order of the seller's numbers, which an index has: it ends with the page's last row, and only rows of the page
 * are put together.
 */
function pageOf(ctx: ActorContext, where: Fragment, { limit, offset }: Input): Promise<never> {
  return ctx.sql`
    with page as materialized (select o.id from offer o where o.seller_id = ${ctx.actor.organizationId} and ${where} order by o.sku limit ${limit} offset ${offset})
    select o.id, o.sku, o.product_id as "productId", p.title, b.name as "brandName", p.mpn, p.gtin, p.category_id as "categoryId", o.unit, trim_scale(o.pack_size)::text as "packSize", trim_scale(o.minimum_quantity)::text as "minimumQuantity",
           trim_scale(o.quantity_multiple)::text as "quantityMultiple", o.lead_time_days as "leadTimeDays", trim_scale(o.list_price)::text as "listPrice", o.currency, o.state, o.updated_at as "updatedAt",
           (select count(*)::int from catalog_offer c where c.offer_id = o.id) as catalogs,
           coalesce((select jsonb_agg(jsonb_build_object('locationId', s.location_id, 'onHand', trim_scale(s.on_hand)::text, 'reserved', trim_scale(s.reserved)::text)) from stock s where s.offer_id = o.id), '[]') as stock
    from page join offer o on o.id = page.id join product p on p.id = o.product_id left join brand b on b.id = p.brand_id order by o.sku` as never;
}
