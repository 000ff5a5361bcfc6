// What one reader may know of a document. The only place that takes a document apart by audience.

import type { AudienceId, ProductDocument } from '../product-document.ts';
import type { Card } from './engine.ts';

export const meets = (some: readonly AudienceId[], others: readonly AudienceId[]) =>
  some.some((one) => others.includes(one));

/** Null when none of the audiences may know of the product. */
export function cardFor(document: ProductDocument, audiences: readonly AudienceId[]): Card | null {
  if (!meets(document.audiences, audiences)) return null;
  const sellers = document.sellers.filter((seller) => meets(seller.audiences, audiences));
  const known = document.identifiers.filter((one) =>
    one.audiences ? meets(one.audiences, audiences) : one.kind !== 'sku',
  );
  return {
    id: document.id,
    title: document.title,
    ...(document.brand === undefined ? {} : { brand: document.brand }),
    popularity: document.popularity,
    numbers: known.map(({ value }) => value),
    inStock: sellers.some((seller) => seller.inStock),
    sellerIds: [...new Set(sellers.map(({ id }) => id))],
  };
}
