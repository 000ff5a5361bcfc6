import type { PriceTier } from './resolver/price-ground.ts';

/**
 * Tiers of an offer in a list as one row of numbers, quantity and price by turns: a third of what objects of large
 * whole numbers take. Those that a number cannot hold exactly stay as they are.
 */
export type PackedTiers = readonly number[] | readonly PriceTier[];

const unpriced: readonly PriceTier[] = [];

export function packed(tiers: readonly PriceTier[]): PackedTiers {
  if (tiers.length === 0) return unpriced;
  // Made as long as it is to be: what grows takes room for more.
  const numbers = Array.from({ length: tiers.length * 2 }, (_, at) =>
    Number(at % 2 === 0 ? tiers[at / 2]!.from : tiers[(at - 1) / 2]!.price),
  );
  return numbers.every(Number.isSafeInteger) ? numbers : tiers;
}

export function unpacked(tiers: PackedTiers): readonly PriceTier[] {
  if (!isPacked(tiers)) return tiers;
  return Array.from({ length: tiers.length / 2 }, (_, at) => ({
    from: BigInt(tiers[at * 2]!),
    price: BigInt(tiers[at * 2 + 1]!),
  }));
}

const isPacked = (tiers: PackedTiers): tiers is readonly number[] => typeof tiers[0] === 'number';
