import type { Suggestion } from '@hansa/search';
import type { z } from 'zod';
import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import type { Id } from '../../platform/ids.ts';
import { fromIndex } from './from-index.ts';
import { productRows } from './queries.ts';
import { everything, type Scope, scopeOf } from './scope-of.ts';
import type { Suggestions, SuggestProducts } from './schemas.ts';
import { searchDatabase } from './search-database.ts';

type Item = z.output<typeof Suggestions>['items'][number];
const mostCategories = 3;

/**
 * What one who types this may mean: categories, brands, part numbers, products that the asker may see now, each kind a
 * few.
 */
export async function suggestProducts(
  ctx: Context,
  input: z.output<typeof SuggestProducts>,
): Promise<z.output<typeof Suggestions>> {
  const text = input.text.trim();
  if (text.length < 2) return { items: [] };
  const scope = await scopeOf(ctx, everything);
  const [suggested, categories] = await allEnded([
    suggestions(ctx, scope, text, input.limit),
    categoriesCalled(ctx, scope, text),
  ]);
  const [products, brands] = await allEnded([
    visible(
      ctx,
      scope,
      suggested.flatMap((one) => (one.kind === 'brand' ? [] : [one.id as Id<'product'>])),
    ),
    brandsNamed(
      ctx,
      suggested.flatMap((one) => (one.kind === 'brand' ? [one.text] : [])),
    ),
  ]);
  const items = suggested.flatMap((one): Item[] => {
    if (one.kind === 'brand')
      return brands.has(one.text) ? [{ kind: 'brand', text: one.text, brandId: brands.get(one.text)! }] : [];
    const product = products.get(one.id);
    if (!product) return [];
    return one.kind === 'product'
      ? [{ kind: 'product', text: one.text, productId: one.id }]
      : [{ kind: 'partNumber', text: one.text, productId: one.id, title: product.title }];
  });
  return { items: [...categories, ...items].slice(0, input.limit) };
}

function suggestions(ctx: Context, scope: Scope, text: string, limit: number): Promise<readonly Suggestion[]> {
  return fromIndex<readonly Suggestion[]>(
    (index) => index.suggest({ prefix: text, audiences: scope.audiences, limit, language: ctx.language }),
    () => suggestionsInDatabase(ctx, scope, text, limit),
  );
}

async function suggestionsInDatabase(ctx: Context, scope: Scope, text: string, limit: number): Promise<Suggestion[]> {
  const found = await searchDatabase(ctx, scope, { text, isPartNumber: false, isNewest: false, offset: 0, limit });
  return (await productRows(ctx, found.ids)).map((row) =>
    found.matched.get(row.id) === 'identifier' && row.mpn !== null
      ? { kind: 'identifier', text: row.mpn, id: row.id }
      : { kind: 'product', text: row.title[ctx.language] || row.title.en, id: row.id },
  );
}

/** Of products that an index names, those that the asker may see now. */
async function visible(
  ctx: Context,
  { catalogIds }: Scope,
  productIds: readonly Id<'product'>[],
): Promise<Map<string, { title: { en: string; vi: string } }>> {
  if (productIds.length === 0) return new Map();
  const rows = await ctx.sql<{ id: string; title: { en: string; vi: string } }>`
    select p.id, p.title from product p where p.id = any (${productIds}::uuid[]) and p.merged_into_id is null
      and exists (select 1 from offer o join catalog_offer c on c.offer_id = o.id where o.product_id = p.id and o.state = 'active' and c.catalog_id = any (${catalogIds}::uuid[]))`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function brandsNamed(ctx: Context, names: readonly string[]): Promise<Map<string, string>> {
  const rows =
    names.length === 0
      ? []
      : await ctx.sql<{ id: string; name: string }>`select id, name from brand where name = any (${names}::text[])`;
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** Categories with a word that begins so, with how many products the asker may see in each; none, where it is none. */
async function categoriesCalled(ctx: Context, scope: Scope, text: string): Promise<Item[]> {
  const called = await ctx.sql<{ id: string; number: number; name: { en: string; vi: string } }>`
    select id, number, name from category
    where (' ' || lower(name->>'en') || ' ' || lower(name->>'vi')) like ${anywhere(` ${text.toLowerCase()}`)} order by level, position limit ${mostCategories * 2}`;
  if (called.length === 0) return [];
  const counts = await counted(ctx, scope, called);
  return called
    .flatMap(({ id, number, name }): Item[] => {
      const count = counts.get(number) ?? 0;
      return count > 0 ? [{ kind: 'category', text: name[ctx.language] || name.en, categoryId: id, count }] : [];
    })
    .slice(0, mostCategories);
}

type Called = readonly { readonly id: string; readonly number: number }[];

/** By their numbers, how many products the asker may see in each. */
function counted(ctx: Context, scope: Scope, called: Called): Promise<ReadonlyMap<number, number>> {
  return fromIndex<ReadonlyMap<number, number>>(
    (index) => index.countIn({ audiences: scope.audiences, categoryIds: called.map((one) => one.number) }),
    () => countedInDatabase(ctx, scope, called),
  );
}

async function countedInDatabase(ctx: Context, scope: Scope, called: Called): Promise<Map<number, number>> {
  const categoryIds = called.map((one) => one.number);
  const inThese = {
    ...scope,
    filter: { ...scope.filter, categoryIds },
    asked: { ...scope.asked, categoryIds: called.map((one) => one.id as Id<'category'>) },
  };
  const question = { text: '', isPartNumber: false, isNewest: false, offset: 0, limit: 1 };
  const { facets } = await searchDatabase(ctx, inThese, question);
  return new Map(facets.categories.map(({ id, count }) => [id, count]));
}
