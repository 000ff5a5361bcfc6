import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema } from '../../platform/money.ts';

/** Narrows a report to one party or one part of the assortment. What is not the actor's stays out whatever is asked. */
export const Only = z.strictObject({
  sellerId: id('organization').optional(),
  buyerId: id('organization').optional(),
  categoryId: id('category').optional(),
  brandId: id('brand').optional(),
  productId: id('product').optional(),
  storefrontId: id('storefront').optional(),
});
const period = {
  /** Days, both counted. Without them: the last 365 days. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(['day', 'week', 'month']).default('month'),
  /**
   * Amounts of different currencies are never added: one is reported, the others stand beside it with their own sums.
   */
  currency: currencySchema.optional(),
  only: Only.default({}),
};
export const AskReport = z.strictObject(period);
const page = { offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(1000).default(50) };
export const AskSalesBy = z.strictObject({
  ...period,
  by: z.enum(['seller', 'category', 'brand', 'buyer', 'product', 'storefront']),
  level: z.int().min(1).max(6).default(1),
  ...page,
});
export const AskSpendBy = z.strictObject({
  ...period,
  by: z.enum(['seller', 'category', 'costCenter', 'person', 'branch', 'product']),
  level: z.int().min(1).max(6).default(1),
  ...page,
});
export const AskScorecards = z.strictObject({ from: period.from, to: period.to, only: Only.default({}) });

const Days = z.object({ from: z.string(), to: z.string() });
export const Reported = z.object({
  from: z.string(),
  to: z.string(),
  before: Days,
  currency: z.string(),
  currencies: z.array(z.object({ currency: z.string(), salesMinor: z.int(), orders: z.int() })),
});

/** What was sold net of what was cancelled, less discounts, before freight and tax. */
export const Figures = z.object({
  salesMinor: z.int(),
  commissionMinor: z.int(),
  orders: z.int(),
  parts: z.int(),
  lines: z.int(),
  averageMinor: z.int(),
  buyers: z.int(),
  sellers: z.int(),
  /** Commission of sales, in basis points (850 = 8.5 %); null where nothing was sold. */
  takeBasisPoints: z.int().nullable(),
});
export const Service = z.object({
  parts: z.int(),
  waiting: z.int(),
  /** Median hours from placing to confirming; null: none was confirmed. */
  confirmHours: z.number().nullable(),
  linesSettled: z.int(),
  linesFilled: z.int(),
  fillBasisPoints: z.int().nullable(),
  due: z.int(),
  onTime: z.int(),
  onTimeBasisPoints: z.int().nullable(),
  refused: z.int(),
  refusedBasisPoints: z.int().nullable(),
});
const Point = z.object({
  on: z.string(),
  salesMinor: z.int(),
  commissionMinor: z.int(),
  orders: z.int(),
  buyers: z.int(),
});
export const Overview = z.object({
  ...Reported.shape,
  now: Figures,
  then: Figures,
  service: Service,
  serviceThen: Service,
  series: z.array(Point),
  seriesThen: z.array(Point),
});

const Name = z.object({ en: z.string(), vi: z.string() });
export const SalesRow = z.object({
  id: z.string().nullable(),
  name: Name,
  detail: z.string().nullable(),
  salesMinor: z.int(),
  thenMinor: z.int(),
  commissionMinor: z.int(),
  orders: z.int(),
  lines: z.int(),
  shareBasisPoints: z.int(),
});
export const SalesBy = z.object({ ...Reported.shape, total: z.int(), salesMinor: z.int(), items: z.array(SalesRow) });

export const Scorecard = z.object({
  sellerId: z.string(),
  sellerName: z.string(),
  sellerKind: z.enum(['vendor', 'distributor', 'dealer']),
  state: z.enum(['pending', 'active', 'suspended']),
  level: z.enum(['new', 'excellent', 'good', 'watch']),
  ...Service.shape,
  then: Service,
  sales: z.array(z.object({ currency: z.string(), salesMinor: z.int(), commissionMinor: z.int() })),
});
const Bound = z.object({ fill: z.int(), onTime: z.int(), refused: z.int() });
export const Scorecards = z.object({
  from: z.string(),
  to: z.string(),
  before: Days,
  formula: z.object({ leastParts: z.int(), excellent: Bound, good: Bound }),
  items: z.array(Scorecard),
});

const SpendFigures = Figures.pick({
  salesMinor: true,
  orders: true,
  parts: true,
  lines: true,
  averageMinor: true,
  sellers: true,
});
export const Spend = z.object({
  ...Reported.shape,
  now: SpendFigures,
  then: SpendFigures,
  service: Service,
  series: z.array(Point.omit({ commissionMinor: true, buyers: true })),
  seriesThen: z.array(Point.omit({ commissionMinor: true, buyers: true })),
});
export const SpendRow = SalesRow.omit({ commissionMinor: true });
export const SpendBy = z.object({ ...Reported.shape, total: z.int(), salesMinor: z.int(), items: z.array(SpendRow) });

/** What waits for somebody's decision, across the marketplace. */
export const Queues = z.object({
  applications: z.int(),
  unconfirmed: z.int(),
  oldestUnconfirmedHours: z.int(),
  deadLetters: z.int(),
  matches: z.int(),
  failedImports: z.int(),
  draftRules: z.int(),
  lateParts: z.int(),
});
