// What every engine must pass. An engine's own test file hands over how to open it on nothing.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aProduct, aVector, aWordEmbedder, aWorld, productId, seeded } from '../fixtures.ts';
import type { Filter } from '../filter.ts';
import { rankConstant } from '../fuse.ts';
import { searchOver } from '../open-search.ts';
import type { ProductDocument } from '../product-document.ts';
import type { SearchIndex } from '../search-index.ts';
import { analyserVersion, documentTokens, queryTokens } from '../tokens.ts';
import { identifierTokens, numberQueryTokens } from '../analysis/numbers.ts';
import type { Engine, EngineVersions, Entry, LegQuery, Scope } from './engine.ts';
import { meets } from './card.ts';
import { exactEngine } from './exact.ts';

const dimensions = 32;
const slow = 120_000;

export function engineSuite(name: string, open: (folder: string) => Promise<EngineVersions>, worldSize = 4_000): void {
  describe(`${name} meets the contract of engines`, () => {
    const random = seeded(7);
    const world = aWorld(worldSize);
    const entries = world.map(
      (document): Entry => ({ document, tokens: documentTokens(document), vector: aVector(random, dimensions) }),
    );
    const exact = exactEngine();
    let folder: string;
    let engine: Engine;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hansa-engine-'));
      ({ engine } = await (await open(folder)).openLive({ analyser: analyserVersion, embedder: 'random', dimensions }));
      await engine.upsert(entries);
      await engine.optimize();
      await exact.upsert(entries);
    }, slow);
    afterAll(async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    });

    const someScopes = (count: number): Scope[] =>
      Array.from({ length: count }, () => ({
        audiences: [
          ...new Set(
            Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
              random() < 0.5 ? 1 + Math.floor(random() * 4) : 100 + Math.floor(random() * 21),
            ),
          ),
        ],
      }));
    const legsFor = (document: ProductDocument, { audiences }: Scope): LegQuery[] => {
      const { concepts, tokens } = queryTokens(document.title.en);
      const numbers = document.identifiers.map(({ value }) => value.replace(/[^a-z0-9]/gi, '').toLowerCase());
      return [
        { leg: 'every', column: 'words', concepts: concepts.slice(0, 2) },
        { leg: 'any', column: 'words', tokens },
        { leg: 'any', column: 'numbers', tokens: numberQueryTokens(numbers, [], audiences) },
        { leg: 'any', column: 'prefixes', tokens: documentTokens(document).prefixes },
        { leg: 'any', column: 'typos', tokens: documentTokens(document).typos },
        { leg: 'meaning', vector: aVector(random, dimensions) },
        { leg: 'popular' },
      ];
    };

    test(
      'A12 no leg gives, counts or shows a product outside the audiences, over random audiences',
      async () => {
        const byId = new Map(world.map((document) => [document.id, document]));
        for (const scope of someScopes(25)) {
          const document = world[Math.floor(random() * worldSize)]!;
          for (const query of legsFor(document, scope))
            for (const { id } of (await engine.candidates(scope, query, 50)).list)
              expect(meets(byId.get(id)!.audiences, scope.audiences)).toBe(true);
          const cards = await engine.cards(
            scope,
            world.slice(0, 60).map(({ id }) => id),
          );
          expect([...cards.keys()].every((id) => meets(byId.get(id)!.audiences, scope.audiences))).toBe(true);
          expect((await engine.count(scope, 'everything')).total).toBe((await exact.count(scope, 'everything')).total);
        }
      },
      slow,
    );

    test(
      'a number without a digit is found when it is written whole, by those who may know it',
      async () => {
        const entry = entries.find(({ document: { audiences } }) => audiences.includes(1))!;
        const { document } = entry;
        const changed = {
          ...document,
          identifiers: [
            { kind: 'mpn' as const, value: 'Kor-Val' },
            { kind: 'sku' as const, value: 'HUSHED', audiences: [998] },
          ],
        };
        await engine.upsert([{ document: changed, tokens: documentTokens(changed), vector: null }]);
        const found = async (word: string, audiences: readonly number[]) =>
          (
            await engine.candidates(
              { audiences: [1, ...audiences] },
              { leg: 'any', column: 'numbers', tokens: numberQueryTokens([], [word], [1, ...audiences]) },
              10,
            )
          ).list.map(({ id }) => id);
        expect(await found('korval', [])).toEqual([document.id]);
        expect(await found('hushed', [998])).toEqual([document.id]);
        expect(await found('hushed', [])).toEqual([]);
        expect(await found('bearing', [998])).toEqual([]);
        await engine.upsert([entry]);
      },
      slow,
    );

    test('A12 a SKU has no token for those outside its audiences', async () => {
      const [document] = world.filter(({ audiences }) => audiences.length > 1 && audiences.includes(1));
      const sku = { kind: 'sku' as const, value: 'Secret-77', audiences: [999] };
      const changed = { ...document!, identifiers: [sku] };
      await engine.upsert([{ document: changed, tokens: documentTokens(changed), vector: null }]);
      const found = async (audience: number) =>
        (
          await engine.candidates(
            { audiences: [1, audience] },
            { leg: 'any', column: 'numbers', tokens: numberQueryTokens(['secret77'], ['secret77'], [1, audience]) },
            10,
          )
        ).list;
      expect((await found(2)).map(({ id }) => id)).not.toContain(document!.id);
      expect((await found(999)).map(({ id }) => id)).toContain(document!.id);
      expect((await engine.cards({ audiences: [1] }, [document!.id])).get(document!.id)!.numbers).toEqual([]);
      await engine.upsert([entries.find((one) => one.document.id === document!.id)!]);
      expect(identifierTokens([sku]).every((token) => token.startsWith('s999_'))).toBe(true);
    });

    test('nobody asks, nothing answers', async () => {
      for (const query of legsFor(world[0]!, { audiences: [] }))
        expect((await engine.candidates({ audiences: [] }, query, 5)).list).toEqual([]);
    });

    const classes = [
      ['60 %', [1]],
      ['5 %', [2]],
      ['0.6 %', [3]],
      ['0.05 %', [4]],
      ['a contract only', [105]],
    ] as const;
    test(
      'a reader of hundreds of audiences, who chose many of everything, is answered as one of few',
      async () => {
        const audiences = [1, ...Array.from({ length: 300 }, (_, at) => 5_000 + at)];
        const many = Array.from({ length: 100 }, (_, at) => at);
        const filter: Filter = {
          brandIds: many,
          categoryIds: many,
          sellerIds: many,
          attributes: [{ key: 'length', values: many }],
          inStock: true,
          ids: world.slice(0, 300).map(({ id }) => id),
        };
        for (const query of legsFor(world[0]!, { audiences })) {
          const [found, truth] = await Promise.all(
            [engine, exact].map((one) => one.candidates({ audiences, filter }, query, 400)),
          );
          if (query.leg !== 'meaning')
            expect(found!.list.map(({ id }) => id).toSorted()).toEqual(truth!.list.map(({ id }) => id).toSorted());
        }
      },
      slow,
    );

    test.each(classes)(
      'recall@24 of meaning is at least 0.95 for an audience of %s',
      async (_, audiences) => {
        let found = 0;
        let wanted = 0;
        for (let round = 0; round < 20; round++) {
          const query = { leg: 'meaning', vector: aVector(random, dimensions) } as const;
          const truth = new Set((await exact.candidates({ audiences }, query, 24)).list.map(({ id }) => id));
          found += (await engine.candidates({ audiences }, query, 24)).list.filter(({ id }) => truth.has(id)).length;
          wanted += truth.size;
        }
        expect(found).toBeGreaterThanOrEqual(0.95 * wanted);
      },
      slow,
    );

    test('"there are no more" is told apart from "we stopped looking"', async () => {
      const scope = { audiences: [3] };
      const { total } = await exact.count(scope, 'everything');
      const query = {
        leg: 'any',
        column: 'words',
        tokens: documentTokens(aProduct(0, { title: { en: 'use', vi: '' } })).words,
      } as const;
      expect(await engine.candidates(scope, query, total + 50)).toMatchObject({ exhausted: true });
      expect(await engine.candidates({ audiences: [1] }, query, 10)).toMatchObject({ exhausted: false });
    });

    const filters: readonly Filter[] = [
      { brandIds: [3] },
      { categoryIds: [12], inStock: true },
      { sellerIds: [4, 5] },
      { attributes: [{ key: 'length', values: [40, 45, 50] }] },
      { brandIds: [1, 2], sellerIds: [7, 8, 9], attributes: [{ key: 'thread', values: ['M10', 'M12', "M'; drop"] }] },
      { ids: [productId(5), productId(6), productId(7), 'no id'].slice(0, 3) },
    ];
    test.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))(
      'facets and legs under %s are those of brute force',
      async (_, filter) => {
        for (const audiences of [[1], [2, 105], [101, 102, 103]]) {
          const scope = { audiences, filter };
          const { concepts } = queryTokens('hex bolt');
          for (const matching of ['everything', { concepts, ids: [productId(3), productId(4)] }] as const)
            expect(await engine.count(scope, matching)).toEqual(await exact.count(scope, matching));
          const categoryIds = [12, 3, 999_999];
          expect(await engine.countIn(scope, categoryIds)).toEqual(await exact.countIn(scope, categoryIds));
          const ids = async (one: Engine, query: LegQuery) =>
            (await one.candidates(scope, query, worldSize)).list.map(({ id }) => id).sort();
          expect(await ids(engine, { leg: 'every', column: 'words', concepts })).toEqual(
            await ids(exact, { leg: 'every', column: 'words', concepts }),
          );
          expect(await ids(engine, { leg: 'popular' })).toEqual(await ids(exact, { leg: 'popular' }));
        }
      },
    );

    test('browsing is in stock first, then by popularity, as brute force has it', async () => {
      const scope = { audiences: [2, 3] };
      const order = async (one: Engine) =>
        (await one.candidates(scope, { leg: 'popular' }, 40)).list.map(({ inStock, popularity }) => [
          inStock,
          popularity,
        ]);
      expect(await order(engine)).toEqual(await order(exact));
    });

    test('an upsert is visible when it resolves, an older one is ignored, a repeated one changes nothing', async () => {
      const scope = { audiences: [7001] };
      const write = (revision: number, en: string) => {
        const document = aProduct(900_001, { revision, audiences: [7001], title: { en, vi: '' } });
        return engine.upsert([{ document, tokens: documentTokens(document), vector: null }]);
      };
      const finds = async (word: string) =>
        (await engine.candidates(scope, { leg: 'every', column: 'words', concepts: [[word]] }, 5)).list.length;
      await write(5, 'zephyr');
      expect(await finds('zephyr')).toBe(1);
      await write(4, 'mistral');
      expect([await finds('zephyr'), await finds('mistral')]).toEqual([1, 0]);
      await write(6, 'sirocco');
      await write(6, 'sirocco');
      expect([await finds('zephyr'), await finds('sirocco')]).toEqual([0, 1]);
      expect((await engine.revisions([productId(900_001), productId(900_002)])).get(productId(900_001))).toBe(6);
      await engine.remove([productId(900_001), productId(900_002)]);
      expect(await finds('sirocco')).toBe(0);
    });

    test('a document waits for its meaning without being found by it, and a vector for an old revision is not taken', async () => {
      const scope = { audiences: [7002] };
      const vector = aVector(random, dimensions);
      const document = aProduct(900_003, { revision: 2, audiences: [7002] });
      await engine.upsert([{ document, tokens: documentTokens(document), vector: null }]);
      const near = async () => (await engine.candidates(scope, { leg: 'meaning', vector }, 5)).list.length;
      expect([await near(), (await engine.withoutMeaning(10)).map(({ id }) => id)]).toEqual([0, [document.id]]);
      await engine.setVectors(
        new Map([
          [document.id, { revision: 1, vector }],
          [productId(900_004), { revision: 1, vector }],
        ]),
      );
      expect(await near()).toBe(0);
      await engine.setVectors(new Map([[document.id, { revision: 2, vector }]]));
      expect([await near(), (await engine.withoutMeaning(10)).length]).toEqual([1, 0]);
      await engine.remove([document.id]);
    });
  });

  test(
    `${name} finds each document by its own meaning, whatever was written again, given its vector later or removed before it was built in`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hansa-meant-'));
      const random = seeded(11);
      const vectors = Array.from({ length: 200 }, () => aVector(random, dimensions));
      const written = (from: number, to: number, revision: number, isMeant = true) =>
        Array.from({ length: to - from }, (_, at): Entry => {
          const document = aProduct(from + at, { revision });
          return { document, tokens: documentTokens(document), vector: isMeant ? vectors[from + at]! : null };
        });
      const { engine } = await (await open(folder)).openLive({
        analyser: analyserVersion,
        embedder: 'random',
        dimensions,
      });
      const expectOwn = async (to: number) => {
        for (let at = 0; at < to; at++) {
          if (at === 24) continue;
          expect(
            (await engine.candidates({ audiences: [1] }, { leg: 'meaning', vector: vectors[at]! }, 1)).list.map(
              ({ id }) => id,
            ),
          ).toEqual([productId(at)]);
        }
      };
      try {
        await engine.upsert(written(0, 100, 1));
        await engine.upsert(written(100, 150, 1, false));
        await engine.upsert(written(20, 23, 2));
        await engine.remove([productId(24)]);
        await engine.setVectors(
          new Map(vectors.slice(100, 150).map((vector, at) => [productId(100 + at), { revision: 1, vector }])),
        );
        await engine.optimize();
        await expectOwn(150);
        await engine.upsert([...written(150, 200, 1), ...written(160, 170, 2), ...written(40, 50, 2)]);
        await engine.optimize();
        await expectOwn(200);
      } finally {
        await engine.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
    slow,
  );

  describe(`${name} under the face`, () => {
    let folder: string;
    let index: SearchIndex;
    const embedder = aWordEmbedder(dimensions);

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hansa-face-'));
      // A busy machine must not decide: here it is asked whether an index answers, not how soon.
      index = await searchOver(
        await open(join(folder, 'engine')),
        {
          dataDir: folder,
          engine: { kind: 'zvec' },
          embedder,
          budgetMs: { search: 60_000 },
          log: () => {},
          clock: () => performance.now(),
        },
        embedder,
      );
    }, slow);
    afterAll(async () => {
      await index.close();
      await rm(folder, { recursive: true, force: true });
    });
    const ids = async (text: string, audiences: readonly number[] = [1]) =>
      (await index.search({ text, audiences, limit: 10 })).hits.map(({ id }) => id);

    test.each(['6204-2RS-C3', '6204-2rs', '62042rs', '6204 2RS', '62042r', '6204-2RS-C4', '4006381333931'])(
      'a bearing comes first for %s',
      async (text) => {
        await index.upsert([
          aProduct(1, {
            title: { en: 'Deep groove ball bearing', vi: 'Vòng bi cầu' },
            identifiers: [
              { kind: 'mpn', value: '6204-2RS-C3' },
              { kind: 'gtin', value: '4006381333931' },
            ],
          }),
          aProduct(2, {
            title: { en: 'Deep groove ball bearing', vi: '' },
            identifiers: [{ kind: 'mpn', value: '6308-ZZ' }],
          }),
          aProduct(3, { title: { en: 'Timing belt', vi: '' }, identifiers: [{ kind: 'mpn', value: '2042-RS' }] }),
        ]);
        expect((await ids(text))[0]).toBe(productId(1));
      },
    );

    test('the order is that of reciprocal ranks, for products alike in stock and popularity', async () => {
      await index.upsert(
        Array.from({ length: 12 }, (_, at) =>
          aProduct(20 + at, { title: { en: `${'steel '.repeat(1 + (at % 4))}wrench ${'long '.repeat(at)}`, vi: '' } }),
        ),
      );
      await index.settled();
      const { hits } = await index.search({ text: 'steel wrench', audiences: [1], limit: 12 });
      const weights = { number: 1.5, everyWord: 1, anyWord: 0.4, meaning: 0.7, typo: 0.8, popular: 1 };
      const reference = (legs: (typeof hits)[number]['legs']) =>
        Object.entries(legs).reduce(
          (sum, [leg, rank]) => sum + weights[leg as keyof typeof weights] / (rankConstant + rank),
          0,
        );
      const scores = hits.map(({ legs }) => reference(legs));
      expect(hits.length).toBe(12);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
    });

    test('a changed audience shows at once and embeds nothing again', async () => {
      const gear = aProduct(50, { title: { en: 'Spur gear module 2', vi: '' } });
      await index.upsert([gear]);
      await index.settled();
      const before = embedder.asked.length;
      await index.upsert([{ ...gear, revision: 2, audiences: [8] }]);
      await index.settled();
      expect([await ids('spur gear', [1]), await ids('spur gear', [8])]).toEqual([
        expect.not.arrayContaining([gear.id]),
        [gear.id],
      ]);
      expect(embedder.asked.slice(before).filter((text) => text.includes('module'))).toEqual([]);
    });

    test(
      'a rebuild swaps without a failed search, and what is written or removed meanwhile is not lost',
      async () => {
        await index.upsert([
          aProduct(60, { title: { en: 'Old flange', vi: '' } }),
          aProduct(61, { title: { en: 'Gone flange', vi: '' } }),
        ]);
        let answered = 0;
        let isDone = false;
        const asking = (async () => {
          while (!isDone) {
            expect((await ids('flange')).length).toBeGreaterThan(0);
            answered++;
          }
        })();
        await index.rebuild(
          (async function* () {
            for (let at = 0; at < 600; at++) {
              if (at === 300)
                await index.upsert([
                  aProduct(60, { revision: 3, title: { en: 'New flange', vi: '' } }),
                  aProduct(62, { title: { en: 'Late flange', vi: '' } }),
                ]);
              if (at === 400) await index.remove([productId(61)]);
              yield at === 500
                ? aProduct(61, { title: { en: 'Gone flange', vi: '' } })
                : aProduct(1000 + at, { title: { en: 'Filler flange', vi: '' } });
            }
            yield aProduct(60, { revision: 2, title: { en: 'Stale flange', vi: '' } });
          })(),
        );
        isDone = true;
        await asking;
        expect(answered).toBeGreaterThan(0);
        expect([await ids('new flange'), await ids('late flange')].map(([first]) => first)).toEqual([
          productId(60),
          productId(62),
        ]);
        expect(await index.search({ text: 'gone stale old', audiences: [1], limit: 10, mode: 'words' })).toMatchObject({
          hits: [],
        });
      },
      slow,
    );
  });
}
