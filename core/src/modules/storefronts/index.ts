// storefronts: the faces of the marketplace: host name, languages, currencies, tax region, sellers in scope.
// It promises one storefront for every host: the one named so, else the one that answers for any.
// It leaves to others: who sees which catalog in it (entitlement), and what things cost there (pricing).

export { findStorefront, mustBe, storefrontOf } from './find-storefront.ts';
export { storefrontsReactions } from './reactions.ts';
export { storefrontsRouter } from './router.ts';
