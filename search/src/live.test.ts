import { expect, test } from 'vitest';
import type { Engine, EngineVersions } from './engines/engine.ts';
import { exactVersions } from './engines/exact.ts';
import { aProduct } from './fixtures.ts';
import { openLive } from './live.ts';
import type { Log } from './log.ts';
import type { ProductDocument } from './product-document.ts';

const shape = { analyser: 1, embedder: null, dimensions: 0 };
const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => aProduct(from + at));
const prepare = (documents: readonly ProductDocument[]) =>
  documents.map((document) => ({
    document,
    tokens: { words: [], numbers: [], prefixes: [], typos: [] },
    vector: null,
  }));

/** Counts what is not built in, as Zvec does, and says what happens in which order. */
async function openCounting(happened: string[], optimize: () => Promise<void> = async () => {}, log: Log = () => {}) {
  const counting = (engine: Engine): Engine => {
    let unbuilt = 0;
    return {
      ...engine,
      unbuilt: () => unbuilt,
      async upsert(entries) {
        await engine.upsert(entries);
        unbuilt += entries.length;
        happened.push(`wrote ${entries.length}`);
      },
      async optimize() {
        unbuilt = 0;
        happened.push('builds in');
        await optimize();
        happened.push('built in');
      },
    };
  };
  const versions = exactVersions();
  const all: EngineVersions = {
    ...versions,
    openLive: async (wanted) => ({ engine: counting((await versions.openLive(wanted)).engine), shape: wanted }),
    begin: async (wanted) => counting((await versions.begin(wanted)) as Engine),
  };
  return openLive(all, shape, prepare, { mostUnbuilt: 10, log });
}

test('what was written is built in once it is much, and a write that comes meanwhile waits for it', async () => {
  const happened: string[] = [];
  const live = await openCounting(happened);
  await live.upsert(many(0, 10));
  await live.settled();
  expect(happened).toEqual(['wrote 10']);
  await Promise.all([live.upsert(many(10, 1)), live.upsert(many(11, 2))]);
  expect(happened.slice(1)).toEqual(['wrote 1', 'builds in', 'built in', 'wrote 2']);
});

test('a large index waits for a tenth of it', async () => {
  const happened: string[] = [];
  const live = await openCounting(happened);
  await live.upsert(many(0, 200));
  await live.settled();
  await live.upsert(many(200, 20));
  await live.settled();
  expect(happened).toEqual(['wrote 200', 'builds in', 'built in', 'wrote 20']);
  await live.upsert(many(220, 5));
  await live.settled();
  expect(happened.slice(4)).toEqual(['wrote 5', 'builds in', 'built in']);
});

test('what cannot be built in is told, stops no write, and is tried again when as much more has come', async () => {
  const told: string[] = [];
  const happened: string[] = [];
  const live = await openCounting(
    happened,
    () => Promise.reject(new Error('no space')),
    (level, what) => told.push(`${level}: ${what}`),
  );
  await live.upsert(many(0, 11));
  await live.upsert(many(11, 1));
  await live.settled();
  expect([told, happened]).toEqual([['error: what was written is not built in'], ['wrote 11', 'builds in', 'wrote 1']]);
  await live.upsert(many(12, 10));
  await live.settled();
  expect(told).toHaveLength(2);
});

test('a rebuild builds in as it goes', async () => {
  const happened: string[] = [];
  const live = await openCounting(happened);
  await live.rebuild(
    (async function* () {
      yield* many(0, 300);
    })(),
  );
  expect(happened.slice(0, 6)).toEqual(['wrote 256', 'builds in', 'built in', 'wrote 44', 'builds in', 'built in']);
});
