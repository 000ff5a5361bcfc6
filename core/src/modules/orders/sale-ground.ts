import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { liveRules, type LiveRules } from '../commission/index.ts';
import { monthOf } from './check-limits.ts';
import type { PlacedLine } from './priced-as-seen.ts';

/** What commission is reckoned from beside the lines themselves. `volumes` by `volumeKey`. */
export interface SaleGround extends LiveRules {
  readonly volumes: ReadonlyMap<string, number>;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

export const volumeKey = (sellerId: Id<'organization'>, currency: string) => `${sellerId} ${currency}`;

/**
 * Volumes and paths are looked up only where a rule asks for them. Runs as the platform, because no buyer sees
 * commission.
 */
export async function findSaleGround(
  ctx: Context,
  sales: readonly { readonly currency: string; readonly lines: readonly PlacedLine[] }[],
): Promise<SaleGround> {
  const live = await liveRules(ctx);
  const asks = (key: 'monthVolumeFromMinor' | 'categoryIds') =>
    live.rules.some((rule) => rule.conditions[key] !== undefined);
  const lines = sales.flatMap((sale) => sale.lines);
  return {
    ...live,
    volumes: asks('monthVolumeFromMinor')
      ? await monthVolumes(
          ctx,
          [...new Set(lines.map((line) => line.sellerId))],
          [...new Set(sales.map((sale) => sale.currency))],
        )
      : new Map(),
    paths: asks('categoryIds')
      ? await categoryPaths(ctx, [...new Set(lines.flatMap((line) => line.offer.categoryId ?? []))])
      : new Map(),
  };
}

/** What each seller has sold this month before now, by currency; rejected and cancelled parts do not count. */
async function monthVolumes(
  ctx: Context,
  sellerIds: readonly Id<'organization'>[],
  currencies: readonly string[],
): Promise<Map<string, number>> {
  const rows = await ctx.sql<{ sellerId: Id<'organization'>; currency: string; minor: number }>`
    select seller_id as "sellerId", currency, sum(lines_minor - discount_minor)::bigint as minor from vendor_order
    where seller_id = any (${sellerIds}::uuid[]) and currency = any (${currencies}::text[]) and placed_at >= ${monthOf(ctx.clock.now())}::date and placed_at <= ${ctx.clock.now()} and state not in ('rejected', 'cancelled') group by seller_id, currency`;
  return new Map(rows.map((row) => [volumeKey(row.sellerId, row.currency), row.minor]));
}

/** Each category with all above it. */
async function categoryPaths(ctx: Context, categoryIds: readonly Id<'category'>[]): Promise<Map<string, string[]>> {
  const rows = await ctx.sql<{ id: string; path: string[] }>`
    with recursive up as (select id as start, id, parent_id from category where id = any (${categoryIds}::uuid[]) union all select up.start, c.id, c.parent_id from up join category c on c.id = up.parent_id)
    select start as id, array_agg(id::text) as path from up group by start`;
  return new Map(rows.map((row) => [row.id, row.path]));
}
