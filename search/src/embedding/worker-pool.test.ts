import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorkerPool } from './worker-pool.ts';

let folder: string;
let pool: ReturnType<typeof makeWorkerPool>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hansa-pool-'));
  const settings = { remember: join(folder, 'crashed'), seen: join(folder, 'seen') };
  pool = makeWorkerPool({ script: new URL('./dying-worker.fixture.ts', import.meta.url), settings, batchSize: 3 });
});
afterEach(async () => {
  await pool.close();
  await rm(folder, { recursive: true });
});

test('F05 a worker that crashes in the middle of a batch is replaced, and every text comes once, in its place', async () => {
  const texts = ['a', 'bb', 'ccc', 'dddd', 'crash', 'ffffff', 'ggggggg'];
  const vectors = await pool.run(texts, 'document');
  expect(vectors.map(([length, letter]) => [length, String.fromCharCode(letter!)])).toEqual(
    texts.map((text) => [text.length, text[0]]),
  );
  expect((await readFile(join(folder, 'seen'), 'utf8')).trim().split('\n').sort()).toEqual([...texts].sort());
});

test('F05 texts that kill every worker are given up, and the others go on', async () => {
  const [poisoned, healthy] = await Promise.allSettled([
    pool.run(['poison'], 'document'),
    pool.run(['fine'], 'document'),
  ]);
  expect(poisoned).toMatchObject({
    status: 'rejected',
    reason: expect.objectContaining({ message: expect.stringContaining('3 workers died') }),
  });
  expect(healthy).toMatchObject({ status: 'fulfilled' });
});

test('a query goes before documents that wait', async () => {
  const order: string[] = [];
  const documents = pool
    .run(
      Array.from({ length: 30 }, (_, at) => `d${at}`),
      'document',
    )
    .then(() => order.push('documents'));
  const query = pool.run(['q'], 'query').then(() => order.push('query'));
  await Promise.all([documents, query]);
  expect(order).toEqual(['query', 'documents']);
});

test('closing answers whoever still waits', async () => {
  const waiting = expect(pool.run(['x'], 'document')).rejects.toThrow('closed');
  await pool.close();
  await waiting;
  await expect(pool.run(['y'], 'query')).rejects.toThrow('closed');
});
