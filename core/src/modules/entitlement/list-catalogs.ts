import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { found } from '../../platform/refusal.ts';
import type { CatalogCard, CatalogList, ShowCatalog } from './schemas.ts';

type Card = z.output<typeof CatalogCard>;

/** Catalogs of the acting seller, each with its whole audience: one statement, however many. */
function catalogCards(ctx: ActorContext, where: Fragment): Promise<Card[]> {
  const named = (side: boolean, kind: 'buyer' | 'group') =>
    kind === 'buyer'
      ? fragment`coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name) from catalog_audience a join organization b on b.id = a.buyer_id where a.catalog_id = c.id and a.is_denied = ${side}), '[]')`
      : fragment`coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.key) from catalog_audience a join customer_group g on g.id = a.group_id where a.catalog_id = c.id and a.is_denied = ${side}), '[]')`;
  return asPlatform(
    ctx,
    "an audience may name a group of the operator; only the acting seller's catalogs are read",
    () =>
      ctx.sql`
    select c.id, c.key, c.name, c.is_public as "isPublic", c.is_active as "isActive", c.created_at as "createdAt", (select count(*)::int from catalog_offer o where o.catalog_id = c.id) as offers,
           ${named(false, 'buyer')} as buyers, ${named(false, 'group')} as groups, ${named(true, 'buyer')} as "deniedBuyers", ${named(true, 'group')} as "deniedGroups",
           coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by f.name) from catalog_storefront s join storefront f on f.id = s.storefront_id where s.catalog_id = c.id), '[]') as storefronts
    from catalog c where c.seller_id = ${ctx.actor.organizationId} and ${where} order by c.is_active desc, c.name` as never,
  );
}

export async function listCatalogs(ctx: ActorContext): Promise<z.output<typeof CatalogList>> {
  return {
    items: await catalogCards(ctx, fragment`true`),
    storefronts:
      (await ctx.sql`select f.id, f.name from storefront_seller s join storefront f on f.id = s.storefront_id where s.seller_id = ${ctx.actor.organizationId} and s.is_active and f.is_active order by f.name`) as never,
  };
}

export async function showCatalog(ctx: ActorContext, input: z.output<typeof ShowCatalog>): Promise<Card> {
  const [card] = await catalogCards(ctx, fragment`c.id = ${input.catalogId}`);
  return found(card, 'catalog');
}
