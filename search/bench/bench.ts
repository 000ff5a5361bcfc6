// How fast search is here: `node search/bench/bench.ts [documents] [seconds]`. Prints a table beside what this machine
// can do at all in the same run, so that numbers of different machines can be compared. Nothing is decided by them.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zvecVersions } from '../src/engines/zvec/versions.ts';
import { aVector, aWorld, seeded } from '../src/fixtures.ts';
import { openSearch } from '../src/index.ts';
import type { Embedder } from '../src/index.ts';
import { dotProducts, memoryBandwidth } from './machine.ts';
import { measure, printRow } from './measure.ts';

const documents = Number(process.argv[2] ?? 100_000);
const seconds = Number(process.argv[3] ?? 3);
const dimensions = 384;
const random = seeded(11);

// Random vectors of the model's size: what is measured is the index, not the model.
const embedder: Embedder = {
  id: 'random',
  dimensions,
  embed: async (texts) => texts.map(() => aVector(random, dimensions)),
  close: async () => {},
};

const dataDir = await mkdtemp(join(tmpdir(), 'hansa-bench-'));
console.log(`${documents.toLocaleString('en')} documents, ${dimensions} dimensions, Node ${process.version}\n`);
console.log(
  `this machine, one core: ${dotProducts(dimensions).toFixed(1)} million dot products/s, memory read at ${memoryBandwidth().toFixed(1)} GB/s`,
);
console.log(
  `so comparing ${documents.toLocaleString('en')} vectors one by one takes at least ${(documents / dotProducts(dimensions) / 1e3).toFixed(1)} ms\n`,
);

const world = aWorld(documents);
let index = await openSearch({ dataDir, engine: { kind: 'zvec' }, embedder });
const started = performance.now();
for (let at = 0; at < world.length; at += 2_000) await index.upsert(world.slice(at, at + 2_000));
const wordsSeconds = (performance.now() - started) / 1_000;
await index.settled();
const allSeconds = (performance.now() - started) / 1_000;
console.log(
  `upsert: ${Math.round(documents / wordsSeconds).toLocaleString('en')} documents/s until found by words; with vectors and graph ${Math.round(documents / allSeconds).toLocaleString('en')}/s (${allSeconds.toFixed(0)} s)`,
);

await index.close();
const reopened = performance.now();
index = await openSearch({ dataDir, engine: { kind: 'zvec' }, embedder });
console.log(
  `reopen: ${((performance.now() - reopened) / 1_000).toFixed(1)} s; memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB\n`,
);

const some = () => world[Math.floor(random() * world.length)]!;
const two = () => some().title.en.split(' ').slice(0, 3).join(' ');
const number = () =>
  some()
    .identifiers[0]!.value.toLowerCase()
    .replace(/[^a-z0-9]/g, '');
printRow(['through the face', 'p50 ms', 'p95 ms', 'p99 ms', 'queries/s, 8 at once']);
const cases = [
  ['words and meaning, 60 % audience', () => index.search({ text: two(), audiences: [1], limit: 24 })],
  ['words only, 60 % audience', () => index.search({ text: two(), audiences: [1], limit: 24, mode: 'words' })],
  ['words and meaning, contract + 5 %', () => index.search({ text: two(), audiences: [2, 105], limit: 24 })],
  [
    'with brand and length chosen',
    () =>
      index.search({
        text: two(),
        audiences: [1],
        limit: 24,
        filter: { brandIds: [3], attributes: [{ key: 'length', values: [40, 45] }] },
      }),
  ],
  ['part number', () => index.search({ text: number(), audiences: [1, 2, 105], limit: 24, mode: 'partNumber' })],
  ['browsing, facets of everything', () => index.search({ text: '', audiences: [1], limit: 24 })],
  ['one letter wrong', () => index.search({ text: 'beering', audiences: [1], limit: 24 })],
  ['suggestion', () => index.suggest({ prefix: two().slice(0, 6), audiences: [1], limit: 8 })],
] as const;
for (const [name, ask] of cases) printRow([name, ...(await measure(ask, seconds))]);
await index.close();

// The engine alone, for comparison with design/search.md.
const { engine } = await (await zvecVersions(join(dataDir, 'zvec'))).openLive({
  analyser: 0,
  embedder: null,
  dimensions,
});
printRow(['\nengine alone', 'p50 ms', 'p95 ms', 'p99 ms', 'queries/s, 8 at once']);
const legs = [
  [
    'meaning, 24 of 60 %',
    () => engine.candidates({ audiences: [1] }, { leg: 'meaning', vector: aVector(random, dimensions) }, 24),
  ],
  [
    'every word, 100 of 60 %',
    () =>
      engine.candidates(
        { audiences: [1] },
        { leg: 'every', column: 'words', concepts: [['hex', 'c_hexagon'], ['c_bolt']] },
        100,
      ),
  ],
  ['facets of two words', () => engine.count({ audiences: [1] }, { concepts: [['c_hexagon'], ['c_bolt']], ids: [] })],
] as const;
for (const [name, ask] of legs) printRow([name, ...(await measure(ask, seconds))]);
await engine.close();
await rm(dataDir, { recursive: true });
