import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Permission, reachOf } from '../../platform/permission.ts';
import { soldCurrencies } from './currency-of.ts';
import type { SellerToday } from './seller-schemas.ts';
import { isSold, soldMinor } from './sold-lines.ts';

type Today = z.output<typeof SellerToday>;
const shown = 6;

/** What waits for this seller's people, and how the last thirty days went. Each part only for those who may see it. */
export async function sellerToday(ctx: ActorContext): Promise<Today> {
  const may = (permission: Permission) => reachOf(ctx.actor, permission) !== 'none';
  const seesOrders = may('order.read');
  return {
    begin: may('catalog.manage') ? await whatIsMissing(ctx) : null,
    toConfirm: seesOrders ? await ordersToConfirm(ctx) : null,
    toShip: seesOrders ? await ordersToShip(ctx) : null,
    stockLow: may('catalog.read') ? await stockLow(ctx) : null,
    contractsExpiring: may('contract.read') ? await contractsExpiring(ctx) : null,
    importsWaiting: may('import.run') ? await importsWaiting(ctx) : null,
    sales: seesOrders ? await salesOfThirtyDays(ctx) : null,
  };
}

/** Of a seller that has just come; null as soon as there is one of each. */
async function whatIsMissing(ctx: ActorContext): Promise<Today['begin']> {
  const has = await ctx.sql.one<NonNullable<Today['begin']>>`
    select (select count(*)::int from catalog where seller_id = ${ctx.actor.organizationId} and is_active) as catalogs,
           (select count(*)::int from stock_location where seller_id = ${ctx.actor.organizationId} and is_active) as places,
           (select count(*)::int from (select 1 from offer where seller_id = ${ctx.actor.organizationId} and state <> 'ended' limit 1) as any_offer) as offers`;
  return has && Math.min(has.catalogs, has.places, has.offers) === 0 ? has : null;
}

/** Each row carries the count of all; the door's schema drops it from the items. */
const counted = <Row extends { count: number }>(rows: readonly Row[]) => ({ count: rows[0]?.count ?? 0, items: rows });

async function ordersToConfirm(ctx: ActorContext): Promise<Today['toConfirm']> {
  return counted(
    await ctx.sql<{ count: number }>`
    select v.id, v.number, b.name as "buyerName", v.total_minor as "totalMinor", v.currency, v.placed_at as "placedAt", v.promised_on::text as "promisedOn",
           (select count(*)::int from order_line l where l.vendor_order_id = v.id) as lines, (count(*) over ())::int as count
    from vendor_order v join organization b on b.id = v.buyer_id
    where v.seller_id = any(${ctx.actor.below}::uuid[]) and v.state = 'placed' order by v.placed_at limit ${shown}`,
  ) as never;
}

/** Late: what was promised for a day that has passed. */
async function ordersToShip(ctx: ActorContext): Promise<Today['toShip']> {
  const rows = await ctx.sql<{ count: number; late: number }>`
    select v.id, v.number, b.name as "buyerName", v.total_minor as "totalMinor", v.currency, v.placed_at as "placedAt", v.promised_on::text as "promisedOn",
           (select count(*)::int from order_line l where l.vendor_order_id = v.id) as lines, (count(*) over ())::int as count,
           (count(*) filter (where v.promised_on < ${ctx.clock.now()}::date) over ())::int as late
    from vendor_order v join organization b on b.id = v.buyer_id
    where v.seller_id = any(${ctx.actor.below}::uuid[]) and v.state in ('confirmed', 'partly shipped') order by v.promised_on nulls last, v.placed_at limit ${shown}`;
  return { late: rows[0]?.late ?? 0, ...counted(rows) } as never;
}

/** Less on the shelf than two weeks sell, by the sales of the last thirty days. */
async function stockLow(ctx: ActorContext): Promise<Today['stockLow']> {
  return counted(
    await ctx.sql<{ count: number }>`
    with sold as (
      select l.offer_id, sum(l.quantity - l.quantity_cancelled) as quantity from order_line l join vendor_order v on v.id = l.vendor_order_id
      where l.seller_id = any(${ctx.actor.below}::uuid[]) and v.placed_at > ${ctx.clock.now()}::timestamptz - interval '30 days' and ${isSold} group by l.offer_id),
    held as (select s.offer_id, sum(s.on_hand - s.reserved) as available from stock s join sold on sold.offer_id = s.offer_id group by s.offer_id)
    select o.id as "offerId", o.sku, p.title, o.unit, coalesce(h.available, 0)::text as available, sold.quantity::text as "sold30",
           floor(coalesce(h.available, 0) * 30 / sold.quantity)::int as "daysLeft", (count(*) over ())::int as count
    from sold join offer o on o.id = sold.offer_id join product p on p.id = o.product_id left join held h on h.offer_id = o.id
    where o.state = 'active' and sold.quantity > 0 and coalesce(h.available, 0) * 30 < sold.quantity * 14
    order by coalesce(h.available, 0) / sold.quantity, sold.quantity desc limit ${shown}`,
  ) as never;
}

async function contractsExpiring(ctx: ActorContext): Promise<Today['contractsExpiring']> {
  return counted(
    await ctx.sql<{ count: number }>`
    select c.id, c.number, c.name, coalesce(b.name, g.name->>${ctx.language}) as "customerName", c.valid_to::text as "validTo", (count(*) over ())::int as count
    from contract c left join organization b on b.id = c.buyer_id left join customer_group g on g.id = c.group_id
    where c.seller_id = any(${ctx.actor.below}::uuid[]) and c.state = 'active' and c.valid_to between ${ctx.clock.now()}::date and ${ctx.clock.now()}::date + 60
    order by c.valid_to limit ${shown}`,
  ) as never;
}

async function importsWaiting(ctx: ActorContext): Promise<Today['importsWaiting']> {
  return counted(
    await ctx.sql<{ count: number }>`
    select id, file_name as "fileName", state, rows_bad as "rowsBad", created_at as "createdAt", (count(*) over ())::int as count from import_run
    where seller_id = any(${ctx.actor.below}::uuid[]) and (state in ('needs mapping', 'needs confirmation')
      or (state in ('done', 'failed') and (rows_bad > 0 or state = 'failed') and created_at > ${ctx.clock.now()}::timestamptz - interval '14 days'))
    order by created_at desc limit ${shown}`,
  ) as never;
}

async function salesOfThirtyDays(ctx: ActorContext): Promise<Today['sales']> {
  const [currency = 'EUR'] = await soldCurrencies(ctx);
  const now = ctx.clock.now();
  const days = await ctx.sql<{ on: string; salesMinor: number; orders: number }>`
    select d.day::date::text as on, coalesce(sum(s.minor), 0)::bigint as "salesMinor", count(distinct s.id)::int as orders
    from generate_series(${now}::date - 59, ${now}::date, interval '1 day') as d(day)
    left join (select v.id, (v.placed_at at time zone 'UTC')::date as on_day, ${soldMinor} as minor from vendor_order v join order_line l on l.vendor_order_id = v.id
      where v.seller_id = any(${ctx.actor.below}::uuid[]) and v.currency = ${currency} and v.placed_at > ${now}::timestamptz - interval '61 days' and ${isSold}) s on s.on_day = d.day::date
    group by d.day order by d.day`;
  const customers = await ctx.sql.one<{ now: number; before: number }>`
    select (count(distinct buyer_id) filter (where placed_at >= ${now}::date - 29))::int as now, (count(distinct buyer_id) filter (where placed_at < ${now}::date - 29))::int as before
    from vendor_order v where seller_id = any(${ctx.actor.below}::uuid[]) and placed_at >= ${now}::date - 59 and ${isSold}`;
  const products = await ctx.sql`
    select l.product_id as "productId", p.title, l.unit, sum(l.quantity - l.quantity_cancelled)::text as quantity, sum(${soldMinor})::bigint as "salesMinor"
    from vendor_order v join order_line l on l.vendor_order_id = v.id join product p on p.id = l.product_id
    where v.seller_id = any(${ctx.actor.below}::uuid[]) and v.currency = ${currency} and v.placed_at >= ${now}::date - 29 and ${isSold}
    group by l.product_id, p.title, l.unit order by "salesMinor" desc limit 8`;
  const sum = (part: typeof days, of: 'salesMinor' | 'orders') => part.reduce((total, day) => total + day[of], 0);
  const [before, after] = [days.slice(0, 30), days.slice(30)];
  return {
    currency,
    days: after,
    salesMinor: sum(after, 'salesMinor'),
    orders: sum(after, 'orders'),
    beforeMinor: sum(before, 'salesMinor'),
    ordersBefore: sum(before, 'orders'),
    customers: customers?.now ?? 0,
    customersBefore: customers?.before ?? 0,
    products: products as never,
  };
}
