import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { sharedTexts } from '../../platform/revisions/shared-texts.ts';
import { categoriesAbove } from '../pricing/index.ts';
import { type ListedOffer, listedOffers, type ProductRow, productRows } from './queries.ts';

/**
 * A product as pages of search show it, with all of its offers, whoever may see them. None: it is merged into another,
 * or gone.
 */
export interface ListedProduct {
  readonly row: ProductRow | null;
  readonly offers: readonly ListedOffer[];
}

const shared = sharedTexts(20_000);

/** Reads products in their order; asked by the platform. */
export async function readListed(platform: Context, productIds: readonly Id<'product'>[]): Promise<ListedProduct[]> {
  const [rows, offers] = await Promise.all([productRows(platform, productIds), listedOffers(platform, productIds)]);
  const parents = await categoriesAbove(platform, [...new Set(rows.flatMap((row) => row.categoryId ?? []))]);
  const above = new Map([...new Set(rows.map((row) => row.categoryId))].map((id) => [id, lineOf(id, parents)]));
  const [found, own] = [new Map(rows.map((row) => [row.id, row])), Map.groupBy(offers, (offer) => offer.productId)];
  return productIds.map((id) => {
    const row = found.get(id);
    return row === undefined
      ? { row: null, offers: [] }
      : {
          row: keptRow(id, row),
          offers: (own.get(id) ?? []).map((offer) => keptOffer(id, offer, above.get(row.categoryId) ?? [])),
        };
  });
}

// What many say is kept once.
const keptRow = (id: Id<'product'>, row: ProductRow): ProductRow => ({
  ...row,
  id,
  brandId: shared(row.brandId),
  brandName: shared(row.brandName),
  categoryId: shared(row.categoryId),
  unit: shared(row.unit),
});

function keptOffer(
  productId: Id<'product'>,
  offer: ListedOffer,
  categoriesAbove: readonly Id<'category'>[],
): ListedOffer {
  const {
    sellerId,
    sellerName,
    sellerKind,
    currency,
    tierGroup,
    minimumQuantity,
    categoryId,
    brandId,
    unit,
    packSize,
    quantityMultiple,
    condition,
    catalogIds,
  } = offer;
  return {
    ...offer,
    productId,
    categoriesAbove,
    sellerId: shared(sellerId),
    sellerName: shared(sellerName),
    sellerKind: shared(sellerKind),
    currency: shared(currency),
    tierGroup: shared(tierGroup),
    minimumQuantity: shared(minimumQuantity),
    categoryId: shared(categoryId),
    brandId: shared(brandId),
    unit: shared(unit),
    packSize: shared(packSize),
    quantityMultiple: shared(quantityMultiple),
    condition: shared(condition),
    catalogIds: catalogIds.map(shared),
  };
}

function lineOf(
  categoryId: Id<'category'> | null,
  parents: ReadonlyMap<Id<'category'>, Id<'category'> | null>,
): Id<'category'>[] {
  const line: Id<'category'>[] = [];
  for (
    let id = categoryId === null ? null : (parents.get(categoryId) ?? null);
    id !== null && !line.includes(id);
    id = parents.get(id) ?? null
  )
    line.push(id);
  return line;
}
