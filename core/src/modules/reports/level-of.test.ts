import { describe, expect, it } from 'vitest';
import { noService } from './how-served.ts';
import { levelOf } from './level-of.ts';

const served = {
  ...noService,
  parts: 50,
  fillBasisPoints: 9900,
  onTimeBasisPoints: 9600,
  refused: 0,
  refusedBasisPoints: 0,
};

describe("a seller's level", () => {
  it('needs all three: filled, on time, not refused', () => {
    expect(levelOf(served)).toBe('excellent');
    expect(levelOf({ ...served, onTimeBasisPoints: 9499 })).toBe('good');
    expect(levelOf({ ...served, fillBasisPoints: 9299 })).toBe('watch');
    expect(levelOf({ ...served, refusedBasisPoints: 601 })).toBe('watch');
  });

  it('is not told from a handful of orders', () => {
    expect(levelOf({ ...served, parts: 9 })).toBe('new');
    expect(levelOf({ ...served, onTimeBasisPoints: null })).toBe('new');
  });
});
