import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, joined } from '../../platform/db/sql.ts';
import type { ListProducts, ProductRows } from './schemas.ts';

/** How many attributes that the product's category (or one above it) requires are not filled in. */
const lacking = fragment`(
  with recursive up as (select id, parent_id from category where id = p.category_id union all select c.id, c.parent_id from up join category c on c.id = up.parent_id)
  select count(*)::int from category_attribute a join up on up.id = a.category_id where a.is_required and not jsonb_exists(p.attributes, a.key))`;
const offered = fragment`exists (select 1 from offer o where o.product_id = p.id and o.state = 'active')`;
const like = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

export const productColumns = fragment`
  p.id, p.title, b.name as "brandName", c.name as "categoryName", p.mpn, p.gtin, p.unit, p.updated_at as "updatedAt", ${lacking} as lacking,
  (select count(*)::int from offer o where o.product_id = p.id and o.state <> 'ended') as offers, (select count(distinct o.seller_id)::int from offer o where o.product_id = p.id and o.state <> 'ended') as sellers`;

/** The canonical products of all sellers, by title; a text looks into titles and part numbers. */
export async function listAllProducts(ctx: ActorContext, input: z.output<typeof ListProducts>): Promise<z.output<typeof ProductRows>> {
  const key = input.text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const lacks: Record<NonNullable<typeof input.lacks>, Fragment> = { offers: fragment`not ${offered}`, attributes: fragment`${lacking} > 0`, identifier: fragment`p.gtin is null and (p.brand_id is null or p.mpn_key is null)` };
  const where = joined([
    fragment`p.merged_into_id is null`,
    ...(input.text === '' ? [] : [fragment`(p.title->>'en' ilike ${like(input.text)} or p.title->>'vi' ilike ${like(input.text)} or b.name ilike ${like(input.text)} ${key === '' ? fragment`` : fragment`or p.mpn_key like ${`%${key}%`} or p.gtin like ${`%${key}%`}`})`]),
    ...(input.categoryId === undefined ? [] : [fragment`p.category_id in (with recursive down as (select id from category where id = ${input.categoryId} union all select k.id from down join category k on k.parent_id = down.id) select id from down)`]),
    ...(input.brandId === undefined ? [] : [fragment`p.brand_id = ${input.brandId}`]), ...(input.lacks === undefined ? [] : [lacks[input.lacks]]),
  ], ' and ');
  const total = await ctx.sql.one<{ count: number }>`select count(*)::int as count from product p left join brand b on b.id = p.brand_id where ${where}`;
  const items = await ctx.sql`
    select ${productColumns} from product p left join brand b on b.id = p.brand_id left join category c on c.id = p.category_id
    where ${where} order by p.title->>${ctx.language}, p.id limit ${input.limit} offset ${input.offset}`;
  return { total: total?.count ?? 0, items: items as never };
}
