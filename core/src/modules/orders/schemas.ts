import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { decimalSchema } from '../../platform/money.ts';
import { BillLines } from '../configurations/schemas.ts';
import { PriceReason } from '../pricing/schemas.ts';

export const OrderState = z.enum([
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'closed',
  'rejected',
  'cancelled',
]);
export const Expected = z.strictObject({ lineId: id('cart_line'), unitPrice: decimalSchema, lineMinor: z.int() });
/** A part of a line, in the unit of its offer, and where it goes. */
export const Delivery = z.strictObject({
  lineId: id('cart_line'),
  shipToAddressId: id('address'),
  quantity: decimalSchema.refine((value) => Number(value) > 0, 'must be more than 0'),
});
export const PlaceOrder = z.strictObject({
  /** Made by the client when the page opens; a repeat gets the first answer. */
  idempotencyKey: z.uuid(),
  /** What the buyer saw; where it differs from what it would cost, nothing is placed. */
  expected: z.array(Expected).min(1).max(1000),
  /**
   * Lines that go elsewhere than to `shipToAddressId`, or to several addresses; the quantities of a line that is named
   * sum to its own. A seller's freight is charged once for each address.
   */
  deliveries: z.array(Delivery).max(5000).optional(),
  shipToAddressId: id('address'),
  billToAddressId: id('address'),
  costCenterId: id('cost_center').nullable().default(null),
  poNumber: z.string().trim().max(60).nullable().default(null),
  note: z.string().trim().max(1000).nullable().default(null),
  needBy: z.iso.date().nullable().default(null),
});
export const Placed = z.object({ orderId: z.string(), number: z.string(), vendorOrders: z.int() });

const orderFacts = {
  idempotencyKey: z.uuid(),
  shipToAddressId: id('address'),
  billToAddressId: id('address'),
  costCenterId: id('cost_center').nullable().default(null),
  poNumber: z.string().trim().max(60).nullable().default(null),
  note: z.string().trim().max(1000).nullable().default(null),
  needBy: z.iso.date().nullable().default(null),
};
/** `lineIds` null: all lines of the version, alternatives not among them. */
const award = {
  quoteId: id('quote'),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  lineIds: z.array(z.uuid()).min(1).max(2000).nullable().default(null),
};
export const AcceptQuote = z.strictObject({ ...award, ...orderFacts });
export const AwardRfq = z.strictObject({
  rfqId: id('rfq'),
  awards: z
    .array(z.strictObject(award))
    .min(1)
    .max(50)
    .refine((all) => new Set(all.map((one) => one.quoteId)).size === all.length, 'a quote is awarded once'),
  ...orderFacts,
});
export const Awarded = z.object({
  orders: z.array(z.object({ quoteId: z.string(), orderId: z.string(), number: z.string() })),
});

const CheckoutAddress = z.object({
  id: z.string(),
  organizationId: z.string(),
  organizationName: z.string(),
  label: z.string(),
  recipient: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  isDefault: z.boolean(),
});
/** What a checkout page asks for and shows beside the cart. */
export const Checkout = z.object({
  currency: z.string(),
  shipTo: z.array(CheckoutAddress),
  billTo: z.array(CheckoutAddress),
  /**
   * `leftMinor` null: no budget is set. `counts` false: the budget is in another currency than the cart, and is not
   * used.
   */
  costCenters: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      currency: z.string(),
      budgetMinor: z.int().nullable(),
      usedMinor: z.int(),
      leftMinor: z.int().nullable(),
      counts: z.boolean(),
    }),
  ),
  /** What the person's role may spend in one order; null: no limit in this currency. */
  spendingLimitMinor: z.int().nullable(),
  /** For the sellers in the cart. `credit` null: this seller gives no credit in this currency. */
  sellers: z.array(
    z.object({
      sellerId: z.string(),
      sellerName: z.string(),
      paymentDays: z.int(),
      minimumOrderMinor: z.int().nullable(),
      /** What each delivery address costs with this seller, and the tax on it; one of them is in the cart's total. */
      freightMinor: z.int(),
      freightTaxMinor: z.int(),
      credit: z
        .object({ limitMinor: z.int(), usedMinor: z.int(), leftMinor: z.int(), isBlocked: z.boolean() })
        .nullable(),
    }),
  ),
});

const Address = z.object({
  label: z.string(),
  recipient: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
});
export const OrderLineCard = z.object({
  id: z.string(),
  position: z.int(),
  productId: z.string(),
  offerId: z.string(),
  sku: z.string(),
  title: z.object({ en: z.string(), vi: z.string() }),
  unit: z.string(),
  quantity: z.string(),
  quantityShipped: z.string(),
  quantityCancelled: z.string(),
  /** What may still be shipped or cancelled. */
  quantityOpen: z.string(),
  unitPrice: z.string(),
  lineMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  priceReason: PriceReason,
  leadTimeDays: z.int(),
  note: z.string().nullable(),
  /** Of a configurable offer: what was chosen, and what that costs once for the line (in `lineMinor`). */
  configuration: z
    .object({
      versionId: z.string(),
      choices: z.record(z.string(), z.string()),
      sku: z.string(),
      summary: z.object({ en: z.string(), vi: z.string() }),
      onceMinor: z.int(),
    })
    .nullable(),
});
export const ShipmentCard = z.object({
  id: z.string(),
  number: z.string(),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  shippedAt: z.date(),
  deliveredAt: z.date().nullable(),
  lines: z.array(z.object({ orderLineId: z.string(), quantity: z.string() })),
});
export const VendorOrderCard = z.object({
  id: z.string(),
  number: z.string(),
  /** The buyer's and the operator's alone: a seller is no party to the whole order. */
  orderId: z.string().nullable(),
  buyerId: z.string(),
  buyerName: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  locationName: z.string(),
  locationCity: z.string(),
  state: OrderState,
  poNumber: z.string().nullable(),
  currency: z.string(),
  linesMinor: z.int(),
  discountMinor: z.int(),
  freightMinor: z.int(),
  taxMinor: z.int(),
  totalMinor: z.int(),
  /** What has fallen away of the total by cancelling or rejecting. */
  cancelledMinor: z.int(),
  paymentDays: z.int(),
  payment: z.object({ state: z.enum(['open', 'paid', 'cancelled']), openMinor: z.int(), dueOn: z.string() }).nullable(),
  reason: z.string().nullable(),
  lines: z.int(),
  needBy: z.string().nullable(),
  promisedOn: z.string().nullable(),
  placedAt: z.date(),
  confirmedAt: z.date().nullable(),
  shippedAt: z.date().nullable(),
  deliveredAt: z.date().nullable(),
  closedAt: z.date().nullable(),
});
export const VendorOrderAct = z.enum(['confirm', 'reject', 'ship', 'deliver', 'close', 'cancel']);
/** What happened, who did it, when: `name` is the fact's, `facts` fill the sentence. */
export const TimelineEntry = z.object({
  id: z.string(),
  name: z.string(),
  at: z.date(),
  who: z.string().nullable(),
  organizationName: z.string().nullable(),
  vendorOrderId: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export const VendorOrderPage = z.object({
  vendorOrder: VendorOrderCard,
  shipTo: Address,
  billTo: Address,
  note: z.string().nullable(),
  lines: z.array(OrderLineCard),
  shipments: z.array(ShipmentCard),
  may: z.array(VendorOrderAct),
  /** The seller and the operator see it; a buyer does not. Less what was cancelled. */
  commissionMinor: z.int().nullable(),
  commissionTaxMinor: z.int().nullable(),
  timeline: z.array(TimelineEntry),
  /** What goes into lines that were configured: the seller alone sees it. */
  bills: z.array(z.object({ lineId: z.string(), parts: BillLines })),
});
export const OrderCard = z.object({
  id: z.string(),
  number: z.string(),
  buyerId: z.string(),
  buyerName: z.string(),
  poNumber: z.string().nullable(),
  placedBy: z.string(),
  placedByName: z.string(),
  placedAt: z.date(),
  currency: z.string(),
  totalMinor: z.int(),
  cancelledMinor: z.int(),
  openMinor: z.int(),
  sellers: z.int(),
  sellerNames: z.array(z.string()),
  parts: z.int(),
  lines: z.int(),
  state: OrderState,
});
export const OrderPage = z.object({
  order: OrderCard,
  shipTo: Address,
  billTo: Address,
  costCenter: z.object({ id: z.string(), code: z.string(), name: z.string() }).nullable(),
  note: z.string().nullable(),
  needBy: z.string().nullable(),
  linesMinor: z.int(),
  discountMinor: z.int(),
  freightMinor: z.int(),
  taxMinor: z.int(),
  parts: z.array(VendorOrderPage),
  may: z.array(z.enum(['cancel', 'receive'])),
  timeline: z.array(TimelineEntry),
});

const StateFilter = z.union([OrderState, z.literal('open'), z.array(OrderState).min(1).max(8)]);
const filters = {
  text: z.string().trim().max(100).default(''),
  buyerId: id('organization').optional(),
  sellerId: id('organization').optional(),
  /** Days in UTC, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};
const page = {
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(1000).default(50),
  sort: z.enum(['placedAt', 'number', 'totalMinor']).default('placedAt'),
  isDescending: z.boolean().default(true),
};
/** `open`: whatever still waits for somebody (placed, confirmed, partly shipped, shipped). */
export const ListOrders = z.strictObject({ ...filters, ...page, state: StateFilter.optional() });
/** How many there are in each state under the other filters, `all` and `open` beside them. */
const Counts = z.record(z.string(), z.int());
export const OrderList = z.object({ total: z.int(), items: z.array(OrderCard), counts: Counts });
export const VendorOrderList = z.object({ total: z.int(), items: z.array(VendorOrderCard), counts: Counts });
export const ExportOrders = z.strictObject({ ...filters, state: StateFilter.optional() });
/** A row a line, for a spreadsheet. Amounts as decimal text of their currency. */
export const OrderRows = z.object({
  isCut: z.boolean(),
  rows: z.array(
    z.object({
      number: z.string(),
      placedAt: z.date(),
      state: OrderState,
      poNumber: z.string().nullable(),
      buyerName: z.string(),
      sellerName: z.string(),
      position: z.int(),
      sku: z.string(),
      title: z.object({ en: z.string(), vi: z.string() }),
      unit: z.string(),
      quantity: z.string(),
      quantityShipped: z.string(),
      quantityCancelled: z.string(),
      unitPrice: z.string(),
      net: z.string(),
      tax: z.string(),
      currency: z.string(),
    }),
  ),
});
export const ShowOrder = z.strictObject({ orderId: id('purchase_order') });
export const ShowVendorOrder = z.strictObject({ vendorOrderId: id('vendor_order') });

const Reason = z.string().trim().min(3).max(500);
const Once = z.uuid().optional();
const Parts = z
  .array(
    z.strictObject({
      orderLineId: id('order_line'),
      quantity: decimalSchema.refine((value) => Number(value) > 0, 'must be more than 0'),
    }),
  )
  .min(1)
  .max(1000);
export const ConfirmVendorOrders = z.strictObject({
  vendorOrderIds: z.array(id('vendor_order')).min(1).max(200),
  promisedOn: z.iso.date().optional(),
});
/** Those that were confirmed, and those that were not `placed` any more. */
export const Confirmed = z.object({
  ids: z.array(z.string()),
  skipped: z.array(z.object({ id: z.string(), number: z.string(), state: OrderState })),
});
export const RejectVendorOrder = z.strictObject({ vendorOrderId: id('vendor_order'), reason: Reason });
/** Without `parts`: the whole rest. */
export const ShipVendorOrder = z.strictObject({
  idempotencyKey: Once,
  vendorOrderId: id('vendor_order'),
  parts: Parts.optional(),
  carrier: z.string().trim().max(80).nullable().default(null),
  trackingNumber: z.string().trim().max(80).nullable().default(null),
});
/** Without `shipmentIds`: all that is under way. */
export const DeliverVendorOrder = z.strictObject({
  vendorOrderId: id('vendor_order'),
  shipmentIds: z.array(id('shipment')).min(1).max(100).optional(),
});
export const CancelLines = z.strictObject({
  idempotencyKey: Once,
  vendorOrderId: id('vendor_order'),
  parts: Parts.optional(),
  reason: Reason,
});
export const CancelOrder = z.strictObject({ orderId: id('purchase_order'), reason: Reason });
export const Done = z.object({ ids: z.array(z.string()) });
