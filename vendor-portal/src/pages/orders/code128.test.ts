import { expect, it } from 'vitest';
import { code128, code128Values } from './code128.ts';

it('encodes with the check character of the standard', () => {
  // The worked example of ISO/IEC 15417: "PJJ123C" in set A has 54; in set B the start differs by one, and so does the
  // check.
  expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106]);
});

it('is 11 modules a character and 13 for the stop', () => {
  expect(code128('PO-2026-000123-2').width).toBe((16 + 2) * 11 + 13);
});

it('refuses what a scanner could not read', () => {
  expect(() => code128('Đơn')).toThrow(RangeError);
});
