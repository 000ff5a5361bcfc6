/**
 * The one thing of core that browsers may import: the router's type, the rooms' input schemas, the live protocol. No
 * server line reaches a browser bundle by it; a test looks.
 */
import type { appRouter } from './modules/app.ts';

export type AppRouter = typeof appRouter;
export type { RefusalOnTheWire } from './platform/http/door.ts';
export * as live from './platform/live/protocol.ts';
export {
  AcceptInvitation,
  ApplyToJoin,
  CreateOrganization,
  InviteMember,
  SaveAddress,
  SaveCostCenter,
  IssueKey,
  SaveRole,
  SetOrganizationState,
} from './modules/organizations/schemas.ts';
export { FindPartNumbers, FindProducts } from './modules/search/schemas.ts';
export type { FacetList, FoundProducts, OfferCard, ProductCard, ProductHit } from './modules/search/schemas.ts';
export {
  CancelLines,
  CancelOrder,
  ConfirmVendorOrders,
  ListOrders,
  PlaceOrder,
  RejectVendorOrder,
  ShipVendorOrder,
} from './modules/orders/schemas.ts';
export { FixRows, Mapping } from './modules/federation/schemas.ts';
export type { ImportCard, ImportField, ImportPage, ReviewCard } from './modules/federation/schemas.ts';
export { Discard } from './modules/audit/schemas.ts';
export { StartImpersonation } from './modules/impersonations/schemas.ts';
export { RuleInput, SaveList, ScheduleList } from './modules/commission/schemas.ts';
export { SaveStorefront } from './modules/storefronts/schemas.ts';
export { SaveContract, SavePriceList, CopyPriceList } from './modules/pricing/schemas.ts';
export * as quoteProtocol from './modules/quotes/protocol.ts';
export * as quoteDocument from './modules/quotes/document/index.ts';
export * as configurationModel from './modules/configurations/model/index.ts';
export type {
  CommentCard,
  Margin,
  QuoteCard,
  QuotePage,
  RfqMatrix,
  RfqPage,
  VersionCard,
} from './modules/quotes/schemas.ts';
export { MakeOffer, SaveCategory, SaveProduct } from './modules/catalog/schemas.ts';
export { SetCreditLimit } from './modules/payments/schemas.ts';
export { SavePlace } from './modules/inventory/schemas.ts';
export { SaveCatalog, SaveGroup } from './modules/entitlement/schemas.ts';
export { SaveRequisitionList } from './modules/cart/schemas.ts';
