import type { Language } from './context.ts';
import { exponentOf, moneyText, type Money } from './money.ts';

// Figures as people read them, for what the server itself draws: open pages and papers. The apps have their own.

const units: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    PCE: 'pc',
    C62: 'pc',
    EA: 'pc',
    PR: 'pair',
    PK: 'pack',
    BX: 'box',
    CT: 'carton',
    SET: 'set',
    RO: 'roll',
    MTR: 'm',
    KGM: 'kg',
    GRM: 'g',
    LTR: 'l',
    MTK: 'm²',
  },
  vi: {
    PCE: 'cái',
    C62: 'cái',
    EA: 'cái',
    PR: 'đôi',
    PK: 'gói',
    BX: 'hộp',
    CT: 'thùng',
    SET: 'bộ',
    RO: 'cuộn',
    MTR: 'm',
    KGM: 'kg',
    GRM: 'g',
    LTR: 'l',
    MTK: 'm²',
  },
};
export const unitText = (language: Language, unit: string): string => units[language][unit] ?? unit;
/** Intl takes decimal text and keeps every digit. */
const exact = (decimal: string) => decimal as Intl.StringNumericLiteral;
export const numberText = (language: Language, value: string | number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(exact(String(value)));
export const quantityText = (language: Language, value: string | number, unit: string): string =>
  `${numberText(language, value)} ${unitText(language, unit)}`;
export const priceText = (language: Language, amount: string, currency: string): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 6,
  }).format(exact(amount));
export const moneyIn = (language: Language, money: Money): string => {
  const digits = exponentOf(money.currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(exact(moneyText(money)));
};
export const percentText = (language: Language, basisPoints: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
/** A day without a time is that day everywhere; an instant is told in UTC, because a paper has no reader's zone. */
export const dayText = (language: Language, when: string | Date): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(when),
  );
