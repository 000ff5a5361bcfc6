/**
 * ISO 4217 exponents that are not two. Intl is not asked: browsers answer from CLDR, which differs (IQD, LAK and
 * others), and money must have as many decimals on the page as on the ledger.
 */
const exponents: Readonly<Record<string, number>> = {
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

export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2;
}

/**
 * Minor units as decimal text, by moving the point; no number is divided. `decimalOfMinor(1234, 'EUR')` is `"12.34"`.
 */
export function decimalOfMinor(minor: string | number, currency: string): string {
  const exponent = exponentOf(currency);
  const whole = BigInt(minor);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return whole < 0n ? `-${text}` : text;
}

/** Decimal text as minor units, or null when it has more decimals than the currency knows. */
export function minorOfDecimal(decimal: string, currency: string): number | null {
  const exponent = exponentOf(currency);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > exponent) return null;
  const minor = Number(`${match[1]}${match[2]}${fraction.padEnd(exponent, '0')}`);
  return Number.isSafeInteger(minor) ? minor : null;
}
