import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { decimalSchema } from '../../platform/money.ts';
import { PriceReason } from '../pricing/schemas.ts';

const States = z.enum(['placed', 'confirmed', 'partly shipped', 'shipped', 'delivered', 'closed', 'rejected', 'cancelled']);
export const Expected = z.strictObject({ lineId: id('cart_line'), unitPrice: decimalSchema, lineMinor: z.int() });
export const PlaceOrder = z.strictObject({
  /** Made by the client when the page opens; a repeat gets the first answer. */
  idempotencyKey: z.uuid(),
  /** What the buyer saw; where it differs from what it would cost, nothing is placed. */
  expected: z.array(Expected).min(1).max(1000),
  shipToAddressId: id('address'), billToAddressId: id('address'), costCenterId: id('cost_center').nullable().default(null),
  poNumber: z.string().trim().max(60).nullable().default(null), note: z.string().trim().max(1000).nullable().default(null), needBy: z.iso.date().nullable().default(null),
});
export const Placed = z.object({ orderId: z.string(), number: z.string(), vendorOrders: z.int() });

const Address = z.object({ label: z.string(), recipient: z.string(), street: z.string(), postalCode: z.string(), city: z.string(), country: z.string() });
export const OrderLineCard = z.object({
  id: z.string(), position: z.int(), productId: z.string(), sku: z.string(), title: z.object({ en: z.string(), vi: z.string() }), unit: z.string(), quantity: z.string(), quantityShipped: z.string(), quantityCancelled: z.string(),
  unitPrice: z.string(), lineMinor: z.int(), discountMinor: z.int(), taxMinor: z.int(), priceReason: PriceReason, leadTimeDays: z.int(),
});
export const ShipmentCard = z.object({ id: z.string(), number: z.string(), carrier: z.string().nullable(), trackingNumber: z.string().nullable(), shippedAt: z.date(), deliveredAt: z.date().nullable(), lines: z.array(z.object({ orderLineId: z.string(), quantity: z.string() })) });
export const VendorOrderCard = z.object({
  id: z.string(), number: z.string(), orderId: z.string(), buyerId: z.string(), buyerName: z.string(), sellerId: z.string(), sellerName: z.string(), locationName: z.string(), locationCity: z.string(), state: States,
  poNumber: z.string().nullable(), currency: z.string(), linesMinor: z.int(), discountMinor: z.int(), freightMinor: z.int(), taxMinor: z.int(), totalMinor: z.int(), paymentDays: z.int(), reason: z.string().nullable(), lines: z.int(),
  placedAt: z.date(), confirmedAt: z.date().nullable(), shippedAt: z.date().nullable(), deliveredAt: z.date().nullable(), closedAt: z.date().nullable(),
});
export const VendorOrderPage = z.object({
  vendorOrder: VendorOrderCard, shipTo: Address, billTo: Address, lines: z.array(OrderLineCard), shipments: z.array(ShipmentCard), may: z.array(z.enum(['confirm', 'reject', 'ship', 'deliver', 'close', 'cancel'])),
  /** The seller and the operator see it; a buyer does not. */
  commissionMinor: z.int().nullable(),
});
export const OrderCard = z.object({
  id: z.string(), number: z.string(), buyerId: z.string(), buyerName: z.string(), poNumber: z.string().nullable(), placedByName: z.string(), placedAt: z.date(), currency: z.string(), totalMinor: z.int(), sellers: z.int(), parts: z.int(), lines: z.int(), state: States,
});
export const OrderPage = z.object({
  order: OrderCard, shipTo: Address, billTo: Address, note: z.string().nullable(), needBy: z.string().nullable(), linesMinor: z.int(), discountMinor: z.int(), freightMinor: z.int(), taxMinor: z.int(), parts: z.array(VendorOrderPage),
});
export const ListOrders = z.strictObject({ text: z.string().trim().max(100).default(''), state: States.optional(), offset: z.int().min(0).max(1_000_000).default(0), limit: z.int().min(1).max(200).default(50) });
export const OrderList = z.object({ total: z.int(), items: z.array(OrderCard) });
export const VendorOrderList = z.object({ total: z.int(), items: z.array(VendorOrderCard), counts: z.record(z.string(), z.int()) });
export const ShowOrder = z.strictObject({ orderId: id('purchase_order') });
export const ShowVendorOrder = z.strictObject({ vendorOrderId: id('vendor_order') });

export const ConfirmVendorOrders = z.strictObject({ vendorOrderIds: z.array(id('vendor_order')).min(1).max(200), promisedOn: z.iso.date().optional() });
export const RejectVendorOrder = z.strictObject({ vendorOrderId: id('vendor_order'), reason: z.string().trim().min(3).max(500) });
const Parts = z.array(z.strictObject({ orderLineId: id('order_line'), quantity: decimalSchema.refine((value) => Number(value) > 0, 'must be more than 0') })).min(1).max(1000);
export const ShipVendorOrder = z.strictObject({ vendorOrderId: id('vendor_order'), parts: Parts.optional(), carrier: z.string().trim().max(80).nullable().default(null), trackingNumber: z.string().trim().max(80).nullable().default(null) });
export const CancelLines = z.strictObject({ vendorOrderId: id('vendor_order'), parts: Parts.optional(), reason: z.string().trim().min(3).max(500) });
export const Done = z.object({ ids: z.array(z.string()) });
