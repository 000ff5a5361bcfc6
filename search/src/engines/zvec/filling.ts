// A version while it is filled: its columns here, its collection in a process of its own (fill.ts). Zvec writes on the
// thread that calls it and holds that for seconds to minutes whenever it writes a part out, and what it took for
// filling is only given back when its process ends. Whoever is answered by this process meanwhile notices nothing of
// either.

import { fork } from 'node:child_process';
import { makeRows, type Rows } from '../../columns/rows.ts';
import type { Entry, Filling } from '../engine.ts';
import { heldOf, notOlder, putEntries } from './entries.ts';

/** Each is answered with `Done`, and the next is sent after that. */
export type Order =
  | { readonly kind: 'write'; readonly entries: readonly Entry[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'build in' }
  | { readonly kind: 'end' };
/** `failed` null: it is done. */
export type Done = { readonly failed: string | null };

/**
 * `end`: all is written and built in, and nobody has the collection open any more; gives what the columns hold of it.
 */
export type ZvecFilling = Filling & { end(): Promise<Rows> };

/** Makes a collection in the folder `path` and fills it. */
export async function startFilling(path: string, dimensions: number): Promise<ZvecFilling> {
  const child = fork(new URL('fill.ts', import.meta.url), [path, String(dimensions)], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const rows = makeRows();
  let unbuilt = 0;
  let gone: string | null = null;
  let answer: ((done: Done) => void) | null = null;
  const ended = new Promise<void>((resolve) => {
    const isGone = (why: string) => {
      gone ??= `The process that fills the index is gone: ${why}`;
      answer?.({ failed: gone });
      resolve();
    };
    child.once('exit', (code, signal) => isGone(signal ?? `it ended with ${code}`));
    // Where it was never there no end follows. What could not be sent to one that is ending is told by how it ends.
    child.on('error', (error) => {
      if (child.pid === undefined) isGone(error.message);
    });
  });
  child.on('message', (done) => answer?.(done as Done));

  async function answered(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Done>();
    answer = resolve;
    const { failed } = gone === null ? await promise : { failed: gone };
    answer = null;
    if (failed !== null) throw new Error(failed);
  }
  function send(order: Order): Promise<void> {
    if (gone === null) child.send(order);
    return answered();
  }

  const close = async () => {
    child.kill('SIGKILL');
    await ended;
  };

  await answered().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  // One batch is written there while the next is made ready here; how it went is told to whoever comes next.
  let writing: Promise<void> = Promise.resolve();

  return {
    async upsert(entries) {
      await writing;
      const newer = notOlder(rows, entries);
      writing = send({ kind: 'write', entries: newer });
      writing.catch(() => {});
      unbuilt += newer.length;
      putEntries(rows, newer);
    },
    async remove(ids) {
      await writing;
      const held = heldOf(rows, ids);
      await send({ kind: 'remove', ids: held });
      for (const id of held) rows.drop(id);
    },
    unbuilt: () => unbuilt,
    async optimize() {
      await writing;
      unbuilt = 0;
      await send({ kind: 'build in' });
    },
    stats: async () => ({ documents: rows.living(), withoutMeaning: dimensions ? rows.waiting.size : 0 }),
    async end() {
      await writing;
      await send({ kind: 'end' });
      await ended;
      return rows;
    },
    close,
  };
}
