import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { currencyFor } from './currency-for.ts';
import { findIds } from './find-ids.ts';
import { nameFacets, noFacets } from './name-facets.ts';
import { type PricedProducts, priceProducts } from './price-products.ts';
import { productCards } from './product-cards.ts';
import { boughtProducts } from './queries.ts';
import { recordMiss } from './record-miss.ts';
import { byNewest, byPrice, withinPrices } from './reorder.ts';
import type { FacetList, FindProducts, FoundProducts, ProductHit } from './schemas.ts';
import { type Scope, scopeOf } from './scope-of.ts';
import { type Found, mostCandidates } from './search-database.ts';

/**
 * A page of products for this buyer (or visitor) here and now. Ids come from the index; before anything of them is
 * told, each is checked against the entitlement of now, and priced for the buyer, in one statement a step. What does
 * not need each other's answers is asked together: of a search's cost in core most is the way to PostgreSQL and back.
 */
export async function findProducts(ctx: Context, input: FindProducts): Promise<FoundProducts> {
  const { answer, missed } = await searchProducts(ctx, input);
  if (missed !== null) await recordMiss(ctx, missed, input);
  return answer;
}

/**
 * The same without a word of what nobody lists (`missed`), which is written down: all that is asked here reads, and
 * names whom it is for, so that the platform may ask it for many (`find-together.ts`).
 */
export async function searchProducts(
  ctx: Context,
  input: FindProducts,
): Promise<{ readonly answer: FoundProducts; readonly missed: string | null }> {
  const text = input.text.trim();
  const [currency, bought, scope] = await allEnded([
    currencyFor(ctx, input.currency),
    boughtProducts(ctx),
    scopeOf(ctx, input.filter),
  ]);
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
  const { found, ids, priced, facets, total, page } = isReordered(input)
    ? await reordered(ctx, input, scope, currency, ask)
    : await ranked(ctx, input, scope, currency, ask);
  const cards = productCards(ids, chosenFirst(priced, input.filter.sellerIds));
  const answer = {
    items: cards.map(
      (card): ProductHit => ({
        ...card,
        matched: found.matched.get(card.id) ?? 'words',
        isBoughtBefore: bought.has(card.id as Id<'product'>),
        isUnderContract: priced.get(card.id as Id<'product'>)?.some((one) => one.offer.isUnderContract) ?? false,
      }),
    ),
    total,
    page,
    pages: pagesOf(total, input.limit),
    limit: input.limit,
    currency,
    facets,
    didYouMean: found.didYouMean,
    mode: found.mode,
  };
  return { answer, missed: isMiss(found, text) ? text : null };
}

/** In an order, or within prices, that the index does not know. */
export const isReordered = ({ sort, text, filter }: FindProducts): boolean =>
  filter.priceFrom !== undefined ||
  filter.priceTo !== undefined ||
  sort.startsWith('price') ||
  (sort === 'newest' && text.trim() !== '');

/** Nothing was found, or a short text only by what resembles it: a name or number that nobody lists. */
function isMiss({ total, matched }: Found, text: string): boolean {
  return (
    text !== '' &&
    (total === 0 || (text.split(/\s+/).length <= 2 && [...matched.values()].every((one) => one === 'meaning')))
  );
}

type Ask = (offset: number, limit: number) => Promise<Found>;
interface Page {
  readonly found: Found;
  readonly ids: readonly Id<'product'>[];
  readonly priced: PricedProducts;
  readonly facets: FacetList;
  readonly total: number;
  readonly page: number;
}

const pagesOf = (total: number, limit: number) => Math.ceil(Math.min(total, mostCandidates) / limit);
const clipped = (page: number, total: number, limit: number) => Math.max(1, Math.min(page, pagesOf(total, limit)));

/** In the order of whoever found: only what the page shows is looked at. */
async function ranked(
  ctx: Context,
  { page: wanted, limit, facets: asked }: FindProducts,
  scope: Scope,
  currency: string,
  ask: Ask,
): Promise<Page> {
  const first = await ask(Math.min(wanted - 1, mostCandidates) * limit, limit);
  const page = clipped(wanted, first.total, limit);
  const found = page === wanted ? first : await ask((page - 1) * limit, limit);
  const [priced, facets] = await Promise.all([
    priceProducts(ctx, scope.catalogIds, found.ids, currency),
    facetsOf(ctx, asked, scope, found),
  ]);
  return { found, ids: found.ids, priced, facets, total: found.total, page };
}

/** Exact over the best 500. */
async function reordered(ctx: Context, input: FindProducts, scope: Scope, currency: string, ask: Ask): Promise<Page> {
  const found = await ask(0, mostCandidates);
  // What only resembles the text stands last by rank; by price it would stand first, before what was asked for.
  const asWritten = found.ids.filter((id) => found.matched.get(id) !== 'meaning');
  const candidates = asWritten.length > 0 && asWritten.length < found.ids.length ? asWritten : found.ids;
  const priced = await priceProducts(ctx, scope.catalogIds, candidates, currency);
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
  const page = clipped(input.page, all.length, input.limit);
  const ids = all.slice((page - 1) * input.limit, page * input.limit);
  const facets = await facetsOf(ctx, input.facets, scope, found);
  return {
    found,
    ids,
    priced,
    facets,
    total: scope.price === null && candidates === found.ids ? found.total : all.length,
    page,
  };
}

function facetsOf(
  ctx: Context,
  asked: FindProducts['facets'],
  scope: Scope,
  { facets }: Found,
): FacetList | Promise<FacetList> {
  return asked === 'none'
    ? noFacets(facets)
    : nameFacets(ctx, facets, scope.namesRevision, asked === 'brief' ? scope : null);
}

/** Where sellers were chosen, a product shows the offer of one of them. */
function chosenFirst(priced: PricedProducts, sellerIds: readonly Id<'organization'>[]): PricedProducts {
  if (sellerIds.length === 0) return priced;
  const isChosen = (sellerId: Id<'organization'>) => sellerIds.includes(sellerId);
  return new Map(
    [...priced].map(([id, offers]) => [
      id,
      [
        ...offers.filter((one) => isChosen(one.offer.sellerId)),
        ...offers.filter((one) => !isChosen(one.offer.sellerId)),
      ],
    ]),
  );
}
