import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment } from '../../platform/db/sql.ts';
import type { StorefrontList } from './schemas.ts';

/** Storefronts as their settings stand, each with every seller and whether it sells there. */
export function storefrontsWhere(ctx: ActorContext, where: Fragment): Promise<z.output<typeof StorefrontList>> {
  return ctx.sql`
    select s.id, s.key, s.name, s.host, s.host is null as "isDefault", s.languages, s.currencies, s.tax_region as "taxRegion", s.theme, s.is_active as "isActive", s.owner_id as "ownerId", o.name as "ownerName",
           (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.seller_kind, 'state', p.state, 'isIn', coalesce(x.is_active, false)) order by p.name), '[]')
            from organization p left join storefront_seller x on x.seller_id = p.id and x.storefront_id = s.id where p.seller_kind is not null) as sellers
    from storefront s join organization o on o.id = s.owner_id where ${where} order by s.host nulls first, s.name`;
}

export function listStorefronts(ctx: ActorContext): Promise<z.output<typeof StorefrontList>> {
  return storefrontsWhere(ctx, fragment`true`);
}
