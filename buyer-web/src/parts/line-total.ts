import { exponentOf } from '@hansa/kit/currency';

/** Decimal text as millionths. No floating point touches money. */
export function millionths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6) || '0');
}

/** What a line comes to, in minor units: rounded once, half up, as core does. To show while typing; core decides. */
export function lineTotal(unitPrice: string, quantity: string, currency: string): number {
  const scale = 10n ** BigInt(12 - exponentOf(currency));
  return Number((millionths(unitPrice) * millionths(quantity) * 2n + scale) / (scale * 2n));
}

/** The tier that a quantity reaches: the greatest minimum not above it. */
export function tierAt<T extends { readonly minimumQuantity: string }>(
  tiers: readonly T[],
  quantity: string,
): T | null {
  const wanted = millionths(quantity);
  return (
    [...tiers]
      .sort((a, b) => Number(millionths(b.minimumQuantity) - millionths(a.minimumQuantity)))
      .find((tier) => millionths(tier.minimumQuantity) <= wanted) ?? null
  );
}
