import type { z } from 'zod';
import type { Facets, Matched } from '@hansa/search';
import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import { fragment, joined, nothing, trusted, type Fragment } from '../../platform/db/sql.ts';
import { anywhere, atTheStart } from '../../platform/db/text-patterns.ts';
import type { Id } from '../../platform/ids.ts';
import { keyOfIdentifier } from '../catalog/index.ts';
import type { SearchMode } from './schemas.ts';
import type { Scope } from './scope-of.ts';

/** What is asked of whichever finds: the index, or PostgreSQL in its place. */
export interface Question {
  readonly text: string;
  readonly isPartNumber: boolean;
  readonly isNewest: boolean;
  readonly offset: number;
  readonly limit: number;
  /** The text is a product's own name, and others like it are wanted: none by a number, and nobody looks at counts. */
  readonly isAlike?: true;
}
export interface Found {
  /** The window asked for, the best first. */
  readonly ids: readonly Id<'product'>[];
  readonly matched: ReadonlyMap<string, Matched>;
  readonly total: number;
  readonly facets: Facets;
  readonly didYouMean: string | null;
  readonly mode: z.output<typeof SearchMode>;
}

export const mostCandidates = 500;
const mostMatches = 2_000;
const shortestNumber = 3;
/** Sorts behind every letter. */
const lastOfKeys = '\uffff';

/**
 * The same question answered by PostgreSQL alone: part numbers by what they contain, sellers' own numbers by how they
 * begin, words by their beginnings, nothing by meaning. It is what search falls back to, so it asks for nothing that
 * the index keeps; and as it may be asked by everybody at once, over a million offers, it reads no more than it answers
 * with.
 */
export async function searchDatabase(ctx: Context, scope: Scope, question: Question): Promise<Found> {
  return askAsPlatform(ctx, namesItsCatalogs, (platform) => answer(platform, scope, question));
}
/**
 * Under its policies a table of a million offers is read whole to see which of them lie in one's catalogs, which each
 * statement here asks for anyway.
 */
const namesItsCatalogs = 'each statement names the catalogs that the asker may see';

async function answer(ctx: Context, scope: Scope, question: Question): Promise<Found> {
  const rows = await (question.text === ''
    ? browsed(ctx, scope, question.isNewest, mostMatches)
    : matching(ctx, scope, question));
  const ids = rows.map((row) => row.id);
  const matched = new Map(
    rows.map((row) => [
      row.id as string,
      (question.text === '' ? 'browsed' : row.score >= 2 ? 'identifier' : 'words') as Matched,
    ]),
  );
  const { offset, limit } = question;
  return {
    ids: ids.slice(0, mostCandidates).slice(offset, offset + limit),
    matched,
    total: ids.length,
    facets: await countFacets(ctx, scope, question.isAlike ? [] : ids),
    didYouMean: null,
    mode: 'database',
  };
}

/** The window asked for, the newest first: what no index but the tables' own knows. */
export async function newestInDatabase(ctx: Context, scope: Scope, question: Question): Promise<Id<'product'>[]> {
  const rows = await askAsPlatform(ctx, namesItsCatalogs, (platform) =>
    question.text === '' ? browsed(platform, scope, true, mostCandidates) : matching(platform, scope, question),
  );
  return rows
    .map((row) => row.id)
    .slice(0, mostCandidates)
    .slice(question.offset, question.offset + question.limit);
}

interface Row {
  id: Id<'product'>;
  score: number;
}

/**
 * Everything that is seen. Products come in the order of an index, so that reading ends with the last one that is
 * shown.
 */
function browsed(ctx: Context, scope: Scope, isNewest: boolean, most: number): Promise<Row[]> {
  return ctx.sql<Row>`
    with recursive ${below(scope)}
    select p.id, 0::float8 as score from product p where p.merged_into_id is null and ${joined(conditions(scope), ' and ')}
    order by ${isNewest ? fragment`p.created_at desc, p.id` : fragment`p.id`} limit ${most}`;
}

function matching(ctx: Context, scope: Scope, question: Question): Promise<Row[]> {
  return ctx.sql<Row>`
    with recursive ${below(scope)},
    hit(id, score) as materialized (${matches(scope, question)})
    select hit.id, max(hit.score)::float8 as score, p.created_at from hit join product p on p.id = hit.id and p.merged_into_id is null
    where ${joined(conditions(scope), ' and ')}
    group by hit.id, p.created_at order by ${question.isNewest ? fragment`p.created_at desc` : fragment`max(hit.score) desc`}, hit.id limit ${mostMatches}`;
}

const below = (scope: Scope) =>
  fragment`below as (select id from category where id = any (${scope.asked.categoryIds}::uuid[]) union all select c.id from category c join below on below.id = c.parent_id)`;

function matches(scope: Scope, { text, isPartNumber, isAlike }: Question): Fragment {
  const key = keyOfIdentifier(text);
  const gtin = /^\d{8,14}$/.test(key) ? key.padStart(14, '0') : null;
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 32) ?? [];
  const graded = (column: string) =>
    fragment`case when ${trusted(column)} = ${key} then 4 when ${trusted(column)} like ${atTheStart(key)} then 3 else 2 end::float8`;
  const parts = [
    ...(isAlike || key.length < shortestNumber
      ? []
      : [
          fragment`(select p.id, ${graded('p.mpn_key')} as score from product p where p.mpn_key like ${anywhere(key)} limit ${mostMatches})`,
          // Under row policies PostgreSQL looks into no index by a pattern, which could leak what it compares
          // (`textlike` is not leakproof); by an order it does.
          fragment`(select o.product_id, ${graded('o.sku_key')} from offer o where o.sku_key >= ${key} and o.sku_key <= ${`${key}${lastOfKeys}`} and ${isEntitled(scope)} limit ${mostMatches})`,
        ]),
    ...(gtin === null ? [] : [fragment`(select p.id, 5::float8 from product p where p.gtin = ${gtin})`]),
    ...(isPartNumber || words.length === 0
      ? []
      : [
          fragment`
      (select p.id, ts_rank(${titleWords}, asked.words)::float8 from product p, to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')}) as asked(words)
       where ${titleWords} @@ asked.words limit ${mostMatches})`,
        ]),
  ];
  return parts.length === 0
    ? fragment`select p.id, 0::float8 as score from product p where false`
    : joined(parts, ' union all ');
}

/** As the index of the table has it, letter for letter. */
const titleWords = trusted(
  `to_tsvector('simple', (p.title->>'en') || ' ' || (p.title->>'vi') || ' ' || coalesce(p.designation, ''))`,
);

function isEntitled(scope: Scope): Fragment {
  const { sellerIds, inStock } = scope.asked;
  return fragment`o.state = 'active' and exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = any (${scope.catalogIds}::uuid[]))
    ${sellerIds.length > 0 ? fragment`and o.seller_id = any (${sellerIds}::uuid[])` : nothing}
    ${inStock ? fragment`and o.minimum_quantity <= (select coalesce(sum(k.on_hand - k.reserved), 0) from stock k join stock_location l on l.id = k.location_id and l.is_active where k.offer_id = o.id)` : nothing}`;
}

function conditions(scope: Scope): Fragment[] {
  const { categoryIds, brandIds } = scope.asked;
  return [
    fragment`exists (select 1 from offer o where o.product_id = p.id and ${isEntitled(scope)})`,
    ...(categoryIds.length > 0 ? [fragment`p.category_id in (select id from below)`] : []),
    ...(brandIds.length > 0 ? [fragment`p.brand_id = any (${brandIds}::uuid[])`] : []),
    ...(scope.filter.attributes ?? []).map(
      ({ key, values }) => fragment`p.attributes->>${key} = any (${values.map(String)}::text[])`,
    ),
  ];
}

/** Counts over what was found. Unlike the index it counts each facet with its own filter on. */
async function countFacets(ctx: Context, scope: Scope, ids: readonly Id<'product'>[]): Promise<Facets> {
  const rows =
    ids.length === 0
      ? []
      : await ctx.sql<{
          facet: 'brand' | 'category' | 'seller' | 'stock' | 'attribute';
          id: number;
          key: string | null;
          value: string | number | null;
          count: number;
        }>`
    with recursive found as materialized (select id, brand_id, category_id, attributes from product where id = any (${ids}::uuid[])),
    up as (select distinct category_id as leaf, category_id as id from found where category_id is not null
      union all select up.leaf, c.parent_id from up join category c on c.id = up.id where c.parent_id is not null),
    offered as materialized (
      select distinct o.product_id, o.seller_id, o.minimum_quantity <= (select coalesce(sum(k.on_hand - k.reserved), 0) from stock k join stock_location l on l.id = k.location_id and l.is_active where k.offer_id = o.id) as is_in_stock
      from offer o where o.product_id = any (${ids}::uuid[]) and ${isEntitled({ ...scope, asked: { ...scope.asked, sellerIds: [], inStock: false } })})
    select 'brand' as facet, b.number as id, null as key, null::jsonb as value, count(*)::int as count from found f join brand b on b.id = f.brand_id group by b.number
    union all select 'category', c.number, null, null, count(*)::int from found f join up on up.leaf = f.category_id join category c on c.id = up.id group by c.number
    union all select 'seller', s.number, null, null, count(distinct o.product_id)::int from offered o join organization s on s.id = o.seller_id group by s.number
    union all select 'stock', 0, null, null, count(distinct product_id) filter (where is_in_stock)::int from offered
    union all select 'attribute', 0, a.key, a.value, count(*)::int from found f, jsonb_each(f.attributes) a where jsonb_typeof(a.value) in ('string', 'number') group by a.key, a.value
    order by count desc, id`;
  const of = (facet: string) => rows.filter((row) => row.facet === facet).map(({ id, count }) => ({ id, count }));
  const attributes = [
    ...Map.groupBy(
      rows.filter((row) => row.facet === 'attribute'),
      (row) => row.key!,
    ),
  ];
  return {
    total: ids.length,
    brands: of('brand'),
    categories: of('category'),
    sellers: of('seller'),
    inStock: of('stock')[0]?.count ?? 0,
    attributes: attributes.map(([key, values]) => ({
      key,
      values: values.slice(0, 100).map(({ value, count }) => ({ id: value!, count })),
    })),
  };
}
