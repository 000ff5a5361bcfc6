import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Fragment } from '../../platform/db/sql.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { vendorOrderDelivered } from './events.ts';
import { holdVendorOrder } from './hold-vendor-order.ts';
import type { DeliverVendorOrder, Done } from './schemas.ts';
import { asBuyer, asSeller } from './scope.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

type Input = z.output<typeof DeliverVendorOrder>;

/** The seller (or its carrier) says that it arrived. */
export function deliverVendorOrder(ctx: ActorContext, input: Input): Promise<z.output<typeof Done>> {
  return arrive(ctx, input, asSeller(ctx, 'order.fulfil'));
}

/** The buyer says so. */
export function receiveVendorOrder(ctx: ActorContext, input: Input): Promise<z.output<typeof Done>> {
  return arrive(
    ctx,
    input,
    fragment`exists (select 1 from purchase_order o where o.id = v.order_id and ${asBuyer(ctx, 'order.place')})`,
  );
}

/**
 * Named shipments, or all under way. A vendor order is delivered when all of it is shipped and every shipment has
 * arrived.
 */
async function arrive(ctx: ActorContext, input: Input, reach: Fragment): Promise<z.output<typeof Done>> {
  const order = await holdVendorOrder(ctx, input.vendorOrderId, reach);
  const now = ctx.clock.now();
  const shipments = await ctx.sql<{
    id: string;
    deliveredAt: Date | null;
  }>`select id, delivered_at as "deliveredAt" from shipment where vendor_order_id = ${order.id} order by id for update`;
  const wanted = input.shipmentIds ?? shipments.map((one) => one.id);
  for (const id of wanted)
    found(
      shipments.find((one) => one.id === id),
      'shipment',
    );
  const arrived = shipments.filter((one) => wanted.includes(one.id) && one.deliveredAt === null).map((one) => one.id);
  const isWhole = shipments.every((one) => one.deliveredAt !== null || arrived.includes(one.id));
  const isPart = order.state === 'partly shipped' || !isWhole;
  const state =
    isPart && arrived.length > 0 ? order.state : step('vendor order', vendorOrderStates, order.state, 'deliver');
  await ctx.sql`update shipment set delivered_at = ${now} where id = any (${arrived}::uuid[])`;
  await ctx.sql`update vendor_order set state = ${state}, delivered_at = case when ${state} = 'delivered' then ${now}::timestamptz else delivered_at end, version = version + 1 where id = ${order.id}`;
  ctx.emit(
    vendorOrderDelivered({
      subject: { type: 'vendor_order', id: order.id },
      parties: [order.sellerId, order.buyerId],
      data: { vendorOrderId: order.id, number: order.number, shipmentIds: arrived, isWhole: state === 'delivered' },
      before: { state: order.state },
      after: { state },
    }),
  );
  return { ids: [order.id] };
}
