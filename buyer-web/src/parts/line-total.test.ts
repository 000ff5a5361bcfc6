import { expect, it } from 'vitest';
import { lineTotal, tierAt } from './line-total.ts';

it('rounds a line once, half up, by the exponent of its currency', () => {
  expect(lineTotal('0.0134', '1000', 'EUR')).toBe(1340);
  expect(lineTotal('1.005', '1', 'EUR')).toBe(101);
  expect(lineTotal('1.004999', '1', 'EUR')).toBe(100);
  expect(lineTotal('1234.5', '3', 'VND')).toBe(3704);
  expect(lineTotal('0.1', '0.2', 'EUR')).toBe(2);
});

it('takes the greatest tier that the quantity reaches, in whatever order they come', () => {
  const tiers = [
    { minimumQuantity: '100', unitPrice: '4.10' },
    { minimumQuantity: '1', unitPrice: '4.35' },
    { minimumQuantity: '500', unitPrice: '3.90' },
  ];
  expect(tierAt(tiers, '99.5')?.unitPrice).toBe('4.35');
  expect(tierAt(tiers, '100')?.unitPrice).toBe('4.10');
  expect(tierAt(tiers, '0.5')).toBeNull();
});
