// catalog: products shared by all, brands, categories with typed attributes, offers of sellers, catalogs.
// It promises that a product is one thing however many sell it, and that identifiers compare by letters and digits
// alone. It leaves to others: who sees a catalog (entitlement), what is left of it (inventory), what it costs
// (pricing).

export { keyOfBrand, keyOfIdentifier } from './identifiers.ts';
export { productsMerged, productsSplit } from './events.ts';
export { readGtin } from './gtin.ts';
export { addProducts, type NewProduct } from './add-products.ts';
export { endOffers } from './end-offers.ts';
export { type OfferInput, upsertOffers } from './upsert-offers.ts';
export { changeOffers, type ChangedOffer, type OfferChange } from './change-offers.ts';
export { type Assortment, assortmentOf } from './assortment.ts';
export { offersCalled } from './offers-called.ts';
export { catalogApi } from './api.ts';
export { catalogRouter } from './router.ts';
