import { hashKey, type QueryClient, type QueryKey } from '@tanstack/solid-query';
import { freshMs } from './fresh.ts';

/** A burst (an import of 50,000 rows) is one refresh. */
const burstMs = 250;

interface Held {
  shownBy: number;
  readonly stop: () => void;
  over?: ReturnType<typeof setTimeout>;
}
type Hear = (topic: string, handler: () => void) => () => void;

/**
 * Who hears of what. Pages that show the same hear once, and what nobody shows any more is heard of until it would be
 * read anew anyway: who comes back sooner would else see what is in the cache, whatever has happened since.
 */
function makeListening(queries: Pick<QueryClient, 'invalidateQueries'>, hear: Hear) {
  const all = new Map<string, Held>();

  function begin(topics: readonly string[], keys: readonly QueryKey[]): Held {
    let due: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      due ??= setTimeout(() => {
        due = undefined;
        for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
      }, burstMs);
    };
    const stops = topics.map((topic) => hear(topic, refresh));
    return {
      shownBy: 0,
      stop: () => {
        clearTimeout(due);
        for (const stop of stops) stop();
      },
    };
  }

  return {
    /**
     * Marks what stands under the keys as stale when a topic fires, until the returned function has been called and
     * `freshMs` are over.
     */
    hold(topics: readonly string[], keys: readonly QueryKey[]): () => void {
      const id = hashKey([topics, keys]);
      const held = all.get(id) ?? begin(topics, keys);
      all.set(id, held);
      held.shownBy += 1;
      clearTimeout(held.over);
      return () => {
        held.shownBy -= 1;
        if (held.shownBy === 0)
          held.over = setTimeout(() => {
            all.delete(id);
            held.stop();
          }, freshMs);
      };
    },
  };
}

type Listening = ReturnType<typeof makeListening>;
const ofCache = new WeakMap<QueryClient, Listening>();

/** One for each cache. */
export function listeningOf(queries: QueryClient, hear: Hear): Listening {
  const listening = ofCache.get(queries) ?? makeListening(queries, hear);
  ofCache.set(queries, listening);
  return listening;
}
