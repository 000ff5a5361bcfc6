// Search: text in, product ids out. It finds products by number, words and meaning, counts facets, suggests and corrects.
// It promises that nothing outside the audiences named is found, counted, suggested or corrected to.
// It leaves to others: who is in which audience, prices, and checking each id against the entitlement of now.

import type { Embedder } from './embedder.ts'
import type { SearchIndex } from './search-index.ts'

export type { Embedder, EmbeddingKind } from './embedder.ts'
export type { FacetCount, Facets } from './engines/engine.ts'
export type { AttributeFilter, Filter } from './filter.ts'
export type { Attribute, AudienceId, Identifier, ProductDocument, ProductSeller } from './product-document.ts'
export type * from './search-index.ts'
export { SearchUnavailable } from './search-index.ts'

export type SearchOptions = {
  /** A folder of its own: index versions and the cache of vectors. */
  readonly dataDir: string
  readonly engine: { readonly kind: 'zvec' } | { readonly kind: 'qdrant'; readonly url: string; readonly apiKey?: string }
  /** Null: words and part numbers still work, and stats() says what is missing. */
  readonly embedder: Embedder | null
  readonly log?: (level: 'info' | 'warn' | 'error', what: string, facts?: Record<string, unknown>) => void
}

/** Opens the index in dataDir, or makes an empty one. One process holds a Zvec index; several may share a Qdrant. */
export async function openSearch(_options: SearchOptions): Promise<SearchIndex> {
  throw new Error('search: the types are settled, the engine follows within the hour')
}
