import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cellsOf, linesOf } from './read-lines.ts';
import { readXlsx } from './read-xlsx.ts';

it('reads what people paste: tabs, heads in their language, numbers as they write them', () => {
  expect(linesOf(cellsOf('6204-2RS-C3\t12\nISO4762-M8x40\t1,200 pcs\n\nX\n'), 'en')).toEqual([{ text: '6204-2RS-C3', quantity: '12' }, { text: 'ISO4762-M8x40', quantity: '1200' }, { text: 'X', quantity: '1' }]);
  expect(linesOf(cellsOf('Tên;Mã hàng;Số lượng\nVòng bi;6204;1.200'), 'vi')).toEqual([{ text: '6204', quantity: '1200' }]);
  expect(linesOf(cellsOf('"A, with ""quotes""",5'), 'en')).toEqual([{ text: 'A, with "quotes"', quantity: '5' }]);
});

it('keeps a quantity that cannot be read, so that it is mended and not lost', () => {
  expect(linesOf(cellsOf('sku,qty\nA1,many'), 'en')).toEqual([{ text: 'A1', quantity: 'many' }]);
});

it('reads the first sheet of a spreadsheet, with shared, inline and numeric cells and holes', async () => {
  const rows = await readXlsx(zip({
    'xl/sharedStrings.xml': '<sst><si><t>SKU</t></si><si><r><t>Nut </t></r><r><t>&amp; bolt</t></r></si></sst>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Qty</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/><c r="C2"><v>40</v></c></row></sheetData></worksheet>',
  }));
  expect(rows).toEqual([['SKU', '', 'Qty'], ['Nut & bolt', '', '40']]);
  await expect(readXlsx(new TextEncoder().encode('not a zip at all, only words and words'))).rejects.toThrow('not a spreadsheet');
});

/** A zip as Excel writes it, without checksums, which nobody reads here. */
function zip(files: Record<string, string>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0); local.writeUInt16LE(8, 8); local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(8, 10); entry.writeUInt32LE(packed.length, 20); entry.writeUInt16LE(name.length, 28); entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(Object.keys(files).length, 10); end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}
