import { decimalSchema } from '../../../platform/money.ts';
import type { ColumnMapping } from '../tables.ts';
import { readCountry } from './countries.ts';
import { readDecimal } from './decimals.ts';
import { readGtin } from '../../catalog/index.ts';
import { readUnit, unitCodes } from './units.ts';

export interface RowProblem {
  readonly field: string;
  readonly code: string;
  readonly value: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly isWarning: boolean;
}
type Raw = Readonly<Record<string, string | number>>;

/** A row as we read it. What is absent was left out by the seller and stays as it is. */
export interface CleanRow {
  readonly sku?: string;
  readonly brand?: string;
  readonly mpn?: string;
  readonly gtin?: string;
  readonly title?: string;
  readonly description?: string;
  readonly category?: string;
  readonly price?: string;
  readonly currency?: string;
  readonly unit?: string;
  readonly packSize?: string;
  readonly minimumQuantity?: string;
  readonly quantityMultiple?: string;
  readonly leadTimeDays?: number;
  readonly weight?: number;
  readonly tariffCode?: string;
  readonly countryOfOrigin?: string;
  /** By location key; '' is where the seller ships from unless told otherwise. */
  readonly stock?: Readonly<Record<string, string>>;
}
export interface Cleaned {
  readonly row: CleanRow;
  readonly problems: readonly RowProblem[];
}

/** A person's correction stands beside what the file said, under this name. */
export const fixKey = (field: string) => `hansa:${field}`;
/** NUL cannot stand in a text of PostgreSQL; the sign for it can, and is found and told. */
export const nulSign = '\u2400';

const lengths: Readonly<Record<string, number>> = {
  sku: 100,
  brand: 120,
  mpn: 120,
  title: 300,
  description: 8000,
  category: 300,
  tariffCode: 20,
};
const controls = /(?![\t\n\r])[\p{Cc}\u2400]/gu;
/** What a spreadsheet would run. A minus before a number, or a temperature in words, is none. */
const formula = /^(?:[=@]|[+-][^\s]*[+*/|(!]|[+-][A-Za-z]+\d*[!(:])/;

/** What one cell of a row holds for a field, before it is read. */
export function cellOf(mapping: ColumnMapping, raw: Raw, field: string): string | number | undefined {
  const fixed = raw[fixKey(field)];
  if (fixed !== undefined) return fixed;
  const from = mapping.fields[field];
  if (from === undefined) return undefined;
  const cell = from.column === undefined ? undefined : raw[from.column];
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '') ? from.constant : cell;
}

/**
 * Reads one raw row by its mapping: every fault with its field, code and value, and the row as far as it can be read.
 */
export function cleanRow(mapping: ColumnMapping, raw: Raw): Cleaned {
  const problems: RowProblem[] = [];
  const row: Record<string, unknown> = {};
  const note = (
    field: string,
    code: string,
    value: string | null,
    facts: Record<string, unknown> = {},
    isWarning = false,
  ) => {
    problems.push({ field, code, value, facts, isWarning });
  };
  for (const field of Object.keys(mapping.fields).concat(fixedOnly(mapping, raw))) {
    const cell = cellOf(mapping, raw, field);
    const text = textOf(cell, field, note);
    if (text === '') continue;
    if (field.startsWith('stock')) {
      const quantity = readAmount(cell, text, field, mapping, note, { scale: 3 });
      if (quantity !== null)
        row.stock = { ...(row.stock as object | undefined), [field.slice('stock@'.length)]: quantity };
    } else {
      const value = readField(field, cell, text, mapping, note);
      if (value !== null) row[field] = value;
    }
  }
  if (row.sku === undefined && !problems.some((one) => one.field === 'sku')) note('sku', 'missing', null);
  if (row.price === '0') note('price', 'priceZero', '0', {}, true);
  return { row: row as CleanRow, problems };
}

/** Fields that a person filled though the file has no column for them. */
function fixedOnly(mapping: ColumnMapping, raw: Raw): string[] {
  return Object.keys(raw)
    .filter((key) => key.startsWith('hansa:') && mapping.fields[key.slice(6)] === undefined)
    .map((key) => key.slice(6));
}

type Note = (
  field: string,
  code: string,
  value: string | null,
  facts?: Record<string, unknown>,
  isWarning?: boolean,
) => void;

/** The cell's text, trimmed and in one form of Unicode; what cannot be seen is cut out and told. */
function textOf(cell: string | number | undefined, field: string, note: Note): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const composed = cell.normalize('NFC');
  const seen = composed.replaceAll(controls, '');
  if (seen !== composed) note(field, 'controlCharacter', composed, {}, true);
  // An apostrophe before a sign is how exports keep spreadsheets from running a text (X04); it is no part of it.
  const text = seen.trim().replace(/^'(?=[=+\-@\t\r])/, '');
  if (text.includes('\ufffd')) {
    note(field, 'unreadable', text);
    return '';
  }
  return text;
}

function readField(
  field: string,
  cell: string | number | undefined,
  text: string,
  mapping: ColumnMapping,
  note: Note,
): string | number | null {
  switch (field) {
    case 'gtin': {
      const read = readGtin(text);
      if ('gtin' in read) return read.gtin;
      note(field, read.fault, text);
      return null;
    }
    case 'unit': {
      const unit = readUnit(text);
      if (unit === null) note(field, 'unknownUnit', text, { known: unitCodes.join(', ') });
      return unit;
    }
    case 'currency': {
      const code = { '€': 'EUR', $: 'USD', '£': 'GBP', '₫': 'VND', đ: 'VND', Đ: 'VND' }[text] ?? text.toUpperCase();
      if (!currencies.has(code)) {
        note(field, 'unknownCurrency', text);
        return null;
      }
      return code;
    }
    case 'countryOfOrigin': {
      const country = readCountry(text);
      if (country === null) note(field, 'unknownCountry', text);
      return country;
    }
    case 'price':
      return readAmount(cell, text, field, mapping, note, { scale: 6 });
    case 'packSize':
    case 'minimumQuantity':
    case 'quantityMultiple':
      return readAmount(cell, text, field, mapping, note, { scale: 3, isPositive: true });
    case 'leadTimeDays': {
      const days = readAmount(cell, text, field, mapping, note, { scale: 0, most: 3650 });
      return days === null ? null : Number(days);
    }
    case 'weight': {
      const grams = readAmount(cell, text, field, mapping, note, { scale: 6 });
      return grams === null
        ? null
        : Math.min(Math.max(Math.round(Number(grams) * (mapping.fields.weight?.factor ?? 1)), 1), 2_000_000_000);
    }
    default: {
      if (text.length > (lengths[field] ?? 300)) {
        note(field, 'tooLong', `${text.slice(0, 80)}…`, { most: lengths[field] ?? 300 });
        return null;
      }
      if (formula.test(text)) {
        note(field, 'formula', text);
        return null;
      }
      return text;
    }
  }
}

interface Bounds {
  readonly scale: number;
  readonly isPositive?: boolean;
  readonly most?: number;
}

/** A number that is not negative, in plain decimal text. True numbers of a spreadsheet or of JSON have no country. */
function readAmount(
  cell: string | number | undefined,
  text: string,
  field: string,
  mapping: ColumnMapping,
  note: Note,
  bounds: Bounds,
): string | null {
  const plain = typeof cell === 'number' ? plainNumber(cell) : readDecimal(text, mapping.decimalComma);
  if (plain === null) {
    note(field, 'notANumber', text);
    return null;
  }
  if (plain.startsWith('-')) {
    note(field, 'negative', text);
    return null;
  }
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (bounds.scale === 0 && decimals > 0) {
    note(field, 'notWhole', text);
    return null;
  }
  const kept = decimals > bounds.scale ? plain.slice(0, plain.length - (decimals - bounds.scale)) : plain;
  if (!decimalSchema.safeParse(kept).success || Number(kept) > (bounds.most ?? 999_999_999)) {
    note(field, 'tooLarge', text, { most: bounds.most ?? 999_999_999 });
    return null;
  }
  if (decimals > bounds.scale) note(field, 'decimalsCut', text, { kept: bounds.scale }, true);
  if (bounds.isPositive && /^[0.]*$/.test(kept)) {
    note(field, 'notPositive', text);
    return null;
  }
  return kept;
}

/** A double as plain decimal text: spreadsheets hold 0.1 + 0.2 as 0.30000000000000004, and nobody means that. */
function plainNumber(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const rounded = Number(value.toPrecision(15));
  return /e/.test(String(rounded))
    ? BigInt(Math.round(rounded * 1e9)) === 0n
      ? '0'
      : new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 9 }).format(rounded)
    : String(rounded);
}

const currencies = new Set(Intl.supportedValuesOf('currency'));
