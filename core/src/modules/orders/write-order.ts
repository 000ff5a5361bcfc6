import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import type { DraftPart } from './draft-parts.ts';
import type { Purchase } from './place-lines.ts';
import type { AddressSnapshot } from './tables.ts';

interface Order { orderId: Id<'purchase_order'>; number: string; address: (id: Id<'address'>) => AddressSnapshot; purchase: Purchase; parts: readonly DraftPart[] }

/** Writes the order, its parts and their lines in one statement. The order's totals are the sums of the parts' (I2). */
export async function writeOrder(ctx: ActorContext, order: Order): Promise<void> {
  const now = ctx.clock.now();
  const buyerId = ctx.actor.organizationId;
  const { currency, poNumber, costCenterId, note, needBy } = order.purchase;
  const sum = (pick: (part: DraftPart) => number) => sumMinor(order.parts.map(pick));
  const parts = order.parts.map((part) => ({ ...part, lines: undefined, shipTo: order.address(part.shipToAddressId), number: `${order.number}-${part.position}` }));
  const lines = order.parts.flatMap((part) => part.lines.map((line) => ({
    id: line.id, part: part.id, seller: part.sellerId, position: line.position, product: line.offer.productId, offer: line.offer.id, category: line.offer.categoryId, brand: line.offer.brandId, sku: line.configuration?.sku || line.offer.sku, title: line.title, unit: line.offer.unit,
    quantity: line.quantity, price: line.unitPrice, total: line.lineMinor, discount: line.discountMinor, rate: line.taxBasisPoints, tax: line.taxMinor, reason: line.reason, commission: line.commission.commissionMinor, commission_tax: line.commission.taxMinor,
    rule: { ruleId: line.commission.ruleId, listVersion: line.commission.listVersion, name: line.commission.name, rateBasisPoints: line.commission.rateBasisPoints }, lead: line.offer.leadTimeDays, note: line.note, configuration: line.configuration,
  })));
  const [shipTo, billTo] = [JSON.stringify(order.address(order.purchase.shipToAddressId)), JSON.stringify(order.address(order.purchase.billToAddressId))];
  await ctx.sql`
    with whole as (
      insert into purchase_order (id, number, buyer_id, storefront_id, placed_by, placed_by_name, po_number, cost_center_id, ship_to, bill_to, payment_method, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, note, need_by, placed_at)
      values (${order.orderId}, ${order.number}, ${buyerId}, ${ctx.storefrontId}, ${ctx.actor.userId}, ${ctx.actor.name}, ${poNumber}, ${costCenterId}, ${shipTo}::jsonb, ${billTo}::jsonb, 'on account',
        ${currency}, ${sum((part) => part.linesMinor)}, ${sum((part) => part.discountMinor)}, ${sum((part) => part.freightMinor)}, ${sum((part) => part.taxMinor)}, ${sum((part) => part.totalMinor)}, ${note}, ${needBy}, ${now})),
    parts as (
      insert into vendor_order (id, number, order_id, position, buyer_id, seller_id, location_id, state, po_number, ship_to, bill_to, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, commission_minor, commission_tax_minor, payment_days, placed_at, version)
      select p.id, p.number, ${order.orderId}, p.position, ${buyerId}, p."sellerId", p."locationId", 'placed', ${poNumber}, p."shipTo", ${billTo}::jsonb, ${currency},
             p."linesMinor", p."discountMinor", p."freightMinor", p."taxMinor", p."totalMinor", p."commissionMinor", p."commissionTaxMinor", p."paymentDays", ${now}::timestamptz, 1
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(id uuid, number text, position int, "sellerId" uuid, "locationId" uuid, "shipTo" jsonb, "linesMinor" bigint, "discountMinor" bigint, "freightMinor" bigint, "taxMinor" bigint, "totalMinor" bigint, "commissionMinor" bigint, "commissionTaxMinor" bigint, "paymentDays" int))
    insert into order_line (id, vendor_order_id, order_id, buyer_id, seller_id, position, product_id, offer_id, category_id, brand_id, sku, title, unit, quantity, unit_price, currency, line_minor, discount_minor, tax_basis_points, tax_minor, price_reason, commission_minor, commission_tax_minor, commission_rule, lead_time_days, note, configuration)
    select l.id, l.part, ${order.orderId}, ${buyerId}, l.seller, l.position, l.product, l.offer, l.category, l.brand, l.sku, l.title, l.unit, l.quantity, l.price, ${currency}, l.total, l.discount, l.rate, l.tax, l.reason, l.commission, l.commission_tax, l.rule, l.lead, l.note, l.configuration
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(id uuid, part uuid, seller uuid, position int, product uuid, offer uuid, category uuid, brand uuid, sku text, title jsonb, unit text, quantity numeric, price numeric, total bigint, discount bigint, rate int, tax bigint, reason jsonb, commission bigint, commission_tax bigint, rule jsonb, lead int, note text, configuration jsonb)`;
}
