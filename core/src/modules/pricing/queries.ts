import type { Context } from '../../platform/context.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { contractsThatCount, listsThatCount, type PriceQuestion } from './applicable-lists.ts';

export interface AskedLine { readonly key: string; readonly offerId: Id<'offer'>; readonly quantity: string }
export interface PriceRow {
  key: string; offerId: Id<'offer'>; sellerId: Id<'organization'>; quantity: string; price: string | null; level: number | null;
  source: 'contract' | 'customer group' | 'storefront' | 'list' | 'discount' | null; label: string | null; priceListId: string | null; contractId: string | null;
  contractNumber: string | null; tierFrom: string | null; basisPoints: number | null; validTo: string | null; nextFrom: string | null; nextPrice: string | null; nextMore: string | null;
  orderDiscountBasisPoints: number | null; orderDiscountFromMinor: number | null;
}

/**
 * Everything that could be the price of each line, with its level: what lists reach at the quantity, what contracts take off, the list price.
 * Stands after `with recursive`; also names `asked`, `contracts`, `lists`, `tiers`. Lines of one tier group of a seller count their
 * quantities together. A contract that has no price for the offer may give a discount on the seller's own list price: nearest category
 * first, then brand, then everything.
 */
export function candidatesOf(question: PriceQuestion, lines: readonly AskedLine[], isApart: boolean): Fragment {
  return fragment`
    asked as materialized (
      select a.key, a.offer_id, a.quantity, a.position, o.seller_id, o.list_price, o.currency, p.category_id, p.brand_id,
             case when o.tier_group is null or ${isApart}::boolean then a.quantity else sum(a.quantity) over (partition by o.seller_id, o.tier_group) end as counted
      from unnest(${lines.map((line) => line.key)}::text[], ${lines.map((line) => line.offerId)}::uuid[], ${lines.map((line) => line.quantity)}::numeric[]) with ordinality as a(key, offer_id, quantity, position)
      join offer o on o.id = a.offer_id join product p on p.id = o.product_id
    ),
    contracts as materialized (${contractsThatCount(question)} and c.seller_id in (select seller_id from asked)),
    lists as materialized (${listsThatCount(question)} and l.seller_id in (select seller_id from asked)),
    tiers as materialized (
      select a.key, a.counted, l.id as list_id, l.level, l.source, l.name, l.fills_from_below, l.valid_to, l.contract_id, l.contract_number, t.minimum_quantity, t.price
      from asked a join lists l on l.seller_id = a.seller_id join price t on t.price_list_id = l.id and t.offer_id = a.offer_id
    ),
    reached as (
      select distinct on (key, list_id) * from tiers where minimum_quantity <= counted order by key, list_id, minimum_quantity desc
    ),
    own_price as (
      select a.key, coalesce(case when a.currency = ${question.currency} then a.list_price end,
        (select t.price from tiers t where t.key = a.key and t.level >= 200 order by t.level desc, t.minimum_quantity, t.price limit 1)) as price
      from asked a
    ),
    above as (
      select id as start, id, parent_id, 0 as depth from category where id in (select category_id from asked)
      union all select above.start, c.id, c.parent_id, above.depth + 1 from above join category c on c.id = above.parent_id
    ),
    discounts as (
      select distinct on (a.key, c.id) a.key, c.id as contract_id, c.level, c.number, c.name, c.valid_to, d.basis_points
      from asked a join contracts c on c.seller_id = a.seller_id and c.currency = ${question.currency}
      join contract_discount d on d.contract_id = c.id
      left join above on above.start = a.category_id and above.id = d.category_id
      where (above.id is not null or (d.brand_id is not null and d.brand_id = a.brand_id) or (d.category_id is null and d.brand_id is null))
        and not exists (select 1 from tiers t where t.key = a.key and t.contract_id = c.id)
      order by a.key, c.id, case when above.id is not null then above.depth when d.brand_id is not null then 1000 else 2000 end, d.basis_points desc
    ),
    candidates as (
      select key, level, source, name as label, list_id, contract_id, contract_number, valid_to, minimum_quantity, price, null::int as basis_points, fills_from_below from reached
      union all
      select d.key, d.level, 'discount', d.name, null, d.contract_id, d.number, d.valid_to, null, round(o.price * (10000 - d.basis_points) / 10000, 6), d.basis_points, false
      from discounts d join own_price o on o.key = d.key where o.price is not null
      union all
      select a.key, 300, 'list', 'List price', null, null, null, null, null, a.list_price, null, false from asked a where a.currency = ${question.currency} and a.list_price is not null
    )`;
}

/**
 * All lines in one statement. Per line: the nearest level that prices the offer at its quantity decides; of equal levels the buyer pays
 * the best. A list that fills from below takes a farther level's tier where that begins at a greater quantity than its own and is cheaper.
 * The next tier is one that would itself decide at its quantity: a nearer list that begins on the way there may be dearer, and then it counts.
 */
export function priceRows(ctx: Context, question: PriceQuestion, lines: readonly AskedLine[], isApart = false): Promise<PriceRow[]> {
  // A plan that is kept is made for a page or a cart, and joins as if there were ten lines; for hundreds that is dearer than another planning.
  const ask = lines.length <= 300 ? ctx.sql : ctx.sql.anew;
  return ask<PriceRow>`
    with recursive ${candidatesOf(question, lines, isApart)},
    nearest as (select distinct on (key) * from candidates order by key, level, price, label, list_id),
    decided as (
      select distinct on (c.key) c.*
      from nearest n join candidates c on c.key = n.key and (
        c is not distinct from n or (n.fills_from_below and c.level > n.level and c.minimum_quantity > n.minimum_quantity and c.price < n.price))
      order by c.key, c.price, c.level, c.label, c.list_id
    ),
    -- What follows looks beside itself by windows: joined with themselves by key, tiers were most of what a cart of hundreds of lines cost.
    ahead as (
      select distinct key, at, more, now from (
        select key, minimum_quantity as at, minimum_quantity - counted as more, price, max(decided) over (partition by key) as now
        from (select key, minimum_quantity, counted, price, null::numeric as decided from tiers union all select key, null, null, null, price from decided) as beside) as t
      where more > 0 and price < now
    ),
    reached_then as (
      select distinct on (a.key, a.at, t.list_id) a.*, t.list_id, t.level, t.price, t.name, t.minimum_quantity, t.fills_from_below
      from ahead a join tiers t on t.key = a.key and t.minimum_quantity <= a.at order by a.key, a.at, t.list_id, t.minimum_quantity desc
    ),
    -- Beside each, the one that would decide among the lists then.
    compared as (
      select *, first_value(level) over nearest_then as n_level, first_value(price) over nearest_then as n_price, first_value(name) over nearest_then as n_name,
             first_value(minimum_quantity) over nearest_then as n_minimum, first_value(fills_from_below) over nearest_then as n_fills
      from reached_then window nearest_then as (partition by key, at order by level, price, name, list_id)
    ),
    best_discount as materialized (select distinct on (key) key, level, price, label from candidates where source = 'discount' order by key, level, price, label),
    next_tier as (
      select distinct on (a.key) a.key, a.at as minimum_quantity, a.price, a.more
      from compared a left join best_discount c on c.key = a.key
      where a.minimum_quantity = a.at and a.price < a.now
        and (a.level = a.n_level and a.price = a.n_price or a.n_fills and a.level > a.n_level and a.at > a.n_minimum and a.price < a.n_price)
        and (c.key is null or (c.level, c.price, c.label) >= (a.n_level, a.n_price, a.n_name))
      order by a.key, a.at, a.price
    )
    select a.key, a.offer_id as "offerId", a.seller_id as "sellerId", trim_scale(a.quantity)::text as quantity, trim_scale(d.price)::text as price, d.level, d.source, d.label,
           d.list_id as "priceListId", d.contract_id as "contractId", d.contract_number as "contractNumber", trim_scale(d.minimum_quantity)::text as "tierFrom",
           d.basis_points as "basisPoints", d.valid_to as "validTo", trim_scale(n.minimum_quantity)::text as "nextFrom", trim_scale(n.price)::text as "nextPrice", trim_scale(n.more)::text as "nextMore",
           q.order_discount_basis_points as "orderDiscountBasisPoints", q.order_discount_from_minor as "orderDiscountFromMinor"
    from asked a left join decided d on d.key = a.key left join next_tier n on n.key = a.key
    left join lateral (select c.order_discount_basis_points, c.order_discount_from_minor from contracts c
      where c.seller_id = a.seller_id and c.order_discount_basis_points is not null and c.currency = ${question.currency} order by c.level, c.order_discount_basis_points desc, c.order_discount_from_minor nulls first limit 1) q on true
    order by a.position`;
}

export interface BreakRow { offerId: Id<'offer'>; quantity: string }

/** The quantities at which the price of an offer may change for a buyer: where any list that counts has a tier, and the least that is sold. Offers that no list prices are left out. */
export function breakRows(ctx: Context, question: PriceQuestion, offerIds: readonly Id<'offer'>[]): Promise<BreakRow[]> {
  return ctx.sql<BreakRow>`
    with asked as materialized (select id as offer_id, seller_id, minimum_quantity from offer where id = any (${offerIds}::uuid[])),
    contracts as materialized (${contractsThatCount(question)} and c.seller_id in (select seller_id from asked)),
    lists as materialized (${listsThatCount(question)} and l.seller_id in (select seller_id from asked)),
    begins as (select a.offer_id, t.minimum_quantity as quantity from asked a join lists l on l.seller_id = a.seller_id join price t on t.price_list_id = l.id and t.offer_id = a.offer_id)
    select offer_id as "offerId", trim_scale(quantity)::text as quantity from begins
    union select a.offer_id, trim_scale(a.minimum_quantity)::text from asked a where a.offer_id in (select offer_id from begins)`;
}
