import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { decimalOf, divideHalfUp, micros } from '../../platform/money.ts';
import { priceOffers } from '../pricing/index.ts';
import { type EntitledOffer, entitledOffersOf, type Sight } from './entitled-offers.ts';
import type { OfferCard } from './schemas.ts';

export interface PricedOffer {
  readonly offer: EntitledOffer;
  readonly card: OfferCard;
  readonly pieceMicros: bigint | null;
  /** Of a product's offers the lower stands first. */
  readonly rank: number;
}
/** A product's offers for this buyer, the best first. */
export type PricedProducts = ReadonlyMap<Id<'product'>, readonly PricedOffer[]>;

/**
 * The offers of products that the asker may see now, each priced alone at its smallest quantity: one statement for what
 * is so now, and others for what is not known. A product without an offer is not in the map, whatever an index said of
 * it.
 */
export async function priceProducts(
  ctx: Context,
  catalogIds: readonly Id<'catalog'>[],
  productIds: readonly Id<'product'>[],
  currency: string,
): Promise<PricedProducts> {
  return (await priceProductsOf(ctx, [{ ctx, catalogIds, productIds, currency }]))[0]!;
}

/** The same for each of several, where the platform asks for them. */
export async function priceProductsOf(
  asker: Context,
  sights: readonly (Sight & { readonly currency: string })[],
): Promise<PricedProducts[]> {
  if (sights.every(({ catalogIds, productIds }) => productIds.length === 0 || catalogIds.length === 0))
    return sights.map(() => new Map());
  const offers = await entitledOffersOf(asker, sights);
  const resolved = await priceOffers(
    asker,
    sights.map(({ ctx, currency }, at) => ({
      line: ctx.actor?.line ?? [],
      groups: ctx.actor?.groups ?? [],
      storefrontId: ctx.storefrontId,
      currency,
      at: ctx.clock.now(),
      isApart: true,
      offers: offers[at]!,
      lines: offers[at]!.map((offer) => ({ key: offer.id, offerId: offer.id, quantity: offer.minimumQuantity })),
    })),
  );
  return sights.map(({ currency }, at) => priced(offers[at]!, resolved[at]!, currency));
}

function priced(
  offers: readonly EntitledOffer[],
  resolved: Awaited<ReturnType<typeof priceOffers>>[number],
  currency: string,
): PricedProducts {
  const prices = new Map(resolved.map((price) => [price.offerId, price]));
  const all = offers.map((offer): PricedOffer => {
    const price = prices.get(offer.id) ?? null;
    const unitPrice = price?.price?.unitPrice ?? null;
    const pieceMicros =
      unitPrice === null ? null : divideHalfUp(micros(unitPrice) * 1_000_000n, micros(offer.packSize));
    return {
      offer,
      pieceMicros,
      rank: rankOf(offer, pieceMicros),
      card: cardOf(offer, currency, unitPrice, pieceMicros, price?.price?.reason ?? null, price?.next ?? null),
    };
  });
  return new Map([...Map.groupBy(all, (one) => one.offer.productId)].map(([id, own]) => [id, own.sort(better)]));
}

function cardOf(
  offer: EntitledOffer,
  currency: string,
  unitPrice: string | null,
  pieceMicros: bigint | null,
  reason: OfferCard['reason'],
  next: OfferCard['next'],
): OfferCard {
  const {
    id: offerId,
    sellerId,
    sellerName,
    sku,
    unit,
    packSize,
    minimumQuantity,
    quantityMultiple,
    leadTimeDays,
    free,
    isMadeToOrder,
  } = offer;
  return {
    offerId,
    sellerId,
    sellerName,
    sku,
    unit,
    packSize,
    minimumQuantity,
    quantityMultiple,
    leadTimeDays,
    free,
    isMadeToOrder,
    currency,
    unitPrice,
    piecePrice: pieceMicros === null ? null : decimalOf(pieceMicros),
    reason,
    next,
  };
}

/** What can be bought as it stands, in stock before not, then what is made to order, then what cannot be bought. */
function rankOf(offer: EntitledOffer, pieceMicros: bigint | null): number {
  const shortage = offer.isMadeToOrder ? 2 : micros(offer.free) >= micros(offer.minimumQuantity) ? 0 : 1;
  return shortage + (pieceMicros === null ? 4 : 0);
}

/** By rank, then the cheapest by piece, the sooner, the older. */
function better(one: PricedOffer, other: PricedOffer): number {
  const byPrice =
    one.pieceMicros !== null && other.pieceMicros !== null ? Number(one.pieceMicros - other.pieceMicros) : 0;
  return (
    one.rank - other.rank ||
    byPrice ||
    one.offer.leadTimeDays - other.offer.leadTimeDays ||
    (one.offer.id < other.offer.id ? -1 : 1)
  );
}
