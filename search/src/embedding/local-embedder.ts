// Embedding in this process, by transformers.js in worker threads, from a model that model/ obtained.

import type { ObtainedModel } from '../model/obtain-model.ts';
import type { Embedder } from './embedder.ts';
import type { WorkerSettings } from './worker.ts';
import { makeWorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

const mostLetters = 2_000;
/** A query waits for the batch in hand, and a document takes some 10 to 25 ms. */
const batchSize = 4;

export type LocalEmbedderOptions = {
  /** Each holds the model once (about 100 MB). One serves a shop; a second shortens the first filling of an index. */
  readonly workers?: number;
  readonly threadsPerWorker?: number;
  readonly log?: WorkerPoolOptions['log'];
};

/** Embeds one word before it answers, so a model that can't be read is found out at the start. */
export async function openLocalEmbedder(
  model: ObtainedModel,
  { workers = 1, threadsPerWorker = 1, log }: LocalEmbedderOptions = {},
): Promise<Embedder> {
  const settings: WorkerSettings = { folder: model.folder, model: model.name, threads: threadsPerWorker };
  const pool = makeWorkerPool({
    script: new URL('./worker.ts', import.meta.url),
    settings,
    workers,
    batchSize,
    ...(log ? { log } : {}),
  });
  const [probe] = await pool.run(['bolt'], 'query');
  return {
    id: model.id,
    dimensions: probe!.length,
    embed: (texts, kind) =>
      pool.run(
        texts.map((text) => text.slice(0, mostLetters)),
        kind,
      ),
    close: pool.close,
  };
}
