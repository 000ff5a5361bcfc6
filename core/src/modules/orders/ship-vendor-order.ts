import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import { newId } from '../../platform/ids.ts';
import { decimalOf } from '../../platform/money.ts';
import { step } from '../../platform/states.ts';
import { settleReservations } from '../inventory/index.ts';
import { vendorOrderShipped } from './events.ts';
import { holdVendorOrder, piecesOf, told } from './hold-vendor-order.ts';
import type { Done, ShipVendorOrder } from './schemas.ts';
import { asSeller } from './scope.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

type Input = z.output<typeof ShipVendorOrder>;

/**
 * Sends pieces, or the whole rest, on their way: one shipment, stock leaves the shelf. With a key it is sent once,
 * however often asked.
 */
export function shipVendorOrder(
  ctx: ActorContext,
  { idempotencyKey, ...request }: Input,
): Promise<z.output<typeof Done>> {
  return idempotencyKey === undefined
    ? ship(ctx, request)
    : onceForKey(ctx, `ship:${idempotencyKey}`, request, () => ship(ctx, request));
}

async function ship(ctx: ActorContext, input: Omit<Input, 'idempotencyKey'>): Promise<z.output<typeof Done>> {
  const order = await holdVendorOrder(ctx, input.vendorOrderId, asSeller(ctx, 'order.fulfil'));
  const { pieces, isRest } = piecesOf(order, input.parts);
  const state = step('vendor order', vendorOrderStates, order.state, isRest ? 'ship rest' : 'ship part');
  const now = ctx.clock.now();
  const shipmentId = newId<'shipment'>();
  const sent = pieces.map(({ line, quantity }) => ({ orderLineId: line.id, quantity: decimalOf(quantity) }));
  const shipment = await ctx.sql.one<{ number: string }>`
    insert into shipment (id, number, vendor_order_id, buyer_id, seller_id, carrier, tracking_number, shipped_at)
    select ${shipmentId}, ${order.number} || '-S' || count(*) + 1, ${order.id}, ${order.buyerId}, ${order.sellerId}, ${input.carrier}, ${input.trackingNumber}, ${now}::timestamptz from shipment where vendor_order_id = ${order.id} returning number`;
  await ctx.sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as g("orderLineId" uuid, quantity numeric)),
    packed as (insert into shipment_line (shipment_id, order_line_id, buyer_id, seller_id, quantity) select ${shipmentId}, "orderLineId", ${order.buyerId}, ${order.sellerId}, quantity from given)
    update order_line l set quantity_shipped = l.quantity_shipped + g.quantity from given g where l.id = g."orderLineId"`;
  await settleReservations(ctx, 'shipped', sent);
  await ctx.sql`update vendor_order set state = ${state}, shipped_at = case when ${state} = 'shipped' then ${now}::timestamptz else shipped_at end, version = version + 1 where id = ${order.id}`;
  ctx.emit(
    vendorOrderShipped({
      subject: { type: 'vendor_order', id: order.id },
      parties: [order.sellerId, order.buyerId],
      data: {
        vendorOrderId: order.id,
        number: order.number,
        shipmentId,
        shipmentNumber: shipment!.number,
        carrier: input.carrier,
        trackingNumber: input.trackingNumber,
        isWhole: state === 'shipped',
        lines: told(pieces),
      },
      before: { state: order.state },
      after: { state },
    }),
  );
  return { ids: [shipmentId] };
}
