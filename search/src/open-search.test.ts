import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Embedder } from './embedding/embedder.ts';
import { exactVersions } from './engines/exact.ts';
import { aProduct, aWordEmbedder, aWorld, productId } from './fixtures.ts';
import { openSearch, searchOver, type SearchOptions } from './open-search.ts';
import { SearchUnavailable, type SearchIndex } from './search-index.ts';

let dataDir: string;
const opened: SearchIndex[] = [];
beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'hansa-search-'))));
afterEach(async () => {
  for (const index of opened.splice(0)) await index.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function open(options: Partial<SearchOptions> = {}): Promise<SearchIndex> {
  const index = await openSearch({ dataDir, engine: { kind: 'zvec' }, embedder: null, ...options });
  opened.push(index);
  return index;
}
async function reopen(options: Partial<SearchOptions> = {}): Promise<SearchIndex> {
  await opened.pop()!.close();
  return open(options);
}
const bolt = aProduct(1, {
  title: { en: 'Hexagon bolt M8x40', vi: 'Bu lông lục giác M8x40' },
  brand: 'Bossard',
  brandId: 5,
});
const bearing = aProduct(2, {
  title: { en: 'Ball bearing 6204', vi: 'Vòng bi 6204' },
  brand: 'SKF',
  brandId: 3,
  identifiers: [{ kind: 'mpn', value: '6204-2RS' }],
});
const hitIds = async (index: SearchIndex, text: string, audiences: readonly number[] = [1]) =>
  (await index.search({ text, audiences, limit: 10 })).hits.map(({ id }) => id);

describe('A12 what others may see', () => {
  const visible = aWorld(300, 3).map((product) => ({
    ...product,
    audiences: [1],
    sellers: [{ id: 4, audiences: [1], inStock: product.popularity > 500 }],
    identifiers: product.identifiers.filter(({ kind }) => kind === 'mpn'),
  }));
  const hidden = [
    ...aWorld(300, 4).map((product, at) => ({
      ...product,
      id: productId(5_000 + at),
      audiences: [2],
      sellers: [{ id: 9, audiences: [2], inStock: true }],
    })),
    aProduct(9_001, {
      audiences: [2],
      title: { en: 'Quibblex spindle', vi: '' },
      brand: 'Quibblex',
      brandId: 77,
      identifiers: [{ kind: 'mpn', value: 'QBX-1000' }],
      attributes: [{ key: 'secret', value: 'yes' }],
    }),
  ];
  const queries = [
    '',
    'hex bolt',
    'ball valve brass',
    'quibblex',
    'quiblex',
    'QBX-1000',
    'qbx1',
    'spindel',
    'hex blot',
    'sensr M12',
  ];

  async function answers(index: SearchIndex) {
    const searches = await Promise.all(
      queries.map(async (text) => {
        const { hits, facets, didYouMean, more } = await index.search({ text, audiences: [1], limit: 200 });
        return { text, found: hits.map(({ id }) => id).sort(), facets, didYouMean, more };
      }),
    );
    return {
      searches,
      suggestions: await Promise.all(
        ['qui', 'qbx', 'hex', 'SKF', 'bal'].map((prefix) => index.suggest({ prefix, audiences: [1], limit: 20 })),
      ),
    };
  }

  test('moves no hit, no facet count, no suggestion and no correction', async () => {
    const index = await open();
    await index.upsert(visible);
    const before = await answers(index);
    await index.upsert(hidden);
    expect(await answers(index)).toEqual(before);
    expect((await index.search({ text: 'quibblex', audiences: [2], limit: 5 })).hits).toHaveLength(1);
    expect((await index.search({ text: 'quiblex', audiences: [2], limit: 5 })).didYouMean).toBe('quibblex');
  });

  test('of a shared product stays theirs: their SKU, their seller, their stock', async () => {
    const shared = aProduct(7, {
      audiences: [1, 2],
      title: { en: 'Shared gasket', vi: '' },
      identifiers: [{ kind: 'sku', value: 'ACME-778', audiences: [2] }],
      sellers: [
        { id: 10, audiences: [1], inStock: false },
        { id: 20, audiences: [2], inStock: true },
      ],
    });
    const index = await open();
    await index.upsert([shared]);
    for (const text of ['ACME-778', 'acme778', 'acme', 'ACME-779', '778'])
      expect([text, await hitIds(index, text, [1])]).toEqual([text, []]);
    expect(await index.suggest({ prefix: 'acme', audiences: [1], limit: 5 })).toEqual([]);
    const seen = async (audiences: number[]) => {
      const { facets } = await index.search({ text: 'gasket', audiences, limit: 5 });
      return [facets.sellers.map(({ id }) => id), facets.inStock];
    };
    expect([await seen([1]), await seen([2]), await seen([1, 2])]).toEqual([
      [[10], 0],
      [[20], 1],
      [[10, 20], 1],
    ]);
    expect(
      (await index.search({ text: 'gasket', audiences: [1], filter: { sellerIds: [20] }, limit: 5 })).hits,
    ).toEqual([]);
    expect((await index.search({ text: 'gasket', audiences: [1], filter: { inStock: true }, limit: 5 })).hits).toEqual(
      [],
    );
    expect(await hitIds(index, 'acme778', [2])).toEqual([shared.id]);
    expect(await index.suggest({ prefix: 'acme', audiences: [2], limit: 5 })).toEqual([
      { kind: 'identifier', text: 'ACME-778', id: shared.id },
    ]);
  });

  test('a product without audiences is seen by nobody, and nobody sees nothing', async () => {
    const index = await open();
    await index.upsert([bolt, { ...bearing, audiences: [] }]);
    expect([await hitIds(index, '6204'), await hitIds(index, 'bolt', []), await hitIds(index, '', [])]).toEqual([
      [],
      [],
      [],
    ]);
    expect((await index.search({ text: '', audiences: [], limit: 5 })).facets.total).toBe(0);
  });
});

describe('X12 whatever is asked', () => {
  test('is answered within the limits', async () => {
    const index = await open();
    await index.upsert(aWorld(600).map((product) => ({ ...product, audiences: [1] })));
    const { hits, candidates } = await index.search({ text: '', audiences: [1], limit: 1e6, sortCandidates: 1e9 });
    expect([hits.length, candidates.length]).toEqual([200, 500]);
    for (const limit of [Number.NaN, -5, 0, 0.5])
      expect((await index.search({ text: '', audiences: [1], limit })).hits).toHaveLength(1);
    const far = await index.search({ text: '', audiences: [1], limit: 50, offset: 1e9 });
    expect([far.hits.length, far.more]).toEqual([50, false]);
    for (const text of [
      'x'.repeat(1_000_000),
      'bolt '.repeat(10_000),
      '\u0000\u0001\ud800',
      '!!! --- ???',
      'the of and',
      "') or 1=1 --",
      'and or not',
      '"(',
      '\u202ebolt',
    ])
      expect(await index.search({ text, audiences: [1, 2 ** 31, 1.5, Number.NaN], limit: 10 })).toMatchObject({
        degraded: [],
      });
    expect((await index.search({ text: '!!!', audiences: [1], limit: 10 })).hits).toEqual([]);
  });

  test('a document that could not be kept as it is, is refused by name', async () => {
    const index = await open();
    await expect(index.upsert([aProduct(1, { audiences: [2 ** 31] })])).rejects.toThrow('2147483648');
    await expect(index.upsert([{ ...bolt, id: "'; drop" }])).rejects.toThrow('UUID');
  });
});

describe('facets', () => {
  test('that nobody asks for are not counted, and the hits are the same', async () => {
    const index = await open();
    await index.upsert([bolt, bearing]);
    for (const text of ['', 'bolt']) {
      const asked = { text, audiences: [1], limit: 10 };
      const [counted, uncounted] = [await index.search(asked), await index.search({ ...asked, facets: 'none' })];
      expect(uncounted.hits).toEqual(counted.hits);
      expect([counted.facets.total > 0, uncounted.facets]).toEqual([
        true,
        { total: 0, brands: [], categories: [], sellers: [], inStock: 0, attributes: [] },
      ]);
    }
  });
});

test('what is alike is found by words and meaning, not by a number in its name', async () => {
  const index = await open({ embedder: aWordEmbedder() });
  await index.upsert([bolt, bearing]);
  await index.settled();
  const legsOf = async (mode: 'all' | 'words' | 'alike') =>
    Object.keys((await index.search({ text: 'ball bearing 6204', audiences: [1], limit: 5, mode })).hits[0]!.legs);
  expect(await legsOf('all')).toEqual(expect.arrayContaining(['number', 'meaning']));
  const alike = await legsOf('alike');
  expect(alike).toContain('meaning');
  expect(alike).not.toContain('number');
  expect(await legsOf('words')).not.toContain('meaning');
});

describe('pages', () => {
  test('follow each other without a gap, and "more" ends with the last', async () => {
    const index = await open();
    await index.upsert(
      Array.from({ length: 25 }, (_, at) => aProduct(at, { title: { en: 'Flange', vi: '' }, popularity: at })),
    );
    const pages = await Promise.all(
      [0, 10, 20].map((offset) => index.search({ text: 'flange', audiences: [1], limit: 10, offset })),
    );
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(25);
    expect(pages.map(({ more, facets }) => [more, facets.total])).toEqual([
      [true, 25],
      [true, 25],
      [false, 25],
    ]);
  });
});

describe('F04 the embedder', () => {
  const slow: Embedder = {
    ...aWordEmbedder(),
    embed: (_, kind) => (kind === 'query' ? new Promise(() => {}) : aWordEmbedder().embed([''], kind)),
  };

  test('that is silent costs its budget a few times, then nothing, and the answer says so', async () => {
    const index = await open({ embedder: slow, budgetMs: { meaning: 50 } });
    await index.upsert([bolt]);
    for (let round = 0; round < 4; round++)
      expect(await index.search({ text: 'bolt', audiences: [1], limit: 5 })).toMatchObject({
        degraded: ['meaning'],
        hits: [{ id: bolt.id }],
      });
    expect(await index.stats()).toMatchObject({ meaning: 'failing', missing: ['embedder silent'] });
    expect(await index.search({ text: 'bolt', audiences: [1], limit: 5 })).toMatchObject({ degraded: ['meaning'] });
  });

  test('that is not there leaves words and numbers, and the stats say what is missing', async () => {
    const index = await open();
    await index.upsert([bolt, bearing]);
    expect([await hitIds(index, 'bu long'), await hitIds(index, '62042r')]).toEqual([[bolt.id], [bearing.id]]);
    expect(await index.stats()).toMatchObject({
      meaning: 'off',
      embedder: null,
      documents: 2,
      missing: ['no embedder'],
    });
  });

  test('F05 that fails for documents leaves them found by words, and they get their meaning when it is back', async () => {
    let isDown = true;
    const words = aWordEmbedder();
    const index = await open({
      embedder: {
        ...words,
        embed: (texts, kind) =>
          isDown && kind === 'document' ? Promise.reject(new Error('crashed')) : words.embed(texts, kind),
      },
    });
    await index.upsert([bolt]);
    expect(await hitIds(index, 'hexagon bolt')).toEqual([bolt.id]);
    expect(await index.stats()).toMatchObject({ withoutMeaning: 1 });
    isDown = false;
    await index.settled();
    expect(await index.stats()).toMatchObject({ withoutMeaning: 0 });
  });
});

describe('F04 the index', () => {
  async function overFailing() {
    const state = { isDown: false };
    const versions = exactVersions();
    const failing: typeof versions = {
      ...versions,
      async openLive(wanted) {
        const { engine, shape } = await versions.openLive(wanted);
        const fail = () => new Promise<never>(() => {});
        return {
          shape,
          engine: { ...engine, candidates: (...asked) => (state.isDown ? fail() : engine.candidates(...asked)) },
        };
      },
    };
    const time = { now: 0 };
    const index = await searchOver(
      failing,
      {
        dataDir,
        engine: { kind: 'qdrant', url: '' },
        embedder: null,
        budgetMs: { search: 30 },
        log: () => {},
        clock: () => time.now,
      },
      null,
    );
    opened.push(index);
    await index.upsert([bolt]);
    return { state, time, index };
  }

  test('that is silent is left alone after its budget was spent four times, and asked again after a rest', async () => {
    const { state, time, index } = await overFailing();
    state.isDown = true;
    for (let round = 0; round < 5; round++)
      await expect(hitIds(index, 'bolt')).rejects.toBeInstanceOf(SearchUnavailable);
    state.isDown = false;
    await expect(hitIds(index, 'bolt')).rejects.toBeInstanceOf(SearchUnavailable);
    time.now = 5_000;
    expect(await hitIds(index, 'bolt')).toEqual([bolt.id]);
  });
});

describe('freshness', () => {
  test('a search waits for the revision that it asks for, and says when it did not come', async () => {
    const index = await open();
    await index.upsert([bolt]);
    const waiting = index.search({ text: 'bolt', audiences: [1], limit: 5, minRevision: 9 });
    await index.upsert([{ ...bearing, revision: 9 }]);
    expect(await waiting).toMatchObject({ revision: 9, degraded: [] });
    expect(await index.search({ text: 'bolt', audiences: [1], limit: 5, minRevision: 10 })).toMatchObject({
      revision: 9,
      degraded: ['freshness'],
    });
  });
});

describe('restarts', () => {
  test('keep documents, facets and vectors, and embed nothing again', async () => {
    const embedder = aWordEmbedder();
    const index = await open({ embedder });
    await index.upsert([bolt, bearing]);
    await index.settled();
    const before = await index.search({ text: 'hexagon', audiences: [1], limit: 5 });
    const asked = embedder.asked.length;
    const again = await reopen({ embedder });
    await again.settled();
    expect(embedder.asked.length).toBe(asked);
    expect(await again.search({ text: 'hexagon', audiences: [1], limit: 5 })).toEqual(before);
  });

  test('with another model build the index again from itself, and words are found meanwhile', async () => {
    await (await open({ embedder: aWordEmbedder(16) })).upsert([bolt, bearing]);
    const other = await reopen({ embedder: aWordEmbedder(24) });
    expect(await hitIds(other, 'bolt')).toContain(bolt.id);
    await other.settled();
    expect(await other.stats()).toMatchObject({ documents: 2, withoutMeaning: 0, meaning: 'on', missing: [] });
    await expect
      .poll(async () => (await readdir(join(dataDir, 'zvec'))).filter((name) => name.startsWith('v')))
      .toEqual(['v2']);
  });

  test.each([
    ['upserts', 5_000],
    ['building in what was written', 250],
  ])(
    'I12 kill -9 in the middle of %s keeps every acknowledged batch whole',
    async (_, mostUnbuilt) => {
      const writer = spawn(process.execPath, [
        new URL('./writing-until-killed.fixture.ts', import.meta.url).pathname,
        dataDir,
        String(mostUnbuilt),
      ]);
      let acknowledged = 0;
      for await (const line of createInterface(writer.stdout)) {
        acknowledged = Number(line);
        if (acknowledged === 6) writer.kill('SIGKILL');
      }
      expect(acknowledged).toBeGreaterThanOrEqual(6);
      // A busy machine must not decide: what the dead process left in parts is built in meanwhile.
      const index = await open({ budgetMs: { search: 60_000 } });
      const { facets } = await index.search({ text: '', audiences: [1], limit: 1 });
      const whole = facets.brands.filter(({ id }) => id <= acknowledged);
      expect(whole.map(({ count }) => count)).toEqual(Array.from({ length: acknowledged }, () => 100));
    },
    120_000,
  );
});

describe('a rebuild', () => {
  test('that fails leaves the live index as it was, and another can follow', async () => {
    const index = await open();
    await index.upsert([bolt]);
    await expect(
      index.rebuild(
        (async function* () {
          yield bearing;
          throw new Error('the truth is down');
        })(),
      ),
    ).rejects.toThrow('the truth is down');
    expect(await hitIds(index, 'bolt')).toEqual([bolt.id]);
    expect(
      await index.rebuild(
        (async function* () {
          yield bearing;
        })(),
      ),
    ).toEqual({ documents: 1 });
    expect([await hitIds(index, 'bolt'), await hitIds(index, 'bearing')]).toEqual([[], [bearing.id]]);
  });
});
