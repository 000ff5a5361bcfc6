// A worker that dies of its own accord: of every text "poison", and once, in the middle of a batch, of "crash" (a file
// remembers that it did). It embeds a text as its length and its first letter.

import { existsSync, appendFileSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAsk } from './worker-pool.ts';

const { remember, seen } = workerData as { remember: string; seen: string };

parentPort!.on('message', ({ job, texts }: WorkerAsk) => {
  for (const text of texts) {
    if (text === 'poison') process.exit(3);
    if (text === 'crash' && !existsSync(remember)) {
      writeFileSync(remember, '');
      throw new Error('the worker crashed');
    }
  }
  appendFileSync(seen, texts.map((text) => `${text}\n`).join(''));
  parentPort!.postMessage({ job, vectors: texts.map((text) => Float32Array.of(text.length, text.charCodeAt(0))) });
});
