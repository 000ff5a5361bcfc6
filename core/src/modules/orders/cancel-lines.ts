import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { vendorOrderCancelled } from './events.ts';
import { fallAway } from './fall-away.ts';
import { holdVendorOrder, piecesOf, told } from './hold-vendor-order.ts';
import type { CancelLines, CancelOrder, Done } from './schemas.ts';
import { asBuyer, asParty } from './scope.ts';
import type { VendorOrderState } from './tables.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

type Input = z.output<typeof CancelLines>;

/**
 * Buyer or seller takes back pieces that are not shipped, or the whole rest. With a key it is done once, however often
 * asked.
 */
export function cancelLines(ctx: ActorContext, { idempotencyKey, ...request }: Input): Promise<z.output<typeof Done>> {
  return idempotencyKey === undefined
    ? cancel(ctx, request)
    : onceForKey(ctx, `cancel:${idempotencyKey}`, request, () => cancel(ctx, request));
}

async function cancel(ctx: ActorContext, input: Omit<Input, 'idempotencyKey'>): Promise<z.output<typeof Done>> {
  const order = await holdVendorOrder(ctx, input.vendorOrderId, asParty(ctx, 'order.cancel'));
  const { pieces, isRest } = piecesOf(order, input.parts);
  const state = step('vendor order', vendorOrderStates, order.state, isRest ? 'cancel rest' : 'cancel part');
  const isWhole = state === 'cancelled';
  const amountMinor = await fallAway(ctx, order, pieces, isWhole, `${order.number} cancelled`);
  const now = ctx.clock.now();
  await ctx.sql`
    update vendor_order set state = ${state}, reason = ${input.reason}, version = version + 1, closed_at = case when ${isWhole} then ${now}::timestamptz else closed_at end,
           shipped_at = case when ${state} = 'shipped' then ${now}::timestamptz else shipped_at end where id = ${order.id}`;
  ctx.emit(
    vendorOrderCancelled({
      subject: { type: 'vendor_order', id: order.id },
      parties: [order.sellerId, order.buyerId],
      data: {
        vendorOrderId: order.id,
        number: order.number,
        reason: input.reason,
        isWhole,
        amountMinor,
        currency: order.currency,
        lines: told(pieces),
      },
      before: { state: order.state },
      after: { state },
    }),
  );
  return { ids: [order.id] };
}

/**
 * The buyer takes back everything of an order that is not shipped yet. Where nothing is left to take back, that is
 * refused.
 */
export async function cancelOrder(
  ctx: ActorContext,
  input: z.output<typeof CancelOrder>,
): Promise<z.output<typeof Done>> {
  found(
    await ctx.sql
      .one`select o.id from purchase_order o where o.id = ${input.orderId} and ${asBuyer(ctx, 'order.cancel')}`,
    'order',
  );
  const parts = await ctx.sql<{
    id: Id<'vendor_order'>;
    state: VendorOrderState;
  }>`select v.id, v.state from vendor_order v where v.order_id = ${input.orderId} order by v.id for update of v`;
  const open = parts.filter((part) => vendorOrderStates[part.state]['cancel rest'] !== null);
  if (open.length === 0) step('vendor order', vendorOrderStates, parts[0]!.state, 'cancel rest');
  for (const part of open) await cancel(ctx, { vendorOrderId: part.id, reason: input.reason });
  return { ids: open.map((part) => part.id) };
}
