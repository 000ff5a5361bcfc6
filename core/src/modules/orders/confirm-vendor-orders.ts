import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { vendorOrderConfirmed } from './events.ts';
import type { Confirmed, ConfirmVendorOrders } from './schemas.ts';
import { asSeller } from './scope.ts';
import type { VendorOrderState } from './tables.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

interface Row {
  id: string;
  number: string;
  state: VendorOrderState;
  sellerId: Id<'organization'>;
  buyerId: Id<'organization'>;
}

/**
 * Promises to deliver, for many at once. Those that somebody else has moved on meanwhile are told and left; where none
 * is left to confirm, that is refused. One unknown id refuses all.
 */
export async function confirmVendorOrders(
  ctx: ActorContext,
  input: z.output<typeof ConfirmVendorOrders>,
): Promise<z.output<typeof Confirmed>> {
  const ids = [...new Set(input.vendorOrderIds)];
  const rows = await ctx.sql<Row>`
    select v.id, v.number, v.state, v.seller_id as "sellerId", v.buyer_id as "buyerId" from vendor_order v where v.id = any (${ids}::uuid[]) and ${asSeller(ctx, 'order.fulfil')} order by v.id for update of v`;
  found(rows.length === ids.length ? rows : null, 'vendor order');
  const ready = rows.filter((row) => vendorOrderStates[row.state].confirm !== null);
  if (ready.length === 0) step('vendor order', vendorOrderStates, rows[0]!.state, 'confirm');
  await ctx.sql`
    update vendor_order v set state = 'confirmed', confirmed_at = ${ctx.clock.now()}, promised_on = ${input.promisedOn === undefined ? fragment`v.promised_on` : fragment`${input.promisedOn}::date`}, version = v.version + 1
    where v.id = any (${ready.map((row) => row.id)}::uuid[])`;
  for (const row of ready) {
    ctx.emit(
      vendorOrderConfirmed({
        subject: { type: 'vendor_order', id: row.id },
        parties: [row.sellerId, row.buyerId],
        data: { vendorOrderId: row.id, number: row.number, promisedOn: input.promisedOn ?? null },
        before: { state: row.state },
        after: { state: 'confirmed' },
      }),
    );
  }
  return {
    ids: ready.map((row) => row.id),
    skipped: rows.filter((row) => !ready.includes(row)).map(({ id, number, state }) => ({ id, number, state })),
  };
}
