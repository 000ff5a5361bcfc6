import type { ActorContext, Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import type { DraftPart } from './draft-parts.ts';
import { insertLines } from './insert-lines.ts';
import type { Purchase } from './place-lines.ts';
import type { AddressSnapshot } from './tables.ts';

/** An order with all that it will say, ready to be written. `by`: who places it. */
export interface DraftOrder {
  readonly by: ActorContext;
  readonly purchase: Purchase;
  readonly orderId: Id<'purchase_order'>;
  readonly number: string;
  readonly address: (id: Id<'address'>) => AddressSnapshot;
  readonly parts: readonly DraftPart[];
  readonly totalMinor: number;
}

/** Writes orders, their parts and lines in one statement. An order's totals are the sums of its parts' (I2). */
export async function writeOrders(ctx: Context, orders: readonly DraftOrder[]): Promise<void> {
  const now = ctx.clock.now();
  const whole = orders.map(({ by, purchase, orderId, number, address, parts }) => {
    const sum = (pick: (part: DraftPart) => number) => sumMinor(parts.map(pick));
    return {
      id: orderId,
      number,
      buyer: by.actor.organizationId,
      storefront: by.storefrontId,
      user: by.actor.userId,
      name: by.actor.name,
      po: purchase.poNumber,
      center: purchase.costCenterId,
      ship_to: address(purchase.shipToAddressId),
      bill_to: address(purchase.billToAddressId),
      currency: purchase.currency,
      lines: sum((part) => part.linesMinor),
      discount: sum((part) => part.discountMinor),
      freight: sum((part) => part.freightMinor),
      tax: sum((part) => part.taxMinor),
      total: sum((part) => part.totalMinor),
      note: purchase.note,
      need_by: purchase.needBy,
    };
  });
  const parts = orders.flatMap((order) =>
    order.parts.map((part) => ({
      id: part.id,
      number: `${order.number}-${part.position}`,
      order: order.orderId,
      position: part.position,
      seller: part.sellerId,
      location: part.locationId,
      ship_to: order.address(part.shipToAddressId),
      lines: part.linesMinor,
      discount: part.discountMinor,
      freight: part.freightMinor,
      tax: part.taxMinor,
      total: part.totalMinor,
      commission: part.commissionMinor,
      commission_tax: part.commissionTaxMinor,
      days: part.paymentDays,
    })),
  );
  await ctx.sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(whole)}::jsonb) as o(id uuid, number text, buyer uuid, storefront uuid, "user" uuid, name text, po text, center uuid, ship_to jsonb, bill_to jsonb, currency text,
      lines bigint, discount bigint, freight bigint, tax bigint, total bigint, note text, need_by date)),
    whole as (
      insert into purchase_order (id, number, buyer_id, storefront_id, placed_by, placed_by_name, po_number, cost_center_id, ship_to, bill_to, payment_method, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, note, need_by, placed_at)
      select id, number, buyer, storefront, "user", name, po, center, ship_to, bill_to, 'on account', currency, lines, discount, freight, tax, total, note, need_by, ${now}::timestamptz from given),
    parts as (
      insert into vendor_order (id, number, order_id, position, buyer_id, seller_id, location_id, state, po_number, ship_to, bill_to, currency, lines_minor, discount_minor, freight_minor, tax_minor, total_minor, commission_minor, commission_tax_minor, payment_days, placed_at, version)
      select p.id, p.number, o.id, p.position, o.buyer, p.seller, p.location, 'placed', o.po, p.ship_to, o.bill_to, o.currency, p.lines, p.discount, p.freight, p.tax, p.total, p.commission, p.commission_tax, p.days, ${now}::timestamptz, 1
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(id uuid, number text, "order" uuid, position int, seller uuid, location uuid, ship_to jsonb, lines bigint, discount bigint, freight bigint, tax bigint, total bigint, commission bigint, commission_tax bigint, days int)
      join given o on o.id = p."order")
    ${insertLines(orders.flatMap((order) => order.parts.map((part) => ({ ...part, orderId: order.orderId, buyerId: order.by.actor.organizationId, currency: order.purchase.currency }))))}`;
}
