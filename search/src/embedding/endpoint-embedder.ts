// Embedding by any endpoint that speaks the OpenAI embeddings API: a hosted model, or one beside us that knows more
// languages.

import { normalised, type Embedder, type EmbeddingKind } from './embedder.ts';

export type EndpointOptions = {
  /** Up to and with /embeddings. */
  readonly url: string;
  readonly model: string;
  readonly apiKey?: string;
  /** Put before each text; models of the E5 kind want { query: 'query: ', document: 'passage: ' }. */
  readonly prefix?: Readonly<Record<EmbeddingKind, string>>;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

const batchSize = 64;
const mostLetters = 2_000;

type Answer = { data: { index: number; embedding: number[] }[] };

/**
 * Asks for one vector before it answers, to learn the dimensions. Rejects when the endpoint does not answer as it
 * should.
 */
export async function openEndpointEmbedder(options: EndpointOptions): Promise<Embedder> {
  const { url, model, apiKey, prefix = { query: '', document: '' }, timeoutMs = 30_000, fetch: send = fetch } = options;
  const headers = { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) };

  async function ask(texts: readonly string[]): Promise<Float32Array[]> {
    const body = JSON.stringify({ model, input: texts, encoding_format: 'float' });
    const response = await send(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`The embeddings endpoint answered ${response.status}`);
    const { data } = (await response.json()) as Answer;
    if (!Array.isArray(data) || data.length !== texts.length)
      throw new Error('The embeddings endpoint answered with another number of vectors');
    return data.toSorted((one, other) => one.index - other.index).map(({ embedding }) => normalised(embedding));
  }

  const dimensions = (await ask(['bolt']))[0]!.length;
  return {
    id: `${model} at ${new URL(url).host}`,
    dimensions,
    async embed(texts, kind) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += batchSize)
        vectors.push(
          ...(await ask(texts.slice(at, at + batchSize).map((text) => prefix[kind] + text.slice(0, mostLetters)))),
        );
      if (vectors.some(({ length }) => length !== dimensions))
        throw new Error('The embeddings endpoint changed its dimensions');
      return vectors;
    },
    close: async () => {},
  };
}
