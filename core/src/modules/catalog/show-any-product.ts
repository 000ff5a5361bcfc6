import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { productColumns } from './list-all-products.ts';
import type { ProductSheet, ShowOwnProduct } from './schemas.ts';

/** A product whole: what its category asks of it and what is filled in, and every seller's offer. */
export async function showAnyProduct(
  ctx: ActorContext,
  input: z.output<typeof ShowOwnProduct>,
): Promise<z.output<typeof ProductSheet>> {
  const product = found(
    await ctx.sql.one`
    select ${productColumns}, p.description, p.designation, p.weight_g as "weightG", p.tariff_code as "tariffCode", p.country_of_origin as "countryOfOrigin", p.tax_class as "taxClass", p.merged_into_id as "mergedIntoId", p.created_at as "createdAt", p.category_id as "categoryId", p.revision::int as revision
    from product p left join brand b on b.id = p.brand_id left join category c on c.id = p.category_id where p.id = ${input.productId}`,
    'product',
  );
  return {
    product: product as never,
    attributes: (await ctx.sql`
      with recursive up as (select c.id, c.parent_id, 0 as depth from category c join product p on p.category_id = c.id where p.id = ${input.productId} union all select c.id, c.parent_id, up.depth + 1 from up join category c on c.id = up.parent_id)
      select distinct on (a.key) a.key, a.name, a.unit, a.is_required as "isRequired", a.is_facet as "isFacet", p.attributes->>a.key as value
      from category_attribute a join up on up.id = a.category_id cross join product p where p.id = ${input.productId} order by a.key, up.depth`) as never,
    offers: (await ctx.sql`
      select o.id, o.seller_id as "sellerId", s.name as "sellerName", o.sku, o.state, o.unit, o.pack_size as "packSize", o.list_price as "listPrice", o.currency, o.lead_time_days as "leadTimeDays", o.updated_at as "updatedAt",
             array(select k.name from catalog_offer x join catalog k on k.id = x.catalog_id where x.offer_id = o.id order by k.name) as catalogs
      from offer o join organization s on s.id = o.seller_id where o.product_id = ${input.productId} order by o.state, s.name, o.sku`) as never,
  };
}
