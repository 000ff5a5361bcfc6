import { assert } from './refusal.ts';
export { currencySchema, decimalSchema, quantitySchema } from './schemas.ts';

/** An integer of minor units (cents, yen, fils) with its ISO 4217 currency. No floating point touches money. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}
export type Currency = string;
/** A decimal number as text with at most six decimals: a price per unit, or a quantity. */
export type Decimal = string;

/** Exponents of ISO 4217 that are not two. */
const exponents: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** How many decimals a currency's minor unit has. */
export function exponentOf(currency: Currency): number {
  return exponents[currency] ?? 2;
}

/** The only way to make money: asserts a safe integer. */
export function money(minor: number, currency: Currency): Money {
  assert(Number.isSafeInteger(minor), `not an amount in minor units: ${minor} ${currency}`);
  return { minor, currency };
}

export function sumMinor(amounts: readonly number[]): number {
  return amounts.reduce((sum, minor) => money(sum + minor, 'XXX').minor, 0);
}

const scale = 1_000_000n;
const places = 6;
/**
 * Whole numbers up to here are exact however they are kept; small ones are reckoned with a third of the time as those
 * of any size.
 */
const exactDigits = 9;
const [minus, point, zero] = ['-', '.', '0'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/**
 * Decimal text as an integer of millionths: `"4.35"` -> `4350000n`. Letter by letter, because a page of prices reads
 * hundreds, and a pattern takes four times as long.
 */
export function micros(decimal: Decimal): bigint {
  const isNegative = decimal.charCodeAt(0) === minus;
  const from = isNegative ? 1 : 0;
  const wholeTo = digitsTo(decimal, from);
  const partsFrom = wholeTo + 1;
  const isWhole = wholeTo === decimal.length;
  const isRead = isWhole || (decimal.charCodeAt(wholeTo) === point && digitsTo(decimal, partsFrom) === decimal.length);
  assert(wholeTo > from && isRead && (isWhole || partsFrom < decimal.length), `not a decimal: ${decimal}`);
  // What is finer than a millionth is cut off.
  const millionths = isWhole ? 0 : numberOf(decimal, partsFrom, partsFrom + places);
  const value =
    wholeTo - from <= exactDigits
      ? BigInt(numberOf(decimal, from, wholeTo) * 1_000_000 + millionths)
      : BigInt(decimal.slice(from, wholeTo)) * scale + BigInt(millionths);
  return isNegative ? -value : value;
}

function digitsTo(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) break;
  }
  return at;
}

/** Of the digits from here to there; those that the text has no longer are noughts. */
function numberOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + (at < text.length ? text.charCodeAt(at) - zero : 0);
  return number;
}

/** Millionths as the shortest decimal text. */
export function decimalOf(value: bigint): Decimal {
  if (value < 0n) return `-${decimalOf(-value)}`;
  const small = Number(value);
  const millionths = Number.isSafeInteger(small) ? small % 1_000_000 : Number(value % scale);
  const whole = (Number.isSafeInteger(small) ? (small - millionths) / 1_000_000 : value / scale).toString();
  if (millionths === 0) return whole;
  const digits = millionths.toString().padStart(places, '0');
  let end = places;
  while (digits[end - 1] === '0') end -= 1;
  return `${whole}.${digits.slice(0, end)}`;
}

/** Divides and rounds half up, away from zero for negatives, so that a refund mirrors its sale. */
export function divideHalfUp(value: bigint, by: bigint): bigint {
  const sign = value < 0n ? -1n : 1n;
  const magnitude = value * sign;
  return sign * ((magnitude * 2n + by) / (by * 2n));
}

/**
 * Unit price x quantity, rounded once, half up, at the currency's exponent (invariant 1). Source of every line total.
 */
export function lineTotal(unitPrice: Decimal, quantity: Decimal, currency: Currency): Money {
  return lineTotalOf(micros(unitPrice), micros(quantity), currency);
}

/** The same of millionths. */
export function lineTotalOf(unitPrice: bigint, quantity: bigint, currency: Currency): Money {
  return money(Number(divideHalfUp(unitPrice * quantity, perMinor[exponentOf(currency)]!)), currency);
}
/** What a minor unit is in millionths of millionths, by how many decimals it has. */
const perMinor = [0, 1, 2, 3].map((exponent) => (scale * scale) / 10n ** BigInt(exponent));

/** A share of an amount in basis points of a per cent (1900 = 19.00 %), rounded half up. */
export function shareOf(minor: number, basisPoints: number): number {
  return Number(divideHalfUp(BigInt(minor) * BigInt(basisPoints), 10_000n));
}

/**
 * Splits an amount by weights so that the parts sum to the whole (I14): each part is floored, what is left goes to the
 * largest remainders, the earlier part first among equals. Weights are non-negative integers; all zero means equal
 * shares.
 */
export function splitByLargestRemainder(minor: number, weights: readonly number[]): number[] {
  assert(weights.length > 0 || minor === 0, 'splitting an amount over nothing');
  const effective = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
  const total = effective.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const sign = minor < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(minor));
  const parts = effective.map((weight, index) => {
    const product = whole * BigInt(weight);
    return { index, floor: product / total, remainder: product % total };
  });
  let left = whole - parts.reduce((sum, part) => sum + part.floor, 0n);
  const shares = parts.map((part) => part.floor);
  for (const part of [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  )) {
    if (left === 0n) break;
    shares[part.index]! += 1n;
    left -= 1n;
  }
  return shares.map((share) => money(Number(share) * sign, 'XXX').minor);
}

/** Minor units as decimal text for documents and files: `{ minor: 1234, currency: 'EUR' }` -> `"12.34"`. */
export function moneyText({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  if (exponent === 0) return String(minor);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
