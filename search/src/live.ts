// The version that answers, and, while a rebuild runs, the one that will. Writes go one after another and to both;
// reads are counted, so that the old version is closed only when the last of them has its answer.

import { setTimeout as wait } from 'node:timers/promises';
import { batches } from './batches.ts';
import type { Engine, EngineVersions, Entry, Filling, Shape } from './engines/engine.ts';
import type { Log } from './log.ts';
import type { ProductDocument } from './product-document.ts';

const batchSize = 256;
const longestDrainMs = 2_000;
// A tenth, so that a document is built in ten times at most while an index grows to ten times its size.
const mostUnbuiltShare = 0.1;
// Nobody searches what a rebuild fills, and what is unbuilt takes no more memory once Zvec begins to write it out (1.8
// GB, from some 20,000 documents on); each building in writes all of it once more. So it is done when it grew to twice
// its size.
const whileFilling = { mostUnbuilt: 10, share: 0.5 };

export type LiveOptions = {
  /** So many documents wait until they are built in, and in a large index a tenth of it. */
  readonly mostUnbuilt: number;
  readonly log: Log;
};

/** Tokens, and the vectors that are at hand for an index of that shape. */
export type Prepare = (documents: readonly ProductDocument[], shape: Shape) => Entry[];
export type Live = Awaited<ReturnType<typeof openLive>>;

export async function openLive(
  versions: EngineVersions,
  wanted: Shape,
  prepare: Prepare,
  { mostUnbuilt, log }: LiveOptions,
) {
  let { engine, shape } = await versions.openLive(wanted);
  let next: Filling | null = null;
  let rebuilding: Promise<unknown> | null = null;
  let isClosing = false;
  const removedMeanwhile = new Set<string>();
  const reading = new Map<Engine, { count: number; drained: () => void }>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One write at a time, in the order they came; a failed one does not stop those after it. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const result = lastWrite.then(work);
    lastWrite = result.catch(() => {});
    return result;
  }

  const hasMuch = async (each: Filling, least: number, share: number) =>
    !isClosing && each.unbuilt() > least && each.unbuilt() > share * (await each.stats()).documents;

  /**
   * Behind what has been written so far. In turn with writes, because a write into a Zvec that builds in holds up the
   * process.
   */
  function buildInWhenMuch(): void {
    inTurn(async () => {
      if (await hasMuch(engine, mostUnbuilt, mostUnbuiltShare)) await engine.optimize();
      if (next && (await hasMuch(next, whileFilling.mostUnbuilt * mostUnbuilt, whileFilling.share)))
        await next.optimize();
    }).catch((error: unknown) => log('error', 'what was written is not built in', { error: String(error) }));
  }

  async function read<Value>(work: (engine: Engine) => Promise<Value>): Promise<Value> {
    const used = engine;
    const readers = reading.get(used) ?? { count: 0, drained: () => {} };
    reading.set(used, readers);
    readers.count++;
    try {
      return await work(used);
    } finally {
      if (--readers.count === 0) {
        reading.delete(used);
        readers.drained();
      }
    }
  }

  const drained = (old: Engine) =>
    new Promise<void>((resolve) => {
      const readers = reading.get(old);
      if (readers) readers.drained = resolve;
      else resolve();
    });

  async function fill(target: Filling, documents: AsyncIterable<ProductDocument>): Promise<number> {
    let count = 0;
    for await (const batch of batches(documents, batchSize)) {
      if (isClosing) throw new Error('The index is closing');
      await inTurn(async () =>
        target.upsert(
          prepare(
            batch.filter(({ id }) => !removedMeanwhile.has(id)),
            wanted,
          ),
        ),
      );
      buildInWhenMuch();
      count += batch.length;
    }
    return count;
  }

  async function build(documents: AsyncIterable<ProductDocument>): Promise<number> {
    try {
      const target = await inTurn(async () => (next = await versions.begin(wanted)));
      const count = await fill(target, documents);
      await inTurn(async () => {
        await target.optimize();
        await swap(target);
      });
      return count;
    } catch (error) {
      await inTurn(async () => {
        if (next) await versions.discard(next);
        next = null;
      });
      throw error;
    } finally {
      removedMeanwhile.clear();
    }
  }

  async function swap(target: Filling): Promise<void> {
    const old = engine;
    const { promise, resolve } = Promise.withResolvers<void>();
    engine = await versions.promote(target, promise);
    shape = wanted;
    next = null;
    void drained(old).then(resolve);
  }

  buildInWhenMuch();

  return {
    read,
    shape: () => shape,
    isRebuilding: () => rebuilding !== null,
    upsert(documents: readonly ProductDocument[]): Promise<void> {
      const written = inTurn(async () => {
        await engine.upsert(prepare(documents, shape));
        await next?.upsert(prepare(documents, wanted));
        for (const { id } of documents) removedMeanwhile.delete(id);
      });
      buildInWhenMuch();
      return written;
    },
    remove: (ids: readonly string[]) =>
      inTurn(async () => {
        await engine.remove(ids);
        if (!next) return;
        await next.remove(ids);
        for (const id of ids) removedMeanwhile.add(id);
      }),
    setVectors(vectors: Parameters<Engine['setVectors']>[0]): Promise<void> {
      const written = inTurn(() => engine.setVectors(vectors));
      buildInWhenMuch();
      return written;
    },
    /** When everything that was asked for so far is written and, where it was much, built in. */
    settled: () => inTurn(async () => {}),
    async rebuild(documents: AsyncIterable<ProductDocument>): Promise<number> {
      if (rebuilding) throw new Error('A rebuild is under way; wait for it to end');
      const work = build(documents);
      rebuilding = work.catch(() => {});
      try {
        return await work;
      } finally {
        rebuilding = null;
      }
    },
    async close(): Promise<void> {
      isClosing = true;
      await next?.close();
      await rebuilding;
      await inTurn(async () => {
        // A read that never ends must not keep the process from ending.
        await Promise.race([drained(engine), wait(longestDrainMs, undefined, { ref: false })]);
        await engine.close();
      });
    },
  };
}
