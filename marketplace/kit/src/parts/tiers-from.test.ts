import { describe, expect, it } from 'vitest';
import { tiersFrom } from './tiers-from.ts';

const tiers = [
  { from: 10, amount: '8' },
  { from: 1, amount: '10' },
  { from: 3, amount: '9' },
];

describe('tiers of an offer that is sold from a least quantity on', () => {
  it('begin with that quantity, at the price that it has', () => {
    expect(tiersFrom(tiers, 5)).toEqual([
      { from: 5, amount: '9' },
      { from: 10, amount: '8' },
    ]);
    expect(tiersFrom(tiers, 25)).toEqual([{ from: 25, amount: '8' }]);
  });

  it('stay as they are, in order, where the first begins there or above', () => {
    const rising = [
      { from: 1, amount: '10' },
      { from: 3, amount: '9' },
      { from: 10, amount: '8' },
    ];
    expect(tiersFrom(tiers, 1)).toEqual(rising);
    expect(tiersFrom(rising.slice(1), 1)).toEqual(rising.slice(1));
    expect(tiersFrom([], 5)).toEqual([]);
  });
});
