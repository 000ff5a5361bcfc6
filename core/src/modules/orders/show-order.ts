import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { orderCards } from './list-orders.ts';
import { vendorOrderRows } from './queries.ts';
import type { OrderPage, ShowOrder } from './schemas.ts';
import { asBuyer } from './scope.ts';
import { pagesOf } from './show-vendor-order.ts';
import type { AddressSnapshot } from './tables.ts';
import { timelineOf } from './timeline.ts';

interface Row {
  shipTo: AddressSnapshot;
  billTo: AddressSnapshot;
  note: string | null;
  needBy: string | null;
  linesMinor: number;
  discountMinor: number;
  freightMinor: number;
  taxMinor: number;
  costCenter: { id: string; code: string; name: string } | null;
}

/** A whole order for its buyer and the operator; a seller finds its own part only (A04). */
export async function showOrder(
  ctx: ActorContext,
  input: z.output<typeof ShowOrder>,
): Promise<z.output<typeof OrderPage>> {
  const row = found(
    await ctx.sql.one<Row>`
    select o.ship_to as "shipTo", o.bill_to as "billTo", o.note, o.need_by as "needBy", o.lines_minor as "linesMinor", o.discount_minor as "discountMinor", o.freight_minor as "freightMinor", o.tax_minor as "taxMinor",
           case when c.id is not null then jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) end as "costCenter"
    from purchase_order o left join cost_center c on c.id = o.cost_center_id where o.id = ${input.orderId} and ${asBuyer(ctx, 'order.read')}`,
    'order',
  );
  const [order] = await orderCards(ctx, [input.orderId]);
  const parts = await pagesOf(ctx, await vendorOrderRows(ctx, fragment`v.order_id = ${input.orderId}`));
  const timeline = await timelineOf(
    ctx,
    input.orderId,
    parts.map((part) => part.vendorOrder.id),
  );
  const mayCancel = reachOf(ctx.actor, 'order.cancel') !== 'none' && parts.some((part) => part.may.includes('cancel'));
  const mayReceive =
    reachOf(ctx.actor, 'order.place') !== 'none' &&
    parts.some((part) => part.shipments.some((one) => one.deliveredAt === null));
  return {
    ...row,
    order: order!,
    may: [...(mayCancel ? ['cancel' as const] : []), ...(mayReceive ? ['receive' as const] : [])],
    timeline,
    parts: parts.map((part) => ({
      ...part,
      timeline: timeline.filter((entry) => entry.vendorOrderId === part.vendorOrder.id),
    })),
  };
}
