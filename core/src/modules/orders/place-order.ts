import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { shareOf, sumMinor } from '../../platform/money.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { found } from '../../platform/refusal.ts';
import { cartLineRows, checkQuantity, findCart, freightOf, priceCart, sellerConditions, taxRates, type OfferRow } from '../cart/index.ts';
import { commissionOf, liveRules } from '../commission/index.ts';
import { allocateStock, reserveStock } from '../inventory/index.ts';
import { oweOnAccount } from '../payments/index.ts';
import { bookPlacing } from './book-sale.ts';
import { checkSpendingLimit, useBudget } from './check-limits.ts';
import { cartChanged, priceChanged } from './errors.ts';
import { orderPlaced, vendorOrderPlaced } from './events.ts';
import { categoryPaths, monthVolumes, writeOrder, type DraftLine, type DraftPart } from './write-order.ts';
import type { PlaceOrder, Placed } from './schemas.ts';
import { splitOrder } from './split-order.ts';
import type { AddressSnapshot } from './tables.ts';

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
  const cart = found(await findCart(ctx), 'cart');
  await ctx.sql`select id from cart where id = ${cart.id} for update`;
  const lines = await pricedAsSeen(ctx, cart, input);
  const [shipTo, billTo] = await Promise.all([addressOf(ctx, input.shipToAddressId), addressOf(ctx, input.billToAddressId)]);
  const parts = await splitByStock(ctx, lines);
  const drafts = await draftParts(ctx, cart.currency, parts);
  const totalMinor = sumMinor(drafts.map((part) => part.totalMinor));
  await checkSpendingLimit(ctx, cart.currency, totalMinor);
  if (input.costCenterId !== null) await useBudget(ctx, input.costCenterId, cart.currency, totalMinor);
  const orderId = newId<'purchase_order'>();
  for (const part of [...drafts].sort((a, b) => (a.sellerId < b.sellerId ? -1 : a.sellerId > b.sellerId ? 1 : a.position - b.position))) {
    await oweOnAccount(ctx, { sellerId: part.sellerId, buyerId: ctx.actor.organizationId, currency: cart.currency, amountMinor: part.totalMinor, vendorOrderId: part.id, paymentDays: part.paymentDays, reference: part.id });
  }
  const number = await nextNumber(ctx, 'PO');
  await writeOrder(ctx, { orderId, number, currency: cart.currency, shipTo, billTo, input, parts: drafts });
  await reserveStock(ctx, drafts.flatMap((part) => part.lines.map((line) => ({ orderLineId: line.id, offerId: line.offer.id, sellerId: part.sellerId, locationId: part.locationId, quantity: line.quantity }))));
  for (const part of drafts) await bookPlacing(ctx, orderId, number, cart.currency, part);
  await ctx.sql`update cart set state = 'ordered', updated_at = ${ctx.clock.now()}, version = version + 1 where id = ${cart.id}`;
  tell(ctx, orderId, number, cart.currency, totalMinor, drafts);
  return { orderId, number, vendorOrders: drafts.length };
}

/** The cart's lines, priced now; refused where any differs from what the buyer saw. */
async function pricedAsSeen(ctx: ActorContext, cart: { id: Id<'cart'>; currency: string }, input: Input) {
  const priced = await priceCart(ctx, cart.currency, await cartLineRows(ctx, cart.id));
  const seen = new Map(input.expected.map((one) => [one.lineId, one]));
  if (priced.length !== seen.size || priced.some((one) => !seen.has(one.line.id))) throw cartChanged();
  const differing = priced.filter(({ line, price }) => price?.price?.unitPrice !== seen.get(line.id)!.unitPrice || price.price.lineMinor !== seen.get(line.id)!.lineMinor);
  if (differing.length > 0) {
    throw priceChanged({ lines: differing.map(({ line, price }) => ({
      lineId: line.id, title: line.title, seenUnitPrice: seen.get(line.id)!.unitPrice, unitPrice: price?.price?.unitPrice ?? null, seenMinor: seen.get(line.id)!.lineMinor, lineMinor: price?.price?.lineMinor ?? null,
    })) });
  }
  const rates = await taxRates(ctx);
  return priced.map(({ line, offer, price }) => {
    const sold = offer as OfferRow;
    checkQuantity(sold, line.quantity);
    const { unitPrice, lineMinor, discountMinor, reason } = price!.price!;
    const taxBasisPoints = rates.get(sold.taxClass) ?? 0;
    return { key: line.id as string, sellerId: sold.sellerId, quantity: line.quantity, lineMinor, discountMinor, taxMinor: shareOf(lineMinor - discountMinor, taxBasisPoints), taxBasisPoints, unitPrice, reason, offer: sold, title: line.title, note: line.note };
  });
}
export type PlacedLine = Awaited<ReturnType<typeof pricedAsSeen>>[number];

async function splitByStock(ctx: ActorContext, lines: readonly PlacedLine[]) {
  return splitOrder(lines, await allocateStock(ctx, lines.map((line) => ({ key: line.key, offerId: line.offer.id, quantity: line.quantity }))));
}

/** Freight, tax on freight and commission for each part. A seller's freight is charged on its first part, so that shipping from two places costs the buyer once. */
async function draftParts(ctx: ActorContext, currency: string, parts: ReturnType<typeof splitOrder<PlacedLine>>): Promise<DraftPart[]> {
  const sellerIds = [...new Set(parts.map((part) => part.sellerId))];
  const conditions = await sellerConditions(ctx, currency, sellerIds);
  const standardTax = (await taxRates(ctx)).get('standard') ?? 0;
  const { rules, volumes, paths, kinds } = await asPlatform(ctx, 'commission is the operator\'s, and no buyer sees it', async () => ({
    rules: await liveRules(ctx), volumes: await monthVolumes(ctx, sellerIds, currency), paths: await categoryPaths(ctx),
    kinds: new Map((await ctx.sql<{ id: Id<'organization'>; kind: 'vendor' | 'distributor' | 'dealer' }>`select id, seller_kind as kind from organization where id = any (${sellerIds}::uuid[])`).map((row) => [row.id, row.kind])),
  }));
  const netOf = (sellerId: Id<'organization'>) => sumMinor(parts.filter((part) => part.sellerId === sellerId).flatMap((part) => part.lines.map((line) => line.lineMinor - line.discountMinor)));
  const charged = new Set<Id<'organization'>>();
  return parts.map((part, index) => {
    const orderValueMinor = netOf(part.sellerId);
    const freightMinor = charged.has(part.sellerId) ? 0 : freightOf(conditions.get(part.sellerId)!, orderValueMinor);
    charged.add(part.sellerId);
    const lines = part.lines.map((split, at): DraftLine => {
      const { line } = split;
      const commission = commissionOf(rules.rules, {
        sellerId: part.sellerId, sellerKind: kinds.get(part.sellerId) ?? 'dealer', categoryIds: paths.get(line.offer.categoryId ?? '') ?? [], brandId: line.offer.brandId, storefrontId: ctx.storefrontId, currency,
        netMinor: split.lineMinor - split.discountMinor, orderValueMinor, monthVolumeMinor: volumes.get(part.sellerId) ?? 0,
      });
      return { id: newId<'order_line'>(), position: at + 1, offer: line.offer, title: line.title, note: line.note, quantity: split.quantity, unitPrice: line.unitPrice, lineMinor: split.lineMinor, discountMinor: split.discountMinor, taxBasisPoints: line.taxBasisPoints, taxMinor: split.taxMinor, reason: line.reason, commission: { ...commission, listVersion: rules.version } };
    });
    const linesMinor = sumMinor(lines.map((line) => line.lineMinor));
    const discountMinor = sumMinor(lines.map((line) => line.discountMinor));
    const taxMinor = sumMinor(lines.map((line) => line.taxMinor)) + shareOf(freightMinor, standardTax);
    return {
      id: newId<'vendor_order'>(), position: index + 1, sellerId: part.sellerId, locationId: part.locationId, lines, linesMinor, discountMinor, freightMinor, taxMinor, totalMinor: linesMinor - discountMinor + freightMinor + taxMinor,
      commissionMinor: sumMinor(lines.map((line) => line.commission.commissionMinor)), commissionTaxMinor: sumMinor(lines.map((line) => line.commission.taxMinor)), paymentDays: conditions.get(part.sellerId)!.paymentDays,
    };
  });
}

async function addressOf(ctx: ActorContext, addressId: Id<'address'>): Promise<AddressSnapshot> {
  return found(await ctx.sql.one<AddressSnapshot & object>`
    select label, recipient, street, postal_code as "postalCode", city, country from address where id = ${addressId} and organization_id = any (${ctx.actor.line}::uuid[])`, 'address');
}

function tell(ctx: ActorContext, orderId: Id<'purchase_order'>, number: string, currency: string, totalMinor: number, parts: readonly DraftPart[]): void {
  ctx.emit(orderPlaced({ subject: { type: 'order', id: orderId }, parties: [ctx.actor.organizationId], data: { orderId, number, totalMinor, currency, lines: parts.reduce((sum, part) => sum + part.lines.length, 0) } }));
  for (const part of parts) {
    // Each seller hears of its own part only; no seller learns who else was ordered from (A04).
    ctx.emit(vendorOrderPlaced({ subject: { type: 'vendor_order', id: part.id }, parties: [part.sellerId, ctx.actor.organizationId], data: { vendorOrderId: part.id, number: `${number}-${part.position}`, buyerId: ctx.actor.organizationId, sellerId: part.sellerId, totalMinor: part.totalMinor, currency } }));
  }
}
