import { decimalOf, divideHalfUp, lineTotal, micros, sumMinor, type Decimal } from '../../../platform/money.ts';
import { allHold, chosen, numberOf } from './holds.ts';
import type { Choices, ConfigurationModel } from './model.ts';

/** What one price of the model adds: to each piece, or once to the line. */
export interface PricePart {
  readonly key: string;
  readonly perPiece: Decimal | null;
  readonly onceMinor: number | null;
}
export interface ConfiguredPrice {
  /** The offer's price and all that is added to each piece: what the line's unit price is. */
  readonly unitPrice: Decimal;
  readonly onceMinor: number;
  readonly totalMinor: number;
  readonly parts: readonly PricePart[];
}

const million = 1_000_000n;

/**
 * The offer's own price (as resolved for this buyer) and what the choices add. Per cents are of the offer's own price,
 * so the order of prices does not matter. Each addition keeps six decimals; minor units are rounded to once at the
 * line, and once for each fixed price (I1).
 */
export function priceChoices(
  model: ConfigurationModel,
  choices: Choices,
  quantity: Decimal,
  basePrice: Decimal,
): ConfiguredPrice {
  const parts = model.prices
    .filter((price) => allHold(price.when, choices))
    .map((price): PricePart => {
      if (price.kind === 'fixed')
        return { key: price.key, perPiece: null, onceMinor: lineTotal(price.amount, '1', model.currency).minor };
      if (price.kind === 'percent')
        return {
          key: price.key,
          perPiece: decimalOf(divideHalfUp(micros(basePrice) * BigInt(price.basisPoints), 10_000n)),
          onceMinor: null,
        };
      if (price.kind === 'perUnit')
        return { key: price.key, perPiece: timesNumber(price.amount, price.times, choices), onceMinor: null };
      const reached = price.tiers.filter((tier) => micros(tier.from) <= micros(quantity));
      const tier = reached.reduce<(typeof reached)[number] | null>(
        (best, one) => (best === null || micros(one.from) > micros(best.from) ? one : best),
        null,
      );
      return { key: price.key, perPiece: tier?.amount ?? '0', onceMinor: null };
    });
  const unitPrice = decimalOf(parts.reduce((sum, part) => sum + micros(part.perPiece ?? '0'), micros(basePrice)));
  const onceMinor = sumMinor(parts.map((part) => part.onceMinor ?? 0));
  return {
    unitPrice,
    onceMinor,
    totalMinor: sumMinor([lineTotal(unitPrice, quantity, model.currency).minor, onceMinor]),
    parts,
  };
}

/** An amount for each one of a number option (a metre, a bar); an option left open counts nothing. */
export function timesNumber(amount: Decimal, option: string | null, choices: Choices): Decimal {
  return option === null
    ? amount
    : decimalOf(divideHalfUp(micros(amount) * (numberOf(chosen(choices, option)) ?? 0n), million));
}
