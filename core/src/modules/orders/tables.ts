import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  currency,
  idColumn,
  instant,
  minor,
  number,
  quantity,
  refersTo,
  unitPrice,
} from '../../platform/db/columns.ts';
import { ownedBy, sharedBy } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';
import { Storefront } from '../storefronts/tables.ts';

export interface AddressSnapshot {
  readonly label: string;
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/**
 * What a buyer placed in one go. `order` is a word of SQL, so the table says whose it is. Its state is derived from its
 * parts.
 */
export const PurchaseOrder = defineEntity({
  name: 'PurchaseOrder',
  tableName: 'purchase_order',
  properties: {
    id: idColumn<'purchase_order'>().primary(),
    /** `PO-2026-000123`. */
    number: p.text(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id'),
    placedBy: idColumn<'user'>(),
    placedByName: p.text(),
    /** The buyer's own number. */
    poNumber: p.text().nullable(),
    costCenterId: idColumn<'cost_center'>().nullable(),
    shipTo: p.json<AddressSnapshot>(),
    billTo: p.json<AddressSnapshot>(),
    paymentMethod: p.text().$type<'on account'>(),
    currency: currency(),
    linesMinor: minor(),
    discountMinor: minor(),
    freightMinor: minor(),
    taxMinor: minor(),
    totalMinor: minor(),
    note: p.text().nullable(),
    needBy: p.date().nullable(),
    placedAt: instant(),
  },
  uniques: [{ name: 'purchase_order_number', properties: ['number'] }],
  indexes: [
    { name: 'purchase_order_buyer', properties: ['buyerId', 'placedAt'] },
    { name: 'purchase_order_placed', properties: ['placedAt'] },
  ],
  checks: [
    {
      name: 'purchase_order_total',
      expression: 'total_minor = lines_minor - discount_minor + freight_minor + tax_minor',
    },
  ],
  ...ownedBy('buyer_id'),
});

export type VendorOrderState =
  | 'placed'
  | 'confirmed'
  | 'partly shipped'
  | 'shipped'
  | 'delivered'
  | 'closed'
  | 'rejected'
  | 'cancelled';

/** The part of an order that one seller fulfils from one location. */
export const VendorOrder = defineEntity({
  name: 'VendorOrder',
  tableName: 'vendor_order',
  properties: {
    id: idColumn<'vendor_order'>().primary(),
    /** `PO-2026-000123-2`. */
    number: p.text(),
    /** Not a relation: a seller sees its part, never the parent row. */
    orderId: idColumn<'purchase_order'>(),
    position: number(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id'),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    locationId: idColumn<'stock_location'>(),
    state: p.text().$type<VendorOrderState>(),
    poNumber: p.text().nullable(),
    shipTo: p.json<AddressSnapshot>(),
    billTo: p.json<AddressSnapshot>(),
    currency: currency(),
    linesMinor: minor(),
    discountMinor: minor(),
    freightMinor: minor(),
    taxMinor: minor(),
    totalMinor: minor(),
    commissionMinor: minor(),
    commissionTaxMinor: minor(),
    paymentDays: number(),
    promisedOn: p.date().nullable(),
    reason: p.text().nullable(),
    placedAt: instant(),
    confirmedAt: instant().nullable(),
    shippedAt: instant().nullable(),
    deliveredAt: instant().nullable(),
    closedAt: instant().nullable(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'vendor_order_number', properties: ['number'] }],
  indexes: [
    { name: 'vendor_order_order', properties: ['orderId'] },
    { name: 'vendor_order_seller', properties: ['sellerId', 'placedAt'] },
    { name: 'vendor_order_buyer', properties: ['buyerId', 'placedAt'] },
  ],
  checks: [
    {
      name: 'vendor_order_total',
      expression: 'total_minor = lines_minor - discount_minor + freight_minor + tax_minor',
    },
  ],
  ...sharedBy('buyer_id', 'seller_id'),
});

export interface PriceReason {
  readonly source: 'contract' | 'customer group' | 'storefront' | 'list' | 'discount';
  readonly label: string;
  readonly priceListId?: string;
  readonly contractId?: string;
  readonly contractNumber?: string;
  readonly tierFrom?: string;
  readonly basisPoints?: number;
  readonly validTo?: string;
}

export interface OrderedConfiguration {
  readonly versionId: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly sku: string;
  readonly summary: { readonly en: string; readonly vi: string };
  readonly onceMinor: number;
}

/** A line as it was sold: everything frozen at placing (I9), quantities of what happened since beside it. */
export const OrderLine = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    id: idColumn<'order_line'>().primary(),
    vendorOrderId: refersTo<'vendor_order'>(VendorOrder, 'vendor_order_id'),
    orderId: idColumn<'purchase_order'>(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    position: number(),
    productId: idColumn<'product'>(),
    offerId: idColumn<'offer'>(),
    categoryId: idColumn<'category'>().nullable(),
    brandId: idColumn<'brand'>().nullable(),
    sku: p.text(),
    title: p.json<{ en: string; vi: string }>(),
    unit: p.text(),
    quantity: quantity(),
    unitPrice: unitPrice(),
    currency: currency(),
    /** unitPrice x quantity, before the order-level discount. */
    lineMinor: minor(),
    discountMinor: minor(),
    taxBasisPoints: number(),
    taxMinor: minor(),
    priceReason: p.json<PriceReason>(),
    commissionMinor: minor(),
    commissionTaxMinor: minor(),
    commissionRule: p.json<{
      ruleId: string | null;
      listVersion: number | null;
      name: string;
      rateBasisPoints: number;
    }>(),
    quantityShipped: quantity().default('0' as never),
    quantityCancelled: quantity().default('0' as never),
    leadTimeDays: number(),
    note: p.text().nullable(),
    /**
     * What was chosen of a configurable offer, as it was accepted: by which version of its model, and the number and
     * words that follow from it.
     */
    configuration: p.json<OrderedConfiguration>().nullable(),
  },
  uniques: [{ name: 'order_line_position', properties: ['vendorOrderId', 'position'] }],
  indexes: [
    { name: 'order_line_order', properties: ['orderId'] },
    { name: 'order_line_offer', properties: ['offerId'] },
    { name: 'order_line_product_buyer', properties: ['buyerId', 'productId'] },
  ],
  checks: [
    {
      name: 'order_line_quantities',
      expression:
        'quantity > 0 and quantity_shipped >= 0 and quantity_cancelled >= 0 and quantity_shipped + quantity_cancelled <= quantity',
    },
  ],
  triggers: [
    {
      name: 'order_line_frozen',
      timing: 'before',
      events: ['update'],
      forEach: 'row',
      body: `if (old.unit_price, old.quantity, old.line_minor, old.discount_minor, old.tax_minor, old.commission_minor, old.offer_id, old.buyer_id, old.seller_id, old.configuration)
      is distinct from (new.unit_price, new.quantity, new.line_minor, new.discount_minor, new.tax_minor, new.commission_minor, new.offer_id, new.buyer_id, new.seller_id, new.configuration)
      then raise exception 'what was sold is frozen'; end if; return new`,
    },
  ],
  ...sharedBy('buyer_id', 'seller_id'),
});

export const Shipment = defineEntity({
  name: 'Shipment',
  tableName: 'shipment',
  properties: {
    id: idColumn<'shipment'>().primary(),
    number: p.text(),
    vendorOrderId: refersTo<'vendor_order'>(VendorOrder, 'vendor_order_id'),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    carrier: p.text().nullable(),
    trackingNumber: p.text().nullable(),
    shippedAt: instant(),
    deliveredAt: instant().nullable(),
  },
  uniques: [{ name: 'shipment_number', properties: ['number'] }],
  indexes: [{ name: 'shipment_vendor_order', properties: ['vendorOrderId'] }],
  ...sharedBy('buyer_id', 'seller_id'),
});

export const ShipmentLine = defineEntity({
  name: 'ShipmentLine',
  tableName: 'shipment_line',
  primaryKeys: ['shipmentId', 'orderLineId'],
  properties: {
    shipmentId: refersTo<'shipment'>(Shipment, 'shipment_id').primary(),
    orderLineId: refersTo<'order_line'>(OrderLine, 'order_line_id').primary(),
    buyerId: idColumn<'organization'>(),
    sellerId: idColumn<'organization'>(),
    quantity: quantity(),
  },
  checks: [{ name: 'shipment_line_positive', expression: 'quantity > 0' }],
  ...sharedBy('buyer_id', 'seller_id'),
});
