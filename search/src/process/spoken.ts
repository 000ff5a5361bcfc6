// What is said between the process that has the index and those that ask it. All of it is JSON: maps go as lists of
// pairs, vectors as base64 of their bytes.

import type { EmbeddingKind } from '../embedding/embedder.ts';
import type { Log } from '../log.ts';
import type { SearchOptions } from '../open-search.ts';
import type { ProductDocument } from '../product-document.ts';
import type {
  SearchAnswer,
  SearchIndex,
  SearchRequest,
  SearchStats,
  Suggestion,
  SuggestRequest,
} from '../search-index.ts';

type Pairs<Key> = readonly (readonly [Key, number])[];

export type SpokenRequest = Omit<SearchRequest, 'boosts'> & {
  readonly boosts?: { readonly products: Pairs<string>; readonly sellers: Pairs<number> };
};

/** What anybody who is connected may ask. */
export type Reading = {
  search(request: SpokenRequest): Promise<SearchAnswer>;
  suggest(request: SuggestRequest): Promise<readonly Suggestion[]>;
  countIn(request: Parameters<SearchIndex['countIn']>[0]): Promise<Pairs<number>>;
  stats(): Promise<SearchStats>;
  settled(): Promise<void>;
};

/** What its owner asks. */
export type Keeping = Reading & {
  open(options: SpokenOptions): Promise<void>;
  upsert(documents: readonly ProductDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  rebuild(): Promise<{ documents: number }>;
  close(): Promise<void>;
};

/** What the process asks of its owner. */
export type Owning = {
  embed(texts: readonly string[], kind: EmbeddingKind): Promise<readonly string[]>;
  /** The next documents of the rebuild that is under way; null: there are no more. */
  documents(): Promise<readonly ProductDocument[] | null>;
  log(...said: Parameters<Log>): Promise<void>;
};

export type SpokenOptions = Pick<SearchOptions, 'dataDir' | 'budgetMs' | 'mostUnbuilt'> & {
  readonly embedder: { readonly id: string; readonly dimensions: number } | null;
};

export function spokenRequest({ boosts, ...request }: SearchRequest): SpokenRequest {
  if (!boosts) return request;
  return { ...request, boosts: { products: [...(boosts.products ?? [])], sellers: [...(boosts.sellers ?? [])] } };
}

export function heardRequest({ boosts, ...request }: SpokenRequest): SearchRequest {
  if (!boosts) return request;
  return { ...request, boosts: { products: new Map(boosts.products), sellers: new Map(boosts.sellers) } };
}

export const spokenVector = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** Copied, because a buffer's bytes need not begin where a vector's may. */
export const heardVector = (text: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
