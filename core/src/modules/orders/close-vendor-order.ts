import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { step } from '../../platform/states.ts';
import { vendorOrderClosed } from './events.ts';
import { holdVendorOrder } from './hold-vendor-order.ts';
import type { Done, ShowVendorOrder } from './schemas.ts';
import { asSeller } from './scope.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

/** Nothing more is to come of it. */
export async function closeVendorOrder(
  ctx: ActorContext,
  input: z.output<typeof ShowVendorOrder>,
): Promise<z.output<typeof Done>> {
  const order = await holdVendorOrder(ctx, input.vendorOrderId, asSeller(ctx, 'order.fulfil'));
  const state = step('vendor order', vendorOrderStates, order.state, 'close');
  await ctx.sql`update vendor_order set state = ${state}, closed_at = ${ctx.clock.now()}, version = version + 1 where id = ${order.id}`;
  ctx.emit(
    vendorOrderClosed({
      subject: { type: 'vendor_order', id: order.id },
      parties: [order.sellerId, order.buyerId],
      data: { vendorOrderId: order.id, number: order.number },
      before: { state: order.state },
      after: { state },
    }),
  );
  return { ids: [order.id] };
}
