import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { PricedOffer, PricedProducts } from './price-products.ts';
import { type ProductRow, productRows } from './queries.ts';
import type { ProductCard } from './schemas.ts';

/** Products in the order of their ids, as a page shows them. One that the asker may not see is left out. */
export async function productCards(ctx: Context, productIds: readonly Id<'product'>[], priced: PricedProducts): Promise<ProductCard[]> {
  const seen = productIds.filter((id) => priced.has(id));
  return cardsOf(seen, seen.length === 0 ? [] : await productRows(ctx, seen), priced);
}

/** The same of rows that are at hand already. */
export function cardsOf(productIds: readonly Id<'product'>[], rows: readonly ProductRow[], priced: PricedProducts): ProductCard[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return productIds.flatMap((id) => {
    const [row, offers] = [known.get(id), priced.get(id)];
    return row && offers ? [productCard(row, offers)] : [];
  });
}

export function productCard(row: ProductRow, offers: readonly PricedOffer[]): ProductCard {
  const best = offers[0] ?? null;
  const sellers = new Set(offers.map((one) => one.offer.sellerId));
  return {
    id: row.id, title: row.title, brand: row.brandId === null ? null : { id: row.brandId, name: row.brandName ?? '' }, categoryId: row.categoryId, mpn: row.mpn, gtin: row.gtin, unit: row.unit, imageId: row.imageId,
    best: best?.card ?? null, otherOffers: Math.max(0, offers.length - 1), otherSellers: Math.max(0, sellers.size - 1),
  };
}
