/** The least of Office Open XML that spreadsheets open: one sheet, texts in place, deflated as it flows. */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { fieldsOf, numeric, type Field, type Layout } from './layouts.ts';
import type { SellerFileRow } from './rows.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  ns = 'http://schemas.openxmlformats.org';
const fixedParts: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="Offers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
];
/** A sheet ends at this row, header included. */
const XLSX_ROWS_MAX = 1_048_576;

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;').replaceAll('\0', '_x0000_');
/** Readers want every cell to say where it stands; no layout has more columns than letters. */
const cell = (row: number, column: number, text: string, isNumber: boolean): string => {
  const at = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (isNumber) return `<c ${at}><v>${text}</v></c>`;
  return text === '' ? '' : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
};

function* sheet(rows: Iterable<SellerFileRow>, layout: Layout): Generator<string> {
  const fields = fieldsOf(layout);
  yield `${xml}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData><row r="1">${fields.map((field, i) => cell(1, i, layout.headers[field], false)).join('')}</row>`;
  for (const { row, cells } of rows) {
    if (row >= XLSX_ROWS_MAX) throw new Error(`a sheet holds ${XLSX_ROWS_MAX} rows at most`);
    // Only the English house has true numbers, as in its JSON lines.
    const isNumber = (field: Field): boolean =>
      layout.name === 'A' && numeric.has(field) && /^-?[\d.]+$/.test(cells[field]);
    yield `<row r="${row + 1}">${fields.map((field, i) => cell(row + 1, i, cells[field], isNumber(field))).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

export async function* xlsxOf(rows: Iterable<SellerFileRow>, layout: Layout): AsyncGenerator<Uint8Array> {
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, texts] of [
    ...fixedParts.map(([part, text]) => [part, [xml + text]] as const),
    ['xl/worksheets/sheet1.xml', sheet(rows, layout)] as const,
  ]) {
    const start = offset,
      measured = { crc: 0, size: 0 },
      local = header(0x04034b50, name);
    yield local;
    offset += local.length;
    let packed = 0;
    for await (const chunk of Readable.from(measure(blocks(texts), measured)).pipe(
      createDeflateRaw({ level: 3 }),
    ) as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    const sizes = numbers32(measured.crc, packed, measured.size);
    const descriptor = Buffer.concat([numbers32(0x08074b50), sizes]);
    yield descriptor;
    offset += packed + descriptor.length;
    central.push(header(0x02014b50, name, sizes, start));
  }
  const directory = Buffer.concat(central),
    end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([directory, end]);
}

/**
 * ZIP's local and central headers (APPNOTE 4.3): deflated, sizes after the data (flag bit 3), name in UTF-8 (bit 11),
 * dated 1 January 1980.
 */
function header(signature: number, name: string, sizes: Buffer = Buffer.alloc(12), start?: number): Buffer {
  const isCentral = start !== undefined,
    fixed = Buffer.alloc(isCentral ? 46 : 30),
    at = isCentral ? 6 : 4;
  fixed.writeUInt32LE(signature, 0);
  if (isCentral) fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(20, at);
  fixed.writeUInt16LE(0x0808, at + 2);
  fixed.writeUInt16LE(8, at + 4);
  fixed.writeUInt16LE(0x0021, at + 8);
  sizes.copy(fixed, at + 10);
  fixed.writeUInt16LE(Buffer.byteLength(name), at + 22);
  if (isCentral) fixed.writeUInt32LE(start, 42);
  return Buffer.concat([fixed, Buffer.from(name)]);
}
function numbers32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => buffer.writeUInt32LE(value >>> 0, i * 4));
  return buffer;
}
/** Rows are small; the deflater is asked once for many of them. */
export function* blocks(texts: Iterable<string>): Generator<string> {
  let block = '';
  for (const text of texts) {
    block += text;
    if (block.length > 65_536) {
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
}
function* measure(texts: Iterable<string>, into: { crc: number; size: number }): Generator<Buffer> {
  for (const text of texts) {
    const bytes = Buffer.from(text);
    into.crc = crc32(bytes, into.crc);
    into.size += bytes.length;
    yield bytes;
  }
}
