import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findIds } from './find-ids.ts';
import { priceProducts } from './price-products.ts';
import { productCards } from './product-cards.ts';
import type { ProductCard } from './schemas.ts';
import { scopeOf } from './scope-of.ts';

const most = 8;

/** Others of the same category that are called alike, in stock first: what to buy where this one is short or dear. */
export async function findAlternatives(
  ctx: Context,
  product: { id: Id<'product'>; categoryId: Id<'category'> | null; title: { en: string; vi: string } },
  currency: string,
): Promise<ProductCard[]> {
  if (product.categoryId === null) return [];
  const scope = await scopeOf(ctx, {
    categoryIds: [product.categoryId],
    brandIds: [],
    sellerIds: [],
    attributes: [],
    inStock: false,
  });
  const ask = (text: string) =>
    findIds(ctx, scope, { text, isPartNumber: false, isNewest: false, offset: 0, limit: most + 1 }, new Set());
  const alike = await ask(product.title.en || product.title.vi);
  const ids = alike.ids.length > most ? alike.ids : [...new Set([...alike.ids, ...(await ask('')).ids])];
  const others = ids.filter((id) => id !== product.id).slice(0, most);
  return productCards(others, await priceProducts(ctx, scope.catalogIds, others, currency));
}
