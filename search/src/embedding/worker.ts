// A thread that holds the model. It reads local files only: obtaining them is model/'s work, and the main thread's.

import { parentPort, workerData } from 'node:worker_threads';
import { env, pipeline } from '@huggingface/transformers';
import type { WorkerAnswer, WorkerAsk } from './worker-pool.ts';

export type WorkerSettings = { readonly folder: string; readonly model: string; readonly threads: number };

const { folder, model, threads } = workerData as WorkerSettings;
env.allowRemoteModels = false;
env.localModelPath = folder;

const extract = pipeline('feature-extraction', model, {
  dtype: 'q8',
  session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
});
// Reported with the first batch; without a listener it would end the thread before.
extract.catch(() => {});

parentPort!.on('message', async ({ job, texts }: WorkerAsk) => {
  let answer: WorkerAnswer;
  try {
    const { data, dims } = await (await extract)([...texts], { pooling: 'mean', normalize: true });
    const size = dims.at(-1)!;
    answer = { job, vectors: texts.map((_, at) => (data as Float32Array).slice(at * size, (at + 1) * size)) };
  } catch (error) {
    answer = { job, error: String(error) };
  }
  parentPort!.postMessage(answer);
});
