import type { Id } from '../../platform/ids.ts';
import type { PricedOffer, PricedProducts } from './price-products.ts';
import type { ProductCard } from './schemas.ts';

/** Products in the order of their ids, as a page shows them. One that the asker may not see is left out. */
export function productCards(productIds: readonly Id<'product'>[], priced: PricedProducts): ProductCard[] {
  return productIds.flatMap((id) => {
    const offers = priced.get(id);
    return offers === undefined ? [] : [productCard(offers)];
  });
}

/** Of one offer at least. */
function productCard(offers: readonly PricedOffer[]): ProductCard {
  const best = offers[0]!;
  const { id, title, brandId, brandName, categoryId, mpn, gtin, unit, imageId } = best.offer.product;
  const sellers = new Set(offers.map((one) => one.offer.sellerId));
  return {
    id,
    title,
    brand: brandId === null ? null : { id: brandId, name: brandName ?? '' },
    categoryId,
    mpn,
    gtin,
    unit,
    imageId,
    best: best.card,
    otherOffers: offers.length - 1,
    otherSellers: sellers.size - 1,
  };
}
