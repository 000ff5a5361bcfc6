import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { isSold, soldMinor } from './sold-lines.ts';

const Text2 = z.object({ en: z.string(), vi: z.string() });
const Credit = z.object({ currency: z.string(), limitMinor: z.int(), usedMinor: z.int(), isBlocked: z.boolean() });
export const CustomerCard = z.object({
  id: z.string(),
  name: z.string(),
  parentName: z.string().nullable(),
  country: z.string(),
  currency: z.string(),
  contracts: z.int(),
  quotes: z.int(),
  /** A quote may be begun for it without being asked. */ mayQuote: z.boolean(),
  groups: z.array(z.object({ id: z.string(), name: Text2 })),
  credit: z.array(Credit),
  orders: z.int(),
  openOrders: z.int(),
  lastOrderAt: z.date().nullable(),
  sales: z.array(z.object({ currency: z.string(), minor: z.int() })),
});
export const ShowCustomer = z.strictObject({ buyerId: id('organization') });
export const CustomerPage = z.object({
  customer: CustomerCard,
  branches: z.array(z.object({ id: z.string(), name: z.string() })),
  months: z.array(z.object({ month: z.string(), currency: z.string(), salesMinor: z.int(), orders: z.int() })),
  products: z.array(
    z.object({
      productId: z.string(),
      title: Text2,
      unit: z.string(),
      quantity: z.string(),
      salesMinor: z.int(),
      currency: z.string(),
    }),
  ),
});

/**
 * Whoever has a contract, stands in a group, has credit, asked for a quote or ordered: this seller's customers; what
 * they ordered; what they bought in a year.
 */
export function customersOf(ctx: ActorContext): Fragment {
  const sellerId = ctx.actor.organizationId;
  const year = fragment`${ctx.clock.now()}::timestamptz - interval '365 days'`;
  return fragment`
    known as (
      select buyer_id as id from contract where seller_id = ${sellerId} and buyer_id is not null union select buyer_id from credit_account where seller_id = ${sellerId}
      union select buyer_id from customer_group_member where owner_id = ${sellerId} union select buyer_id from vendor_order where seller_id = ${sellerId} union select buyer_id from quote where seller_id = ${sellerId} and not is_template),
    ordered as (
      select v.buyer_id, count(*)::int as orders, (count(*) filter (where v.state in ('placed', 'confirmed', 'partly shipped', 'shipped')))::int as open, max(v.placed_at) as last from vendor_order v where v.seller_id = ${sellerId} group by v.buyer_id),
    sold as (
      select v.buyer_id, v.currency, sum(${soldMinor})::bigint as minor from vendor_order v join order_line l on l.vendor_order_id = v.id
      where v.seller_id = ${sellerId} and v.placed_at > ${year} and ${isSold} group by v.buyer_id, v.currency)`;
}

/** Whether a quote may be begun for a buyer `o`. */
export const mayQuote = (sellerId: string): Fragment =>
  fragment`(o.is_buyer and o.state = 'active' and (exists (select 1 from contract c where c.seller_id = ${sellerId} and c.buyer_id = o.id) or exists (select 1 from customer_group_member m where m.owner_id = ${sellerId} and m.buyer_id = o.id) or exists (select 1 from quote q where q.seller_id = ${sellerId} and q.buyer_id = o.id)))`;

export function customerCards(ctx: ActorContext, where: Fragment): Promise<z.output<typeof CustomerCard>[]> {
  const sellerId = ctx.actor.organizationId;
  return ctx.sql`
    with ${customersOf(ctx)}
    select o.id, o.name, up.name as "parentName", o.country, o.currency, (select count(*)::int from contract c where c.seller_id = ${sellerId} and c.buyer_id = o.id and c.state = 'active') as contracts,
           (select count(*)::int from quote q where q.seller_id = ${sellerId} and q.buyer_id = o.id) as quotes,
           ${mayQuote(sellerId)} as "mayQuote",
           coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name)) from customer_group_member m join customer_group g on g.id = m.group_id where m.buyer_id = o.id and g.owner_id = ${sellerId}), '[]') as groups,
           coalesce((select jsonb_agg(jsonb_build_object('currency', a.currency, 'limitMinor', a.limit_minor, 'usedMinor', a.used_minor, 'isBlocked', a.is_blocked) order by a.currency) from credit_account a where a.buyer_id = o.id and a.seller_id = ${sellerId}), '[]') as credit,
           coalesce(r.orders, 0) as orders, coalesce(r.open, 0) as "openOrders", r.last as "lastOrderAt",
           coalesce((select jsonb_agg(jsonb_build_object('currency', s.currency, 'minor', s.minor) order by s.minor desc) from sold s where s.buyer_id = o.id), '[]') as sales
    from known k join organization o on o.id = k.id left join organization up on up.id = o.parent_id left join ordered r on r.buyer_id = o.id
    where ${where} order by r.last desc nulls last, o.name` as never;
}

/** One customer with its year. One who never dealt with this seller answers as unknown. */
export async function showCustomer(
  ctx: ActorContext,
  input: z.output<typeof ShowCustomer>,
): Promise<z.output<typeof CustomerPage>> {
  const sellerId = ctx.actor.organizationId;
  const [customer] = await customerCards(ctx, fragment`o.id = ${input.buyerId}`);
  const mine = fragment`v.seller_id = ${sellerId} and v.buyer_id = ${input.buyerId} and v.placed_at > ${ctx.clock.now()}::timestamptz - interval '365 days' and ${isSold}`;
  return {
    customer: found(customer, 'organization'),
    branches:
      (await ctx.sql`select id, name from organization where parent_id = ${input.buyerId} order by name`) as never,
    months: (await ctx.sql`
      select to_char(v.placed_at at time zone 'UTC', 'YYYY-MM') as month, v.currency, sum(${soldMinor})::bigint as "salesMinor", count(distinct v.id)::int as orders
      from vendor_order v join order_line l on l.vendor_order_id = v.id where ${mine} group by 1, 2 order by 1`) as never,
    products: (await ctx.sql`
      select l.product_id as "productId", p.title, l.unit, v.currency, trim_scale(sum(l.quantity - l.quantity_cancelled))::text as quantity, sum(${soldMinor})::bigint as "salesMinor"
      from vendor_order v join order_line l on l.vendor_order_id = v.id join product p on p.id = l.product_id where ${mine} group by l.product_id, p.title, l.unit, v.currency order by "salesMinor" desc limit 10`) as never,
  };
}
