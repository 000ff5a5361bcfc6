import type { ActorContext } from '../../platform/context.ts';
import type { Fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { found } from '../../platform/refusal.ts';
import { quantityBeyond } from './errors.ts';
import type { VendorOrderState } from './tables.ts';

export interface HeldLine {
  readonly id: Id<'order_line'>;
  readonly sku: string;
  readonly quantity: string;
  readonly quantityShipped: string;
  readonly quantityCancelled: string;
  readonly lineMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly commissionMinor: number;
  readonly commissionTaxMinor: number;
}
export interface HeldVendorOrder {
  readonly id: Id<'vendor_order'>;
  readonly number: string;
  readonly orderId: Id<'purchase_order'>;
  readonly buyerId: Id<'organization'>;
  readonly sellerId: Id<'organization'>;
  readonly state: VendorOrderState;
  readonly currency: string;
  readonly freightMinor: number;
  readonly taxMinor: number;
  readonly lines: readonly HeldLine[];
}

/**
 * A vendor order within the actor's reach, locked until the commit, with its lines. Whatever is out of reach is
 * unknown.
 */
export async function holdVendorOrder(
  ctx: ActorContext,
  vendorOrderId: Id<'vendor_order'>,
  reach: Fragment,
): Promise<HeldVendorOrder> {
  const row = found(
    await ctx.sql.one<Omit<HeldVendorOrder, 'lines'>>`
    select v.id, v.number, v.order_id as "orderId", v.buyer_id as "buyerId", v.seller_id as "sellerId", v.state, v.currency, v.freight_minor as "freightMinor", v.tax_minor as "taxMinor"
    from vendor_order v where v.id = ${vendorOrderId} and ${reach} for update of v`,
    'vendor order',
  );
  const lines = await ctx.sql<HeldLine & object>`
    select id, sku, trim_scale(quantity)::text as quantity, trim_scale(quantity_shipped)::text as "quantityShipped", trim_scale(quantity_cancelled)::text as "quantityCancelled", line_minor as "lineMinor", discount_minor as "discountMinor",
           tax_minor as "taxMinor", commission_minor as "commissionMinor", commission_tax_minor as "commissionTaxMinor"
    from order_line where vendor_order_id = ${row.id} order by position`;
  return { ...row, lines };
}

/** What is neither shipped nor cancelled of a line, in millionths. */
export function leftOf(line: HeldLine): bigint {
  return micros(line.quantity) - micros(line.quantityShipped) - micros(line.quantityCancelled);
}

export interface Piece {
  readonly line: HeldLine;
  readonly quantity: bigint;
}

/**
 * The pieces of an order that are meant: those named, or the whole rest. More than is left of a line is refused, and
 * another's line is unknown.
 */
export function piecesOf(
  order: HeldVendorOrder,
  wanted: readonly { orderLineId: Id<'order_line'>; quantity: string }[] | undefined,
): { pieces: Piece[]; isRest: boolean } {
  const rest = order.lines.flatMap((line) => (leftOf(line) > 0n ? [{ line, quantity: leftOf(line) }] : []));
  if (wanted === undefined) return { pieces: rest, isRest: true };
  const sums = new Map<string, bigint>();
  for (const one of wanted) sums.set(one.orderLineId, (sums.get(one.orderLineId) ?? 0n) + micros(one.quantity));
  const pieces = [...sums].map(([lineId, quantity]) => {
    const line = found(
      order.lines.find((known) => known.id === lineId),
      'order line',
    );
    if (quantity > leftOf(line))
      throw quantityBeyond({ sku: line.sku, left: decimalOf(leftOf(line)), wanted: decimalOf(quantity) });
    return { line, quantity };
  });
  return { pieces, isRest: rest.every(({ line, quantity }) => sums.get(line.id) === quantity) };
}

export function told(pieces: readonly Piece[]): { sku: string; quantity: string }[] {
  return pieces.map(({ line, quantity }) => ({ sku: line.sku, quantity: decimalOf(quantity) }));
}
