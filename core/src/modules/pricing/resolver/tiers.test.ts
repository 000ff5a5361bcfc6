import { expect, it } from 'vitest';
import { beginningsOf, beginsAbove, firstOf, hasCheaperThan, reachedBy, rowOf, unpriced } from './tiers.ts';

it('tiers are told as they were given, also those that no number holds exactly', () => {
  const beyond = 2n ** 53n + 1n;
  const row = rowOf([
    { from: 1_000_000n, price: beyond },
    { from: beyond, price: beyond - 1n },
  ]);
  expect(firstOf(row)).toEqual({ from: 1_000_000n, price: beyond });
  expect(beginningsOf(row)).toEqual([1_000_000n, beyond]);
  expect([reachedBy(row, 999_999n), reachedBy(row, beyond - 1n)?.from, reachedBy(row, beyond)?.from]).toEqual([
    null,
    1_000_000n,
    beyond,
  ]);
  expect([beginsAbove(row, 1_000_000n), beginsAbove(row, beyond - 1n), beginsAbove(row, beyond)]).toEqual([
    beyond,
    beyond,
    null,
  ]);
  expect([hasCheaperThan(row, beyond), hasCheaperThan(row, beyond - 1n)]).toEqual([true, false]);
  expect([rowOf([]), reachedBy(unpriced, beyond)]).toEqual([unpriced, null]);
});
