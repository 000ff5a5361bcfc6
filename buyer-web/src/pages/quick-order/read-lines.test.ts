import { expect, it } from 'vitest';
import { zip } from '../../../journeys/spreadsheet.ts';
import { cellsOf, linesOf } from './read-lines.ts';
import { readXlsx } from './read-xlsx.ts';

it('reads what people paste: tabs, heads in their language, numbers as they write them', () => {
  expect(linesOf(cellsOf('6204-2RS-C3\t12\nISO4762-M8x40\t1,200 pcs\n\nX\n'), 'en')).toEqual([
    { text: '6204-2RS-C3', quantity: '12' },
    { text: 'ISO4762-M8x40', quantity: '1200' },
    { text: 'X', quantity: '1' },
  ]);
  expect(linesOf(cellsOf('Tên;Mã hàng;Số lượng\nVòng bi;6204;1.200'), 'vi')).toEqual([
    { text: '6204', quantity: '1200' },
  ]);
  expect(linesOf(cellsOf('"A, with ""quotes""",5'), 'en')).toEqual([{ text: 'A, with "quotes"', quantity: '5' }]);
});

it('keeps a quantity that cannot be read, so that it is mended and not lost', () => {
  expect(linesOf(cellsOf('sku,qty\nA1,many'), 'en')).toEqual([{ text: 'A1', quantity: 'many' }]);
});

it('reads the first sheet of a spreadsheet, with shared, inline and numeric cells and holes', async () => {
  const rows = await readXlsx(
    zip({
      'xl/sharedStrings.xml': '<sst><si><t>SKU</t></si><si><r><t>Nut </t></r><r><t>&amp; bolt</t></r></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Qty</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/><c r="C2"><v>40</v></c></row></sheetData></worksheet>',
    }),
  );
  expect(rows).toEqual([
    ['SKU', '', 'Qty'],
    ['Nut & bolt', '', '40'],
  ]);
  await expect(readXlsx(new TextEncoder().encode('not a zip at all, only words and words'))).rejects.toThrow(
    'not a spreadsheet',
  );
});
