/**
 * Writes a seller's catalog file of any size, and beside it a manifest of the mistakes planted in it. Memory stays
 * flat. node loadtest/write-seller-files.ts --offers 10000 --format csv --seller nordhaven --layout B --errors 0.5%
 * --out /tmp/files node loadtest/write-seller-files.ts --price-rows 10000000 --offers 1000000 --format csv --seller
 * nordhaven --out /tmp/files
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import {
  blocks,
  csvOf,
  encoderOf,
  jsonLinesOf,
  layouts,
  priceCsvOf,
  priceFileRows,
  priceJsonLinesOf,
  sellerFileRows,
  xlsxOf,
} from './catalog/index.ts';
import type { Encoding, LayoutName, Planted, SellerFileRow } from './catalog/index.ts';

const { values } = parseArgs({
  options: {
    offers: { type: 'string', default: '10000' },
    'price-rows': { type: 'string' },
    format: { type: 'string', default: 'csv' },
    seller: { type: 'string', default: 'nordhaven' },
    layout: { type: 'string', default: 'A' },
    errors: { type: 'string', default: '0' },
    encoding: { type: 'string', default: 'utf-8' },
    skip: { type: 'string', default: '0' },
    seed: { type: 'string', default: 'hansa' },
    today: { type: 'string', default: '2026-01-01' },
    out: { type: 'string', default: '.' },
  },
});

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (!found) throw new Error(`--${option} is one of ${allowed.join(', ')}, not ${value}`);
  return found;
}
function count(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${option} is a whole number, not ${value}`);
  return Number(value);
}
function share(value: string): number {
  const found = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  if (!(found >= 0 && found <= 1)) throw new Error(`--errors is a share such as 0.005 or 0.5%, not ${value}`);
  return found;
}

const { seed, seller, today, out } = values,
  offers = count('offers', values.offers);
const format = oneOf('format', values.format, ['csv', 'jsonl', 'xlsx']),
  encoder = encoderOf(
    oneOf<Encoding>('encoding', values.encoding, ['utf-8', 'utf-8-bom', 'windows-1252', 'windows-1258']),
  );
mkdirSync(out, { recursive: true });
const write = (name: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) =>
  pipeline(Readable.from(chunks), createWriteStream(join(out, name)));
function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  if (encoder.start.length > 0) yield encoder.start;
  for (const block of blocks(texts)) yield encoder.encode(block);
}

if (values['price-rows'] !== undefined) await writePrices(count('price-rows', values['price-rows']));
else await writeOffers(oneOf<LayoutName>('layout', values.layout, ['A', 'B', 'C']));

async function writePrices(rows: number): Promise<void> {
  const prices = priceFileRows({ seed, seller, offers, rows, today }),
    name = `${seller}-prices-${rows}.${format}`;
  if (format === 'xlsx') throw new Error('price rows are written as csv or jsonl');
  await write(name, encoded(format === 'csv' ? priceCsvOf(prices) : priceJsonLinesOf(prices)));
  console.log(`${rows} price rows in ${name}`);
}

async function writeOffers(layoutName: LayoutName): Promise<void> {
  const layout = layouts[layoutName],
    name = `${seller}-${layoutName}-${offers}.${format}`;
  const manifest = createWriteStream(join(out, `${name}.manifest.json`)),
    counts: Partial<Record<Planted['mistake'], number>> = {};
  let rows = 0,
    planted = 0;
  manifest.write('{ "planted": [');
  function* noted(): Generator<SellerFileRow> {
    for (const row of sellerFileRows({
      seed,
      seller,
      offers,
      layout: layoutName,
      errors: share(values.errors),
      skip: count('skip', values.skip),
    })) {
      rows++;
      if (row.planted) {
        manifest.write(`${planted++ === 0 ? '' : ','}\n${JSON.stringify(row.planted)}`);
        counts[row.planted.mistake] = (counts[row.planted.mistake] ?? 0) + 1;
      }
      yield row;
    }
  }
  await write(
    name,
    format === 'xlsx'
      ? xlsxOf(noted(), layout)
      : encoded(format === 'csv' ? csvOf(noted(), layout) : jsonLinesOf(noted(), layout)),
  );
  manifest.end(
    `\n], ${JSON.stringify({ file: name, seed, seller, layout: layoutName, format, encoding: values.encoding, rows, counts }).slice(1)}\n`,
  );
  console.log(`${rows} offers, ${planted} of them with a planted mistake, in ${name}`);
}
