import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { soldCurrencies } from './currency-of.ts';
import type { SellerSales, SellerSalesBy } from './seller-schemas.ts';
import { commissionMinor, isSold, soldMinor } from './sold-lines.ts';

interface Grouping {
  readonly key: Fragment;
  readonly name: Fragment;
  readonly from: Fragment;
  readonly order: Fragment;
}
const bySales = fragment`"salesMinor" desc, 1`;
const groupings: Record<z.output<typeof SellerSalesBy>['by'], Grouping> = {
  month: {
    key: fragment`to_char(v.placed_at at time zone 'UTC', 'YYYY-MM')`,
    name: fragment`json_build_object('en', to_char(v.placed_at at time zone 'UTC', 'YYYY-MM'), 'vi', to_char(v.placed_at at time zone 'UTC', 'YYYY-MM'))::jsonb`,
    from: fragment``,
    order: fragment`1`,
  },
  customer: {
    key: fragment`v.buyer_id::text`,
    name: fragment`json_build_object('en', b.name, 'vi', b.name)::jsonb`,
    from: fragment`join organization b on b.id = v.buyer_id`,
    order: bySales,
  },
  product: {
    key: fragment`l.product_id::text`,
    name: fragment`p.title::jsonb`,
    from: fragment`join product p on p.id = l.product_id`,
    order: bySales,
  },
  category: {
    key: fragment`coalesce(l.category_id::text, '')`,
    name: fragment`coalesce(c.name::jsonb, '{"en":"–","vi":"–"}'::jsonb)`,
    from: fragment`left join category c on c.id = l.category_id`,
    order: bySales,
  },
};

/** What was sold in a period, grouped one way: one statement. */
export async function sellerSales(
  ctx: ActorContext,
  input: z.output<typeof SellerSalesBy>,
): Promise<z.output<typeof SellerSales>> {
  const currencies = await soldCurrencies(ctx);
  const currency = input.currency ?? currencies[0]!;
  const { key, name, from, order } = groupings[input.by];
  const isIn = fragment`v.seller_id = any(${ctx.actor.below}::uuid[]) and v.currency = ${currency} and v.placed_at >= ${input.from}::date and v.placed_at < ${input.to}::date + 1 and ${isSold}`;
  const rows = await ctx.sql`
    select ${key} as key, ${name} as name, count(distinct v.id)::int as orders, count(*)::int as lines, sum(${soldMinor})::bigint as "salesMinor", sum(${commissionMinor})::bigint as "commissionMinor"
    from vendor_order v join order_line l on l.vendor_order_id = v.id ${from} where ${isIn} group by 1, 2 order by ${order} limit ${input.limit}`;
  const total = await ctx.sql.one<{ totalMinor: number | null; commissionMinor: number | null; orders: number }>`
    select sum(${soldMinor})::bigint as "totalMinor", sum(${commissionMinor})::bigint as "commissionMinor", count(distinct v.id)::int as orders
    from vendor_order v join order_line l on l.vendor_order_id = v.id where ${isIn}`;
  return {
    currency,
    currencies,
    totalMinor: total?.totalMinor ?? 0,
    commissionMinor: total?.commissionMinor ?? 0,
    orders: total?.orders ?? 0,
    rows: rows as never,
  };
}
