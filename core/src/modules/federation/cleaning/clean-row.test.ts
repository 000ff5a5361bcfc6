import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanRow } from './clean-row.ts';
import { readDecimal } from './decimals.ts';
import { readGtin } from '../../catalog/index.ts';
import { readUnit } from './units.ts';

describe('numbers as people write them', () => {
  it.each([
    ['1.234,56', true, '1234.56'],
    ['1,234.56', false, '1234.56'],
    ['1,234.56', true, '1234.56'],
    ['632.800', true, '632800'],
    ['632.800', false, '632.8'],
    ['22.60', true, '22.6'],
    ['0,5', false, '0.5'],
    ["1'234.50", false, '1234.5'],
    ['1 234,50 €', true, '1234.5'],
    ['EUR 12,00', true, '12'],
    ['15.000.000 ₫', true, '15000000'],
    ['1,234,567', false, '1234567'],
    ['-12,50', true, '-12.5'],
    ['-0', false, '0'],
    ['007', false, '7'],
    ['1.234', false, '1.234'],
  ])('%s with decimal comma %s is %s', (text, comma, wanted) => {
    expect(readDecimal(text, comma)).toBe(wanted);
  });

  it.each(['', 'on request', 'n/a', '12,50,00', 'Liên hệ', '1.23.456', '1e5', '12 34', '--1', '1,2.3,4', '٣'])(
    '%s is none',
    (text) => {
      expect(readDecimal(text, true)).toBeNull();
    },
  );

  it('reads back what any country writes', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(99), fc.boolean(), (whole, cents, comma) => {
        const text = new Intl.NumberFormat(comma ? 'de' : 'en', { minimumFractionDigits: 2 }).format(
          whole + cents / 100,
        );
        expect(Number(readDecimal(text, comma))).toBeCloseTo(whole + cents / 100, 5);
      }),
    );
  });

  it('X11 takes no longer for a hostile text than for any other', () => {
    for (const text of [`${'1 '.repeat(20_000)}x`, `${'1.'.repeat(20_000)}`, `€${' '.repeat(50_000)}1x`])
      expect(readDecimal(text, true)).toBeNull();
  });
});

it('holds a GTIN to its check digit, and gives back the zeros that a spreadsheet cut off', () => {
  expect(readGtin('4006381333931')).toEqual({ gtin: '04006381333931' });
  expect(readGtin('40063813-33931')).toEqual({ gtin: '04006381333931' });
  expect(readGtin('12345678905')).toEqual({ gtin: '00012345678905' });
  expect(readGtin('4006381333932')).toEqual({ fault: 'badCheckDigit' });
  expect(readGtin('ABC')).toEqual({ fault: 'notAGtin' });
});

it('knows units in three languages', () => {
  expect(['Stück', 'pcs', 'Cái', 'Paar', 'đôi', 'Mét', 'VPE', 'kg', 'Lít', 'C62'].map(readUnit)).toEqual([
    'PCE',
    'PCE',
    'PCE',
    'PR',
    'PR',
    'MTR',
    'PK',
    'KGM',
    'LTR',
    'PCE',
  ]);
  expect(readUnit('Kanister')).toBeNull();
});

it('X04 takes the apostrophe off that an export put before a sign, and no other', () => {
  const read = (title: string) =>
    cleanRow(
      { fields: { sku: { constant: 'A' }, title: { column: 'T' } }, decimalComma: false, language: 'en' },
      { T: title },
    );
  expect(read("'-20 °C grease").row.title).toBe('-20 °C grease');
  expect(read('-20 °C grease').problems).toEqual([]);
  expect(read("'t Hart pump").row.title).toBe("'t Hart pump");
  expect(read("=cmd|' /C calc'!A0").problems[0]?.code).toBe('formula');
});
