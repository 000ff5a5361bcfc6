import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isGtin } from '../gtin.ts';
import { makeWorld } from '../make-world.ts';
import { encoderOf } from './encoding.ts';
import { fieldsOf, layouts, type LayoutName } from './layouts.ts';
import { mistakeKinds } from './planted.ts';
import { priceFileRows, sellerFileRows } from './rows.ts';
import { csvOf, jsonLinesOf } from './text.ts';
import { xlsxOf } from './xlsx.ts';

const options = { seed: 'hansa', seller: 'nordhaven', offers: 2000, layout: 'B', errors: 0.05 } as const;

test('the same options give the same file, in every layout', () => {
  for (const layout of ['A', 'B', 'C'] as const) {
    const file = () => [...csvOf(sellerFileRows({ ...options, layout }), layouts[layout])].join('');
    expect(file()).toBe(file());
  }
});

test('a file’s offers are those of a world of the same seed', () => {
  const world = makeWorld({ seed: 'hansa', today: '2026-11-24', products: 300, orders: 0 });
  const rows = new Map(
    [...sellerFileRows({ ...options, layout: 'A', offers: 300, errors: 0 })].map(({ cells }) => [
      cells.sku,
      cells.price,
    ]),
  );
  for (const { seller, sku, listPrice } of world.offers)
    if (seller === 'nordhaven') expect(rows.get(sku)).toBe(listPrice);
});

test('the manifest tells every mistake and nothing else is wrong', () => {
  const seen = new Set<string>(),
    skus = new Set<string>();
  for (const { cells, planted, row } of sellerFileRows(options)) {
    if (planted) {
      seen.add(planted.mistake);
      expect(planted.row).toBe(row);
      expect(cells[planted.field]).toBe(planted.value);
      expect(planted.column).toBe(layouts.B.headers[planted.field]);
      if (planted.mistake === 'duplicate SKU') expect(skus.has(cells.sku)).toBe(true);
      if (planted.mistake === 'bad check digit') expect(isGtin(cells.gtin)).toBe(false);
    } else {
      expect(
        isGtin(cells.gtin) && !skus.has(cells.sku) && cells.title !== '' && /^[\d.]+(,\d+)?$/.test(cells.price),
      ).toBe(true);
      skus.add(cells.sku);
    }
  }
  expect(seen).toEqual(new Set(mistakeKinds));
});

test('a planted line is the line of the CSV file', () => {
  const rows = [...sellerFileRows({ ...options, mistakes: ['negative price'] })],
    lines = [...csvOf(rows, layouts.B)];
  const planted = rows.flatMap((row) => row.planted ?? []);
  expect(planted.length).toBeGreaterThan(50);
  for (const { line, sku } of planted) expect(lines[line - 1]?.startsWith(`${sku};`)).toBe(true);
});

test.each([
  ['A', '22.60', ','],
  ['B', '22,60', ';'],
  ['C', '632.800', '\t'],
] as const)('layout %s writes numbers as its country does', (layout, price, delimiter) => {
  const [header, first] = [
    ...csvOf(sellerFileRows({ ...options, layout, offers: 1, errors: 0 }), layouts[layout as LayoutName]),
  ];
  expect(header?.split(delimiter)).toHaveLength(18);
  expect(first?.split(delimiter)).toContain(price);
});

test('cells that hold the delimiter or a quote are quoted', () => {
  const text = [...csvOf(sellerFileRows({ ...options, layout: 'A', offers: 200, errors: 0 }), layouts.A)].join('');
  expect(text).toContain('"Torque wrench 1/2"" 40-200 Nm, ');
});

test('JSON lines hold true numbers in the English layout and texts in the others', () => {
  const one = (layout: LayoutName): Record<string, unknown> =>
    JSON.parse(
      [...jsonLinesOf(sellerFileRows({ ...options, layout, offers: 1, errors: 0 }), layouts[layout])][0] ?? '',
    );
  expect(one('A')['List price']).toBe(22.6);
  expect(one('C')['Đơn giá']).toBe('632.800');
});

test('Vietnamese survives Windows-1258, and a byte order mark is written when asked for', () => {
  const text = 'Vòng bi cầu rãnh sâu, đường kính ngoài 47 mm',
    { encode } = encoderOf('windows-1258');
  expect(new TextDecoder('windows-1258').decode(encode(text)).normalize('NFC')).toBe(text);
  expect([...encoderOf('utf-8-bom').start]).toEqual([0xef, 0xbb, 0xbf]);
});

test('an XLSX file is a ZIP whose sheet holds every row', async () => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of xlsxOf(sellerFileRows({ ...options, layout: 'A', offers: 50 }), layouts.A))
    chunks.push(chunk);
  const file = Buffer.concat(chunks),
    at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  const local = file.readUInt32LE(at + 42),
    packed = file.readUInt32LE(at + 20),
    data = local + 30 + file.readUInt16LE(local + 26);
  const sheet = inflateRawSync(file.subarray(data, data + packed)).toString();
  expect(sheet.length).toBeGreaterThan(10_000);
  expect(sheet.match(/<row /g)).toHaveLength(51);
  expect(fieldsOf(layouts.A)).toHaveLength(18);
});

test('price rows are as many as asked for, spread over the offers', () => {
  const rows = [...priceFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 100, rows: 1000, today: '2026-01-01' })];
  expect(rows).toHaveLength(1000);
  expect(new Set(rows.map(({ sku, list, minimumQuantity }) => `${sku} ${list} ${minimumQuantity}`)).size).toBe(1000);
  expect(new Set(rows.map(({ sku }) => sku)).size).toBe(100);
});

test('rows come one by one: a file of ten million can be begun at once', () => {
  const rows = sellerFileRows({ ...options, offers: 10_000_000 });
  expect(rows.next().value?.row).toBe(1);
  rows.return(undefined);
});
