/** From this quantity on, this price per unit. */
export interface PriceTier {
  readonly from: bigint;
  readonly price: bigint;
}

/**
 * Tiers of an offer in a list, smallest quantity first, as one row: quantity and price by turns, in millionths. As
 * numbers, which take a third of the memory and no time to make; what a number cannot hold exactly stays as it is. The
 * two compare exactly with each other, and only what is decided on becomes a tier.
 */
export type Tiers = readonly (number | bigint)[];

export const unpriced: Tiers = [];

/** `tiers`: smallest quantity first. */
export function rowOf(tiers: readonly PriceTier[]): Tiers {
  if (tiers.length === 0) return unpriced;
  // Made as long as it is to be: what grows takes room for more.
  return Array.from({ length: tiers.length * 2 }, (_, at) => {
    const { from, price } = tiers[at >> 1]!;
    const value = at % 2 === 0 ? from : price;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  });
}

const tierAt = (tiers: Tiers, at: number): PriceTier => ({ from: BigInt(tiers[at]!), price: BigInt(tiers[at + 1]!) });

/** The tier with the greatest beginning not above the quantity; null: it is below all of them. */
export function reachedBy(tiers: Tiers, quantity: bigint): PriceTier | null {
  let next = 0;
  while (next < tiers.length && tiers[next]! <= quantity) next += 2;
  return next === 0 ? null : tierAt(tiers, next - 2);
}

export const firstOf = (tiers: Tiers): PriceTier => tierAt(tiers, 0);

/** Where the next tier above a quantity begins; null: none does. */
export function beginsAbove(tiers: Tiers, quantity: bigint): bigint | null {
  for (let at = 0; at < tiers.length; at += 2) if (tiers[at]! > quantity) return BigInt(tiers[at]!);
  return null;
}

export function hasCheaperThan(tiers: Tiers, price: bigint): boolean {
  for (let at = 1; at < tiers.length; at += 2) if (tiers[at]! < price) return true;
  return false;
}

export const beginningsOf = (tiers: Tiers): bigint[] =>
  tiers.flatMap((quantity, at) => (at % 2 === 0 ? [BigInt(quantity)] : []));
