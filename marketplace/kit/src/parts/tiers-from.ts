export interface Tier {
  /** Least quantity. */
  readonly from: number;
  /** Price per unit, decimal text. */
  readonly amount: string;
}

/**
 * Tiers as they can be bought: none begins below the least that is sold, where the dearer ones before it are nobody's
 * price.
 */
export function tiersFrom(tiers: readonly Tier[], minimum: number): readonly Tier[] {
  const rising = tiers.toSorted((a, b) => a.from - b.from);
  const first = Math.max(
    0,
    rising.findLastIndex((tier) => tier.from <= minimum),
  );
  return rising.slice(first).map((tier) => (tier.from < minimum ? { ...tier, from: minimum } : tier));
}
