import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { findIds } from './find-ids.ts';
import type { BrandList, CategoryTree } from './schemas.ts';
import { everything, type Scope, scopeOf } from './scope-of.ts';

const countAll = async (ctx: Context, scope: Scope) =>
  (await findIds(ctx, scope, { text: '', isPartNumber: false, isNewest: false, offset: 0, limit: 1 }, new Set()))
    .facets;

/** All categories with how many products of each (and below) the asker may see; those with none are left out. */
export async function categoryTree(ctx: Context): Promise<z.output<typeof CategoryTree>> {
  const facets = await countAll(ctx, await scopeOf(ctx, everything));
  const counts = new Map(facets.categories.map(({ id, count }) => [id, count]));
  const rows = await ctx.sql<z.output<typeof CategoryTree>['items'][number] & { number: number }>`
    select id, number, key, name, slug, parent_id as "parentId", level from category where number = any (${[...counts.keys()]}::int[]) order by level, position, key`;
  return { total: facets.total, items: rows.map((row) => ({ ...row, count: counts.get(row.number) ?? 0 })) };
}

/** Brands of products that the asker may see, most products first. */
export async function listBrands(ctx: Context): Promise<z.output<typeof BrandList>> {
  const facets = await countAll(ctx, await scopeOf(ctx, everything));
  const counts = new Map(facets.brands.map(({ id, count }) => [id, count]));
  const rows = await ctx.sql<
    z.output<typeof BrandList>['items'][number] & { number: number }
  >`select id, number, name, country from brand where number = any (${[...counts.keys()]}::int[]) order by name`;
  return {
    items: rows
      .map((row) => ({ ...row, count: counts.get(row.number) ?? 0 }))
      .sort((one, other) => other.count - one.count),
  };
}
