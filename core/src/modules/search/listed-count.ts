import type { Context } from '../../platform/context.ts';
import { countListed } from './index-documents.ts';
import { changeMark } from './index-state.ts';

/** A count that took longer than this is not done again for every change. */
const longMs = 1_000;
/** So many times as long as it took, such a count is good enough while offers change. */
const worth = 60;

/**
 * How many products the index should hold, for whoever watches it. At a million offers counting takes a processor ten seconds and more, and the operator's page asks every
 * three; so it is counted when something has changed, and while an import changes something all the time, once in a while.
 */
export function makeListedCount(): (ctx: Context) => Promise<number> {
  let known: { readonly mark: string; readonly products: number; readonly goodUntil: number } | null = null;
  let counting: Promise<number> | null = null;

  async function count(ctx: Context, mark: string): Promise<number> {
    const from = performance.now();
    const products = await countListed(ctx);
    const now = performance.now();
    known = { mark, products, goodUntil: now - from > longMs ? now + worth * (now - from) : now };
    return products;
  }
  return async (ctx) => {
    // Read before counting: what changes meanwhile has another mark.
    const mark = await changeMark(ctx);
    if (known !== null && (known.mark === mark || performance.now() < known.goodUntil)) return known.products;
    counting ??= count(ctx, mark).finally(() => { counting = null; });
    return counting;
  };
}
