import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, trusted } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { all, between, countsOf, type Filters, statesOf, totalOf } from './filters.ts';
import type { ListOrders, OrderCard, OrderList } from './schemas.ts';
import { asBuyer } from './scope.ts';
import type { VendorOrderState } from './tables.ts';

const columns = { placedAt: 'o.placed_at', number: 'o.number', totalMinor: 'o.total_minor' } as const;

/** What a filter keeps of orders, whatever their state. Expects `purchase_order o` and `organization b`. */
export function whichOrders(ctx: ActorContext, filters: Filters): Fragment {
  const like = anywhere(filters.text);
  return all([
    asBuyer(ctx, 'order.read'),
    ...between(fragment`o.placed_at`, filters),
    ...(filters.buyerId === undefined ? [] : [fragment`o.buyer_id = ${filters.buyerId}`]),
    ...(filters.sellerId === undefined
      ? []
      : [
          fragment`exists (select 1 from vendor_order v where v.order_id = o.id and v.seller_id = ${filters.sellerId})`,
        ]),
    ...(filters.text === ''
      ? []
      : [
          fragment`(o.number ilike ${like} or o.po_number ilike ${like} or o.placed_by_name ilike ${like} or b.name ilike ${like}
      or exists (select 1 from vendor_order v join organization s on s.id = v.seller_id where v.order_id = o.id and s.name ilike ${like})
      or exists (select 1 from order_line l where l.order_id = o.id and (l.sku ilike ${like} or l.title->>'en' ilike ${like} or l.title->>'vi' ilike ${like})))`,
        ]),
  ]);
}

/**
 * The order's state from its parts, as `orderStateOf` has it; a test compares both. Expects `vendor_order v`, grouped
 * by order.
 */
const rank = fragment`array_position(array['placed', 'confirmed', 'partly shipped', 'shipped', 'delivered', 'closed'], v.state)`;
export const derivedState: Fragment = fragment`
  case when min(${rank}) is null then case when bool_and(v.state = 'rejected') then 'rejected' else 'cancelled' end
       when min(${rank}) < 3 and max(${rank}) >= 3 then 'partly shipped'
       else (array['placed', 'confirmed', 'partly shipped', 'shipped', 'delivered', 'closed'])[min(${rank})] end`;

/**
 * A buyer's orders (or, for the operator, everybody's), with how many there are in each state under the other filters.
 */
export async function listOrders(
  ctx: ActorContext,
  input: z.output<typeof ListOrders>,
): Promise<z.output<typeof OrderList>> {
  const which = whichOrders(ctx, input);
  const states = statesOf(input.state);
  const hits = fragment`
    select o.id, o.placed_at, o.number, o.total_minor, ${derivedState} as state from purchase_order o join organization b on b.id = o.buyer_id join vendor_order v on v.order_id = o.id
    where ${which} group by o.id`;
  const counts = countsOf(
    await ctx.sql<{
      state: VendorOrderState;
      count: number;
    }>`select state, count(*)::int as count from (${hits}) as o group by state`,
  );
  const direction = trusted(input.isDescending ? 'desc' : 'asc');
  const order = fragment`${trusted(columns[input.sort])} ${direction}, o.id ${direction}`;
  const rows = await ctx.sql<{ id: string; state: VendorOrderState }>`
    select o.id, o.state from (${hits}) as o where ${states === null ? fragment`true` : fragment`o.state = any (${states}::text[])`} order by ${order} limit ${input.limit} offset ${input.offset}`;
  return {
    total: totalOf(counts, states),
    items: await orderCards(
      ctx,
      rows.map((row) => row.id),
    ),
    counts,
  };
}

/** Cards of orders in the given sequence. The caller has narrowed the ids to the actor's reach. */
export async function orderCards(ctx: ActorContext, ids: readonly string[]): Promise<z.output<typeof OrderCard>[]> {
  return ctx.sql`
    select o.id, o.number, o.buyer_id as "buyerId", b.name as "buyerName", o.po_number as "poNumber", o.placed_by as "placedBy", o.placed_by_name as "placedByName", o.placed_at as "placedAt", o.currency, o.total_minor as "totalMinor",
           x.*, y.lines, y.fallen + x."wholeFallen" as "cancelledMinor"
    from purchase_order o join organization b on b.id = o.buyer_id
    cross join lateral (
      select count(*)::int as parts, count(distinct v.seller_id)::int as sellers, array_agg(distinct s.name) as "sellerNames", ${derivedState} as state, coalesce(sum(r.open_minor), 0)::bigint as "openMinor",
             coalesce(sum(v.total_minor) filter (where v.state in ('rejected', 'cancelled')), 0)::bigint as "wholeFallen"
      from vendor_order v join organization s on s.id = v.seller_id left join receivable r on r.vendor_order_id = v.id where v.order_id = o.id) x
    cross join lateral (
      select count(*)::int as lines, coalesce(sum(round(l.line_minor * l.quantity_cancelled / l.quantity)::bigint - round(l.discount_minor * l.quantity_cancelled / l.quantity)::bigint + round(l.tax_minor * l.quantity_cancelled / l.quantity)::bigint)
               filter (where v.state not in ('rejected', 'cancelled')), 0)::bigint as fallen
      from order_line l join vendor_order v on v.id = l.vendor_order_id where l.order_id = o.id) y
    where o.id = any (${ids}::uuid[]) order by array_position(${ids}::uuid[], o.id)` as never;
}
