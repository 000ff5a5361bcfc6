import { guessDecimalComma } from '../cleaning/decimals.ts';
import { readCountry } from '../cleaning/countries.ts';
import { readGtin } from '../../catalog/index.ts';
import { foldWord, readUnit } from '../cleaning/units.ts';
import { type ImportField, importFields } from '../schemas.ts';
import type { ColumnMapping } from '../tables.ts';
import { headerNames, vietnameseHeader } from './header-names.ts';

export interface FileColumn {
  readonly name: string;
  readonly samples: readonly string[];
}
export interface Guess {
  readonly mapping: ColumnMapping;
  /** Every column is one of ours by its plain name, as in the template: nobody needs to be asked. */
  readonly isCertain: boolean;
}

const folded = new Map(importFields.map((field) => [field, headerNames[field].map(foldWord)]));
const numeric = new Set<ImportField>([
  'price',
  'packSize',
  'minimumQuantity',
  'quantityMultiple',
  'stock',
  'leadTimeDays',
  'weight',
]);
const enough = 0.5;

/**
 * What the stock in one place is called. Only what means something in a pattern is escaped: in a Unicode pattern an
 * escaped hyphen is an error.
 */
const stockAt = (key: string) =>
  new RegExp(`(stock|bestand|tồn)\\W+${key.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`, 'iu');

/**
 * Which column is which of our fields: by what it is called, and by what stands in it. Each column once, the surest
 * first.
 */
export function guessMapping(columns: readonly FileColumn[], locationKeys: readonly string[] = []): Guess {
  const taken = new Map<string, string>();
  const fields: Record<string, ColumnMapping['fields'][string]> = {};
  for (const { field, column } of pairs(columns)) {
    if (field in fields || taken.has(column.name)) continue;
    taken.set(column.name, field);
    fields[field] = {
      column: column.name,
      ...(field === 'weight' && /\bkg\b|kilo/i.test(column.name) ? { factor: 1000 } : {}),
    };
  }
  const places = locationKeys.map((key) => ({ key, called: stockAt(key) }));
  for (const column of columns) {
    const location = places.find(({ called }) => !taken.has(column.name) && called.test(column.name))?.key;
    if (location !== undefined) {
      taken.set(column.name, location);
      fields[`stock@${location}`] = { column: column.name };
    }
  }
  const numbers = columns
    .filter((column) => numeric.has(taken.get(column.name) as ImportField))
    .flatMap((column) => column.samples);
  const mapping = {
    fields,
    decimalComma: guessDecimalComma(numbers) ?? false,
    language: columns.some((column) => vietnameseHeader.test(column.name)) ? ('vi' as const) : ('en' as const),
  };
  return {
    mapping,
    isCertain:
      fields.sku !== undefined &&
      columns.every((column) => taken.has(column.name) && column.name === taken.get(column.name)),
  };
}

function pairs(columns: readonly FileColumn[]): { field: ImportField; column: FileColumn; score: number }[] {
  return columns
    .flatMap((column, at) => importFields.map((field) => ({ field, column, at, score: scoreOf(field, column) })))
    .filter((pair) => pair.score >= enough)
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

/** How sure it is, 0 to 1. What stands in a column can speak for it or against it. */
function scoreOf(field: ImportField, column: FileColumn): number {
  const values = column.samples.map((value) => value.trim()).filter((value) => value !== '');
  const called = nameScore(field, column.name);
  if (values.length === 0) return called * 0.9;
  const holds = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const fits = fitOf(field, holds);
  if (fits === null) return called;
  // A GTIN is known by its check digits alone; the rest need a name as well.
  if (field === 'gtin' && fits > 0.8 && called === 0) return 0.7;
  return called === 0 ? 0 : fits >= 0.5 ? Math.min(called + 0.05, 1) : called * fits;
}

/** Share of the values that could be of this field; null where any text could. */
function fitOf(field: ImportField, holds: (test: (value: string) => boolean) => number): number | null {
  if (numeric.has(field)) return holds((value) => /^\D{0,4}\d[\d.,'’\s]*\D{0,5}$/.test(value));
  switch (field) {
    case 'gtin':
      return holds((value) => 'gtin' in readGtin(value) && value.replaceAll(/\D/g, '').length >= 8);
    case 'currency':
      return holds((value) => /^([A-Z]{3}|[€$£₫đ])$/i.test(value));
    case 'unit':
      return holds((value) => readUnit(value) !== null);
    case 'countryOfOrigin':
      return holds((value) => readCountry(value) !== null);
    case 'tariffCode':
      return holds((value) => /^[\d.\s]{4,14}$/.test(value));
    case 'sku':
      return holds((value) => value.length <= 60 && !/\s.*\s.*\s/.test(value));
    default:
      return null;
  }
}

function nameScore(field: ImportField, header: string): number {
  const plain = foldWord(header.replaceAll(/\(.*?\)|\[.*?\]/g, ''));
  const whole = foldWord(header);
  const names = folded.get(field)!;
  if (whole === foldWord(field) || names[0] === whole) return 1;
  if (names.includes(whole)) return 0.95;
  if (names.includes(plain)) return 0.9;
  const part = names
    .filter((name) => name.length >= 4 && plain.includes(name))
    .reduce((longest, name) => Math.max(longest, name.length), 0);
  return part === 0 ? 0 : 0.5 + 0.35 * (part / plain.length);
}
