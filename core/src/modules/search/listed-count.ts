import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../platform/context.ts';
import { countListed } from './index-documents.ts';
import { changeMark } from './index-state.ts';

/** A count that took longer than this is not done again for every change, and nobody waits longer for one. */
const longMs = 1_000;
/** So many times as long as it took, such a count is good enough while offers change. */
const worth = 60;

/**
 * How many products the index should hold, for whoever watches it. At a million offers counting takes a processor
 * twenty seconds, and the operator's page asks every three; so it is counted when something has changed, and while an
 * import changes something all the time, once in a while. Meanwhile what was counted before is told; null: nothing was
 * yet.
 */
export function makeListedCount(
  asPlatform: <T>(ask: (ctx: Context) => Promise<T>) => Promise<T>,
): () => Promise<number | null> {
  let known: { readonly mark: string; readonly products: number; readonly goodUntil: number } | null = null;
  let counting: Promise<number> | null = null;

  async function count(): Promise<number> {
    // Read before counting: what changes meanwhile has another mark.
    const mark = await asPlatform(changeMark);
    if (known !== null && (known.mark === mark || performance.now() < known.goodUntil)) return known.products;
    const from = performance.now();
    const products = await asPlatform(countListed);
    const now = performance.now();
    known = { mark, products, goodUntil: now - from > longMs ? now + worth * (now - from) : now };
    return products;
  }
  return async () => {
    counting ??= count().finally(() => {
      counting = null;
    });
    const enough = new AbortController();
    try {
      return await Promise.race([
        counting,
        wait(longMs, null, { signal: enough.signal, ref: false }).then(
          () => known?.products ?? null,
          () => null,
        ),
      ]);
    } finally {
      enough.abort();
    }
  };
}
