// search: finds products for a buyer by words, meaning and part numbers, and shows them with the prices of that buyer.
// It promises that nothing outside the entitlement of now is found, counted, suggested, priced or shown, whatever the
// index says. It leaves to others: ranking and tokens (package search), what things cost (pricing), buying (cart).

export { startIndex, useIndex, type KeptIndex } from './keep-index.ts';
export { distrustIndex } from './index-state.ts';
export { categoryTree } from './category-tree.ts';
export { findProducts } from './find-products.ts';
export { openProducts, openProductStarts } from './open-products.ts';
export { showProduct } from './show-product.ts';
export { searchEndpoints } from './api.ts';
export { brandsRouter, categoriesRouter, productsRouter, searchRouter } from './router.ts';
