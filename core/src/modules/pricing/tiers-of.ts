import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { tierRows } from './queries.ts';
import { questionOf, type Asked } from './resolve-prices.ts';
import type { Tier } from './schemas.ts';

/** This buyer's quantity breaks of each offer, smallest quantity first. An offer without breaks is not in the map. */
export async function tiersOf(ctx: Context, asked: Omit<Asked, 'lines'> & { offerIds: readonly Id<'offer'>[] }): Promise<Map<Id<'offer'>, Tier[]>> {
  const rows = await tierRows(ctx, await questionOf(ctx, asked), asked.offerIds);
  const tiers = new Map<Id<'offer'>, Tier[]>();
  for (const row of rows) tiers.set(row.offerId, [...(tiers.get(row.offerId) ?? []), { minimumQuantity: row.minimumQuantity, unitPrice: row.price }]);
  return tiers;
}
