import { join } from 'node:path';
import { obtainModel, openEndpointEmbedder, openLocalEmbedder, type Embedder } from '@hansa/search';
import type { IndexOptions } from './keep-index.ts';
import type { IndexLack } from './schemas.ts';

export interface OpenedEmbedder {
  readonly embedder: Embedder | null;
  /** Why there is none. */
  readonly lack: IndexLack | null;
}

/**
 * The embedder that the settings name: none, an endpoint, or a model in worker threads, which the first start obtains.
 * Null, with the reason in the log and on the console, where there is none to be had: search goes on by words and
 * numbers.
 */
export async function openEmbedder({ config, log }: IndexOptions): Promise<OpenedEmbedder> {
  if (!config.EMBEDDINGS) return { embedder: null, lack: { code: 'meaning off', detail: null } };
  const say = (level: 'info' | 'warn', what: string, facts: Record<string, unknown> = {}) => log[level](facts, what);
  try {
    if (config.EMBEDDINGS_URL !== null) {
      return {
        embedder: await openEndpointEmbedder({
          url: config.EMBEDDINGS_URL,
          model: config.EMBEDDINGS_MODEL ?? 'default',
          ...(config.EMBEDDINGS_KEY === null ? {} : { apiKey: config.EMBEDDINGS_KEY }),
        }),
        lack: null,
      };
    }
    const model = await obtainModel({
      cacheFolder: join(config.DATA_DIR, 'models'),
      log: say,
      ...(config.MODEL_DIR === null ? {} : { modelDir: config.MODEL_DIR }),
    });
    if (model === null) return { embedder: null, lack: { code: 'no model', detail: null } };
    return { embedder: await openLocalEmbedder(model, { log: say }), lack: null };
  } catch (error) {
    log.warn({ error: String(error) }, 'the embedder does not open');
    return {
      embedder: null,
      lack: { code: 'embedder fails', detail: error instanceof Error ? error.message : String(error) },
    };
  }
}
