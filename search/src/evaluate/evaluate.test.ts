import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLocalEmbedder } from '../embedding/local-embedder.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { obtainModel } from '../model/obtain-model.ts';
import { openSearch } from '../open-search.ts';
import { evaluate } from './evaluate.ts';
import { judgedProducts } from './judged-products.ts';
import { judgedQueries } from './judged-queries.ts';
import { ndcg } from './ndcg.ts';

// Where the first start keeps it. Tests fetch nothing: without a model the judged queries are asked by words alone.
const models = new URL('../../../.hansa/models', import.meta.url).pathname;
const model = await obtainModel({ cacheFolder: models, sources: [] });

async function judge(embedder: Embedder | null) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hansa-judged-'));
  const index = await openSearch({ dataDir, engine: { kind: 'zvec' }, embedder });
  try {
    await index.upsert(judgedProducts);
    await index.settled();
    return await evaluate(index, 'all');
  } finally {
    await index.close();
    await rm(dataDir, { recursive: true });
  }
}

describe('the judged queries', () => {
  test('are well answered by words and numbers alone, in both languages', async () => {
    const { byKind, mean } = await judge(null);
    expect(byKind.number).toBeGreaterThan(0.95);
    expect(byKind.words).toBeGreaterThan(0.95);
    expect(byKind.vietnamese).toBeGreaterThan(0.92);
    expect(byKind.typo).toBeGreaterThan(0.95);
    expect(mean).toBeGreaterThan(0.8);
  });

  test.skipIf(!model)(
    'are answered by meaning as well where there is a model, and no worse by the rest (skipped: no model in .hansa/models)',
    async () => {
      const embedder = await openLocalEmbedder(model!);
      const { byKind, mean } = await judge(embedder);
      await embedder.close();
      expect(byKind.meaning).toBeGreaterThan(0.7);
      expect(byKind.number).toBeGreaterThan(0.95);
      expect(byKind.words).toBeGreaterThan(0.94);
      expect(byKind.vietnamese).toBeGreaterThan(0.94);
      expect(mean).toBeGreaterThan(0.91);
    },
    60_000,
  );

  test('name products that there are, and are asked once', () => {
    expect(new Set(judgedQueries.map(({ text }) => text)).size).toBe(judgedQueries.length);
    expect(judgedProducts.length).toBeGreaterThan(75);
  });
});

test('nDCG is 1 for the best order, less for a worse one, and 0 for strangers', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 1],
  ]);
  expect(ndcg(['a', 'b', 'x'], grades)).toBe(1);
  expect(ndcg(['b', 'a'], grades)).toBeGreaterThan(0.5);
  expect(ndcg(['b', 'a'], grades)).toBeLessThan(1);
  expect(ndcg(['x', 'y'], grades)).toBe(0);
});
