import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findIds } from './find-ids.ts';
import type { PricedProducts } from './price-products.ts';
import { byNewest, byPrice, withinPrices } from './reorder.ts';
import type { FindProducts } from './schemas.ts';
import type { Scope } from './scope-of.ts';
import { type Found, mostCandidates } from './search-database.ts';

/** What was found, and of it what is to be priced before the page is known. */
export interface Candidates {
  readonly found: Found;
  readonly ids: readonly Id<'product'>[];
  /** Clipped to the pages that there are; where prices decide, only once they are known. */
  readonly page: number;
}
export interface Page {
  readonly ids: readonly Id<'product'>[];
  readonly total: number;
  readonly page: number;
}

/** In an order, or within prices, that the index does not know. */
export const isReordered = ({ sort, text, filter }: FindProducts): boolean =>
  filter.priceFrom !== undefined ||
  filter.priceTo !== undefined ||
  sort.startsWith('price') ||
  (sort === 'newest' && text.trim() !== '');

export const pagesOf = (total: number, limit: number) => Math.ceil(Math.min(total, mostCandidates) / limit);
const clipped = (page: number, total: number, limit: number) => Math.max(1, Math.min(page, pagesOf(total, limit)));

interface Asked {
  readonly ctx: Context;
  readonly input: FindProducts;
  readonly scope: Scope;
  readonly bought: ReadonlySet<Id<'product'>>;
}

/** In the order of whoever found, the page alone; where prices or age decide, the best 500. */
export async function candidatesOf({ ctx, input, scope, bought }: Asked): Promise<Candidates> {
  const text = input.text.trim();
  const ask = (offset: number, limit: number) =>
    findIds(
      ctx,
      scope,
      {
        text,
        isPartNumber: input.mode === 'partNumber',
        isNewest: input.sort === 'newest' && text === '',
        offset,
        limit,
      },
      bought,
    );
  const { page: wanted, limit } = input;
  if (isReordered(input)) {
    const found = await ask(0, mostCandidates);
    // What only resembles the text stands last by rank; by price it would stand first, before what was asked for.
    const asWritten = found.ids.filter((id) => found.matched.get(id) !== 'meaning');
    return { found, ids: asWritten.length > 0 ? asWritten : found.ids, page: wanted };
  }
  const first = await ask(Math.min(wanted - 1, mostCandidates) * limit, limit);
  const page = clipped(wanted, first.total, limit);
  const found = page === wanted ? first : await ask((page - 1) * limit, limit);
  return { found, ids: found.ids, page };
}

/** Exact over the best 500 where prices or age decide. */
export async function pageOf(
  ctx: Context,
  input: FindProducts,
  scope: Scope,
  { found, ids: candidates, page }: Candidates,
  priced: PricedProducts,
): Promise<Page> {
  if (!isReordered(input)) return { ids: candidates, total: found.total, page };
  const kept = withinPrices(
    candidates.filter((id) => priced.has(id)),
    priced,
    scope,
  );
  const all =
    input.sort === 'newest'
      ? await byNewest(ctx, kept)
      : input.sort === 'relevance'
        ? kept
        : byPrice(kept, priced, scope, input.sort === 'price' ? 1 : -1);
  const shown = clipped(page, all.length, input.limit);
  return {
    ids: all.slice((shown - 1) * input.limit, shown * input.limit),
    total: scope.price === null && candidates.length === found.ids.length ? found.total : all.length,
    page: shown,
  };
}
