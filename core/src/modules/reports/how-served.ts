import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { dayOf } from '../../platform/clock.ts';
import { fragment, nothing, trusted } from '../../platform/db/sql.ts';
import type { Only, Service } from './schemas.ts';
import { dueOn } from './sold-lines.ts';
import { partMatches, type Scope, within } from './sales.ts';

export type ServiceRow = z.output<typeof Service> & { readonly sellerId: string | null };

export const noService: z.output<typeof Service> = {
  parts: 0,
  waiting: 0,
  confirmHours: null,
  linesSettled: 0,
  linesFilled: 0,
  fillBasisPoints: null,
  due: 0,
  onTime: 0,
  onTimeBasisPoints: null,
  refused: 0,
  refusedBasisPoints: null,
};

/**
 * How parts placed between two instants were served; one row for all, or one a seller. A line is settled when nothing
 * of it is open, and filled when all of it was shipped. A part counts as due (`dueOn`) once it was shipped or its day
 * has passed, and is on time when it left by then. Refused: rejected or cancelled whole.
 */
export function serviceOf(
  ctx: ActorContext,
  scope: Scope,
  only: z.output<typeof Only>,
  between: { start: Date; end: Date },
  bySeller: boolean,
): Promise<ServiceRow[]> {
  const rate = (part: string, whole: string) =>
    trusted(`case when ${whole} > 0 then round(${part}::numeric * 10000 / ${whole})::int end`);
  return ctx.sql`
    with part as (
      select v.id, v.seller_id, v.state, v.placed_at, v.confirmed_at, (v.shipped_at at time zone 'UTC')::date as shipped_on, l.lines_settled, l.lines_filled,
             ${dueOn(fragment`l.lead_days`)} as due_on
      from vendor_order v cross join lateral (
        select coalesce(max(lead_time_days), 0) as lead_days,
               count(*) filter (where v.state in ('rejected', 'cancelled') or quantity_shipped + quantity_cancelled >= quantity) as lines_settled, count(*) filter (where quantity_shipped >= quantity) as lines_filled
        from order_line where vendor_order_id = v.id) l
      where v.placed_at >= ${between.start} and v.placed_at < ${between.end} and ${within(scope)} and ${partMatches(only)}
    ), sums as (
      select ${bySeller ? fragment`seller_id` : fragment`null::uuid`} as seller_id, count(*)::int as parts, (count(*) filter (where state = 'placed'))::int as waiting,
             percentile_cont(0.5) within group (order by extract(epoch from confirmed_at - placed_at) / 3600) as confirm_hours,
             sum(lines_settled)::int as lines_settled, sum(lines_filled)::int as lines_filled,
             (count(*) filter (where shipped_on is not null or late))::int as due, (count(*) filter (where shipped_on <= due_on))::int as on_time,
             (count(*) filter (where state in ('rejected', 'cancelled')))::int as refused
      from (select *, shipped_on is null and state in ('placed', 'confirmed', 'partly shipped') and due_on < ${dayOf(ctx.clock.now())} as late from part) p
      ${bySeller ? fragment`group by seller_id` : nothing}
    )
    select seller_id as "sellerId", parts, waiting, round(confirm_hours::numeric, 1)::float8 as "confirmHours", coalesce(lines_settled, 0) as "linesSettled", coalesce(lines_filled, 0) as "linesFilled",
           ${rate('lines_filled', 'lines_settled')} as "fillBasisPoints", due, on_time as "onTime", ${rate('on_time', 'due')} as "onTimeBasisPoints", refused, ${rate('refused', 'parts')} as "refusedBasisPoints" from sums`;
}
