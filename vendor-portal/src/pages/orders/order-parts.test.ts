import { expect, it } from 'vitest';
import { earliestDay, isRest, partsOf } from './order-parts.ts';

const lines = [
  { id: 'a', quantityOpen: '10' },
  { id: 'b', quantityOpen: '2.5' },
];

it('ships the lines of which some is wanted', () => {
  expect(partsOf(lines, { a: '4', b: '0' })).toEqual([{ orderLineId: 'a', quantity: '4' }]);
  expect(partsOf(lines, { a: null })).toEqual([]);
});

it('ships no more than is open', () => {
  expect(partsOf(lines, { b: '2.6' })).toBeNull();
});

it('knows the last parcel', () => {
  expect(
    isRest(lines, [
      { orderLineId: 'a', quantity: '10' },
      { orderLineId: 'b', quantity: '2.5' },
    ]),
  ).toBe(true);
  expect(isRest(lines, [{ orderLineId: 'a', quantity: '10' }])).toBe(false);
});

it('promises the day that the longest lead time allows', () => {
  expect(earliestDay([{ leadTimeDays: 2 }, { leadTimeDays: 5 }], new Date('2026-11-24T09:00:00Z'))).toBe('2026-11-29');
});
