import type { Context } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { nextNumbers } from '../../platform/numbers/next-number.ts';
import { orRefusal, Refusal } from '../../platform/refusal.ts';
import { allocate, holdStock, placesOfMade, type Reservation, reserveStock } from '../inventory/index.ts';
import { type Debtor, holdCredit, oweOnAccount, type Owed, writeDebts } from '../payments/index.ts';
import { addressesOf, openAddressBook } from './address-book.ts';
import { bookPlacing } from './book-sale.ts';
import { budgetFor, checkSpendingLimit, holdBudgets, spendingLimitsOf, writeBudgets } from './check-limits.ts';
import { draftParts } from './draft-parts.ts';
import { orderPlaced, vendorOrderPlaced } from './events.ts';
import type { PlacedOrder, Sale } from './place-lines.ts';
import type { PlacedLine } from './priced-as-seen.ts';
import { findSaleGround } from './sale-ground.ts';
import { splitOrder } from './split-order.ts';
import { type DraftOrder, writeOrders } from './write-order.ts';

/**
 * Makes orders, each whole or not at all, in statements that are one for all of them. Stock, spending limit, budget and
 * credit are checked under locks that everybody takes in one order, for one order after another as they stand; then the
 * orders, their parts, books and facts are written. One that is refused leaves nothing behind, and takes nothing from
 * those after it. `ctx` sees all rows: whose they are, each step asks by itself.
 */
export async function placeTogether(ctx: Context, sales: readonly Sale[]): Promise<(PlacedOrder | Refusal)[]> {
  if (sales.length === 0) return [];
  const [book, ground, limits, made] = await Promise.all([
    openAddressBook(ctx, sales.flatMap(addressIds)),
    findSaleGround(
      ctx,
      sales.map(({ purchase, lines }) => ({ currency: purchase.currency, lines })),
    ),
    spendingLimitsOf(ctx, sales.map(spenderOf)),
    placesOfMade(
      ctx,
      sales.flatMap(({ lines }) => lines.filter(isMade).map((line) => line.offer.id)),
    ),
  ]);
  const held = await hold(ctx, sales);
  reach('order.locked');
  const owed: Owed[] = [];
  const drafts = sales.map((sale, at): DraftOrder | Refusal =>
    orRefusal(() => {
      const { by, purchase, lines } = sale;
      const address = addressesOf(book, by.actor.line, addressIds(sale));
      const { allocations, left } = allocate(
        held.free,
        lines.map((line) => ({ key: line.key, offerId: line.offer.id, quantity: line.quantity, isMade: isMade(line) })),
        made,
      );
      const parts = draftParts(splitOrder(lines, allocations), {
        currency: purchase.currency,
        storefrontId: by.storefrontId,
        conditions: purchase.conditions,
        freightTaxBasisPoints: purchase.freightTaxBasisPoints,
        ground,
      });
      const totalMinor = sumMinor(parts.map((part) => part.totalMinor));
      checkSpendingLimit(limits[at]!, purchase.currency, totalMinor);
      const budget =
        purchase.costCenterId === null
          ? null
          : budgetFor(held.budgets, purchase.costCenterId, spenderOf(sale), totalMinor);
      owed.push(
        ...oweOnAccount(
          held.accounts,
          debtorOf(sale),
          parts.map((part) => ({
            vendorOrderId: part.id,
            sellerId: part.sellerId,
            sellerName: part.sellerName,
            amountMinor: part.totalMinor,
            paymentDays: part.paymentDays,
          })),
        ),
      );
      // Nothing refuses it any more: what it takes is gone for those after it.
      if (budget !== null) budget.usedMinor += totalMinor;
      for (const [offerId, places] of left) held.free.set(offerId, places);
      return {
        by,
        purchase,
        orderId: newId<'purchase_order'>(),
        number: held.numbers[at]!,
        address,
        parts,
        totalMinor,
      };
    }),
  );
  const orders = drafts.flatMap((one) => (one instanceof Refusal ? [] : [one]));
  if (orders.length > 0) {
    await Promise.all([
      writeBudgets(ctx, held.budgets),
      writeDebts(ctx, owed),
      writeOrders(ctx, orders),
      reserveStock(ctx, reservationsOf(orders)),
      bookPlacing(
        ctx,
        orders.map(({ by, purchase, ...order }) => ({
          ...order,
          buyerId: by.actor.organizationId,
          currency: purchase.currency,
        })),
      ),
    ]);
    reach('order.written');
    for (const order of orders) tell(order);
  }
  return drafts.map((one) =>
    one instanceof Refusal ? one : { orderId: one.orderId, number: one.number, vendorOrders: one.parts.length },
  );
}

/**
 * Everybody locks stock first, credit after it, and budgets last. From here to the commit others wait, so there are few
 * journeys.
 */
async function hold(ctx: Context, sales: readonly Sale[]) {
  const [free, accounts, budgets, numbers] = await Promise.all([
    holdStock(
      ctx,
      sales.flatMap(({ lines }) => lines.filter((line) => !isMade(line)).map((line) => line.offer.id)),
    ),
    holdCredit(
      ctx,
      sales.map((sale) => ({ debtor: debtorOf(sale), sellerIds: sale.lines.map((line) => line.sellerId) })),
    ),
    holdBudgets(
      ctx,
      sales.flatMap(({ by, purchase }) =>
        purchase.costCenterId === null
          ? []
          : [{ costCenterId: purchase.costCenterId, organizationId: by.actor.organizationId }],
      ),
    ),
    nextNumbers(ctx, 'PO', sales.length),
  ]);
  return { free, accounts, budgets, numbers };
}

function reservationsOf(orders: readonly DraftOrder[]): Reservation[] {
  return orders.flatMap((order) =>
    order.parts.flatMap((part) =>
      part.lines
        .filter((line) => !isMade(line))
        .map((line) => ({
          orderLineId: line.id,
          offerId: line.offer.id,
          sellerId: part.sellerId,
          locationId: part.locationId,
          quantity: line.quantity,
        })),
    ),
  );
}

/** What is made to order is taken from no shelf. */
const isMade = (line: Pick<PlacedLine, 'configuration'>) => line.configuration !== null;
const addressIds = ({ purchase, lines }: Sale): Id<'address'>[] => [
  purchase.shipToAddressId,
  purchase.billToAddressId,
  ...lines.map((line) => line.shipToAddressId),
];
const spenderOf = ({ by, purchase }: Sale) => ({ actor: by.actor, currency: purchase.currency });
const debtorOf = ({ by, purchase }: Sale): Debtor => ({
  buyerId: by.actor.organizationId,
  userId: by.actor.userId,
  currency: purchase.currency,
});

function tell({ by, orderId, number, purchase: { currency }, totalMinor, parts }: DraftOrder): void {
  const buyerId = by.actor.organizationId;
  by.emit(
    orderPlaced({
      subject: { type: 'order', id: orderId },
      parties: [buyerId],
      data: { orderId, number, totalMinor, currency, lines: parts.reduce((sum, part) => sum + part.lines.length, 0) },
      after: { state: 'placed' },
    }),
  );
  for (const part of parts) {
    // Each seller hears of its own part only; no seller learns who else was ordered from (A04).
    by.emit(
      vendorOrderPlaced({
        subject: { type: 'vendor_order', id: part.id },
        parties: [part.sellerId, buyerId],
        data: {
          vendorOrderId: part.id,
          number: `${number}-${part.position}`,
          buyerId,
          sellerId: part.sellerId,
          totalMinor: part.totalMinor,
          currency,
        },
        after: { state: 'placed' },
      }),
    );
  }
}
