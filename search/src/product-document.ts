// What the index knows of a product. The caller makes it from the truth (PostgreSQL); the index only repeats it.
//
// Whatever only some readers may know names its audiences: which sellers offer the product, whether they have stock,
// and the numbers that sellers gave it. Whatever has none (title, text, brand, attributes, categories) is seen by
// everyone who may see the product.

/**
 * A storefront's visitors, a segment, a contract catalog: whatever entitlement is decided by. An int32 given by the
 * caller.
 */
export type AudienceId = number;

/**
 * GTIN and MPN belong to the product, so they are shared unless audiences are named. A SKU is a seller's own and always
 * names them.
 */
export type Identifier =
  | { readonly kind: 'gtin' | 'mpn'; readonly value: string; readonly audiences?: readonly AudienceId[] }
  | { readonly kind: 'sku'; readonly value: string; readonly audiences: readonly AudienceId[] };

/** A seller of the product, the audiences that its offers reach, and whether it has stock for them. */
export type ProductSeller = {
  readonly id: number;
  readonly audiences: readonly AudienceId[];
  readonly inStock: boolean;
};

export type Attribute = { readonly key: string; readonly value: string | number };

export type ProductDocument = {
  /** UUID in lower case. */
  readonly id: string;
  /** Grows with every change of the product; an upsert with a smaller one than the index holds is ignored. */
  readonly revision: number;
  /** Who may know that the product exists. Empty: nobody. */
  readonly audiences: readonly AudienceId[];
  readonly title: { readonly en: string; readonly vi: string };
  readonly text: { readonly en: string; readonly vi: string };
  readonly brand?: string;
  readonly brandId?: number;
  readonly identifiers: readonly Identifier[];
  /** With all ancestors, so that choosing a category finds what is below it. */
  readonly categoryIds: readonly number[];
  readonly sellers: readonly ProductSeller[];
  readonly attributes: readonly Attribute[];
  /**
   * Any scale from 0 up, such as orders in the last 90 days. Only compared, never shown; count what all readers may
   * know.
   */
  readonly popularity: number;
};
