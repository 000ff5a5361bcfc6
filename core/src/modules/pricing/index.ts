// pricing: what this buyer pays for these lines here and now, and why: contracts, lists, tiers, discounts, volume
// groups. It promises one set-based question for all lines, the same answer as the slow reference resolver, and a
// reason for every price. It leaves to others: who may see an offer (entitlement), tax and freight (orders).

export { priceOffers, resolvePrices, type Asked } from './resolve-prices.ts';
export { askedColumns, categoriesAbove, offerColumns, pricingRevisionsOf, revisionIn } from './queries.ts';
export type { AskedOffer } from './resolver/price-ground.ts';
export type { ResolvedLine } from './resolver/price-lines.ts';
export { tiersOf } from './tiers-of.ts';
export { PriceReason } from './schemas.ts';
export { contractsRouter, priceListsRouter } from './router.ts';
export { pricingApi } from './api.ts';
