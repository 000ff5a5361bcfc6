import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { joinSearch, openSearch, SearchUnavailable, startSearch, type Embedder, type SearchIndex } from '@hansa/search';
import type { EngineKind } from './index-state.ts';
import type { IndexOptions } from './keep-index.ts';

/** Where an index lies, and how it is come by there: a Qdrant, or a folder with a process of its own. */
export function placeOf({ config, clock, log, open: start = startSearch }: IndexOptions) {
  const engine: EngineKind = config.QDRANT_URL === null ? 'zvec' : 'qdrant';
  const folder = join(config.DATA_DIR, 'search');
  const say = (level: 'info' | 'warn' | 'error', what: string, facts: Record<string, unknown> = {}) =>
    log[level](facts, what);

  return {
    engine,
    folder,
    open(embedder: Embedder | null, signal: AbortSignal): Promise<SearchIndex> {
      const asked = { dataDir: folder, embedder, log: say };
      if (config.QDRANT_URL === null) return start({ ...asked, signal });
      const apiKey = config.QDRANT_API_KEY === null ? {} : { apiKey: config.QDRANT_API_KEY };
      return openSearch({ ...asked, engine: { kind: 'qdrant', url: config.QDRANT_URL, ...apiKey } });
    },

    /** What another process of this machine has opened in the same folder; null: none has. */
    async join(): Promise<SearchIndex | null> {
      try {
        return await joinSearch({ dataDir: folder });
      } catch (error) {
        if (error instanceof SearchUnavailable) return null;
        throw error;
      }
    },

    /** What lies in the folder cannot be read: it is kept for whoever wants to know why, and out of the way. */
    putAside(): void {
      const path = join(folder, 'zvec');
      if (engine !== 'zvec' || !existsSync(path)) return;
      const aside = `${path}.unreadable-${clock.now().toISOString().replaceAll(/[:.]/g, '-')}`;
      try {
        renameSync(path, aside);
        log.error({ aside }, 'the index could not be read; it was put aside and is built again');
      } catch (error) {
        log.error({ error: String(error) }, 'the index could not be put aside');
      }
    },
  };
}
