// entitlement: which catalogs a buyer may see in a storefront; everything a buyer can see follows from it.
// It promises that what it does not name is not found, counted, priced or bought, by the verbs and by PostgreSQL's
// policies alike. It leaves to others: what stands in a catalog (catalog), and what it costs (pricing).

export { entitledCatalogs, entitledCatalogsOf, entitlementsOf, groupsOf, lineOf, sees } from './find-entitlement.ts';
export type { Entitlement } from './entitled-catalogs.ts';
export { documentsApi, showMedia } from './api.ts';
export { catalogsRouter, groupsRouter } from './router.ts';
