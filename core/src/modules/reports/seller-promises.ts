import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { dueOn } from './sold-lines.ts';
import type { SellerPeriod, SellerPromises } from './seller-schemas.ts';

/**
 * Promises kept, by month of placing. A line is filled when all of it was shipped; a part is on time when it left by
 * the day that it was due (`dueOn`).
 */
export async function sellerPromises(
  ctx: ActorContext,
  input: z.output<typeof SellerPeriod>,
): Promise<z.output<typeof SellerPromises>> {
  const months = await ctx.sql`
    with part as (
      select v.id, to_char(v.placed_at at time zone 'UTC', 'YYYY-MM') as month, v.state, extract(epoch from v.confirmed_at - v.placed_at) / 3600 as hours, v.shipped_at,
             (v.shipped_at at time zone 'UTC')::date <= ${dueOn(fragment`l.lead_days`)} as on_time, l.lines, l.filled
      from vendor_order v join lateral (
        select max(lead_time_days) as lead_days, count(*) as lines, count(*) filter (where quantity_shipped = quantity) as filled from order_line where vendor_order_id = v.id) l on true
      where v.seller_id = any(${ctx.actor.below}::uuid[]) and v.placed_at >= ${input.from}::date and v.placed_at < ${input.to}::date + 1)
    select month, count(*)::int as orders,
           coalesce(sum(lines) filter (where state in ('shipped', 'delivered', 'closed', 'rejected', 'cancelled')), 0)::int as "linesEnded",
           coalesce(sum(filled) filter (where state in ('shipped', 'delivered', 'closed', 'rejected', 'cancelled')), 0)::int as "linesFilled",
           (count(*) filter (where shipped_at is not null))::int as "ordersShipped", (count(*) filter (where on_time))::int as "ordersOnTime",
           (count(*) filter (where state = 'rejected'))::int as rejected,
           (percentile_cont(0.5) within group (order by hours))::float8 as "hoursToConfirm"
    from part group by month order by month`;
  return { months: months as never };
}
