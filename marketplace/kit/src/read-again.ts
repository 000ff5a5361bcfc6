import type { QueryClient, QueryKey } from '@tanstack/solid-query';

/**
 * Reads anew whatever is shown under a key, because it has changed. A first read that is under way is not begun anew by that (the library hands out the one that runs),
 * and what it brings may have been looked up before the change: it is waited for and then read once more. Without that a page stood still that had been opened in the moment of the change.
 */
export async function readAgain(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  const first = new Set(queries.getQueryCache().findAll({ queryKey }).filter(({ state }) => state.data === undefined && state.fetchStatus !== 'idle'));
  await queries.invalidateQueries({ queryKey });
  if (first.size > 0) await queries.invalidateQueries({ queryKey, predicate: (one) => first.has(one) });
}
