import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { makeEras } from '../../platform/revisions/eras.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import { sharedTexts } from '../../platform/revisions/shared-texts.ts';
import { momentOfOffers, type OfferInCatalogs, type OfferOfProduct, revisionIn, offersOfProducts } from './queries.ts';

/**
 * Offers with all catalogs that they stand in, under the revisions of their product (docs/decisions/0015): 250 bytes
 * each, so that all take some 40 MB at most.
 */
const known = knownByRevision<OfferOfProduct>(80_000);
const [whole, eraOf, shared] = ['', makeEras(), sharedTexts(20_000)];

/**
 * Active offers that stand in any catalog, for whoever knows who may see which. What this process knows of one under
 * the revisions that stand in this transaction is not read again; those are, each time, with what their sellers' prices
 * are called. For the platform alone: a wall around a seller's rep would hide some from all.
 */
export async function readOffers(platform: Context, offerIds: readonly Id<'offer'>[]): Promise<OfferInCatalogs[]> {
  const guessed = offerIds.flatMap((id) => known.guess(id, whole) ?? []);
  const { products, revisions, pricing } = await momentOfOffers(platform, guessed);
  const nameOf = (productId: Id<'product'>) =>
    products === null ? null : `${revisions?.[productId] ?? ''} ${eraOf(products)}`;
  const found = guessed.flatMap(({ id, productId }) => {
    const name = nameOf(productId);
    return (name === null ? undefined : known.find(id, name, whole)) ?? [];
  });
  const isFound = new Set(found.map((offer) => offer.id));
  const unknown = offerIds.filter((id) => !isFound.has(id));
  const read = unknown.length === 0 ? [] : await offersOfProducts(platform, unknown);
  for (const { products: inAll, revisions: own, pricingRevision: _, ...offer } of read)
    if (inAll !== null) known.remember(offer.id, `${own} ${eraOf(inAll)}`, whole, kept(offer));
  return [...found.map((offer) => ({ ...offer, pricingRevision: revisionIn(pricing, offer.sellerId) })), ...read];
}

// What many say is kept once.
const kept = (offer: OfferOfProduct): OfferOfProduct => ({
  ...offer,
  sellerId: shared(offer.sellerId),
  currency: shared(offer.currency),
  tierGroup: shared(offer.tierGroup),
  minimumQuantity: shared(offer.minimumQuantity),
  categoryId: shared(offer.categoryId),
  brandId: shared(offer.brandId),
  catalogIds: offer.catalogIds.map(shared),
});
