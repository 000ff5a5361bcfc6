import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment, trusted } from '../../platform/db/sql.ts';
import type { Period } from './period.ts';
import type { AskReport, Figures, Only, Reported } from './schemas.ts';
import { type Scope, soldLines } from './sales.ts';

type Ask = { readonly scope: Scope; readonly only: z.output<typeof Only>; readonly currency: string };

/**
 * What was sold in each currency, most orders first; the first is reported unless another is asked for. Amounts are
 * never added across them.
 */
export async function reportedIn(
  ctx: ActorContext,
  scope: Scope,
  asked: { readonly only: z.output<typeof Only>; readonly currency?: string | undefined },
  period: Period,
): Promise<z.output<typeof Reported>> {
  const currencies = await ctx.sql<z.output<typeof Reported>['currencies'][number]>`
    with sold as (${soldLines(scope, asked.only, period.start, period.end)})
    select currency, sum(net)::bigint as "salesMinor", count(distinct order_id)::int as orders from sold group by currency order by orders desc, currency`;
  const own = await ctx.sql.one<{
    currency: string;
  }>`select currency from organization where id = ${ctx.actor.organizationId}`;
  const currency = asked.currency ?? currencies[0]?.currency ?? own?.currency ?? 'EUR';
  const { from, to, before } = period;
  return { from, to, before: { from: before.from, to: before.to }, currency, currencies };
}

export async function figuresOf(
  ctx: ActorContext,
  { scope, only, currency }: Ask,
  between: { start: Date; end: Date },
): Promise<z.output<typeof Figures>> {
  const row = await ctx.sql.one<z.output<typeof Figures>>`
    with sold as (${soldLines(scope, only, between.start, between.end)}),
    sums as (
      select coalesce(sum(net), 0)::bigint as sales, coalesce(sum(commission), 0)::bigint as commission, count(distinct order_id)::int as orders, count(distinct vendor_order_id)::int as parts,
             count(*)::int as lines, count(distinct buyer_id)::int as buyers, count(distinct seller_id)::int as sellers from sold where currency = ${currency})
    select sales as "salesMinor", commission as "commissionMinor", orders, parts, lines, buyers, sellers,
           case when orders = 0 then 0 else round(sales::numeric / orders) end::bigint as "averageMinor",
           case when sales = 0 then null else round(commission::numeric * 10000 / sales)::int end as "takeBasisPoints" from sums`;
  return row!;
}

const steps = { day: '1 day', week: '1 week', month: '1 month' } as const;

/** A point for each day, week (from its Monday) or month that the days touch, zeros included. */
export function seriesOf(
  ctx: ActorContext,
  { scope, only, currency }: Ask,
  between: { from: string; to: string; start: Date; end: Date },
  by: z.output<typeof AskReport>['by'],
): Promise<{ on: string; salesMinor: number; commissionMinor: number; orders: number; buyers: number }[]> {
  const cut = (day: Fragment) => fragment`date_trunc(${by}, ${day})::date`;
  return ctx.sql`
    with sold as (${soldLines(scope, only, between.start, between.end)}),
    points as (select g::date as on_day from generate_series(${cut(fragment`${between.from}::date::timestamp`)}, ${cut(fragment`${between.to}::date::timestamp`)}, interval '${trusted(steps[by])}') g),
    sums as (
      select ${cut(fragment`(placed_at at time zone 'UTC')`)} as on_day, sum(net)::bigint as sales, sum(commission)::bigint as commission, count(distinct order_id)::int as orders, count(distinct buyer_id)::int as buyers
      from sold where currency = ${currency} group by 1)
    select p.on_day::text as on, coalesce(s.sales, 0)::bigint as "salesMinor", coalesce(s.commission, 0)::bigint as "commissionMinor", coalesce(s.orders, 0)::int as orders, coalesce(s.buyers, 0)::int as buyers
    from points p left join sums s using (on_day) order by p.on_day`;
}
