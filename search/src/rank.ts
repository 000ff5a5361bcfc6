// What moves a product among others that match as well: stock, popularity, and what the caller knows of the buyer.
// An exact part number stands above all of it.

import type { Fused } from './fuse.ts';
import type { Boosts, Hit, Matched } from './search-index.ts';

// Between ranks 1 and 10 of a leg lie 15 %, so these move a product by some places and never from the bottom to the
// top.
const inStockBoost = 1.08;
const popularityBoost = 0.08;
const largestBoost = 4;

export function rank(
  fused: readonly Fused[],
  exact: ReadonlyMap<string, number>,
  matched: (one: Fused) => Matched,
  boosts: Boosts = {},
): Hit[] {
  const mostPopular = Math.max(1, ...fused.map(({ candidate }) => candidate.popularity));
  const hits = fused.map((one): Hit => {
    const { id, inStock, popularity, sellerIds } = one.candidate;
    // Logarithmic: the thousandth order says less than the first.
    const renown = Math.log1p(Math.max(0, popularity)) / Math.log1p(mostPopular);
    const bySeller = Math.max(1, ...sellerIds.map((seller) => boosts.sellers?.get(seller) ?? 1));
    const byCaller = Math.min(largestBoost, (boosts.products?.get(id) ?? 1) * bySeller);
    const score = one.score * (inStock ? inStockBoost : 1) * (1 + popularityBoost * renown) * byCaller;
    return { id, score: score + (exact.get(id) ?? 0), matched: matched(one), legs: one.legs };
  });
  return hits.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}
