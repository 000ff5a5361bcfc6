import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Candidates, candidatesOf, pageOf, pagesOf } from './candidates.ts';
import { currenciesFor } from './currency-for.ts';
import { nameFacets, noFacets } from './name-facets.ts';
import { type PricedProducts, priceProductsOf } from './price-products.ts';
import { productCards } from './product-cards.ts';
import { boughtByEach } from './queries.ts';
import type { FacetList, FindProducts, FoundProducts, ProductHit } from './schemas.ts';
import { type Scope, scopesOf } from './scope-of.ts';
import type { Found } from './search-database.ts';

/** What one asks. */
export interface Search {
  readonly ctx: Context;
  readonly input: FindProducts;
}
/** Its answer, and the text that nobody lists (`missed`), which is for the caller to write down: all here reads. */
export interface Searched {
  readonly answer: FoundProducts;
  readonly missed: string | null;
}

/**
 * The pages of several who ask, in their order, or why one is refused. Each step is asked for all of them in one
 * statement, because of a search's cost in core most is the way to PostgreSQL and back. Whoever asks for itself is its
 * own asker; for several the platform is, and knows what each may see (`sees`).
 */
export async function searchEach(asker: Context, searches: readonly Search[]): Promise<(Searched | Refusal)[]> {
  const [currencies, bought, scopes] = await allEnded([
    currenciesFor(
      asker,
      searches.map(({ ctx, input }) => ({ ctx, asked: input.currency })),
    ),
    boughtByEach(
      asker,
      searches.map(({ ctx }) => ctx),
    ),
    scopesOf(
      asker,
      searches.map(({ ctx, input }) => ({ ctx, asked: input.filter })),
    ),
  ]);
  const able = searches.flatMap((search, at) => {
    const currency = currencies[at]!;
    return currency instanceof Refusal ? [] : [{ ...search, at, currency, scope: scopes[at]!, bought: bought[at]! }];
  });
  const candidates = await allEnded(able.map((one) => candidatesOf(one)));
  const [priced, facets] = await allEnded([
    priceProductsOf(
      asker,
      able.map(({ ctx, scope, currency }, n) => ({
        ctx,
        currency,
        catalogIds: scope.catalogIds,
        productIds: candidates[n]!.ids,
      })),
    ),
    allEnded(able.map(({ ctx, input, scope }, n) => facetsOf(ctx, input.facets, scope, candidates[n]!.found))),
  ]);
  const told = await allEnded(able.map((one, n) => tell(one, candidates[n]!, priced[n]!, facets[n]!)));
  const answers = new Map(able.map(({ at }, n) => [at, told[n]!]));
  return currencies.map((currency, at) => (currency instanceof Refusal ? currency : answers.get(at)!));
}

interface Able extends Search {
  readonly currency: string;
  readonly scope: Scope;
  readonly bought: ReadonlySet<Id<'product'>>;
}

async function tell(
  { ctx, input, currency, scope, bought }: Able,
  candidates: Candidates,
  priced: PricedProducts,
  facets: FacetList,
): Promise<Searched> {
  const { found } = candidates;
  const { ids, total, page } = await pageOf(ctx, input, scope, candidates, priced);
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
  const text = input.text.trim();
  return { answer, missed: isMiss(found, text) ? text : null };
}

/** Nothing was found, or a short text only by what resembles it: a name or number that nobody lists. */
function isMiss({ total, matched }: Found, text: string): boolean {
  return (
    text !== '' &&
    (total === 0 || (text.split(/\s+/).length <= 2 && [...matched.values()].every((one) => one === 'meaning')))
  );
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
