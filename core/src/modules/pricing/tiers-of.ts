import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { decimalOf, micros } from '../../platform/money.ts';
import { groundsFor, type OffersFor } from './read-ground.ts';
import { breaksOf, candidatesAt, decide } from './resolver/decide.ts';
import type { OfferPrices, PriceGround } from './resolver/price-ground.ts';
import { pricesOfOffers } from './resolver/prices-of-offers.ts';
import type { Tier } from './schemas.ts';

/**
 * A buyer's quantity breaks of each offer that the caller has read, smallest quantity first: what the offer is resolved
 * to, bought alone, from each quantity on. Asked of the one resolver, so that a table of breaks cannot say another price
 * than the cart: a contract's discount, or a nearer list that begins later and is dearer, counts as it does there. An
 * offer without breaks is not in the map.
 */
export async function tiersOf(ctx: Context, asked: OffersFor): Promise<Map<Id<'offer'>, Tier[]>> {
  return tiersOn((await groundsFor(ctx, [asked]))[0]!);
}

/** The same of offers whose ground is read. */
export function tiersOn(ground: PriceGround): Map<Id<'offer'>, Tier[]> {
  return new Map(
    [...pricesOfOffers(ground)].flatMap(([id, prices]) => {
      const tiers = stepsOf(prices);
      return tiers.length === 0 ? [] : [[id, tiers]];
    }),
  );
}

function stepsOf(prices: OfferPrices): Tier[] {
  if (prices.lists.length === 0) return [];
  const quantities = [...new Set([micros(prices.offer.minimumQuantity), ...breaksOf(prices)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const steps = quantities.flatMap((quantity): Tier[] => {
    const decided = decide(candidatesAt(prices, quantity));
    return decided === null ? [] : [{ minimumQuantity: decimalOf(quantity), unitPrice: decimalOf(decided.price) }];
  });
  return steps.filter((step, index) => step.unitPrice !== steps[index - 1]?.unitPrice);
}
