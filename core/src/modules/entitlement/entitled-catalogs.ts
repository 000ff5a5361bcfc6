import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';

/** The catalogs that a buyer may see in a storefront: by id for the database, by number for the search index. */
export interface Entitlement {
  readonly ids: readonly Id<'catalog'>[];
  readonly numbers: readonly number[];
}

/** Whose sight is asked for. `line` is the buyer and its ancestors; empty: a visitor. */
export interface Onlooker {
  readonly line: readonly Id<'organization'>[];
  readonly storefrontId: Id<'storefront'>;
}

export async function catalogsFor(ctx: Context, onlooker: Onlooker): Promise<Entitlement> {
  return (await catalogsForEach(ctx, [onlooker]))[0]!;
}

/**
 * Catalogs whose seller is active and active in the storefront, and that are public, or name the buyer or one above it,
 * or a group that holds one of these; less those that deny any of these. In one statement for all who ask, in their
 * order.
 */
export async function catalogsForEach(ctx: Context, onlookers: readonly Onlooker[]): Promise<Entitlement[]> {
  const given = onlookers.map(({ line, storefrontId }, at) => ({ at, line, storefront: storefrontId }));
  const rows = await ctx.sql<{ at: number; id: Id<'catalog'>; number: number }>`
    with onlooker as materialized (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(at int, line uuid[], storefront uuid)),
    line as (select at, unnest(line) as id from onlooker),
    groups as (select distinct line.at, g.group_id as id from customer_group_member g join line on line.id = g.buyer_id),
    named as (
      select line.at, a.catalog_id, a.is_denied from catalog_audience a join line on line.id = a.buyer_id
      union all select groups.at, a.catalog_id, a.is_denied from catalog_audience a join groups on groups.id = a.group_id
    )
    select b.at, c.id, c.number from onlooker b
    join storefront f on f.id = b.storefront and f.is_active
    join storefront_seller s on s.storefront_id = f.id and s.is_active
    join organization o on o.id = s.seller_id and o.state = 'active'
    join catalog c on c.seller_id = o.id
    where c.is_active and (c.is_public or (b.at, c.id) in (select at, catalog_id from named where not is_denied)) and (b.at, c.id) not in (select at, catalog_id from named where is_denied)
      and (not exists (select 1 from catalog_storefront cs where cs.catalog_id = c.id)
        or exists (select 1 from catalog_storefront cs where cs.catalog_id = c.id and cs.storefront_id = f.id))
    order by b.at, c.number`;
  const own = Map.groupBy(rows, (row) => row.at);
  return onlookers.map((_, at) => {
    const seen = own.get(at) ?? [];
    return { ids: seen.map((row) => row.id), numbers: seen.map((row) => row.number) };
  });
}
