import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import { askAsPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import { makeEras } from '../../platform/revisions/eras.ts';
import { findOrRead } from '../../platform/revisions/find-or-read.ts';
import { knownByRevision } from '../../platform/revisions/known-by-revision.ts';
import { type AskedOffer, revisionIn } from '../pricing/index.ts';
import { contractSellers } from './contract-sellers.ts';
import { type ListedProduct, readListed } from './listed-products.ts';
import { type ListedOffer, type Moment, momentOf, type ProductRow } from './queries.ts';

/** An offer that the asker may see now, with what is free of it now. */
export interface EntitledOffer extends ListedOffer, AskedOffer {
  readonly product: ProductRow;
  readonly free: string;
  readonly isUnderContract: boolean;
}

/**
 * By product: so many products and offers in all, and at most twice as many. A product with three offers takes 2 KB
 * (`shared-texts.ts`; 5.5 KB as the driver gives them), so that all take some 40 MB at most.
 */
const known = knownByRevision<ListedProduct>(40_000, ({ offers }) => 1 + offers.length);
const whole = '';

/** Of what is in the name of every product. */
const eraOf = makeEras();

/**
 * The active offers of products in the catalogs that the asker may see now, with what is free in stock. What this
 * process knows of a product under the revisions that stand in this transaction is not read again
 * (docs/decisions/0015); those, and stock, are read each time. A seller's or the operator's own wider view of offers is
 * cut as well: who searches, buys. Under the wall around a seller's rep, which hides rows from the platform too,
 * nothing is kept and nothing that is kept is used.
 */
export async function entitledOffers(
  ctx: Context,
  catalogIds: readonly Id<'catalog'>[],
  productIds: readonly Id<'product'>[],
): Promise<EntitledOffer[]> {
  return (await entitledOffersOf(ctx, [{ ctx, catalogIds, productIds }]))[0]!;
}

/** What one asks of offers: products, and the catalogs that it may see now. */
export interface Sight {
  readonly ctx: Context;
  readonly catalogIds: readonly Id<'catalog'>[];
  readonly productIds: readonly Id<'product'>[];
}

/** The same for each of several, where the platform asks for them: one statement for all that is so at the moment. */
export async function entitledOffersOf(asker: Context, sights: readonly Sight[]): Promise<EntitledOffer[][]> {
  const isWalled = asker.actor?.impersonator != null;
  const productIds = [...new Set(sights.flatMap((sight) => sight.productIds))];
  const guessed = isWalled ? [] : productIds.flatMap((id) => known.guess(id, whole)?.offers ?? []);
  const [bound, { products, moments }] = await allEnded([
    allEnded(sights.map(({ ctx }) => contractSellers(ctx))),
    askAsPlatform(asker, 'offers in the catalogs that the asker may see, and their stock', (platform) =>
      readNow(platform, productIds, guessed, isWalled),
    ),
  ]);
  const listed = new Map(productIds.map((id, at) => [id, products[at]!]));
  const free = Object.assign({}, ...moments.map((one) => one.free)) as Record<string, string>;
  const pricing = Object.assign({}, ...moments.map((one) => one.pricing)) as Record<string, string>;
  return sights.map(({ catalogIds, productIds: asked }, at) => {
    const seen = new Set(catalogIds);
    return asked.flatMap((id) => {
      const { row: product, offers } = listed.get(id)!;
      return product === null
        ? []
        : offers
            .filter((offer) => offer.catalogIds.some((catalogId) => seen.has(catalogId)))
            .map((offer) => ({
              ...offer,
              product,
              free: free[offer.id] ?? '0',
              isUnderContract: bound[at]!.ids.has(offer.sellerId),
              pricingRevision: revisionIn(pricing, offer.sellerId),
            }));
    });
  });
}

/**
 * Products, and what is so of them at the moment: of the offers that were guessed with their names, of the others in a
 * second question.
 */
async function readNow(
  platform: Context,
  productIds: readonly Id<'product'>[],
  guessed: readonly ListedOffer[],
  isWalled: boolean,
): Promise<{ products: readonly ListedProduct[]; moments: Moment[] }> {
  const at = (of: readonly ListedOffer[], ids: readonly Id<'product'>[]) =>
    momentOf(
      platform,
      ids,
      of.map((offer) => offer.id),
      [...new Set(of.map((offer) => offer.sellerId))],
    );
  const moment = await at(guessed, productIds);
  const inAll =
    isWalled || moment.names === null || moment.products === null ? null : eraOf(`${moment.products} ${moment.names}`);
  const nameOf = (id: Id<'product'>) => (inAll === null ? null : `${moment.revisions?.[id] ?? ''} ${inAll}`);
  const products = (await findOrRead(
    known,
    productIds.map((id) => ({ owner: id, revision: nameOf(id), part: whole, asked: id })),
    (ids) => readListed(platform, ids),
  )) as ListedProduct[];
  const asked = new Set(guessed.map((offer) => offer.id));
  const others = products.flatMap(({ offers }) => offers.filter((offer) => !asked.has(offer.id)));
  return { products, moments: others.length === 0 ? [moment] : [moment, await at(others, [])] };
}
