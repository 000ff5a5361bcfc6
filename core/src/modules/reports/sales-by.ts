import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, nothing } from '../../platform/db/sql.ts';
import { reportedIn } from './figures.ts';
import { type Period, periodOf } from './period.ts';
import type { AskSalesBy, AskSpendBy, SalesBy, SalesRow, SpendBy } from './schemas.ts';
import { buyingScope } from './scope.ts';
import { type Scope, soldLines } from './sales.ts';

/** How sold lines `s` fall into groups: by what, what else must be joined for it, and how a group is named. */
interface Grouping {
  readonly key: Fragment;
  readonly join: Fragment;
  readonly name: Fragment;
  readonly detail: Fragment;
  readonly named: Fragment;
}

const both = (column: Fragment) => fragment`jsonb_build_object('en', ${column}, 'vi', ${column})`;
/** People are named as they stood on their latest order: who left the company still bought what he bought. */
const latestName = fragment`left join lateral (select p.placed_by_name as name from purchase_order p where p.placed_by = g.key order by p.placed_at desc limit 1) n on true`;
const order = fragment`join purchase_order o on o.id = s.order_id`;
const organization = (key: Fragment, detail: Fragment): Grouping => ({
  key,
  join: nothing,
  name: both(fragment`n.name`),
  detail,
  named: fragment`left join organization n on n.id = g.key`,
});

function groupingOf(
  by: z.output<typeof AskSalesBy>['by'] | z.output<typeof AskSpendBy>['by'],
  level: number,
): Grouping {
  switch (by) {
    case 'seller':
      return organization(fragment`s.seller_id`, fragment`n.seller_kind`);
    case 'buyer':
    case 'branch':
      return organization(fragment`s.buyer_id`, fragment`n.country`);
    case 'brand':
      return {
        key: fragment`s.brand_id`,
        join: nothing,
        name: both(fragment`n.name`),
        detail: fragment`n.country`,
        named: fragment`left join brand n on n.id = g.key`,
      };
    case 'product':
      return {
        key: fragment`s.product_id`,
        join: nothing,
        name: fragment`n.title`,
        detail: fragment`n.mpn`,
        named: fragment`left join product n on n.id = g.key`,
      };
    case 'storefront':
      return {
        key: fragment`o.storefront_id`,
        join: order,
        name: both(fragment`n.name`),
        detail: fragment`n.key`,
        named: fragment`left join storefront n on n.id = g.key`,
      };
    case 'costCenter':
      return {
        key: fragment`o.cost_center_id`,
        join: order,
        name: both(fragment`n.name`),
        detail: fragment`n.code`,
        named: fragment`left join cost_center n on n.id = g.key`,
      };
    case 'person':
      return {
        key: fragment`o.placed_by`,
        join: order,
        name: both(fragment`n.name`),
        detail: fragment`null`,
        named: latestName,
      };
    // A line holds the deepest category; a report asks about one level of the tree. A line above that level counts as
    // its own.
    case 'category':
      return {
        key: fragment`coalesce(u.id, s.category_id)`,
        name: fragment`n.name`,
        detail: fragment`n.code`,
        named: fragment`left join category n on n.id = g.key`,
        join: fragment`left join (
        with recursive up as (select id as leaf, id, parent_id, level from category union all select up.leaf, c.id, c.parent_id, c.level from up join category c on c.id = up.parent_id)
        select leaf, id from up where level = ${level}) u on u.leaf = s.category_id`,
      };
  }
}

type Ask = z.output<typeof AskSalesBy> | z.output<typeof AskSpendBy>;
type Rows = {
  reported: Awaited<ReturnType<typeof reportedIn>>;
  total: number;
  salesMinor: number;
  items: z.output<typeof SalesRow>[];
};

/** Groups by sales, with the same group in the period before. One statement, whatever the number of groups. */
async function rowsBy(ctx: ActorContext, scope: Scope, input: Ask, period: Period): Promise<Rows> {
  const reported = await reportedIn(ctx, scope, input, period);
  const group = groupingOf(input.by, input.level);
  const items = await ctx.sql<z.output<typeof SalesRow> & { total: number; allMinor: number }>`
    with s as (${soldLines(scope, input.only, period.start, period.end)}), b as (${soldLines(scope, input.only, period.before.start, period.before.end)}),
    now as (select ${group.key} as key, sum(s.net)::bigint as sales, sum(s.commission)::bigint as commission, count(distinct s.order_id)::int as orders, count(*)::int as lines from s ${group.join} where s.currency = ${reported.currency} group by 1),
    before as (select ${group.key} as key, sum(s.net)::bigint as sales from b s ${group.join} where s.currency = ${reported.currency} group by 1),
    g as (select *, (count(*) over ())::int as total, (sum(sales) over ())::bigint as all_minor from now)
    select g.key as id, ${group.name} as name, ${group.detail} as detail, g.sales as "salesMinor", coalesce(before.sales, 0)::bigint as "thenMinor", g.commission as "commissionMinor", g.orders, g.lines, g.total, g.all_minor as "allMinor",
           case when g.all_minor = 0 then 0 else round(g.sales::numeric * 10000 / g.all_minor)::int end as "shareBasisPoints"
    from g left join before on before.key is not distinct from g.key ${group.named} order by g.sales desc, g.key limit ${input.limit} offset ${input.offset}`;
  return {
    reported,
    total: items[0]?.total ?? 0,
    salesMinor: items[0]?.allMinor ?? 0,
    items: items.map((row) => ({
      ...row,
      name: row.id === null || row.name?.en == null ? { en: '', vi: '' } : row.name,
    })),
  };
}

/** The operator's sales by seller, category, brand, buyer, product or storefront. */
export async function salesBy(
  ctx: ActorContext,
  input: z.output<typeof AskSalesBy>,
): Promise<z.output<typeof SalesBy>> {
  const { reported, ...rows } = await rowsBy(ctx, { side: 'all' }, input, periodOf(ctx, input));
  return { ...reported, ...rows };
}

/** A buyer's spend by seller, category, cost center, person, branch or product. */
export async function spendBy(
  ctx: ActorContext,
  input: z.output<typeof AskSpendBy>,
): Promise<z.output<typeof SpendBy>> {
  const { reported, ...rows } = await rowsBy(ctx, buyingScope(ctx), input, periodOf(ctx, input));
  return { ...reported, ...rows };
}
