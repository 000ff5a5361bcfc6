import { expect, test } from 'vitest';
import type { Filter } from '../filter.ts';
import { aWorld, productId, seeded } from '../fixtures.ts';
import type { ProductDocument } from '../product-document.ts';
import { documentTokens, queryTokens } from '../tokens.ts';
import { bestByWords } from './best-words.ts';
import { compacted, makeRows } from './rows.ts';

const everybody = [1, 2, 3, 4, ...Array.from({ length: 20 }, (_, at) => 100 + at)];
const conceptsOf = (text: string) => queryTokens(text).concepts;

test('the best by words are those of BM25, read off all documents one by one', () => {
  const world = aWorld(600);
  const rows = makeRows();
  const told = world.map((document) => ({ document, words: documentTokens(document).words }));
  for (const { document, words } of told) rows.put(document, words, true);
  const usual = told.reduce((sum, { words }) => sum + words.length, 0) / told.length;
  const often = (words: readonly string[], token: string) => words.filter((word) => word === token).length;
  const worth = (words: readonly string[], tokens: readonly string[]) =>
    tokens.reduce((sum, token) => {
      const holders = told.filter((one) => one.words.includes(token)).length;
      const said = often(words, token);
      return (
        sum +
        (Math.log(1 + (told.length - holders + 0.5) / (holders + 0.5)) * said * 2.2) /
          (said + 1.2 * (0.25 + (0.75 * words.length) / usual))
      );
    }, 0);
  for (const text of ['use', 'heavy use', 'ball valve', 'hexagon bolt']) {
    const concepts = conceptsOf(text);
    const expected = told
      .filter(
        ({ document, words }) =>
          document.audiences.some((one) => everybody.includes(one)) &&
          concepts.every((tokens) => tokens.some((token) => words.includes(token))),
      )
      .map(({ document, words }) => ({ id: document.id, score: worth(words, [...new Set(concepts.flat())]) }));
    const { list, exhausted } = bestByWords(rows, { audiences: everybody }, concepts, 1_000);
    expect(exhausted).toBe(true);
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
    const scores = new Map(expected.map(({ id, score }) => [id, score]));
    for (const { id, score } of list) expect(score).toBeCloseTo(scores.get(id)!, 3);
    expect(list.map(({ score }) => score)).toEqual(
      list.map(({ score }) => score).toSorted((one, other) => other - one),
    );
  }
});

test('within a category the best are those of all that lie in it, while products come and go', () => {
  const random = seeded(11);
  const world = aWorld(2_000);
  let rows = makeRows();
  const put = (at: number, facts: Partial<ProductDocument>) => {
    world[at] = { ...world[at]!, ...facts };
    rows.put(world[at], documentTokens(world[at]).words, true);
  };
  for (const at of world.keys()) put(at, {});
  const idsOf = (text: string, limit: number, filter?: Filter) =>
    bestByWords(rows, filter ? { audiences: everybody, filter } : { audiences: everybody }, conceptsOf(text), limit);
  for (let round = 0; round < 40; round++) {
    const at = Math.floor(random() * world.length);
    if (round % 4 === 0) put(at, { categoryIds: [1, 10 + Math.floor(random() * 12)], revision: 2 + round });
    if (round % 7 === 0) rows.drop(world[at]!.id);
    if (round === 30) rows = compacted(rows);
    const categoryIds = [10 + (round % 12), ...(round % 3 ? [] : [13])];
    const inside = new Set(
      world.filter((one) => one.categoryIds.some((id) => categoryIds.includes(id))).map(({ id }) => id),
    );
    for (const text of ['use', 'heavy use', 'brass roofs', 'ball']) {
      const all = idsOf(text, 5_000).list.filter(({ id }) => inside.has(id));
      const own = idsOf(text, 5_000, { categoryIds });
      expect(own.list).toEqual(all);
      expect(own.exhausted).toBe(true);
      expect(idsOf(text, 5, { categoryIds }).list).toEqual(all.slice(0, 5));
    }
  }
});

test('a wide text that is asked again answers as if asked for the first time, while products come, change and go', () => {
  const random = seeded(3);
  let rows = makeRows();
  const world = aWorld(3_000);
  const put = (at: number, name: string, revision: number) => {
    const document = { ...world[at]!, title: { en: name, vi: '' }, revision };
    rows.put(document, documentTokens(document).words, true);
  };
  for (const [at, document] of world.entries()) put(at, document.title.en, 1);
  const concepts = conceptsOf('use');
  const scope = { audiences: [1, 2, 3, 4] };
  const ids = (limit: number) => bestByWords(rows, scope, concepts, limit).list.map(({ id }) => id);
  const seen = world.flatMap(({ audiences }, at) =>
    audiences.some((one) => scope.audiences.includes(one)) ? [at] : [],
  );
  for (let round = 0; round < 30; round++) {
    const before = ids(50);
    expect(before).toHaveLength(50);
    const at = seen[Math.floor(random() * seen.length)]!;
    if (round % 3 === 0) {
      // It says the word more often than any, so it stands among the first.
      put(at, 'use use use use', 2 + round);
      expect(ids(50)).toContain(productId(at));
    } else if (round % 3 === 1) {
      rows.drop(before[7]!);
      expect(ids(50)).not.toContain(before[7]);
    } else rows.drop(productId(at));
    if (round === 20) rows = compacted(rows);
    // Another length is looked for anew.
    expect(ids(50)).toEqual(ids(51 + round).slice(0, 50));
  }
});
