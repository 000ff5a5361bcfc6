import type { z } from 'zod';
import type { ActorContext, Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { OrderLineCard, ShipmentCard, VendorOrderCard } from './schemas.ts';
import type { AddressSnapshot } from './tables.ts';

type Card = z.output<typeof VendorOrderCard>;
export type VendorOrderRow = Card & {
  readonly note: string | null;
  readonly shipTo: AddressSnapshot;
  readonly billTo: AddressSnapshot;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
};

/**
 * What has fallen away of a line's amount: in proportion, rounded as the verbs round it (`fall-away.ts`). Expects
 * `order_line l`.
 */
const fallen = (column: Fragment) => fragment`round(${column} * l.quantity_cancelled / l.quantity)::bigint`;

export interface Page {
  readonly order: Fragment;
  readonly limit: number;
  readonly offset: number;
}
const oldestPart = fragment`v.placed_at desc, v.position`;

/**
 * Vendor orders as cards, with what their pages need besides. Reads through the policies; `where` narrows to the
 * actor's reach.
 */
export async function vendorOrderRows(
  ctx: ActorContext,
  where: Fragment,
  page: Page = { order: oldestPart, limit: 1000, offset: 0 },
): Promise<VendorOrderRow[]> {
  const rows = await ctx.sql<
    Omit<VendorOrderRow, 'orderId' | 'needBy' | 'note' | 'payment'> & {
      orderId: string;
      paymentState: 'open' | 'paid' | 'cancelled' | null;
      openMinor: number;
      dueOn: string;
    }
  >`
    with hit as materialized (select v.* from vendor_order v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id where ${where} order by ${page.order} limit ${page.limit} offset ${page.offset})
    select v.id, v.number, v.order_id as "orderId", v.buyer_id as "buyerId", b.name as "buyerName", v.seller_id as "sellerId", s.name as "sellerName", coalesce(p.name, '') as "locationName", coalesce(p.city, '') as "locationCity", v.state,
           v.po_number as "poNumber", v.currency, v.lines_minor as "linesMinor", v.discount_minor as "discountMinor", v.freight_minor as "freightMinor", v.tax_minor as "taxMinor", v.total_minor as "totalMinor",
           case when v.state in ('rejected', 'cancelled') then v.total_minor else x.cancelled end as "cancelledMinor", v.payment_days as "paymentDays", r.state as "paymentState", r.open_minor as "openMinor", r.due_on as "dueOn",
           v.reason, x.lines, v.promised_on as "promisedOn", v.placed_at as "placedAt", v.confirmed_at as "confirmedAt", v.shipped_at as "shippedAt", v.delivered_at as "deliveredAt", v.closed_at as "closedAt",
           v.ship_to as "shipTo", v.bill_to as "billTo", v.commission_minor - x.commission as "commissionMinor", v.commission_tax_minor - x.commission_tax as "commissionTaxMinor"
    from hit v join organization b on b.id = v.buyer_id join organization s on s.id = v.seller_id left join stock_location p on p.id = v.location_id left join receivable r on r.vendor_order_id = v.id
    cross join lateral (
      select count(*)::int as lines, coalesce(sum(${fallen(fragment`l.line_minor`)} - ${fallen(fragment`l.discount_minor`)} + ${fallen(fragment`l.tax_minor`)}), 0)::bigint as cancelled, coalesce(sum(${fallen(fragment`l.commission_minor`)}), 0)::bigint as commission, coalesce(sum(${fallen(fragment`l.commission_tax_minor`)}), 0)::bigint as commission_tax
      from order_line l where l.vendor_order_id = v.id) x
    order by ${page.order}`;
  const needed = await needs(
    ctx,
    rows.map((row) => row.orderId),
  );
  return rows.map(({ paymentState, openMinor, dueOn, orderId, ...row }) => ({
    ...row,
    orderId: buys(ctx, row.buyerId) ? orderId : null,
    needBy: needed.get(orderId)?.needBy ?? null,
    note: needed.get(orderId)?.note ?? null,
    payment: paymentState === null ? null : { state: paymentState, openMinor, dueOn },
  }));
}

const buys = (ctx: ActorContext, buyerId: string) =>
  ctx.actor.kinds.operates || (ctx.actor.below as readonly string[]).includes(buyerId);

/** What a seller needs of the order that it may not see: by when, and the buyer's note. */
async function needs(
  ctx: Context,
  orderIds: readonly string[],
): Promise<Map<string, { needBy: string | null; note: string | null }>> {
  if (orderIds.length === 0) return new Map();
  const rows = await asPlatform(
    ctx,
    "a seller learns the day and the note of its own parts' orders, and nothing else of them",
    () => ctx.sql<{ id: string; needBy: string | null; note: string | null }>`
    select id, need_by as "needBy", note from purchase_order where id = any (${[...new Set(orderIds)]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export function lineRows(
  ctx: Context,
  vendorOrderIds: readonly string[],
): Promise<(z.output<typeof OrderLineCard> & { vendorOrderId: string })[]> {
  return ctx.sql`
    select l.id, l.vendor_order_id as "vendorOrderId", l.position, l.product_id as "productId", l.offer_id as "offerId", l.sku, l.title, l.unit, trim_scale(l.quantity)::text as quantity, trim_scale(l.quantity_shipped)::text as "quantityShipped",
           trim_scale(l.quantity_cancelled)::text as "quantityCancelled", trim_scale(l.quantity - l.quantity_shipped - l.quantity_cancelled)::text as "quantityOpen", trim_scale(l.unit_price)::text as "unitPrice", l.line_minor as "lineMinor",
           l.discount_minor as "discountMinor", l.tax_minor as "taxMinor", l.price_reason as "priceReason", l.lead_time_days as "leadTimeDays", l.note, l.configuration
    from order_line l where l.vendor_order_id = any (${vendorOrderIds}::uuid[]) order by l.vendor_order_id, l.position` as never;
}

export function shipmentRows(
  ctx: Context,
  vendorOrderIds: readonly string[],
): Promise<(z.output<typeof ShipmentCard> & { vendorOrderId: string })[]> {
  return ctx.sql`
    select h.id, h.vendor_order_id as "vendorOrderId", h.number, h.carrier, h.tracking_number as "trackingNumber", h.shipped_at as "shippedAt", h.delivered_at as "deliveredAt",
           (select jsonb_agg(jsonb_build_object('orderLineId', x.order_line_id, 'quantity', trim_scale(x.quantity)::text)) from shipment_line x where x.shipment_id = h.id) as lines
    from shipment h where h.vendor_order_id = any (${vendorOrderIds}::uuid[]) order by h.shipped_at, h.number` as never;
}
