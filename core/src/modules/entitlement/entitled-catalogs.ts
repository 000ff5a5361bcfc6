import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

/** The catalogs that a buyer may see in a storefront: by id for the database, by number for the search index. */
export interface Entitlement { readonly ids: readonly Id<'catalog'>[]; readonly numbers: readonly number[] }

/**
 * Catalogs whose seller is active and active in the storefront, and that are public, or name the buyer or one above it, or a group that
 * holds one of these; less those that deny any of these. `line` is the buyer and its ancestors; empty: a visitor.
 */
export async function catalogsFor(ctx: Context, line: readonly Id<'organization'>[], storefrontId: Id<'storefront'>): Promise<Entitlement> {
  const rows = await ctx.sql<{ id: Id<'catalog'>; number: number }>`
    with line as (select unnest(${line}::uuid[]) as id),
    groups as (select distinct g.group_id as id from customer_group_member g join line on line.id = g.buyer_id),
    named as (
      select a.catalog_id, bool_or(a.is_denied) as denied
      from catalog_audience a left join line on line.id = a.buyer_id left join groups on groups.id = a.group_id
      where line.id is not null or groups.id is not null group by a.catalog_id
    )
    select c.id, c.number from catalog c
    join storefront_seller s on s.seller_id = c.seller_id and s.storefront_id = ${storefrontId} and s.is_active
    join organization o on o.id = c.seller_id and o.state = 'active'
    join storefront f on f.id = s.storefront_id and f.is_active
    left join named n on n.catalog_id = c.id
    where c.is_active and (c.is_public or n.denied = false) and coalesce(n.denied, false) = false
      and (not exists (select 1 from catalog_storefront cs where cs.catalog_id = c.id)
        or exists (select 1 from catalog_storefront cs where cs.catalog_id = c.id and cs.storefront_id = ${storefrontId}))
    order by c.number`;
  return { ids: rows.map((row) => row.id), numbers: rows.map((row) => row.number) };
}
