// The meaning of queries, within a time budget, and of documents, in the background. Documents are found by words as
// soon as they are written; their vectors follow from the cache or from the embedder, which may be slow, down or coming
// back.

import { setTimeout as wait } from 'node:timers/promises';
import { makeBreaker } from './breaker.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import { passageOf } from './passage.ts';
import type { ProductDocument } from './product-document.ts';
import type { VectorCache } from './vector-cache.ts';

const batchSize = 64;
const longestRestMs = 30_000;

export type Meaning = ReturnType<typeof makeMeaning>;
type Options = { embedder: Embedder; cache: VectorCache; live: Live; budgetMs: number; clock: () => number; log: Log };

export function makeMeaning({ embedder, cache, live, budgetMs, clock, log }: Options) {
  const breaker = makeBreaker({ name: 'The embedder', budgetMs, clock });
  const closing = new AbortController();
  let keeping: Promise<void> | null = null;

  const isUsable = () => live.shape().embedder === embedder.id;

  /** Null while the index holds vectors of another model; rejects when the embedder fails. */
  async function ofQuery(text: string): Promise<Float32Array | null> {
    if (!isUsable()) return null;
    return (await breaker.run(() => embedder.embed([text], 'query')))[0] ?? null;
  }

  /** Works until no document waits, resting ever longer while the embedder fails. */
  async function keep(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; ) {
      const waiting = isUsable() ? await live.read((engine) => engine.withoutMeaning(batchSize)) : [];
      if (!waiting.length) break;
      try {
        const vectors = await ofDocuments(waiting);
        await live.setVectors(new Map(waiting.map(({ id, revision }, at) => [id, { revision, vector: vectors[at]! }])));
        failures = 0;
      } catch (error) {
        const restMs = Math.min(longestRestMs, 500 * 2 ** failures++);
        log('warn', 'documents wait for their meaning', { restMs, error: String(error) });
        await wait(restMs, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      }
    }
  }

  async function ofDocuments(documents: readonly ProductDocument[]): Promise<Float32Array[]> {
    const passages = documents.map(passageOf);
    const known = cache.get(passages);
    const unknown = passages.filter((_, at) => !known[at]);
    const made = unknown.length ? await embedder.embed(unknown, 'document') : [];
    if (made.length) cache.put(unknown, made);
    let next = 0;
    return known.map((vector) => vector ?? made[next++]!);
  }

  return {
    ofQuery,
    isUsable,
    state: () => breaker.state(),
    /** Looks for documents that wait. Cheap when there are none, and when it already looks. */
    wake(): void {
      keeping ??= keep()
        .catch((error: unknown) => log('error', 'the meaning of documents is not kept', { error: String(error) }))
        .finally(() => (keeping = null));
    },
    async settled(): Promise<void> {
      while (keeping) await keeping;
    },
    async close(): Promise<void> {
      closing.abort();
      await keeping;
    },
  };
}
