import type { Reaction } from '../platform/events/reaction.ts';
import { mergeRouters, router } from '../platform/http/door.ts';
import type { Endpoint } from '../platform/http/rest.ts';
import type { Schedule } from '../platform/jobs/schedules.ts';
import type { Worker } from '../platform/jobs/worker.ts';
import { sweepFiles } from '../platform/files/sweep-files.ts';
import type { OpenLiveRoom } from '../platform/live/rooms.ts';
import { auditRouter, sealAudit } from './audit/index.ts';
import { callDueLists, cartApi, cartReactions, cartRouter, listsRouter, listWorker } from './cart/index.ts';
import { catalogApi, catalogRouter } from './catalog/index.ts';
import { commissionRouter } from './commission/index.ts';
import { configurationsRouter } from './configurations/index.ts';
import {
  allImportsRouter,
  forgetImports,
  importsApi,
  importsRouter,
  importWorker,
  matchesRouter,
} from './federation/index.ts';
import { catalogsRouter, documentsApi, groupsRouter } from './entitlement/index.ts';
import { impersonationsRouter } from './impersonations/index.ts';
import { offersApi, offersRouter } from './inventory/index.ts';
import { ledgerRouter } from './ledger/index.ts';
import { forgetNotices, notificationsReactions, notificationsRouter, noticesRouter } from './notifications/index.ts';
import { awardRouter, ordersApi, ordersRouter, vendorOrdersRouter } from './orders/index.ts';
import { identityRouter, organizationsApi, organizationsRouter } from './organizations/index.ts';
import { contractsRouter, priceListsRouter, pricingApi } from './pricing/index.ts';
import { customersRouter, reportsApi, reportsRouter } from './reports/index.ts';
import { paymentsRouter } from './payments/index.ts';
import { brandsRouter, categoriesRouter, productsRouter, searchEndpoints, searchRouter } from './search/index.ts';
import { openQuotesLive, quotesApi, quotesRouter, rfqsRouter, watchQuotes } from './quotes/index.ts';
import { sourcingRouter } from './sourcing/index.ts';
import { storefrontsReactions, storefrontsRouter } from './storefronts/index.ts';

/** All rooms put together: their doors for our apps, their doors for partners, what they do on facts. */
export const appRouter = router({
  identity: identityRouter,
  organizations: organizationsRouter,
  storefronts: storefrontsRouter,
  search: searchRouter,
  products: productsRouter,
  categories: categoriesRouter,
  brands: brandsRouter,
  cart: cartRouter,
  lists: listsRouter,
  sourcing: sourcingRouter,
  rfqs: mergeRouters(rfqsRouter, awardRouter),
  quotes: quotesRouter,
  catalog: catalogRouter,
  commission: commissionRouter,
  orders: ordersRouter,
  vendorOrders: vendorOrdersRouter,
  imports: importsRouter,
  allImports: allImportsRouter,
  matches: matchesRouter,
  payments: paymentsRouter,
  ledger: ledgerRouter,
  notifications: notificationsRouter,
  notices: noticesRouter,
  audit: auditRouter,
  reports: reportsRouter,
  offers: offersRouter,
  catalogs: catalogsRouter,
  groups: groupsRouter,
  priceLists: priceListsRouter,
  contracts: contractsRouter,
  configurations: configurationsRouter,
  customers: customersRouter,
  impersonations: impersonationsRouter,
});

export const endpoints: readonly Endpoint[] = [
  ...searchEndpoints,
  ...cartApi,
  ...quotesApi,
  ...ordersApi,
  ...offersApi,
  ...pricingApi,
  ...importsApi,
  ...organizationsApi,
  ...documentsApi,
  ...catalogApi,
  ...reportsApi,
];

export const reactions: readonly Reaction[] = [...cartReactions, ...notificationsReactions, ...storefrontsReactions];

/** What goes on in the background: long work that is taken up where it stopped, and small work done again and again. */
export const workers: readonly Worker[] = [importWorker, listWorker];
export const schedules: readonly Schedule[] = [
  watchQuotes,
  forgetImports,
  callDueLists,
  sealAudit,
  sweepFiles,
  forgetNotices,
];

/** What may be asked on a socket. */
export const liveRooms: readonly OpenLiveRoom[] = [openQuotesLive];
