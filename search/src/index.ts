// Search: text in, product ids out. It finds products by number, words and meaning, counts facets, suggests and
// corrects. It promises that nothing outside the audiences named is found, counted, suggested or corrected to. It
// leaves to others: who is in which audience, prices, and checking each id against the entitlement of now.

export type { Embedder, EmbeddingKind } from './embedding/embedder.ts';
export { openEndpointEmbedder, type EndpointOptions } from './embedding/endpoint-embedder.ts';
export { openLocalEmbedder, type LocalEmbedderOptions } from './embedding/local-embedder.ts';
export type { FacetCount, Facets } from './engines/engine.ts';
export type { AttributeFilter, Filter } from './filter.ts';
export { obtainModel, type ObtainedModel, type ObtainModelOptions } from './model/obtain-model.ts';
export { openSearch, type SearchOptions } from './open-search.ts';
export { joinSearch } from './process/join-search.ts';
export { SearchProcessGone, startSearch, type SearchProcessOptions } from './process/start-search.ts';
export type { Attribute, AudienceId, Identifier, ProductDocument, ProductSeller } from './product-document.ts';
export type * from './search-index.ts';
export { SearchUnavailable } from './search-index.ts';
