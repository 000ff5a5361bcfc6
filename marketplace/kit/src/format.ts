import { decimalOfMinor, exponentOf } from './currency.ts';
import { language, t } from './languages/index.ts';

/** An amount as it crosses the wire: an integer of minor units (text when it may pass 2^53) and its currency. */
export interface Money {
  readonly minor: string | number;
  readonly currency: string;
}
/** A price per unit: decimal text with up to six decimals. */
export interface UnitPrice {
  readonly amount: string;
  readonly currency: string;
}

const made = new Map<string, unknown>();
/** Intl's formatters are dear to make and free to keep. */
function kept<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

function currencyFormat(
  locale: string,
  currency: string,
  least: number,
  most: number,
  compact = false,
): Intl.NumberFormat {
  return kept(
    `money ${locale} ${currency} ${least} ${most} ${compact}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: least,
        maximumFractionDigits: most,
        ...(compact ? { notation: 'compact' } : {}),
      }),
  );
}

// Intl takes decimal text and keeps every digit; a number would pass through floating point.
const exact = (decimal: string) => decimal as Intl.StringNumericLiteral;

export function formatMoney({ minor, currency }: Money, locale: string = language()): string {
  const exponent = exponentOf(currency);
  return currencyFormat(locale, currency, exponent, exponent).format(exact(decimalOfMinor(minor, currency)));
}

/** For tiles and axes: €1.2M; small sums whole, because nobody writes €480.1. Never for a sum that somebody pays. */
export function formatMoneyShort({ minor, currency }: Money, locale: string = language()): string {
  const amount = decimalOfMinor(minor, currency);
  return currencyFormat(locale, currency, 0, Math.abs(Number(amount)) < 1000 ? 0 : 1, true).format(exact(amount));
}

/** As many decimals as the price has, at least the currency's own: €0.0134, €4.10. */
export function formatUnitPrice({ amount, currency }: UnitPrice, locale: string = language()): string {
  return currencyFormat(locale, currency, exponentOf(currency), 6).format(exact(amount));
}

export function formatNumber(value: number | string, locale: string = language(), decimals = 6): string {
  return kept(
    `number ${locale} ${decimals}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }),
  ).format(exact(String(value)));
}

export function formatNumberShort(value: number, locale: string = language()): string {
  return kept(
    `short ${locale}`,
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  ).format(value);
}

/** `1,200 pcs`. A unit that has no text of its own is shown as it is. */
export function formatQuantity(value: number | string, unit?: string | null, locale: string = language()): string {
  const number = formatNumber(value, locale);
  return unit ? `${number} ${t.maybe(`units.${unit}`, { count: Number(value) }) ?? unit}` : number;
}

/** A share of one: 0.125 is 12.5 %. */
export function formatPercent(share: number, locale: string = language(), decimals = 1): string {
  return kept(
    `percent ${locale} ${decimals}`,
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals }),
  ).format(share);
}

export type When = string | number | Date;
const dateStyles = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day without a time (`2026-11-24`) is that day everywhere; an instant is shown in the reader's zone. */
export function formatDate(when: When, style: keyof typeof dateStyles = 'day', locale: string = language()): string {
  const isDay = typeof when === 'string' && /^\d{4}-\d\d-\d\d$/.test(when);
  return kept(
    `date ${locale} ${style} ${isDay}`,
    () => new Intl.DateTimeFormat(locale, { ...dateStyles[style], ...(isDay ? { timeZone: 'UTC' } : {}) }),
  ).format(new Date(when));
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** `3 hours ago`, `in 2 days`; under a minute it is now. `now` is given so that a clock can tick it. */
export function formatRelative(when: When, now: number, locale: string = language()): string {
  const seconds = Math.round((new Date(when).getTime() - now) / 1000);
  const relative = kept(`relative ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return relative.format(0, 'second');
}

export function formatBytes(bytes: number, locale: string = language()): string {
  const [unit, size] =
    bytes >= 1_000_000
      ? (['megabyte', 1_000_000] as const)
      : bytes >= 1_000
        ? (['kilobyte', 1_000] as const)
        : (['byte', 1] as const);
  return kept(
    `bytes ${locale} ${unit}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ).format(bytes / size);
}

export function formatDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0
    ? t('time.minutesSeconds', { minutes, seconds: Math.round(seconds % 60) })
    : t('time.seconds', { seconds: Math.round(seconds) });
}

/** `TH` is Thailand to whoever reads an address; what is no such code stays as it is. */
export function formatCountry(code: string, locale: string = language()): string {
  return /^[A-Z]{2}$/.test(code)
    ? (kept(`country ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })).of(code) ??
        code)
    : code;
}

/** A day of the week by its number, 1 Monday to 7 Sunday. */
export function formatWeekday(day: number, locale: string = language()): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
}
