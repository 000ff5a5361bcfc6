import { describe, expect, test } from 'vitest';
import type { Candidate } from './engines/engine.ts';
import { fuse } from './fuse.ts';
import { rank } from './rank.ts';

const candidate = (id: string, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  score: 1,
  inStock: false,
  popularity: 0,
  sellerIds: [],
  ...facts,
});
const list = (...ids: string[]) => ids.map((id) => candidate(id));
const order = (fused: readonly { candidate: Candidate }[]) => fused.map(({ candidate: { id } }) => id);

describe('fusion', () => {
  test('what two legs found stands above what one found first', () => {
    expect(
      order(
        fuse([
          { leg: 'everyWord', weight: 1, list: list('a', 'b') },
          { leg: 'meaning', weight: 1, list: list('c', 'b') },
        ]),
      ),
    ).toEqual(['b', 'a', 'c']);
  });

  test('ranks count from one and the constant is sixty', () => {
    const [first] = fuse([
      { leg: 'everyWord', weight: 1, list: list('a') },
      { leg: 'number', weight: 1.5, list: list('b', 'a') },
    ]);
    expect(first).toMatchObject({ score: 1 / 61 + 1.5 / 62, legs: { everyWord: 1, number: 2 } });
  });

  test('the order of equals does not depend on the order of legs', () => {
    expect(
      order(
        fuse([
          { leg: 'meaning', weight: 1, list: list('b') },
          { leg: 'everyWord', weight: 1, list: list('a') },
        ]),
      ),
    ).toEqual(['a', 'b']);
  });
});

describe('ranking', () => {
  const fused = fuse([
    {
      leg: 'everyWord',
      weight: 1,
      list: [
        candidate('far'),
        candidate('stocked', { inStock: true }),
        candidate('popular', { popularity: 50 }),
        candidate('bought'),
        candidate('contract', { sellerIds: [7] }),
      ],
    },
  ]);
  const ranked = (boosts = {}, exact = new Map<string, number>()) =>
    rank(fused, exact, () => 'words', boosts).map(({ id }) => id);

  test('of near equals what is in stock or popular comes first', () => {
    expect(ranked().slice(0, 2)).toEqual(['stocked', 'popular']);
  });

  test('what was bought before, or is sold under contract, rises', () => {
    expect(ranked({ products: new Map([['bought', 2]]) })[0]).toBe('bought');
    expect(ranked({ sellers: new Map([[7, 2]]) })[0]).toBe('contract');
  });

  test('no boost lifts a product above an exact number', () => {
    expect(ranked({ products: new Map([['far', 1e9]]) }, new Map([['bought', 30]]))[0]).toBe('bought');
  });
});
