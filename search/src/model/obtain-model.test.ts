import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { obtainModel } from './obtain-model.ts';
import { runClient } from './run-client.ts';
import type { Source } from './sources.ts';

let cacheFolder: string;
beforeEach(async () => (cacheFolder = await mkdtemp(join(tmpdir(), 'hansa-models-'))));
afterEach(() => rm(cacheFolder, { recursive: true }));

const files = ['tokenizer.json', 'config.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
async function fill(folder: string): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), 'not the weights');
  }
}
const aSource = (name: string, fetch: Source['fetch']): Source => ({ name, sameWeights: true, fetch });

test('where nothing answers there is no model, and it is said why of each', async () => {
  const told: unknown[] = [];
  const sources = [
    aSource('one', () => Promise.reject(new Error('no network'))),
    aSource('two', () => Promise.reject(new Error('not installed'))),
  ];
  expect(await obtainModel({ cacheFolder, sources, log: (_, __, facts) => told.push(facts) })).toBeNull();
  expect(told).toEqual([
    { source: 'one', why: 'no network' },
    { source: 'two', why: 'not installed' },
  ]);
});

test('files whose hash differs are not used and not kept', async () => {
  const told: string[] = [];
  const sources = [aSource('forged', fill)];
  expect(await obtainModel({ cacheFolder, sources, log: (_, __, facts) => told.push(String(facts?.why)) })).toBeNull();
  expect(told).toEqual([expect.stringContaining('sha256')]);
  await expect(access(join(cacheFolder, 'all-MiniLM-L6-v2'))).rejects.toThrow();
});

test('a named folder comes first and is trusted, and its weights name the model', async () => {
  const modelDir = join(cacheFolder, 'own-model');
  await fill(modelDir);
  const digest = createHash('sha256').update('not the weights').digest('hex').slice(0, 12);
  expect(await obtainModel({ modelDir, cacheFolder, sources: [] })).toEqual({
    folder: cacheFolder,
    name: 'own-model',
    id: `own-model ${digest}`,
    source: 'named folder',
  });
});

test('a named folder that lacks files is said to, and the search goes on', async () => {
  const told: string[] = [];
  expect(
    await obtainModel({
      modelDir: join(cacheFolder, 'nothing'),
      cacheFolder,
      sources: [],
      log: (_, what) => told.push(what),
    }),
  ).toBeNull();
  expect(told).toEqual(['the named model folder lacks files']);
});

test('a client that is not installed is named', async () => {
  await expect(runClient('hansa-no-such-client', [], 1_000)).rejects.toThrow('hansa-no-such-client is not installed');
});
