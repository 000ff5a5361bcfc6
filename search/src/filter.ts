// Filters are data and never strings, so that quoting lives in the adapters alone. Within a list any value is enough
// (brand 3 or 4); between the lists all must hold (that brand, in this category). An empty list means "no such filter".

export type AttributeFilter = { readonly key: string; readonly values: readonly (string | number)[] };

export type Filter = {
  readonly categoryIds?: readonly number[];
  readonly brandIds?: readonly number[];
  /**
   * Sellers that offer the product to one of the request's audiences; a seller that only others may see does not count.
   */
  readonly sellerIds?: readonly number[];
  readonly attributes?: readonly AttributeFilter[];
  /** True: some seller that the request's audiences reach has stock. */
  readonly inStock?: boolean;
  /** Only these products. */
  readonly ids?: readonly string[];
};

/**
 * One named condition, so that a facet can be counted without its own (choosing SKF must not hide the other brands).
 */
export type Condition =
  | { readonly facet: 'category' | 'brand' | 'seller'; readonly ids: readonly number[] }
  | { readonly facet: `attribute:${string}`; readonly key: string; readonly values: readonly (string | number)[] }
  | { readonly facet: 'inStock' }
  | { readonly facet: 'ids'; readonly products: readonly string[] };

/** The conditions of a filter, in a fixed order, empty lists left out. */
export function conditionsOf(filter: Filter = {}): Condition[] {
  const conditions: Condition[] = [];
  if (filter.categoryIds?.length) conditions.push({ facet: 'category', ids: filter.categoryIds });
  if (filter.brandIds?.length) conditions.push({ facet: 'brand', ids: filter.brandIds });
  if (filter.sellerIds?.length) conditions.push({ facet: 'seller', ids: filter.sellerIds });
  for (const { key, values } of filter.attributes ?? [])
    if (values.length) conditions.push({ facet: `attribute:${key}`, key, values });
  if (filter.inStock) conditions.push({ facet: 'inStock' });
  if (filter.ids) conditions.push({ facet: 'ids', products: filter.ids });
  return conditions;
}
