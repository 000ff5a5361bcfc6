import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { entitledCatalogs } from '../entitlement/index.ts';

export interface NamedProduct {
  readonly productId: Id<'product'>;
  readonly title: { readonly en: string; readonly vi: string };
  readonly unit: string;
  readonly sku: string | null;
}

/** Products that somebody sells to this buyer, of those asked about, by their id. */
export async function productsSeen(
  ctx: ActorContext,
  productIds: readonly string[],
): Promise<Map<string, NamedProduct>> {
  await entitledCatalogs(ctx);
  const rows = await ctx.sql<NamedProduct & object>`
    select p.id as "productId", p.title, p.unit, p.mpn as sku from product p where p.id = any (${productIds}::uuid[]) and exists (select 1 from offer o where o.product_id = p.id)`;
  return new Map(rows.map((row) => [row.productId, row]));
}
