import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { possible } from '../../platform/states.ts';
import { billsOf } from '../configurations/index.ts';
import { lineRows, shipmentRows, vendorOrderRows, type VendorOrderRow } from './queries.ts';
import type { ShowVendorOrder, VendorOrderAct, VendorOrderPage } from './schemas.ts';
import { asParty } from './scope.ts';
import { timelineOf } from './timeline.ts';
import { vendorOrderStates } from './vendor-order-states.ts';

type Page = z.output<typeof VendorOrderPage>;

/** One seller's part of an order: for its seller, its buyer, and the operator. To others it is unknown (A03). */
export async function showVendorOrder(ctx: ActorContext, input: z.output<typeof ShowVendorOrder>): Promise<Page> {
  const [row] = await vendorOrderRows(ctx, fragment`v.id = ${input.vendorOrderId} and ${asParty(ctx, 'order.read')}`);
  const [page] = await pagesOf(ctx, [found(row, 'vendor order')]);
  return { ...page!, timeline: await timelineOf(ctx, null, [input.vendorOrderId]) };
}

/**
 * Cards with their lines, shipments and what may be done next: three statements, however many parts. Timelines are the
 * caller's.
 */
export async function pagesOf(ctx: ActorContext, rows: readonly VendorOrderRow[]): Promise<Page[]> {
  const ids = rows.map((row) => row.id);
  const lines = await lineRows(ctx, ids);
  const shipments = await shipmentRows(ctx, ids);
  const own = new Set(rows.filter((row) => sells(ctx, row)).map((row) => row.id as string));
  const bills = await billsOf(
    ctx,
    lines.flatMap((line) =>
      line.configuration && own.has(line.vendorOrderId)
        ? [{ key: line.id, quantity: line.quantity, ...line.configuration }]
        : [],
    ),
  );
  return rows.map((row) => {
    const { shipTo, billTo, note, commissionMinor, commissionTaxMinor, ...vendorOrder } = row;
    const isSeen = sells(ctx, row);
    return {
      vendorOrder,
      shipTo,
      billTo,
      note,
      lines: lines.filter((line) => line.vendorOrderId === row.id),
      shipments: shipments.filter((one) => one.vendorOrderId === row.id),
      may: mayDo(ctx, row),
      commissionMinor: isSeen ? commissionMinor : null,
      commissionTaxMinor: isSeen ? commissionTaxMinor : null,
      timeline: [],
      bills: lines.flatMap((line) =>
        line.vendorOrderId === row.id && bills.has(line.id) ? [{ lineId: line.id, parts: bills.get(line.id)! }] : [],
      ),
    };
  });
}

const sells = (ctx: ActorContext, row: VendorOrderRow) =>
  ctx.actor.kinds.operates || (ctx.actor.below as readonly string[]).includes(row.sellerId);

/** What this person may do with it now, for buttons; the verbs check again. */
function mayDo(ctx: ActorContext, row: VendorOrderRow): z.output<typeof VendorOrderAct>[] {
  const events = possible(vendorOrderStates, row.state);
  const can = (permission: 'order.fulfil' | 'order.cancel') =>
    !['none', 'own'].includes(reachOf(ctx.actor, permission));
  const asSeller = sells(ctx, row) && can('order.fulfil');
  const acts: [z.output<typeof VendorOrderAct>, boolean][] = [
    ['confirm', asSeller && events.includes('confirm')],
    ['reject', asSeller && events.includes('reject')],
    ['ship', asSeller && events.includes('ship rest')],
    ['deliver', asSeller && events.includes('deliver')],
    ['close', asSeller && events.includes('close')],
    [
      'cancel',
      events.includes('cancel rest') &&
        (sells(ctx, row) ? can('order.cancel') : reachOf(ctx.actor, 'order.cancel') !== 'none'),
    ],
  ];
  return acts.flatMap(([act, holds]) => (holds ? [act] : []));
}
