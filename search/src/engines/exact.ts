// The plainest engine that meets the contract: it looks at every document. The suite measures the others by it.

import { conditionsOf, type Condition } from '../filter.ts';
import type { ProductDocument } from '../product-document.ts';
import { byKey, ranked } from '../columns/ranked.ts';
import { isMorePopular } from '../columns/popular.ts';
import { cardFor, meets } from './card.ts';
import type { Candidate, Engine, EngineVersions, Entry, Facets, LegQuery, Matching, Scope } from './engine.ts';

export function exactEngine(): Engine {
  const held = new Map<string, Entry>();

  const inScope = (scope: Scope, without?: string) =>
    [...held.values()].filter(
      ({ document }) =>
        meets(document.audiences, scope.audiences) &&
        conditionsOf(scope.filter).every(
          (condition) => condition.facet === without || holds(document, condition, scope),
        ),
    );

  function count(scope: Scope, matching: Matching): Facets {
    const matched = (without?: string) =>
      inScope(scope, without).filter(
        (entry) =>
          matching === 'everything' ||
          matching.ids.includes(entry.document.id) ||
          (matching.concepts.length > 0 && holdsEvery(entry.tokens.words, matching.concepts)),
      );
    const tally = <Value extends string | number>(
      facet: string,
      valuesOf: (document: ProductDocument) => readonly Value[],
    ) => {
      const counts = new Map<Value, number>();
      for (const { document } of matched(facet))
        for (const value of new Set(valuesOf(document))) counts.set(value, (counts.get(value) ?? 0) + 1);
      return ranked(counts);
    };
    const sellersOf = ({ sellers }: ProductDocument) =>
      sellers.filter(({ audiences }) => meets(audiences, scope.audiences));
    const keys = [...new Set([...held.values()].flatMap(({ document }) => document.attributes.map(({ key }) => key)))];
    const attributes = keys.flatMap((key) =>
      tally(`attribute:${key}`, ({ attributes: all }) =>
        all.filter((one) => one.key === key).map(({ value }) => value),
      ).map(({ id, count: n }) => ({ key, value: id, count: n })),
    );
    return {
      total: matched().length,
      brands: tally('brand', ({ brandId }) => (brandId === undefined ? [] : [brandId])),
      categories: tally('category', ({ categoryIds }) => categoryIds),
      sellers: tally('seller', (document) => sellersOf(document).map(({ id }) => id)),
      inStock: matched('inStock').filter(({ document }) => sellersOf(document).some(({ inStock }) => inStock)).length,
      attributes: byKey(attributes),
    };
  }

  return {
    async candidates(scope, query, limit) {
      const scored = inScope(scope).flatMap((entry): Candidate[] => {
        const score = scoreOf(entry, query);
        const { inStock, sellerIds, popularity } = cardFor(entry.document, scope.audiences)!;
        return score === null ? [] : [{ id: entry.document.id, score, popularity, inStock, sellerIds }];
      });
      const before =
        query.leg === 'popular'
          ? isMorePopular
          : (a: Candidate, b: Candidate) => a.score > b.score || (a.score === b.score && a.id < b.id);
      return {
        list: scored.sort((a, b) => (before(a, b) ? -1 : 1)).slice(0, limit),
        exhausted: scored.length <= limit,
      };
    },
    count: async (scope, matching) => count(scope, matching),
    countIn: async (scope, categoryIds) =>
      new Map(
        categoryIds.map((id) => [
          id,
          inScope(scope, 'category').filter(({ document }) => document.categoryIds.includes(id)).length,
        ]),
      ),
    cards: async (scope, ids) =>
      new Map(
        ids.flatMap((id) => {
          const card = held.has(id) ? cardFor(held.get(id)!.document, scope.audiences) : null;
          return card ? [[id, card] as const] : [];
        }),
      ),
    async upsert(entries) {
      for (const entry of entries)
        if (entry.document.revision >= (held.get(entry.document.id)?.document.revision ?? -Infinity))
          held.set(entry.document.id, entry);
    },
    async setVectors(vectors) {
      for (const [id, { revision, vector }] of vectors) {
        const entry = held.get(id);
        if (entry?.document.revision === revision) held.set(id, { ...entry, vector });
      }
    },
    remove: async (ids) => ids.forEach((id) => held.delete(id)),
    revisions: async (ids) =>
      new Map(ids.flatMap((id) => (held.has(id) ? [[id, held.get(id)!.document.revision] as const] : []))),
    withoutMeaning: async (limit) =>
      [...held.values()]
        .filter(({ vector }) => !vector)
        .slice(0, limit)
        .map(({ document }) => document),
    async *documents() {
      // A copy, because rows may be written while somebody reads.
      for (const { document } of Array.from(held.values())) yield document;
    },
    unbuilt: () => 0,
    optimize: async () => {},
    revision: async () => Math.max(0, ...[...held.values()].map(({ document }) => document.revision)),
    stats: async () => ({
      documents: held.size,
      withoutMeaning: [...held.values()].filter(({ vector }) => !vector).length,
    }),
    close: async () => {},
  };
}

/** Kept in memory, so a version is only a variable. */
export function exactVersions(): EngineVersions {
  return {
    openLive: async (shape) => ({ engine: exactEngine(), shape }),
    begin: async () => exactEngine(),
    promote: async (next) => next as Engine,
    discard: async () => {},
  };
}

const holdsEvery = (tokens: readonly string[], concepts: readonly (readonly string[])[]) =>
  concepts.every((some) => some.some((token) => tokens.includes(token)));

function scoreOf({ document, tokens, vector }: Entry, query: LegQuery): number | null {
  if (query.leg === 'popular') return document.popularity;
  if (query.leg === 'meaning')
    return vector ? vector.reduce((sum, value, at) => sum + value * query.vector[at]!, 0) : null;
  if (query.leg === 'every')
    return query.concepts.length && holdsEvery(tokens[query.column], query.concepts) ? 1 : null;
  return query.tokens.filter((token) => tokens[query.column].includes(token)).length || null;
}

function holds(document: ProductDocument, condition: Condition, { audiences }: Scope): boolean {
  if ('products' in condition) return condition.products.includes(document.id);
  if ('values' in condition)
    return document.attributes.some(({ key, value }) => key === condition.key && condition.values.includes(value));
  const seen = document.sellers.filter((seller) => meets(seller.audiences, audiences));
  if (condition.facet === 'inStock') return seen.some(({ inStock }) => inStock);
  if (condition.facet === 'seller') return seen.some(({ id }) => condition.ids.includes(id));
  if (condition.facet === 'brand') return document.brandId !== undefined && condition.ids.includes(document.brandId);
  return document.categoryIds.some((id) => condition.ids.includes(id));
}
