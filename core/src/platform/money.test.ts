import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalOf,
  decimalSchema,
  divideHalfUp,
  exponentOf,
  lineTotal,
  micros,
  money,
  moneyText,
  shareOf,
  splitByLargestRemainder,
} from './money.ts';

describe('money', () => {
  it("rounds a line once, half up, at its currency's exponent", () => {
    expect(lineTotal('0.005', '1', 'EUR')).toEqual({ minor: 1, currency: 'EUR' });
    expect(lineTotal('0.0049', '1', 'EUR').minor).toBe(0);
    expect(lineTotal('4.35', '12', 'EUR').minor).toBe(5220);
    expect(lineTotal('1234.5', '3', 'VND').minor).toBe(3704);
    expect(lineTotal('0.0005', '1', 'KWD').minor).toBe(1);
    expect(lineTotal('0.123456', '1000000', 'JPY').minor).toBe(123456);
  });

  it('I14 parts sum to the whole, none differs from its exact share by a unit or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.nat(1e6), { minLength: 1, maxLength: 40 }),
        (minor, weights) => {
          const parts = splitByLargestRemainder(minor, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          if (total > 0)
            parts.forEach((part, index) =>
              expect(Math.abs(part - (minor * weights[index]!) / total)).toBeLessThan(1.001),
            );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('M12 splits 100.00 over three in any currency without losing a unit', () => {
    for (const currency of ['EUR', 'JPY', 'KWD', 'VND']) {
      const whole = lineTotal('100', '1', currency).minor;
      const parts = splitByLargestRemainder(whole, [1, 1, 1]);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      expect(whole).toBe(100 * 10 ** exponentOf(currency));
    }
  });

  it('a refund mirrors its sale: rounding is symmetric around zero', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n), (value, by) => {
        expect(divideHalfUp(-value, by)).toBe(-divideHalfUp(value, by));
      }),
    );
    expect(shareOf(1999, 1900)).toBe(380);
  });

  it('reads and writes decimals without loss', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (value) => {
        expect(micros(decimalOf(value))).toBe(value);
      }),
    );
    expect(decimalOf(4_350_000n)).toBe('4.35');
    expect(moneyText({ minor: -5, currency: 'EUR' })).toBe('-0.05');
  });

  it('reads as a decimal what is one, whatever is beside it, and nothing else', () => {
    const pattern = /^(-?)(\d+)(?:\.(\d{1,6})\d*)?$/;
    const written = fc.stringMatching(/^-?\d{0,14}(\.\d{0,9})?$/);
    const anything = fc.string({
      unit: fc.constantFrom('0', '1', '9', '.', '-', '+', 'e', ' ', '٣', 'x'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.oneof(written, anything), (text) => {
        const match = pattern.exec(text);
        if (match === null) expect(() => micros(text), text).toThrow('not a decimal');
        else {
          const [, sign, whole, parts = ''] = match;
          expect(micros(text), text).toBe(BigInt(`${sign}1`) * BigInt(`${whole}${parts.padEnd(6, '0')}`));
        }
      }),
      { numRuns: 5000 },
    );
    expect([micros('-0.0000019'), micros('123456789012.5'), decimalOf(9_007_199_254_740_993n)]).toEqual([
      -1n,
      123_456_789_012_500_000n,
      '9007199254.740993',
    ]);
  });

  it('M02 takes no quantity that is not plain decimal text', () => {
    for (const bad of [
      '-1',
      '1e3',
      'NaN',
      'Infinity',
      '',
      ' ',
      '1,5',
      '0x10',
      '1.1234567',
      '9007199254740993000',
      '1e21',
      '+1',
    ]) {
      expect(decimalSchema.safeParse(bad).success, bad).toBe(false);
    }
    expect(decimalSchema.safeParse('12.5').success).toBe(true);
    expect(() => money(2 ** 53, 'EUR')).toThrow(/minor units/);
  });
});
