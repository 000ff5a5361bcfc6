import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { decimalOf, micros, sumMinor } from '../../platform/money.ts';
import { settleReservations } from '../inventory/index.ts';
import { forgiveDebt } from '../payments/index.ts';
import { bookCancelling } from './book-sale.ts';
import { fallenOf } from './fallen.ts';
import type { HeldVendorOrder, Piece } from './hold-vendor-order.ts';

/**
 * Takes back pieces of a sale: stock is released, and debt, credit, budget, books and commission shrink by the pieces'
 * share of what was frozen. With `isWhole` nothing of the part will ever be shipped, so its freight falls away too.
 * Gives the amount. The caller holds the vendor order.
 */
export async function fallAway(
  ctx: Context,
  order: HeldVendorOrder,
  pieces: readonly Piece[],
  isWhole: boolean,
  memo: string,
): Promise<number> {
  const sum = (pick: (line: Piece['line']) => number) =>
    sumMinor(
      pieces.map(({ line, quantity }) => {
        const before = micros(line.quantityCancelled);
        return fallenOf(pick(line), line.quantity, before, before + quantity);
      }),
    );
  const freightMinor = isWhole
    ? order.freightMinor + order.taxMinor - sumMinor(order.lines.map((line) => line.taxMinor))
    : 0;
  const amounts = {
    totalMinor:
      sum((line) => line.lineMinor) - sum((line) => line.discountMinor) + sum((line) => line.taxMinor) + freightMinor,
    commissionMinor: sum((line) => line.commissionMinor),
    commissionTaxMinor: sum((line) => line.commissionTaxMinor),
  };
  const parts = pieces.map(({ line, quantity }) => ({ orderLineId: line.id, quantity: decimalOf(quantity) }));
  await ctx.sql`
    update order_line l set quantity_cancelled = l.quantity_cancelled + g.quantity
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as g("orderLineId" uuid, quantity numeric) where l.id = g."orderLineId"`;
  await settleReservations(ctx, 'released', parts);
  await giveBackBudget(ctx, order.orderId, amounts.totalMinor);
  await forgiveDebt(ctx, {
    sellerId: order.sellerId,
    buyerId: order.buyerId,
    currency: order.currency,
    amountMinor: amounts.totalMinor,
    vendorOrderId: order.id,
    reference: order.id,
  });
  await bookCancelling(
    ctx,
    `${order.id}/${newId<'cancelling'>()}`,
    memo,
    {
      orderId: order.orderId,
      vendorOrderId: order.id,
      buyerId: order.buyerId,
      sellerId: order.sellerId,
      currency: order.currency,
    },
    amounts,
  );
  return amounts.totalMinor;
}

/** The budget of the month in which it was ordered gets back what fell away. */
async function giveBackBudget(ctx: Context, orderId: Id<'purchase_order'>, amountMinor: number): Promise<void> {
  await asPlatform(
    ctx,
    "a seller's rejection frees the buyer's budget",
    () => ctx.sql`
    update budget_use u set used_minor = greatest(0, u.used_minor - ${amountMinor}::bigint)
    from purchase_order o join cost_center c on c.id = o.cost_center_id and c.currency = o.currency
    where o.id = ${orderId} and u.cost_center_id = o.cost_center_id and u.month = date_trunc('month', o.placed_at at time zone 'UTC')::date`,
  );
}
