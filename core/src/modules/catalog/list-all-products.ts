import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment, type Fragment, joined, nothing } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { byLetters, productsWith } from './product-words.ts';
import type { ListProducts, ProductRows } from './schemas.ts';

type Input = z.output<typeof ListProducts>;

/** How many attributes that the product's category (or one above it) requires are not filled in. */
const lacking = fragment`(
  with recursive up as (select id, parent_id from category where id = p.category_id union all select c.id, c.parent_id from up join category c on c.id = up.parent_id)
  select count(*)::int from category_attribute a join up on up.id = a.category_id where a.is_required and not jsonb_exists(p.attributes, a.key))`;
/** What each category requires, with those above it: worked out once for all products. */
const required = fragment`(
  with recursive up as (select id, id as at from category union all select up.id, c.parent_id from up join category c on c.id = up.at where c.parent_id is not null)
  select up.id, array_agg(a.key) as keys from up join category_attribute a on a.category_id = up.at where a.is_required group by up.id)`;
const lacks: Readonly<Record<NonNullable<Input['lacks']>, Fragment>> = {
  offers: fragment`not exists (select 1 from offered f where f.product_id = p.id)`,
  identifier: fragment`p.gtin is null and (p.brand_id is null or p.mpn_key is null)`,
  attributes: fragment`exists (select 1 from required r where r.id = p.category_id and not jsonb_exists_all(p.attributes, r.keys))`,
};

export const productColumns = fragment`
  p.id, p.title, b.name as "brandName", c.name as "categoryName", p.mpn, p.gtin, p.unit, p.updated_at as "updatedAt", ${lacking} as lacking,
  (select count(*)::int from offer o where o.product_id = p.id and o.state <> 'ended') as offers, (select count(distinct o.seller_id)::int from offer o where o.product_id = p.id and o.state <> 'ended') as sellers`;

/** So many products that a text finds are named one by one. */
const fewMost = 5_000;

/**
 * The canonical products of all sellers, by title; a text looks into titles, brands and part numbers. A page is read in
 * the order of its index, and only its own rows are put together.
 */
export async function listAllProducts(ctx: ActorContext, input: Input): Promise<z.output<typeof ProductRows>> {
  const where = joined(
    [
      fragment`p.merged_into_id is null`,
      ...(input.text === '' ? [] : [await named(ctx, input.text)]),
      ...(input.categoryId === undefined
        ? []
        : [
            fragment`p.category_id in (with recursive down as (select id from category where id = ${input.categoryId} union all select k.id from down join category k on k.parent_id = down.id) select id from down)`,
          ]),
      ...(input.brandId === undefined ? [] : [fragment`p.brand_id = ${input.brandId}`]),
      ...(input.lacks === undefined ? [] : [lacks[input.lacks]]),
    ],
    ' and ',
  );
  // Named as the index has it.
  const title = ctx.language === 'vi' ? fragment`p.title->>'vi'` : fragment`p.title->>'en'`;
  const { total, ids } = (await ctx.sql.one<{
    total: number;
    ids: string[];
  }>`${input.lacks === undefined ? inOrder() : goneThrough()}`)!;
  const items = await ctx.sql`
    select ${productColumns} from product p left join brand b on b.id = p.brand_id left join category c on c.id = p.category_id where p.id = any (${ids}::uuid[]) order by ${title}, p.id`;
  return { total, items: items as never };

  /** The page ends with its last row, and what is found is counted beside it. */
  function inOrder(): Fragment {
    return fragment`select (select count(*)::int from product p where ${where}) as total, array(select p.id from product p where ${where} order by ${title}, p.id limit ${input.limit} offset ${input.offset}) as ids`;
  }

  /** What lacks something is no index's, so all are gone through, once. */
  function goneThrough(): Fragment {
    return fragment`
      with ${input.lacks === 'attributes' ? fragment`required as materialized ${required},` : input.lacks === 'offers' ? fragment`offered as materialized (select o.product_id from offer o where o.state = 'active'),` : nothing} found as materialized (select p.id, ${title} as title from product p where ${where})
      select (select count(*)::int from found) as total, array(select id from found order by title, id limit ${input.limit} offset ${input.offset}) as ids`;
  }
}

/**
 * By words, brands, and part numbers and GTINs whose separators never matter. A few are found once; of more, each
 * product is looked up among them, in whichever order it is met.
 */
async function named(ctx: ActorContext, text: string): Promise<Fragment> {
  const key = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const all = [
    productsWith(text, { brands: true }),
    ...(key === ''
      ? []
      : [fragment`(select k.id from product k where ${byLetters(fragment`k.mpn_key`, key)} like ${anywhere(key)})`]),
    ...(/^\d+$/.test(key) && key !== text
      ? [fragment`(select g.id from product g where g.id in ${productsWith(key)} and g.gtin like ${anywhere(key)})`]
      : []),
  ];
  const ids = (
    await ctx.sql<{ id: string }>`select distinct id from (${joined(
      all.map((one) => fragment`select * from ${one} as one(id)`),
      ' union all ',
    )}) as named limit ${fewMost + 1}`
  ).map((row) => row.id);
  return ids.length > fewMost
    ? fragment`(${joined(
        all.map((one) => fragment`p.id in ${one}`),
        ' or ',
      )} or false)`
    : fragment`p.id = any (${ids}::uuid[])`;
}
