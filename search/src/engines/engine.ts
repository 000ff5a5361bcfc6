// The contract that every engine meets; engine.suite.ts is its other half. All text is already tokens (tokens.ts), all
// filters are data, and nothing can be asked without naming the audiences that ask. No audience sees nothing.

import type { Filter } from '../filter.ts';
import type { AudienceId, ProductDocument } from '../product-document.ts';

/** Who asks, and within what. Every answer holds only what one of these audiences may know. */
export type Scope = { readonly audiences: readonly AudienceId[]; readonly filter?: Filter };

/**
 * Columns of tokens: whole words; part numbers (whole, beginnings, trigrams); beginnings of words; trigrams of words.
 */
export type Column = 'words' | 'numbers' | 'prefixes' | 'typos';

export type LegQuery =
  /** Each concept must be there, by at least one of its tokens. Ranked by how rare and how frequent they are (BM25). */
  | { readonly leg: 'every'; readonly column: 'words' | 'prefixes'; readonly concepts: readonly (readonly string[])[] }
  | { readonly leg: 'any'; readonly column: Column; readonly tokens: readonly string[] }
  | { readonly leg: 'meaning'; readonly vector: Float32Array }
  /** No text: in stock first, then by popularity. */
  | { readonly leg: 'popular' };

/** `score`: the engine's own, larger is better, comparable within one leg only; for meaning it is the cosine. */
export type Candidate = {
  readonly id: string;
  readonly score: number;
  readonly inStock: boolean;
  readonly popularity: number;
  readonly sellerIds: readonly number[];
};

/** `exhausted`: there are no more than these, as against "we stopped looking". */
export type Candidates = { readonly list: readonly Candidate[]; readonly exhausted: boolean };

/** What is counted: everything in scope, or what holds every concept together with the products named. */
export type Matching =
  | 'everything'
  | { readonly concepts: readonly (readonly string[])[]; readonly ids: readonly string[] };

export type FacetCount<Value = number> = { readonly id: Value; readonly count: number };

/** Most frequent first. A facet is counted without its own filter, with all the others. `total` is with all of them. */
export type Facets = {
  readonly total: number;
  readonly brands: readonly FacetCount[];
  readonly categories: readonly FacetCount[];
  readonly sellers: readonly FacetCount[];
  readonly inStock: number;
  readonly attributes: readonly { readonly key: string; readonly values: readonly FacetCount<string | number>[] }[];
};

/** A product as one reader may know it: other readers' numbers, sellers and stock are gone. */
export type Card = Pick<ProductDocument, 'id' | 'title' | 'brand' | 'popularity'> & {
  readonly numbers: readonly string[];
  readonly inStock: boolean;
  readonly sellerIds: readonly number[];
};

/**
 * A document with its tokens. `vector` null: its meaning is not known yet, and it is found by words alone until it is.
 */
export type Entry = {
  readonly document: ProductDocument;
  readonly tokens: Readonly<Record<Column, readonly string[]>>;
  readonly vector: Float32Array | null;
};

export type EngineStats = {
  readonly documents: number;
  readonly withoutMeaning: number;
};

export type Engine = {
  candidates(scope: Scope, query: LegQuery, limit: number): Promise<Candidates>;
  count(scope: Scope, matching: Matching): Promise<Facets>;
  /** How many products stand in each of these categories, counted as a facet is; 0 where there are none. */
  countIn(scope: Scope, categoryIds: readonly number[]): Promise<ReadonlyMap<number, number>>;
  cards(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Card>>;
  /** Durable and visible when it resolves. Entries older than what is held are ignored; repeating changes nothing. */
  upsert(entries: readonly Entry[]): Promise<void>;
  /** Gives documents their meaning. One that is gone or holds another revision meanwhile is skipped. */
  setVectors(vectors: ReadonlyMap<string, { revision: number; vector: Float32Array }>): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Revision held for each id; ids that are not held are left out. */
  revisions(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Documents that have no vector yet, at most `limit`. */
  withoutMeaning(limit: number): Promise<readonly ProductDocument[]>;
  documents(): AsyncIterable<ProductDocument>;
  /**
   * Documents written, also again, that are not built in yet: each takes memory, and makes searching slower, until
   * optimize() has been.
   */
  unbuilt(): number;
  /** Builds them in, in the background. Queries go on, some of them late; a write meanwhile may have to wait for it. */
  optimize(): Promise<void>;
  /** The largest revision held. */
  revision(): Promise<number>;
  stats(): Promise<EngineStats>;
  close(): Promise<void>;
};

/**
 * A version that is being filled: written to, and asked nothing. `close`: it is given up, and what is under way fails.
 */
export type Filling = Pick<Engine, 'upsert' | 'remove' | 'unbuilt' | 'optimize' | 'stats' | 'close'>;

/**
 * What an index was built by. A different shape can't be queried together, so it is built again from its own documents.
 */
export type Shape = { readonly analyser: number; readonly embedder: string | null; readonly dimensions: number };

/** Versions of an index side by side: the live one answers while the next one is being filled. */
export type EngineVersions = {
  /** The version in use and the shape it was built with; made empty with `wanted` when there is none. */
  openLive(wanted: Shape): Promise<{ engine: Engine; shape: Shape }>;
  begin(shape: Shape): Promise<Filling>;
  /** From here on `next` is what opens and answers; the old one is closed and dropped once `drained` resolves. */
  promote(next: Filling, drained: Promise<void>): Promise<Engine>;
  discard(next: Filling): Promise<void>;
};
