import type { ActorContext } from '../../platform/context.ts';
import { divideHalfUp } from '../../platform/money.ts';
import { resolvePrices } from '../pricing/index.ts';
import type { WantedLine, WantedTake } from './gather-options.ts';
import type { Option } from './problem.ts';
import { baseOf, text } from './quantities.ts';

/** What takes cost after discounts, by key; a take without a price is not in the map. */
export type Goods = ReadonlyMap<string, number>;

/** Prices takes together: one question, however many. */
export async function priceTakes(ctx: ActorContext, currency: string, takes: readonly WantedTake[]): Promise<Goods> {
  const unique = [...new Map(takes.map((take) => [take.key, take])).values()];
  const rows = await resolvePrices(ctx, {
    buyerId: ctx.actor.organizationId,
    storefrontId: ctx.storefrontId,
    currency,
    at: ctx.clock.now(),
    lines: unique.map((take) => ({ key: take.key, offerId: take.offer.id, quantity: text(take.quantity) })),
  });
  return new Map(
    rows.flatMap((row) => (row.price ? [[row.key, row.price.lineMinor - row.price.discountMinor] as const] : [])),
  );
}

/** A line with those of its options that have a price. */
export function withPrices(one: WantedLine, goods: Goods): WantedLine {
  return { ...one, options: one.options.filter((option) => option.takes.every((take) => goods.has(take.key))) };
}

export function optionOf(takes: readonly WantedTake[], goods: Goods): Option {
  return {
    takes: takes.map((take) => {
      const goodsMinor = goods.get(take.key)!;
      const bought = baseOf(take.offer, take.quantity);
      return {
        offerId: take.offer.id,
        sellerId: take.offer.sellerId,
        quantity: text(take.quantity),
        goodsMinor,
        wasteMinor: bought === 0n ? 0 : Number(divideHalfUp(BigInt(goodsMinor) * take.wasteBase, bought)),
        leadTimeDays: take.offer.leadTimeDays,
      };
    }),
  };
}
