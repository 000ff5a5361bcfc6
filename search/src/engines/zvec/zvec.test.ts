import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aProduct, aVector, seeded } from '../../fixtures.ts';
import { openLive } from '../../live.ts';
import type { ProductDocument } from '../../product-document.ts';
import { documentTokens } from '../../tokens.ts';
import { engineSuite } from '../engine.suite.ts';
import { zvecVersions } from './versions.ts';

engineSuite('Zvec', (folder) => zvecVersions(join(folder, 'zvec')));

test('an index that was opened and written to many times lies in few parts again, and holds what it held', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-parts-'));
  const shape = { analyser: 1, embedder: null, dimensions: 0 };
  const parts = async () => (await readdir(join(folder, 'v1'))).filter((name) => /^\d+$/.test(name)).length;
  try {
    for (let opening = 0; opening < 4; opening++) {
      const { engine } = await (await zvecVersions(folder)).openLive(shape);
      expect(engine.unbuilt()).toBe(opening < 3 ? 0 : Infinity);
      const documents = [aProduct(opening), aProduct(99, { revision: opening + 1 })];
      await engine.upsert(documents.map((document) => ({ document, tokens: documentTokens(document), vector: null })));
      if (opening === 3) await engine.optimize();
      else expect(engine.unbuilt()).toBe(2);
      expect([(await engine.stats()).documents, await engine.revision()]).toEqual([opening + 2, opening + 1]);
      await engine.close();
    }
    expect(await parts()).toBe(2);
    const { engine } = await (await zvecVersions(folder)).openLive(shape);
    expect([
      engine.unbuilt(),
      (await engine.candidates({ audiences: [1] }, { leg: 'every', column: 'words', concepts: [['product']] }, 10)).list
        .length,
    ]).toEqual([0, 5]);
    await engine.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);

test('a rebuild during which documents change and go gives each its own meaning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-meant-'));
  const random = seeded(11);
  const vectors = new Map(Array.from({ length: 300 }, (_, at) => [aProduct(at).id, aVector(random, 32)]));
  const prepare = (documents: readonly ProductDocument[]) =>
    documents.map((document) => ({ document, tokens: documentTokens(document), vector: vectors.get(document.id)! }));
  const live = await openLive(
    await zvecVersions(folder),
    { analyser: 1, embedder: 'random', dimensions: 32 },
    prepare,
    { mostUnbuilt: 5_000, log: () => {} },
  );
  try {
    await live.rebuild(
      (async function* () {
        for (let at = 0; at < 290; at++) yield aProduct(at);
        await live.upsert([20, 21, 22].map((at) => aProduct(at, { revision: 2 })));
        await live.remove([aProduct(24).id]);
        for (let at = 290; at < 300; at++) yield aProduct(at);
      })(),
    );
    const nearest = async (vector: Float32Array) =>
      (await live.read((engine) => engine.candidates({ audiences: [1] }, { leg: 'meaning', vector }, 1))).list[0]?.id;
    for (const [id, vector] of vectors) if (id !== aProduct(24).id) expect(await nearest(vector)).toBe(id);
  } finally {
    await live.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);

// In a process of its own, which is killed when it stands still: in this one the test could not even fail.
test('queries that come at once over what is built in and what is not are all answered, also where there is one core', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-at-once-'));
  try {
    const fixture = join(import.meta.dirname, 'asking-at-once.fixture.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [fixture, folder], {
      env: { ...process.env, OMP_NUM_THREADS: '1' },
      timeout: 90_000,
      killSignal: 'SIGKILL',
    });
    expect(Number(stdout)).toBe(400);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
