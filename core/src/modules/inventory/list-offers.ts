import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { ListOffers, OfferList } from './schemas.ts';

type Counts = z.output<typeof OfferList>['counts'];
const free = fragment`exists (select 1 from stock s where s.offer_id = o.id and s.on_hand > s.reserved)`;
const somewhere = fragment`exists (select 1 from catalog_offer c where c.offer_id = o.id)`;

type Counted = Counts & { total: number };
type Flags = ReturnType<typeof flags>;

/** What an offer may lack, where it has free stock and lies in a catalog by these. */
const flags = (hasStock: Fragment, isListed: Fragment) =>
  ({ none: fragment`not ${hasStock} and o.state = 'active'`, unpriced: fragment`o.list_price is null and o.state <> 'ended'`, nowhere: fragment`not ${isListed} and o.state <> 'ended'` });
const narrowed = (input: z.output<typeof ListOffers>, only: Flags) =>
  fragment`${input.state === undefined ? fragment`true` : fragment`o.state = ${input.state}`} and ${input.only === undefined ? fragment`true` : only[input.only]}`;
const counted = (only: Flags, narrow: Fragment) => fragment`
  (count(*) filter (where o.state = 'active'))::int as active, (count(*) filter (where o.state = 'paused'))::int as paused, (count(*) filter (where o.state = 'ended'))::int as ended,
  (count(*) filter (where ${only.none}))::int as none, (count(*) filter (where ${only.unpriced}))::int as unpriced, (count(*) filter (where ${only.nowhere}))::int as nowhere, (count(*) filter (where ${narrow}))::int as total`;

/** All offers of the seller: what is in stock at its places and what lies in its catalogs is read once each, and not looked up for each offer. */
function countAll(ctx: ActorContext, input: z.output<typeof ListOffers>): Promise<Counted | null> {
  const sellerId = ctx.actor.organizationId;
  const only = flags(fragment`(s.offer_id is not null)`, fragment`(c.offer_id is not null)`);
  return ctx.sql.one<Counted>`
    select ${counted(only, narrowed(input, only))}
    from offer o left join (select distinct offer_id from stock where location_id in (select id from stock_location where seller_id = ${sellerId}) and on_hand > reserved) s on s.offer_id = o.id
    left join (select distinct offer_id from catalog_offer where catalog_id in (select id from catalog where seller_id = ${sellerId})) c on c.offer_id = o.id
    where o.seller_id = ${sellerId}`;
}

/** The seller's own offers with their stock by place, for the grid. Counts are of all that the text finds. */
export async function listOffers(ctx: ActorContext, input: z.output<typeof ListOffers>): Promise<z.output<typeof OfferList>> {
  const like = `%${input.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const mine = fragment`o.seller_id = ${ctx.actor.organizationId}`;
  const found = fragment`${mine} and ${input.text === '' ? fragment`true` : fragment`(o.sku ilike ${like} or p.title->>'en' ilike ${like} or p.title->>'vi' ilike ${like} or p.mpn ilike ${like} or p.gtin like ${like} or b.name ilike ${like})`}
    and ${input.catalogId === undefined ? fragment`true` : fragment`exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = ${input.catalogId})`}
    and ${input.offerIds === undefined ? fragment`true` : fragment`o.id = any (${input.offerIds}::uuid[])`}`;
  const only = flags(free, somewhere);
  const narrow = narrowed(input, only);
  const named = fragment`from offer o join product p on p.id = o.product_id left join brand b on b.id = p.brand_id`;
  // A seller may have 300,000 offers. So they are counted apart from the page, which then ends with its last row; and all of them by three readings beside each other, where a few are looked up one by one.
  const isAll = input.text === '' && input.catalogId === undefined && input.offerIds === undefined;
  const [items, counts] = await Promise.all([
    ctx.sql`
      select o.id, o.sku, o.product_id as "productId", p.title, b.name as "brandName", p.mpn, p.gtin, p.category_id as "categoryId", o.unit, trim_scale(o.pack_size)::text as "packSize", trim_scale(o.minimum_quantity)::text as "minimumQuantity",
             trim_scale(o.quantity_multiple)::text as "quantityMultiple", o.lead_time_days as "leadTimeDays", trim_scale(o.list_price)::text as "listPrice", o.currency, o.state, o.updated_at as "updatedAt",
             (select count(*)::int from catalog_offer c where c.offer_id = o.id) as catalogs,
             coalesce((select jsonb_agg(jsonb_build_object('locationId', s.location_id, 'onHand', trim_scale(s.on_hand)::text, 'reserved', trim_scale(s.reserved)::text)) from stock s where s.offer_id = o.id), '[]') as stock
      ${named} where ${found} and ${narrow} order by o.sku limit ${input.limit} offset ${input.offset}`,
    isAll ? countAll(ctx, input) : ctx.sql.one<Counted>`select ${counted(only, narrow)} ${named} where ${found}`,
  ]);
  const { total, ...states } = counts!;
  return {
    total, items: items as never, counts: states,
    locations: await ctx.sql`select id, name, city, country from stock_location where seller_id = ${ctx.actor.organizationId} and is_active order by name` as never,
  };
}
