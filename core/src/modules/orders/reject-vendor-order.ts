import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { step } from '../../platform/states.ts';
import { vendorOrderRejected } from './events.ts';
import { fallAway } from './fall-away.ts';
import { holdVendorOrder, piecesOf } from './hold-vendor-order.ts';
import type { Done, RejectVendorOrder } from './schemas.ts';
import { asSeller } from './scope.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

/** The seller does not deliver: everything of the part falls away, and the buyer is told why. */
export async function rejectVendorOrder(
  ctx: ActorContext,
  input: z.output<typeof RejectVendorOrder>,
): Promise<z.output<typeof Done>> {
  const order = await holdVendorOrder(ctx, input.vendorOrderId, asSeller(ctx, 'order.fulfil'));
  const state = step('vendor order', vendorOrderStates, order.state, 'reject');
  const amountMinor = await fallAway(ctx, order, piecesOf(order, undefined).pieces, true, `${order.number} rejected`);
  await ctx.sql`update vendor_order set state = ${state}, reason = ${input.reason}, closed_at = ${ctx.clock.now()}, version = version + 1 where id = ${order.id}`;
  ctx.emit(
    vendorOrderRejected({
      subject: { type: 'vendor_order', id: order.id },
      parties: [order.sellerId, order.buyerId],
      data: {
        vendorOrderId: order.id,
        number: order.number,
        reason: input.reason,
        amountMinor,
        currency: order.currency,
      },
      before: { state: order.state },
      after: { state },
    }),
  );
  return { ids: [order.id] };
}
