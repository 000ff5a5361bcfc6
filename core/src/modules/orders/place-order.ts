import type { z } from 'zod';
import type { ActorContext, Context } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { onceForKey } from '../../platform/idempotency.ts';
import type { Id } from '../../platform/ids.ts';
import { sumMinor } from '../../platform/money.ts';
import { found } from '../../platform/refusal.ts';
import {
  type CartLineRow,
  cartLineRows,
  findCart,
  type OfferFacts,
  type OpenCart,
  type PricedLine,
  priceToOrder,
  type SellerConditions,
  sellerConditions,
  taxRates,
} from '../cart/index.ts';
import { belowMinimum } from './errors.ts';
import { placeLines, type Purchase } from './place-lines.ts';
import { pricedAsSeen, type PlacedLine } from './priced-as-seen.ts';
import type { PlaceOrder, Placed } from './schemas.ts';

type Input = z.output<typeof PlaceOrder>;

/**
 * Places what the cart holds, whole or not at all, once for a key. Prices are resolved here and now and compared with
 * what the buyer saw (M03); refusals name what to mend.
 */
export function placeOrder(ctx: ActorContext, { idempotencyKey, ...request }: Input): Promise<z.output<typeof Placed>> {
  return onceForKey(
    ctx,
    `place:${idempotencyKey}`,
    request,
    ([cart, rates]) => place(ctx, request, found(cart, 'cart'), rates),
    () => Promise.all([findCart(ctx, 'held'), taxRates(ctx)]),
  );
}

async function place(
  ctx: ActorContext,
  input: Omit<Input, 'idempotencyKey'>,
  cart: OpenCart,
  rates: ReadonlyMap<string, number>,
): Promise<z.output<typeof Placed>> {
  const lines = await cartLineRows(ctx, cart.id);
  reach('order.claimed');
  const wanted = wantedOf(ctx, input, cart, await priceToOrder(ctx, cart.currency, lines), rates);
  const placed = await placeLines(
    ctx,
    purchaseOf(wanted, await sellerConditions(ctx, cart.currency, wanted.sellerIds)),
  );
  closeCarts(ctx, [cart.id]);
  return placed;
}

/** What is to be ordered, priced, before its sellers' conditions are known. */
export interface Wanted extends Omit<Purchase, 'conditions'> {
  readonly sellerIds: readonly Id<'organization'>[];
}

/** What the cart holds and its buyer may see, as it is priced, or why it cannot be ordered. */
export function wantedOf(
  ctx: ActorContext,
  { expected, ...input }: Omit<Input, 'idempotencyKey'>,
  { currency }: OpenCart,
  priced: readonly PricedLine<CartLineRow, OfferFacts>[],
  rates: ReadonlyMap<string, number>,
): Wanted {
  ctx.afterCommit(() => reach('order.committed'));
  const lines = pricedAsSeen(priced, expected, rates);
  return {
    ...input,
    currency,
    lines,
    freightTaxBasisPoints: rates.get('standard') ?? 0,
    sellerIds: [...new Set(lines.map((line) => line.sellerId))],
  };
}

/** The purchase as its sellers' conditions allow it. */
export function purchaseOf(wanted: Wanted, conditions: SellerConditions): Purchase {
  checkMinimums(wanted.currency, wanted.lines, conditions);
  return { ...wanted, conditions };
}

/** Carts that were ordered. */
export function closeCarts(ctx: Context, cartIds: readonly Id<'cart'>[]): void {
  void ctx.sql
    .ahead`update cart set state = 'ordered', updated_at = ${ctx.clock.now()}, version = version + 1 where id = any (${cartIds}::uuid[])`;
}

/** A seller's minimum counts net of discounts, before tax and freight, over all that is ordered from it. */
function checkMinimums(currency: string, lines: readonly PlacedLine[], conditions: SellerConditions): void {
  for (const { sellerId, minimumOrderMinor } of conditions.values()) {
    const own = lines.filter((line) => line.sellerId === sellerId);
    const subtotalMinor = sumMinor(own.map((line) => line.lineMinor - line.discountMinor));
    if (minimumOrderMinor !== null && subtotalMinor < minimumOrderMinor)
      throw belowMinimum({
        sellerName: own[0]!.offer.sellerName,
        currency,
        minimumMinor: minimumOrderMinor,
        subtotalMinor,
      });
  }
}
