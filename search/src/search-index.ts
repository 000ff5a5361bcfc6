// The words that the callers of search use: what is asked, what is answered.

import type { Facets } from './engines/engine.ts';
import type { Filter } from './filter.ts';
import type { AudienceId, ProductDocument } from './product-document.ts';

/**
 * Multiplies a hit's score; 1 changes nothing, 2 is strong. Bought before goes by product, under contract by seller.
 */
export type Boosts = {
  readonly products?: ReadonlyMap<string, number>;
  readonly sellers?: ReadonlyMap<number, number>;
};

export type SearchRequest = {
  /** Clipped to 512 characters and 32 words. Empty: everything in scope, in stock and popular first. */
  readonly text: string;
  /** Required. Who is asking; no audience finds nothing. The caller narrows them when a seller is chosen. */
  readonly audiences: readonly AudienceId[];
  readonly filter?: Filter;
  /** Clipped to 1..200. */
  readonly limit: number;
  /** Clipped so that offset + limit stays within the best 500. */
  readonly offset?: number;
  /**
   * Also return the ids of this many of the best (at most 500) in `candidates`, for sorting by what search does not
   * know (price).
   */
  readonly sortCandidates?: number;
  /**
   * 'words' leaves meaning and identifiers out, 'alike' identifiers alone: the text is a product's name, and others like
   * it are looked for. 'partNumber' looks at identifiers only.
   */
  readonly mode?: 'all' | 'words' | 'alike' | 'partNumber';
  readonly boosts?: Boosts;
  /** 'none': nothing is counted, and `facets` is empty, its total too. To count costs more than to find. */
  readonly facets?: 'counted' | 'none';
  /** Waits up to a second until the index holds this revision; if it does not come, `degraded` says 'freshness'. */
  readonly minRevision?: number;
};

export type Leg = 'number' | 'everyWord' | 'anyWord' | 'meaning' | 'typo' | 'popular';
export type Matched = 'identifier' | 'words' | 'meaning' | 'fuzzy' | 'browsed';
/** What the answer had to do without. */
export type Degradation = 'meaning' | 'freshness' | 'facets';

export type Hit = {
  readonly id: string;
  /** Comparable within this answer only. */
  readonly score: number;
  readonly matched: Matched;
  /** Rank (from 1) in each leg that found it. */
  readonly legs: Readonly<Partial<Record<Leg, number>>>;
};

export type SearchAnswer = {
  readonly hits: readonly Hit[];
  readonly facets: Facets;
  readonly candidates: readonly string[];
  /** The query with unknown words replaced by words of products that the audience may see. */
  readonly didYouMean?: string;
  readonly degraded: readonly Degradation[];
  /** There are hits after these. */
  readonly more: boolean;
  /** The largest revision that the answering index holds. */
  readonly revision: number;
};

export type SuggestRequest = {
  readonly prefix: string;
  readonly audiences: readonly AudienceId[];
  readonly limit: number;
  readonly language?: 'en' | 'vi';
};
export type Suggestion =
  | { readonly kind: 'product'; readonly text: string; readonly id: string }
  | { readonly kind: 'identifier'; readonly text: string; readonly id: string }
  | { readonly kind: 'brand'; readonly text: string };

export type SearchStats = {
  readonly engine: 'zvec' | 'qdrant';
  readonly documents: number;
  readonly revision: number;
  /** Documents whose meaning is still being worked out. */
  readonly withoutMeaning: number;
  readonly embedder: string | null;
  readonly meaning: 'on' | 'off' | 'failing';
  readonly rebuilding: boolean;
  /** What does not work; empty when all is well. */
  readonly missing: readonly MissingPart[];
};
/**
 * Without each of these, search finds words and part numbers, not meaning. 'other embedder': the index is being built
 * anew for another model. 'embedder silent': the model does not answer just now.
 */
export type MissingPart = 'no embedder' | 'other embedder' | 'embedder silent';

/**
 * Every method but `stats` and `close` throws SearchUnavailable, within its time budget, when the engine does not
 * answer.
 */
export type SearchIndex = {
  search(request: SearchRequest): Promise<SearchAnswer>;
  suggest(request: SuggestRequest): Promise<readonly Suggestion[]>;
  /** How many products these audiences may know of stand in each of these categories; 0 where there are none. */
  countIn(request: {
    readonly audiences: readonly AudienceId[];
    readonly categoryIds: readonly number[];
  }): Promise<ReadonlyMap<number, number>>;
  /** Resolves when the documents are durable and found by words; their meaning follows in the background. */
  upsert(documents: readonly ProductDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Fills a new index beside the live one and swaps. Writes that arrive meanwhile go to both. Answers with the number
   * of documents.
   */
  rebuild(documents: AsyncIterable<ProductDocument>): Promise<{ documents: number }>;
  /** Resolves when no document waits for its meaning (at once when there is no embedder). */
  settled(): Promise<void>;
  stats(): Promise<SearchStats>;
  close(): Promise<void>;
};

/** The engine is down, too slow, or its circuit is open. The caller falls back to PostgreSQL and says so. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}
