import type { Facets } from '@hansa/search';
import type { Context } from '../../platform/context.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import { brief, nextBelow } from './brief-facets.ts';
import { attributeRows, type AttributeRow } from './queries.ts';
import type { FacetList } from './schemas.ts';
import type { Scope } from './scope-of.ts';

type Text2 = { en: string; vi: string };
type Row = {
  kind: 'brand' | 'category' | 'seller';
  number: number;
  id: string;
  name: string;
  name2: Text2 | null;
  parentId: string | null;
  level: number;
};
/** The attributes that most products have: more than these nobody reads. */
const mostAttributes = 16;
const same = (text: string): Text2 => ({ en: text, vi: text });

/** Names by kind and number, and attributes by key. */
const knownRows = knownByRevision<Row>(50_000);
const knownAttributes = knownByRevision<AttributeRow>(10_000);
const attribute = 'attribute';

/**
 * The index counts by numbers and keys; people read names. Attributes that their category does not call a facet are
 * left out. `revision`: under which names were found to be what they are in this transaction; null: they are read.
 * `briefly`: told is what a page shows at first, with what was chosen.
 */
export async function nameFacets(
  ctx: Context,
  counted: Facets,
  revision: string | null,
  briefly: Pick<Scope, 'filter' | 'asked'> | null = null,
): Promise<FacetList> {
  const facets = briefly === null ? counted : brief(counted, briefly.filter);
  const [rows, attributes] = await Promise.all([
    rowsOf(ctx, facets, revision),
    attributesOf(
      ctx,
      facets.attributes.map(({ key }) => key),
      revision,
    ),
  ]);
  const find = (kind: Row['kind']) => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.number, row]));
  const [brands, categories, sellers] = [find('brand'), find('category'), find('seller')];
  const known = new Map(attributes.map((row) => [row.key, row]));
  const named = (counts: Facets['brands'], names: Map<number, Row>) =>
    counts.flatMap(({ id, count }) => {
      const row = names.get(id);
      return row ? [{ id: row.id, name: row.name, count }] : [];
    });
  const countedOf = new Map(counted.attributes.map(({ key, values }) => [key, values.length]));
  const namedCategories = facets.categories.flatMap(({ id, count }) => {
    const row = categories.get(id);
    return row ? [{ id: row.id, name: row.name2!, parentId: row.parentId, level: row.level, count }] : [];
  });
  return {
    inStock: facets.inStock,
    brands: named(facets.brands, brands),
    sellers: named(facets.sellers, sellers),
    categories: briefly === null ? namedCategories : nextBelow(namedCategories, briefly.asked.categoryIds),
    more: {
      brands: counted.brands.length - facets.brands.length,
      sellers: counted.sellers.length - facets.sellers.length,
    },
    attributes: facets.attributes
      .filter(({ key }) => known.get(key)?.isFacet)
      .slice(0, mostAttributes)
      .flatMap(({ key, values }) => {
        const row = known.get(key);
        return row && values.length > 0
          ? [
              {
                key,
                name: row.name,
                unit: row.unit,
                kind: row.kind,
                values: values.map(({ id, count }) => ({ value: id, label: labelOf(row, id), count })),
                more: countedOf.get(key)! - values.length,
              },
            ]
          : [];
      }),
  };
}

/** Nothing to narrow by, for whom does not narrow. */
export const noFacets = ({ inStock }: Facets): FacetList => ({
  inStock,
  brands: [],
  sellers: [],
  categories: [],
  attributes: [],
  more: { brands: 0, sellers: 0 },
});

type Counted = Pick<Facets, 'brands' | 'categories' | 'sellers'>;
type Numbered = Pick<Row, 'kind' | 'number'>;
const isThere = <Value>(value: Value | undefined) => value !== undefined;

/** What this process knows under the revision is not read again. */
async function rowsOf(ctx: Context, { brands, categories, sellers }: Counted, revision: string | null): Promise<Row[]> {
  const wanted = (kind: Row['kind'], counts: readonly { id: number }[]) =>
    counts.map(({ id }) => ({ owner: kind, revision, part: String(id), asked: { kind, number: id } }));
  const all = [...wanted('brand', brands), ...wanted('category', categories), ...wanted('seller', sellers)];
  return (await findOrRead(knownRows, all, (unknown) => readRows(ctx, unknown))).filter(isThere);
}

async function readRows(ctx: Context, asked: readonly Numbered[]): Promise<(Row | undefined)[]> {
  const numbers = (kind: Row['kind']) => asked.filter((one) => one.kind === kind).map((one) => one.number);
  const rows = await ctx.sql<Row>`
    select 'brand' as kind, number, id, name, null::jsonb as name2, null::uuid as "parentId", 0 as level from brand where number = any (${numbers('brand')}::int[])
    union all select 'category', number, id, key, name, parent_id, level from category where number = any (${numbers('category')}::int[])
    union all select 'seller', number, id, name, null, null, 0 from organization where number = any (${numbers('seller')}::int[])`;
  const keyOf = ({ kind, number }: Numbered) => `${kind} ${number}`;
  const read = new Map(rows.map((row) => [keyOf(row), row]));
  return asked.map((one) => read.get(keyOf(one)));
}

/** What these attributes are called; what this process knows under the revision is not read again. */
export async function attributesOf(
  ctx: Context,
  keys: readonly string[],
  revision: string | null,
): Promise<AttributeRow[]> {
  const found = await findOrRead(
    knownAttributes,
    keys.map((key) => ({ owner: attribute, revision, part: key, asked: key })),
    async (unknown) => {
      const read = new Map((await attributeRows(ctx, unknown)).map((row) => [row.key, row]));
      return unknown.map((key) => read.get(key));
    },
  );
  return found.filter(isThere);
}

/** A value as people read it: a choice by its name, a yes or no in words, a number or text as it is. */
export function labelOf(row: Pick<AttributeRow, 'kind' | 'choices'>, value: string | number | boolean): Text2 {
  if (row.kind === 'boolean') return String(value) === 'true' ? { en: 'Yes', vi: 'Có' } : { en: 'No', vi: 'Không' };
  return row.choices?.find((choice) => choice.key === value)?.name ?? same(String(value));
}
