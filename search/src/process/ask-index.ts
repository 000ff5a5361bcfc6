// The index as it is asked from another process: whatever does not answer in time, or is gone, is unavailable.

import { makeBreaker } from '../breaker.ts';
import { SearchUnavailable, type SearchIndex } from '../search-index.ts';
import { PeerGone, type Peer } from './peer.ts';
import { spokenRequest, type Reading } from './spoken.ts';

// The process has its own budget for each search, and a second more for one that waits for a revision. This is for one
// that says nothing at all.
const silenceMs = 4_000;

export type Asking = Pick<SearchIndex, 'search' | 'suggest' | 'countIn' | 'stats'>;

/** `stats` tells one that is gone (PeerGone) from one that is silent, because only the former is to be opened anew. */
export function askIndex(peer: Peer<Reading>, clock: () => number): Asking {
  const guard = makeBreaker({ name: 'The process of the index', budgetMs: silenceMs, clock });

  /** That the index is unavailable is an answer of its process, which is there. */
  async function ask<Value>(work: () => Promise<Value>): Promise<Value> {
    const answer = await guard
      .run(() =>
        work().then(
          (value) => ({ value }),
          (error: unknown) => {
            if (error instanceof SearchUnavailable || error instanceof TypeError) return { error };
            throw error;
          },
        ),
      )
      .catch((error: unknown) => ({
        error: new SearchUnavailable('The process of the search index does not answer', { cause: error }),
      }));
    if ('error' in answer) throw answer.error;
    return answer.value;
  }

  return {
    search: (request) => ask(() => peer.ask('search', spokenRequest(request))),
    suggest: (request) => ask(() => peer.ask('suggest', request)),
    countIn: async (request) => new Map(await ask(() => peer.ask('countIn', request))),
    async stats() {
      try {
        return await ask(() => peer.ask('stats'));
      } catch (error) {
        throw peer.isGone() ? new PeerGone('The process of the index is gone', { cause: error }) : error;
      }
    },
  };
}
