import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { entitledCatalogs } from '../entitlement/index.ts';

/** Products with an offer that the asker may see now, by id from one on: for maps, which walk all of them. */
export async function openProducts(
  ctx: Context,
  from: Id<'product'>,
  limit: number,
): Promise<{ id: Id<'product'>; updatedAt: Date }[]> {
  const { ids } = await entitledCatalogs(ctx);
  return ctx.sql<{ id: Id<'product'>; updatedAt: Date }>`
    select p.id, p.updated_at as "updatedAt" from product p where p.id >= ${from} and p.merged_into_id is null
      and exists (select 1 from offer o join catalog_offer c on c.offer_id = o.id and c.catalog_id = any (${ids}::uuid[]) join organization s on s.id = o.seller_id and s.state = 'active' where o.product_id = p.id and o.state = 'active')
    order by p.id limit ${limit}`;
}

/** The first id of every `size` of them. */
export async function openProductStarts(ctx: Context, size: number): Promise<Id<'product'>[]> {
  const { ids } = await entitledCatalogs(ctx);
  const rows = await ctx.sql<{ id: Id<'product'> }>`
    with open as (
      select distinct o.product_id as id from offer o join catalog_offer c on c.offer_id = o.id and c.catalog_id = any (${ids}::uuid[]) join organization s on s.id = o.seller_id and s.state = 'active'
      join product p on p.id = o.product_id and p.merged_into_id is null where o.state = 'active'
    )
    select id from (select id, row_number() over (order by id) as number from open) numbered where (number - 1) % ${size} = 0 order by id`;
  return rows.map((row) => row.id);
}
