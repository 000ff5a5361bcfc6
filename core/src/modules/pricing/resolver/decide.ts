import type { Candidate, OfferPrices } from './price-ground.ts';
import { beginningsOf, beginsAbove, hasCheaperThan, reachedBy } from './tiers.ts';

/**
 * What could be the price at a quantity: of each list the tier with the greatest beginning not above it, and what holds
 * at any quantity.
 */
export function candidatesAt({ lists, fixed }: OfferPrices, quantity: bigint): Candidate[] {
  const found: Candidate[] = [];
  for (const { by, tiers } of lists) {
    const reached = reachedBy(tiers, quantity);
    if (reached !== null) found.push({ by, ...reached, basisPoints: null });
  }
  found.push(...fixed);
  return found;
}

/**
 * The nearest level decides; of equal levels the buyer pays the best. A list that fills from below takes a farther
 * level's tier where that begins at a greater quantity than its own and is cheaper. Null: nothing prices the offer.
 */
export function decide(candidates: readonly Candidate[]): Candidate | null {
  const nearest = first(candidates, (one, other) => one.by.level - other.by.level || byPrice(one, other));
  if (!nearest?.by.fillsFromBelow) return nearest;
  const filling = candidates.filter(
    (one) =>
      one.by.level > nearest.by.level && one.from !== null && one.from > nearest.from! && one.price < nearest.price,
  );
  return first([nearest, ...filling], (one, other) => byPrice(one, other) || one.by.level - other.by.level);
}

/**
 * The smallest greater quantity at which the offer would be decided cheaper; a nearer list that begins on the way there
 * may be dearer, and then counts.
 */
export function nextTier(
  prices: OfferPrices,
  quantity: bigint,
  now: Candidate,
): { readonly from: bigint; readonly price: bigint } | null {
  if (!prices.lists.some(({ tiers }) => hasCheaperThan(tiers, now.price))) return null;
  for (let from = breakAfter(prices, quantity); from !== null; from = breakAfter(prices, from)) {
    const { price } = decide(candidatesAt(prices, from))!;
    if (price < now.price) return { from, price };
  }
  return null;
}

/** The next quantity at which any list begins a tier. Most lines want one and not all, so nothing is gathered. */
function breakAfter({ lists }: OfferPrices, quantity: bigint): bigint | null {
  let next: bigint | null = null;
  for (const { tiers } of lists) {
    const from = beginsAbove(tiers, quantity);
    if (from !== null && (next === null || from < next)) next = from;
  }
  return next;
}

/** All quantities at which a list begins a tier, smallest first. */
export function breaksOf({ lists }: OfferPrices): bigint[] {
  return [...new Set(lists.flatMap(({ tiers }) => beginningsOf(tiers)))].sort((a, b) => (a < b ? -1 : 1));
}

type Order = (one: Candidate, other: Candidate) => number;

/** What comes first among prices; of equals the first by name, so that the same is told each time. */
const byPrice: Order = (one, other) =>
  one.price === other.price
    ? byText(one.by.label, other.by.label) || byText(one.by.priceListId ?? last, other.by.priceListId ?? last)
    : one.price < other.price
      ? -1
      : 1;
const last = '~';
const byText = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

function first(candidates: readonly Candidate[], order: Order): Candidate | null {
  let best: Candidate | null = null;
  for (const one of candidates) if (best === null || order(one, best) < 0) best = one;
  return best;
}
