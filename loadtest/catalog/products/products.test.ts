import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { categories, category } from '../categories.ts';
import { isGtin } from '../gtin.ts';
import { brands } from '../brands.ts';
import { products } from './stream.ts';

const many = [...products().take(60_000)];

test('the first products are the same however many are taken', () => {
  expect([...products().take(500)]).toEqual(many.slice(0, 500));
});

test('categories stand in three levels, each with its own code and its own slug in both languages', () => {
  expect(categories.length).toBeGreaterThanOrEqual(60);
  for (const { parent, level } of categories) expect(parent === null ? 1 : category(parent).level + 1).toBe(level);
  for (const value of ['key', 'code'] as const)
    expect(new Set(categories.map((one) => one[value])).size).toBe(categories.length);
  for (const language of ['en', 'vi'] as const)
    expect(new Set(categories.map(({ slug }) => slug[language])).size).toBe(categories.length);
  expect(categories.filter(({ code }) => !/^\d{8}$/.test(code))).toEqual([]);
});

test('every leaf has typed attributes, some of them facets, and products in the demo', () => {
  const filled = new Set(many.slice(0, 2000).map((product) => product.category));
  for (const { key, level, attributes } of categories) {
    expect(attributes.length > 0, key).toBe(level === 3);
    if (level === 3) expect(attributes.some(({ isFacet }) => isFacet) && filled.has(key), key).toBe(true);
    for (const { kind, choices, unit } of attributes) {
      expect((choices?.length ?? 0) > 0).toBe(kind === 'choice');
      if (unit) expect(kind).toBe('number');
    }
  }
});

test('every attribute of a product is one of its category, of the right kind, and none that is required is missing', () => {
  const wrong: string[] = [];
  for (const { key, category: leaf, attributes } of many) {
    const typed = new Map(category(leaf).attributes.map((attribute) => [attribute.key, attribute]));
    for (const [name, value] of Object.entries(attributes)) {
      const attribute = typed.get(name),
        kind = attribute?.kind;
      const fits =
        kind === 'number'
          ? typeof value === 'number' && value >= 0
          : kind === 'boolean'
            ? typeof value === 'boolean'
            : kind === 'choice'
              ? attribute?.choices?.some((choice) => choice.key === value)
              : kind === 'text' && typeof value === 'string' && value !== '';
      if (!fits) wrong.push(`${key}: ${name} ${String(value)}`);
    }
    for (const { key: name, isRequired } of typed.values())
      if (isRequired && !(name in attributes)) wrong.push(`${key}: no ${name}`);
  }
  expect(wrong).toEqual([]);
});

test('every GTIN has a valid check digit, and none is given twice', () => {
  expect(many.filter(({ gtin }) => !isGtin(gtin) || gtin.length !== 13)).toEqual([]);
  expect(new Set(many.map(({ gtin }) => gtin)).size).toBe(many.length);
  expect(isGtin('4006381333931')).toBe(true);
  expect(isGtin('4006381333932')).toBe(false);
});

test('within a brand every part number differs, also when only its letters and digits count', () => {
  const bare = many.map(({ brand, mpn }) => `${brand} ${mpn.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
  expect(new Set(bare).size).toBe(many.length);
  expect(new Set(many.map(({ key }) => key)).size).toBe(many.length);
});

test('everything is written in both languages, in words that differ', () => {
  for (const { title, description } of many.slice(0, 5000)) {
    expect(title.vi).not.toBe(title.en);
    expect(description.vi).toMatch(/[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/i);
    expect(`${title.en}${title.vi}${description.en}${description.vi}`).not.toMatch(/undefined|NaN|\[object|\s\s| ,/);
  }
  for (const { name, attributes } of categories) {
    for (const text of [
      name,
      ...attributes.map((attribute) => attribute.name),
      ...attributes.flatMap(({ choices = [] }) => choices.map((choice) => choice.name)),
    ])
      expect(text.en && text.vi).toBeTruthy();
  }
});

test('weights, prices, packs and tariff codes are what a customs form takes', () => {
  const wrong = many.filter(
    ({ weightG, worthEur, packSizes, tariffCode, countryOfOrigin }) =>
      !(weightG > 0) ||
      !/^\d+\.\d{2,6}$/.test(worthEur) ||
      !(Number(worthEur) > 0) ||
      packSizes.length === 0 ||
      !/^\d{8}$/.test(tariffCode) ||
      !/^[A-Z]{2}$/.test(countryOfOrigin),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['6204-2RS-C3', { bore: 20, 'outer-diameter': 47, width: 14 }],
  ['NU 206', { bore: 30, 'outer-diameter': 62, width: 16 }],
  ['ISO 4762 M8x40 A2-70', { thread: 'm8', length: 40, 'drive-size': 6, 'thread-pitch': 1.25 }],
  ['DIN 933 M10x40 8.8', { 'drive-size': 17 }],
  ['ISO 4017 M10x40 8.8', { 'drive-size': 16 }],
  ['ISO 7089 8 200 HV', { bore: 8.4, 'outer-diameter': 16, thickness: 1.6 }],
  ['H07V-K 1x2.5', { 'cross-section': 2.5 }],
  ['SPA 1250', { length: 1250 }],
  ['M18 PNP NO 8 mm', { 'switching-distance': 8, mounting: 'non-flush' }],
  ['EN 853 2SN DN10', { pressure: 330 }],
  ['DIN 338 HSS-G 5.0', { diameter: 5, length: 86 }],
  ['125x1.0x22.23', { thickness: 1 }],
  ['NLGI 2 0.4 kg', { nlgi: '2' }],
])('%s is in the catalog with its true measures', (designation, measures) => {
  const found = many.find((product) => product.designation === designation);
  expect(found?.attributes).toMatchObject(measures);
});

test('every brand makes something, and names of things are shared by several brands', () => {
  expect(new Set(many.map(({ brand }) => brand)).size).toBe(brands.length);
  expect(
    new Set(many.filter(({ designation }) => designation === '6204-2RS-C3').map(({ brand }) => brand)).size,
  ).toBeGreaterThan(1);
});

test('a million products pass by in the memory of a few', () => {
  const stream = new URL('stream.ts', import.meta.url).href;
  const counted = execFileSync(process.execPath, [
    '--max-old-space-size=48',
    '--input-type=module',
    '-e',
    `import { products } from ${JSON.stringify(stream)}; let n = 0; for (const { gtin } of products().take(1_000_000)) if (gtin.length === 13) n++; console.log(n);`,
  ]);
  expect(counted.toString().trim()).toBe('1000000');
}, 60_000);
