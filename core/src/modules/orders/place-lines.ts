import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { reach } from '../../platform/fault-points.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { found } from '../../platform/refusal.ts';
import type { SellerCondition } from '../cart/index.ts';
import { allocateStock, reserveStock } from '../inventory/index.ts';
import { holdCredit, oweOnAccount } from '../payments/index.ts';
import { bookPlacing } from './book-sale.ts';
import { checkSpendingLimit, spendingLimitOf, useBudget } from './check-limits.ts';
import { deliverLines } from './deliver-lines.ts';
import { draftParts, type DraftPart } from './draft-parts.ts';
import { orderPlaced, vendorOrderPlaced } from './events.ts';
import type { PlacedLine } from './priced-as-seen.ts';
import { findSaleGround } from './sale-ground.ts';
import type { Delivery } from './schemas.ts';
import { splitOrder } from './split-order.ts';
import type { AddressSnapshot } from './tables.ts';
import { writeOrder } from './write-order.ts';

/** Lines with their prices decided, by the cart or by a quote, and what else an order is made from. The actor is its buyer. */
export interface Purchase {
  readonly currency: string; readonly lines: readonly PlacedLine[]; readonly conditions: ReadonlyMap<Id<'organization'>, SellerCondition>; readonly freightTaxBasisPoints: number;
  readonly shipToAddressId: Id<'address'>; /** What goes elsewhere. */ readonly deliveries?: readonly z.output<typeof Delivery>[] | undefined; readonly billToAddressId: Id<'address'>; readonly costCenterId: Id<'cost_center'> | null;
  readonly poNumber: string | null; readonly note: string | null; readonly needBy: string | null;
}
export interface PlacedOrder { readonly orderId: Id<'purchase_order'>; readonly number: string; readonly vendorOrders: number }

/**
 * Makes an order of priced lines, whole or not at all: stock, spending limit, budget and credit are checked under locks that everybody takes
 * in one order; then the order, its parts, books and facts are written.
 */
export async function placeLines(ctx: ActorContext, purchase: Purchase): Promise<PlacedOrder> {
  const { currency } = purchase;
  const lines = deliverLines(purchase.lines, purchase.deliveries ?? [], purchase.shipToAddressId);
  return asPlatform(ctx, 'an order takes from sellers\' stock, credit and books, and is charged their commission', async () => {
    const [address, ground, limitMinor] = await Promise.all([
      addresses(ctx, [purchase.shipToAddressId, purchase.billToAddressId, ...lines.map((line) => line.shipToAddressId)]), findSaleGround(ctx, currency, lines), spendingLimitOf(ctx, currency),
    ]);
    // Everybody locks stock first and credit after it. From here to the commit others wait, so there are few journeys.
    const [allocations, accounts, number] = await Promise.all([
      allocateStock(ctx, lines.map((line) => ({ key: line.key, offerId: line.offer.id, quantity: line.quantity, isMade: line.configuration !== null }))), holdCredit(ctx, ctx.actor.organizationId, currency, lines.map((line) => line.sellerId)), nextNumber(ctx, 'PO'),
    ]);
    reach('order.locked');
    const parts = splitOrder(lines, allocations);
    const drafts = draftParts(parts, { currency, storefrontId: ctx.storefrontId, conditions: purchase.conditions, freightTaxBasisPoints: purchase.freightTaxBasisPoints, ground });
    const totalMinor = sumMinor(drafts.map((part) => part.totalMinor));
    checkSpendingLimit(limitMinor, currency, totalMinor);
    if (purchase.costCenterId !== null) await useBudget(ctx, purchase.costCenterId, currency, totalMinor);
    const owe = oweOnAccount(ctx, accounts, ctx.actor.organizationId, currency, drafts.map((part) => ({ vendorOrderId: part.id, sellerId: part.sellerId, sellerName: part.sellerName, amountMinor: part.totalMinor, paymentDays: part.paymentDays })));
    const orderId = newId<'purchase_order'>();
    await Promise.all([
      owe(),
      writeOrder(ctx, { orderId, number, address, purchase, parts: drafts }),
      reserveStock(ctx, drafts.flatMap((part) => part.lines.filter((line) => line.configuration === null).map((line) => ({ orderLineId: line.id, offerId: line.offer.id, sellerId: part.sellerId, locationId: part.locationId, quantity: line.quantity })))),
      bookPlacing(ctx, { orderId, number, buyerId: ctx.actor.organizationId, currency, parts: drafts }),
    ]);
    reach('order.written');
    tell(ctx, orderId, number, currency, totalMinor, drafts);
    return { orderId, number, vendorOrders: drafts.length };
  });
}

/** Of the buyer or a company above it; anybody else's address is unknown (A02). */
async function addresses(ctx: ActorContext, given: readonly Id<'address'>[]): Promise<(id: Id<'address'>) => AddressSnapshot> {
  const ids = [...new Set(given)];
  const rows = await ctx.sql<AddressSnapshot & { id: string }>`
    select id, label, recipient, street, postal_code as "postalCode", city, country from address where id = any (${ids}::uuid[]) and organization_id = any (${ctx.actor.line}::uuid[])`;
  const named = new Map(rows.map(({ id, ...address }) => [id, address]));
  for (const id of ids) found(named.get(id), 'address');
  return (id) => named.get(id)!;
}

function tell(ctx: ActorContext, orderId: Id<'purchase_order'>, number: string, currency: string, totalMinor: number, parts: readonly DraftPart[]): void {
  ctx.emit(orderPlaced({ subject: { type: 'order', id: orderId }, parties: [ctx.actor.organizationId], data: { orderId, number, totalMinor, currency, lines: parts.reduce((sum, part) => sum + part.lines.length, 0) }, after: { state: 'placed' } }));
  for (const part of parts) {
    // Each seller hears of its own part only; no seller learns who else was ordered from (A04).
    ctx.emit(vendorOrderPlaced({ subject: { type: 'vendor_order', id: part.id }, parties: [part.sellerId, ctx.actor.organizationId], data: { vendorOrderId: part.id, number: `${number}-${part.position}`, buyerId: ctx.actor.organizationId, sellerId: part.sellerId, totalMinor: part.totalMinor, currency }, after: { state: 'placed' } }));
  }
}
