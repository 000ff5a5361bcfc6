/** Texts of products, matches, imports and the index. */
export const enCatalog = {
  products: { title: 'Products' },
} as const;
