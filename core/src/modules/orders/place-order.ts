import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { found } from '../../platform/refusal.ts';
import { cartLineRows, findCart, sellerConditions, taxRates } from '../cart/index.ts';
import { allocateStock, reserveStock } from '../inventory/index.ts';
import { oweOnAccount } from '../payments/index.ts';
import { bookPlacing } from './book-sale.ts';
import { checkSpendingLimit, useBudget } from './check-limits.ts';
import { draftParts, type DraftPart } from './draft-parts.ts';
import { belowMinimum } from './errors.ts';
import { orderPlaced, vendorOrderPlaced } from './events.ts';
import { nextNumber } from './next-number.ts';
import { pricedAsSeen, type PlacedLine } from './priced-as-seen.ts';
import { findSaleGround } from './sale-ground.ts';
import type { PlaceOrder, Placed } from './schemas.ts';
import { splitOrder } from './split-order.ts';
import type { AddressSnapshot } from './tables.ts';
import { writeOrder } from './write-order.ts';

type Input = z.output<typeof PlaceOrder>;

/**
 * Places what the cart holds, whole or not at all, once for a key. Prices are resolved here and now and compared with what the buyer saw (M03);
 * quantities, entitlement, spending limit, budget, stock and credit are checked under locks taken in one order by everybody;
 * then the order, its parts, books and facts are written. Refusals name what to mend.
 */
export function placeOrder(ctx: ActorContext, input: Input): Promise<z.output<typeof Placed>> {
  const { idempotencyKey, ...request } = input;
  return onceForKey(ctx, `place:${idempotencyKey}`, request, () => place(ctx, input));
}

async function place(ctx: ActorContext, input: Input): Promise<z.output<typeof Placed>> {
  const cart = found(await findCart(ctx, 'held'), 'cart');
  const rates = await taxRates(ctx);
  const lines = await pricedAsSeen(ctx, cart.currency, await cartLineRows(ctx, cart.id), input.expected, rates);
  const conditions = await sellerConditions(ctx, cart.currency, [...new Set(lines.map((line) => line.sellerId))]);
  checkMinimums(cart.currency, lines, conditions);
  const [shipTo, billTo] = await addresses(ctx, [input.shipToAddressId, input.billToAddressId]);
  return asPlatform(ctx, 'an order takes from sellers\' stock, credit and books, and is charged their commission', async () => {
    const ground = await findSaleGround(ctx, cart.currency, lines);
    const parts = splitOrder(lines, await allocateStock(ctx, lines.map((line) => ({ key: line.key, offerId: line.offer.id, quantity: line.quantity }))));
    const drafts = draftParts(parts, { currency: cart.currency, storefrontId: ctx.storefrontId, conditions, freightTaxBasisPoints: rates.get('standard') ?? 0, ground });
    const totalMinor = sumMinor(drafts.map((part) => part.totalMinor));
    await checkSpendingLimit(ctx, cart.currency, totalMinor);
    if (input.costCenterId !== null) await useBudget(ctx, input.costCenterId, cart.currency, totalMinor);
    await oweOnAccount(ctx, ctx.actor.organizationId, cart.currency, drafts.map((part) => ({ vendorOrderId: part.id, sellerId: part.sellerId, sellerName: part.sellerName, amountMinor: part.totalMinor, paymentDays: part.paymentDays })));
    const orderId = newId<'purchase_order'>();
    const number = await nextNumber(ctx, 'PO');
    await writeOrder(ctx, { orderId, number, cartId: cart.id, currency: cart.currency, shipTo, billTo, input, parts: drafts });
    await reserveStock(ctx, drafts.flatMap((part) => part.lines.map((line) => ({ orderLineId: line.id, offerId: line.offer.id, sellerId: part.sellerId, locationId: part.locationId, quantity: line.quantity }))));
    await bookPlacing(ctx, { orderId, number, buyerId: ctx.actor.organizationId, currency: cart.currency, parts: drafts });
    tell(ctx, orderId, number, cart.currency, totalMinor, drafts);
    return { orderId, number, vendorOrders: drafts.length };
  });
}

/** A seller's minimum counts net of discounts, before tax and freight, over all that is ordered from it. */
function checkMinimums(currency: string, lines: readonly PlacedLine[], conditions: Awaited<ReturnType<typeof sellerConditions>>): void {
  for (const { sellerId, minimumOrderMinor } of conditions.values()) {
    const own = lines.filter((line) => line.sellerId === sellerId);
    const subtotalMinor = sumMinor(own.map((line) => line.lineMinor - line.discountMinor));
    if (minimumOrderMinor !== null && subtotalMinor < minimumOrderMinor) throw belowMinimum({ sellerName: own[0]!.offer.sellerName, currency, minimumMinor: minimumOrderMinor, subtotalMinor });
  }
}

/** Of the buyer or a company above it; anybody else's address is unknown (A02). */
async function addresses(ctx: ActorContext, ids: readonly [Id<'address'>, Id<'address'>]): Promise<[AddressSnapshot, AddressSnapshot]> {
  const rows = await asPlatform(ctx, 'a branch may ship and bill to its own company', () => ctx.sql<AddressSnapshot & { id: string }>`
    select id, label, recipient, street, postal_code as "postalCode", city, country from address where id = any (${ids}::uuid[]) and organization_id = any (${ctx.actor.line}::uuid[])`);
  const named = (wanted: string): AddressSnapshot => {
    const { id: _, ...address } = found(rows.find((row) => row.id === wanted), 'address');
    return address;
  };
  return [named(ids[0]), named(ids[1])];
}

function tell(ctx: ActorContext, orderId: Id<'purchase_order'>, number: string, currency: string, totalMinor: number, parts: readonly DraftPart[]): void {
  ctx.emit(orderPlaced({ subject: { type: 'order', id: orderId }, parties: [ctx.actor.organizationId], data: { orderId, number, totalMinor, currency, lines: parts.reduce((sum, part) => sum + part.lines.length, 0) }, after: { state: 'placed' } }));
  for (const part of parts) {
    // Each seller hears of its own part only; no seller learns who else was ordered from (A04).
    ctx.emit(vendorOrderPlaced({ subject: { type: 'vendor_order', id: part.id }, parties: [part.sellerId, ctx.actor.organizationId], data: { vendorOrderId: part.id, number: `${number}-${part.position}`, buyerId: ctx.actor.organizationId, sellerId: part.sellerId, totalMinor: part.totalMinor, currency }, after: { state: 'placed' } }));
  }
}
