import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, trusted } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { all, between, countsOf, type Filters, statesOf, totalOf } from './filters.ts';
import { vendorOrderRows } from './queries.ts';
import type { ListOrders, VendorOrderList } from './schemas.ts';
import { asSeller } from './scope.ts';
import type { VendorOrderState } from './tables.ts';

const columns = { placedAt: 'v.placed_at', number: 'v.number', totalMinor: 'v.total_minor' } as const;

/** What a filter keeps of vendor orders, whatever their state. Expects `vendor_order v`, `organization b` and `s`. */
export function whichVendorOrders(ctx: ActorContext, filters: Filters): Fragment {
  const like = anywhere(filters.text);
  return all([
    asSeller(ctx, 'order.read'),
    ...between(fragment`v.placed_at`, filters),
    ...(filters.buyerId === undefined ? [] : [fragment`v.buyer_id = ${filters.buyerId}`]),
    ...(filters.sellerId === undefined ? [] : [fragment`v.seller_id = ${filters.sellerId}`]),
    ...(filters.text === ''
      ? []
      : [
          fragment`(v.number ilike ${like} or v.po_number ilike ${like} or b.name ilike ${like} or s.name ilike ${like}
      or exists (select 1 from order_line l where l.vendor_order_id = v.id and (l.sku ilike ${like} or l.title->>'en' ilike ${like} or l.title->>'vi' ilike ${like})))`,
        ]),
  ]);
}

/**
 * A seller's parts of orders (or, for the operator, everybody's), with how many there are in each state under the other
 * filters.
 */
export async function listVendorOrders(
  ctx: ActorContext,
  input: z.output<typeof ListOrders>,
): Promise<z.output<typeof VendorOrderList>> {
  const which = whichVendorOrders(ctx, input);
  const states = statesOf(input.state);
  const counts = countsOf(
    await ctx.sql<{ state: VendorOrderState; count: number }>`
    select v.state, count(*)::int as count from vendor_order v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id where ${which} group by v.state`,
  );
  const direction = trusted(input.isDescending ? 'desc' : 'asc');
  const items = await vendorOrderRows(
    ctx,
    states === null ? which : fragment`${which} and v.state = any (${states}::text[])`,
    {
      order: fragment`${trusted(columns[input.sort])} ${direction}, v.id ${direction}`,
      limit: input.limit,
      offset: input.offset,
    },
  );
  return { total: totalOf(counts, states), items, counts };
}
