// Batches of text to worker threads and vectors back. A thread that dies is replaced and the batch it held goes back to
// the front of the queue, so that a crash in the middle loses nothing and nothing comes twice (F05).

import { Worker } from 'node:worker_threads';
import type { EmbeddingKind } from './embedder.ts';

export type WorkerAsk = { readonly job: number; readonly texts: readonly string[] };
export type WorkerAnswer =
  | { readonly job: number; readonly vectors: Float32Array[] }
  | { readonly job: number; readonly error: string };

type Job = {
  readonly job: number;
  readonly kind: EmbeddingKind;
  readonly texts: readonly string[];
  attempts: number;
  readonly resolve: (vectors: Float32Array[]) => void;
  readonly reject: (error: Error) => void;
};
type Seat = { worker: Worker | null; held: Job | null };

export type WorkerPoolOptions = {
  readonly script: URL;
  /** Handed to every worker as its workerData. */
  readonly settings: unknown;
  readonly workers?: number;
  /** Texts in one batch. A query waits for at most one batch of documents. */
  readonly batchSize?: number;
  /** A batch whose worker died this often is given up: its text is the cause. */
  readonly mostAttempts?: number;
  readonly log?: (level: 'warn', what: string, facts?: Record<string, unknown>) => void;
};

export function makeWorkerPool({
  script,
  settings,
  workers = 1,
  batchSize = 16,
  mostAttempts = 3,
  log = () => {},
}: WorkerPoolOptions) {
  const queues: Record<EmbeddingKind, Job[]> = { query: [], document: [] };
  const seats: Seat[] = Array.from({ length: workers }, () => ({ worker: null, held: null }));
  let nextJob = 0;
  let isClosed = false;

  function start(seat: Seat): Worker {
    const worker = new Worker(script, { workerData: settings });
    worker.unref();
    worker.on('message', (answer: WorkerAnswer) => receive(seat, answer));
    worker.on('error', (error) => replace(seat, worker, error as Error));
    worker.on('exit', (code) => replace(seat, worker, new Error(`The embedding worker ended with ${code}`)));
    return (seat.worker = worker);
  }

  function receive(seat: Seat, answer: WorkerAnswer): void {
    const job = seat.held;
    if (!job || job.job !== answer.job) return;
    seat.held = null;
    if ('vectors' in answer) job.resolve(answer.vectors);
    else job.reject(new Error(answer.error));
    work();
  }

  function replace(seat: Seat, worker: Worker, error: Error): void {
    if (seat.worker !== worker || isClosed) return;
    seat.worker = null;
    const job = seat.held;
    seat.held = null;
    log('warn', 'an embedding worker died and is replaced', { error: error.message });
    if (job && ++job.attempts < mostAttempts) queues[job.kind].unshift(job);
    else job?.reject(new Error(`${job.attempts} workers died of these texts: ${error.message}`));
    work();
  }

  function work(): void {
    for (const seat of seats) {
      if (seat.held) continue;
      const job = queues.query.shift() ?? queues.document.shift();
      if (!job) return;
      seat.held = job;
      const worker = seat.worker ?? start(seat);
      worker.ref();
      worker.postMessage({ job: job.job, texts: job.texts } satisfies WorkerAsk);
    }
    for (const seat of seats) if (!seat.held) seat.worker?.unref();
  }

  function submit(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Float32Array[]>();
    queues[kind].push({ job: nextJob++, kind, texts, attempts: 0, resolve, reject });
    work();
    return promise;
  }

  return {
    async run(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
      if (isClosed) throw new Error('The embedder is closed');
      const batches: Promise<Float32Array[]>[] = [];
      for (let at = 0; at < texts.length; at += batchSize) batches.push(submit(texts.slice(at, at + batchSize), kind));
      return (await Promise.all(batches)).flat();
    },
    async close(): Promise<void> {
      isClosed = true;
      const left = [
        ...queues.query.splice(0),
        ...queues.document.splice(0),
        ...seats.flatMap(({ held }) => (held ? [held] : [])),
      ];
      for (const { reject } of left) reject(new Error('The embedder is closed'));
      await Promise.all(seats.map(({ worker }) => worker?.terminate()));
    },
  };
}
