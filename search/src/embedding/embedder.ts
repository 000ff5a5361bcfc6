// What turns text into meaning. Two engines meet this contract: transformers.js in worker threads (local-embedder.ts)
// and any endpoint that speaks the OpenAI embeddings API (endpoint-embedder.ts).

/** 'query' is a person waiting, and goes before 'document'; some models also want them told apart. */
export type EmbeddingKind = 'query' | 'document';

export type Embedder = {
  /** Names model and precision. Vectors of different ids are never compared. */
  readonly id: string;
  readonly dimensions: number;
  /** One vector of length 1 for each text, in the same order. Rejects when the engine fails or stays silent. */
  embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]>;
  close(): Promise<void>;
};

export function normalised(vector: ArrayLike<number>): Float32Array {
  const result = Float32Array.from(vector);
  const length = Math.hypot(...result);
  return length > 0 ? result.map((value) => value / length) : result;
}
