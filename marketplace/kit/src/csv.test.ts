import { expect, test } from 'vitest';
import { csvCell, makeCsv } from './csv.ts';

test('X04: text that starts like a formula is marked as text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r'])
    expect(csvCell(`${start}cmd|' /C calc'!A0`).replace(/^"/, '')).toMatch(/^'/);
});

test('X04: a formula inside quotes stays marked', () => {
  expect(csvCell('=HYPERLINK("http://x","y")')).toBe(`"'=HYPERLINK(""http://x"",""y"")"`);
});

test('negative numbers stay numbers, as value and as text', () => {
  expect([csvCell(-5), csvCell('-5'), csvCell('-1.25'), csvCell('-1,25')]).toEqual(['-5', '-5', '-1.25', '"-1,25"']);
});

test('what follows a minus and is no number is marked', () => {
  expect(csvCell('-1+1')).toBe(`'-1+1`);
});

test('cells with separators, quotes and line breaks are quoted; lines end by CRLF', () => {
  expect(
    makeCsv(
      ['a', 'b'],
      [
        ['x,y', 'say "hi"'],
        [null, 'two\nlines'],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""hi"""\r\n,"two\nlines"\r\n');
});
