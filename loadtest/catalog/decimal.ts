/**
 * Prices as the trade writes them: cheap things have more decimals, and nobody quotes a pump to the tenth of a cent.
 */
import type { Currency, Decimal } from './world.ts';

export function priceText(amount: number, currency: Currency = 'EUR'): Decimal {
  if (currency === 'VND') return amount < 1000 ? amount.toFixed(2) : String(Math.round(amount / 10) * 10);
  if (amount < 0.1) return amount.toFixed(5);
  if (amount < 1) return amount.toFixed(4);
  return amount.toFixed(amount < 10 ? 3 : 2);
}

/** Fixed for the whole world, so that amounts in different currencies can be compared when one is made up. */
export const perEuro: Readonly<Record<Currency, number>> = { EUR: 1, USD: 1.1, VND: 28_000 };
