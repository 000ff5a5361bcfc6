import { expect, test } from 'vitest';
import type { Matching, Scope } from '../engines/engine.ts';
import { exactEngine } from '../engines/exact.ts';
import { aWorld, productId, seeded } from '../fixtures.ts';
import type { ProductDocument } from '../product-document.ts';
import { documentTokens, queryTokens } from '../tokens.ts';
import { countCategories, countRows } from './count.ts';
import { mostPopular } from './popular.ts';
import { compacted, makeRows } from './rows.ts';

const size = 900;
const asksFor = (text: string) => ({ concepts: queryTokens(text).concepts, ids: [] });
const everybody = [1, 2, 3, 4, ...Array.from({ length: 20 }, (_, at) => 100 + at)];

/** The columns and brute force, both told the same. */
function openBoth() {
  let rows = makeRows();
  const exact = exactEngine();
  const all = aWorld(size);
  const others = aWorld(size, 2);
  const put = async (document: ProductDocument) => {
    const tokens = documentTokens(document);
    rows.put(document, tokens.words, true);
    await exact.upsert([{ document, tokens, vector: null }]);
  };
  return {
    all,
    put,
    /** The product becomes another one. */
    change: (number: number, revision: number) => put({ ...others[number]!, revision }),
    async remove(number: number): Promise<void> {
      rows.drop(productId(number));
      await exact.remove([productId(number)]);
    },
    compact: () => void (rows = compacted(rows)),
    count: (scope: Scope, matching: Matching) => countRows(rows, scope, matching),
    countIn: (scope: Scope, ids: readonly number[]) => countCategories(rows, scope, ids),
    exactlyIn: (scope: Scope, ids: readonly number[]) => exact.countIn(scope, ids),
    popular: (scope: Scope, limit: number) => mostPopular(rows, scope, limit),
    exactly: (scope: Scope, matching: Matching) => exact.count(scope, matching),
    exactlyPopular: (scope: Scope, limit: number) => exact.candidates(scope, { leg: 'popular' }, limit),
  };
}

const scopes: readonly Scope[] = [
  { audiences: [1] },
  { audiences: [2, 105] },
  { audiences: everybody },
  { audiences: everybody, filter: { brandIds: [3, 4] } },
  { audiences: [1, 101], filter: { categoryIds: [12], inStock: true } },
  {
    audiences: everybody,
    filter: { sellerIds: [4, 5, 6, 7], attributes: [{ key: 'length', values: [40, 45, 50, 55, 60] }] },
  },
  {
    audiences: everybody,
    filter: {
      attributes: [
        { key: 'length', values: [40, 45] },
        { key: 'thread', values: ['M10', 'M12'] },
      ],
      brandIds: [1],
    },
  },
];
const matchings: readonly Matching[] = [
  'everything',
  asksFor('use'),
  asksFor('heavy use'),
  { ...asksFor('use'), ids: [1, 2, 3, 4, 5, 6].map(productId) },
  { ...asksFor('ball valve'), ids: [productId(7)] },
];

test('A12 counts and what is browsed are those of brute force, asked again while products come, change and go', async () => {
  const random = seeded(5);
  const both = openBoth();
  for (const document of both.all.slice(0, 800)) await both.put(document);
  for (let round = 0; round < 25; round++) {
    for (let change = 0; change < 4; change++) {
      const number = Math.floor(random() * size);
      if (random() < 0.25) await both.remove(number);
      else if (random() < 0.5) await both.put({ ...both.all[number]!, revision: round + 2 });
      else await both.change(number, round + 2);
    }
    if (round === 15) both.compact();
    for (const scope of scopes) {
      // Some in each round: what is asked for again was kept for some rounds and followed them.
      const matching = matchings[Math.floor(random() * matchings.length)]!;
      expect(both.count(scope, matching)).toEqual(await both.exactly(scope, matching));
      expect(both.countIn(scope, [1, 12, 999_999])).toEqual(await both.exactlyIn(scope, [1, 12, 999_999]));
      const limit = random() < 0.5 ? 20 : 850;
      const [found, truth] = [both.popular(scope, limit), await both.exactlyPopular(scope, limit)];
      expect(found).toEqual(truth);
    }
  }
}, 120_000);

test('A12 what comes, changes and goes for others alone moves no count of a reader', async () => {
  const both = openBoth();
  for (const document of both.all) await both.put(document);
  const before = matchings.map((matching) => JSON.stringify(both.count({ audiences: [1] }, matching)));
  const hidden = both.all.filter(({ audiences }) => !audiences.includes(1));
  expect(hidden.length).toBeGreaterThan(100);
  for (const document of hidden.slice(0, 60))
    await both.put({
      ...document,
      revision: 2,
      brandId: 77,
      audiences: [2, 105],
      sellers: [{ id: 99, audiences: [2], inStock: true }],
    });
  for (const document of hidden.slice(60, 100)) await both.remove(Number.parseInt(document.id.slice(-12), 16));
  expect(matchings.map((matching) => JSON.stringify(both.count({ audiences: [1] }, matching)))).toEqual(before);
});

test('of thousands of values of an attribute the most frequent hundred are told, in the order of brute force', async () => {
  const both = openBoth();
  const random = seeded(9);
  for (const document of both.all)
    await both.put({
      ...document,
      audiences: [1],
      attributes: [
        { key: 'weight', value: Math.floor(random() ** 2 * 400) },
        { key: 'finish', value: `no. ${Math.floor(random() * 150)}` },
      ],
    });
  const { attributes } = both.count({ audiences: [1] }, 'everything');
  expect(attributes.map(({ values }) => values.length)).toEqual([100, 100]);
  expect(attributes).toEqual((await both.exactly({ audiences: [1] }, 'everything')).attributes);
});

test('who browsed everything there is sees what comes, however little it stands out', async () => {
  const both = openBoth();
  const scope = { audiences: [1] };
  await both.put({ ...both.all[0]!, audiences: [1], popularity: 5 });
  expect(both.popular(scope, 2)).toMatchObject({ list: [{ id: productId(0) }], exhausted: true });
  await both.put({ ...both.all[1]!, audiences: [1], sellers: [], popularity: 0 });
  expect(both.popular(scope, 2)).toMatchObject({ list: [{ id: productId(0) }, { id: productId(1) }], exhausted: true });
  await both.put({ ...both.all[2]!, audiences: [1], sellers: [], popularity: 0 });
  expect(both.popular(scope, 2)).toMatchObject({
    list: [{ id: productId(0) }, { id: productId(1) }],
    exhausted: false,
  });
  await both.remove(2);
  expect(both.popular(scope, 2)).toMatchObject({ exhausted: true });
});
