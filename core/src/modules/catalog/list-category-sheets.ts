import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { CategorySheets } from './schemas.ts';

/**
 * The tree with what each category asks of its products (its own attributes; those above apply too). Products count
 * with all below.
 */
export function listCategorySheets(ctx: ActorContext): Promise<z.output<typeof CategorySheets>> {
  return categorySheets(ctx, null);
}

/** All of them, or one. The revision is of what a person edits: the words, the code, the attributes. */
export async function categorySheets(ctx: ActorContext, only: string | null): Promise<z.output<typeof CategorySheets>> {
  return ctx.sql`
    with recursive own as (select category_id as id, count(*)::int as products from product where merged_into_id is null and category_id is not null group by category_id),
    up as (select id, id as at, parent_id from category union all select up.id, c.id, c.parent_id from up join category c on c.id = up.parent_id),
    sums as (select up.at as id, sum(own.products)::int as products from up join own on own.id = up.id group by up.at)
    select c.id, c.parent_id as "parentId", c.level, c.name, c.code, coalesce(s.products, 0) as products, md5(c.name::text || coalesce(c.code, '') || asked.attributes::text) as revision, asked.attributes
    from category c left join sums s on s.id = c.id cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'name', a.name, 'kind', a.kind, 'unit', a.unit, 'isFacet', a.is_facet, 'isRequired', a.is_required, 'choices', case when jsonb_typeof(a.choices) = 'array' then a.choices else '[]' end) order by a.position), '[]') as attributes
      from category_attribute a where a.category_id = c.id) asked
    where ${only}::uuid is null or c.id = ${only}::uuid order by c.level, c.position, c.key` as never;
}
