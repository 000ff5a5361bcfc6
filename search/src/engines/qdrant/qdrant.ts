// One Qdrant collection as an engine, by REST. Several core processes may share it.

import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import { isMorePopular } from '../../columns/popular.ts';
import type { ProductDocument } from '../../product-document.ts';
import { cardFor, meets } from '../card.ts';
import type { Candidate, Candidates, Card, Engine, LegQuery, Scope } from '../engine.ts';
import { qdrantFacets } from './facets.ts';
import { filterOf, holdingEvery } from './filters.ts';
import { sparseQuery, toPoint, type Payload } from './points.ts';

const batchSize = 200;
const factsOnly = ['popularity', 'sellers'];
const nothing: Candidates = { list: [], exhausted: true };

type Found = { id: string | number; score?: number; payload?: Record<string, unknown> | null };

export function qdrantEngine(client: QdrantClient, collection: string, dimensions: number): Engine {
  async function ask(scope: Scope, query: LegQuery, limit: number): Promise<Found[]> {
    const common = { limit, with_payload: factsOnly };
    if (query.leg === 'popular') return popular(scope, limit);
    if (query.leg === 'meaning') {
      if (!dimensions) return [];
      const params = { hnsw_ef: 128, quantization: { rescore: true } };
      return (
        await client.query(collection, {
          ...common,
          query: [...query.vector],
          using: 'meaning',
          params,
          filter: filterOf(scope),
        })
      ).points;
    }
    const every = query.leg === 'every' ? holdingEvery(query.column, query.concepts) : [];
    const tokens = query.leg === 'every' ? query.concepts.flat() : query.tokens;
    if (!tokens.length || (query.leg === 'every' && query.concepts.some(({ length }) => !length))) return [];
    return (
      await client.query(collection, {
        ...common,
        query: sparseQuery(tokens),
        using: query.column,
        filter: filterOf(scope, every),
      })
    ).points;
  }

  async function popular(scope: Scope, limit: number): Promise<Found[]> {
    const stocked = { key: 'stock', match: { any: [...scope.audiences] } };
    const query = { order_by: { key: 'popularity', direction: 'desc' } } as const;
    const page = async (filter: Schemas['Filter'], count: number): Promise<Found[]> =>
      count > 0
        ? (await client.query(collection, { query, filter, limit: count, with_payload: factsOnly })).points
        : [];
    const first = await page(filterOf(scope, [stocked]), limit);
    return [...first, ...(await page({ ...filterOf(scope), must_not: [stocked] }, limit - first.length))];
  }

  async function read(ids: readonly string[]): Promise<Map<string, ProductDocument>> {
    if (!ids.length) return new Map();
    const points = await client.retrieve(collection, { ids: [...ids], with_payload: ['document'] });
    return new Map(points.map(({ id, payload }) => [String(id), documentOf(payload)]));
  }

  async function revisions(ids: readonly string[]): Promise<Map<string, number>> {
    if (!ids.length) return new Map();
    const points = await client.retrieve(collection, { ids: [...ids], with_payload: ['revision'] });
    return new Map(points.map(({ id, payload }) => [String(id), (payload as Payload | undefined)?.revision ?? 0]));
  }

  const count = async (filter: Schemas['Filter']) => (await client.count(collection, { filter, exact: true })).count;
  const unmeant: Schemas['Filter'] = { must_not: [{ has_vector: 'meaning' }] };

  return {
    revisions,
    async candidates(scope, query, limit) {
      if (!scope.audiences.length) return nothing;
      const list = (await ask(scope, query, limit)).map((found) => toCandidate(found, scope));
      if (query.leg === 'popular') list.sort((a, b) => (isMorePopular(a, b) ? -1 : 1));
      return { list, exhausted: list.length < limit };
    },
    count: (scope, matching) => qdrantFacets(client, collection, scope, matching),
    async countIn(scope, categoryIds) {
      return new Map(
        await Promise.all(
          categoryIds.map(
            async (id) =>
              [id, await count(filterOf(scope, [{ key: 'category', match: { any: [id] } }], 'category'))] as const,
          ),
        ),
      );
    },
    async cards(scope, ids) {
      const documents = await read(ids);
      const cards = [...documents].map(([id, document]) => [id, cardFor(document, scope.audiences)] as const);
      return new Map(cards.filter((one): one is [string, Card] => one[1] !== null));
    },
    async upsert(entries) {
      for (let at = 0; at < entries.length; at += batchSize) {
        const batch = entries.slice(at, at + batchSize);
        const held = await revisions(batch.map(({ document }) => document.id));
        const newer = batch.filter(({ document }) => document.revision >= (held.get(document.id) ?? -Infinity));
        if (newer.length) await client.upsert(collection, { wait: true, points: newer.map(toPoint) });
      }
    },
    async setVectors(vectors) {
      const held = await revisions([...vectors.keys()]);
      const known = [...vectors].filter(([id, { revision }]) => held.get(id) === revision);
      if (known.length)
        await client.updateVectors(collection, {
          wait: true,
          points: known.map(([id, { vector }]) => ({ id, vector: { meaning: [...vector] } })),
        });
    },
    async remove(ids) {
      if (ids.length) await client.delete(collection, { wait: true, points: [...ids] });
    },
    async withoutMeaning(limit) {
      if (!dimensions) return [];
      const { points } = await client.scroll(collection, { filter: unmeant, limit, with_payload: ['document'] });
      return points.map(({ payload }) => documentOf(payload));
    },
    async *documents() {
      let offset: Schemas['ExtendedPointId'] | undefined;
      do {
        const page = await client.scroll(collection, {
          limit: batchSize,
          with_payload: ['document'],
          ...(offset === undefined ? {} : { offset }),
        });
        for (const { payload } of page.points) yield documentOf(payload);
        offset = (page.next_page_offset as Schemas['ExtendedPointId'] | null) ?? undefined;
      } while (offset !== undefined);
    },
    // Qdrant builds its own segments in the background.
    unbuilt: () => 0,
    optimize: async () => {},
    async revision() {
      const query = { order_by: { key: 'revision', direction: 'desc' } } as const;
      const { points } = await client.query(collection, { query, limit: 1, with_payload: ['revision'] });
      return (points[0]?.payload as Payload | undefined)?.revision ?? 0;
    },
    async stats() {
      const [documents, withoutMeaning] = await Promise.all([count({}), dimensions ? count(unmeant) : 0]);
      return { documents, withoutMeaning };
    },
    close: async () => {},
  };
}

const documentOf = (payload: unknown) => JSON.parse((payload as Payload).document) as ProductDocument;

function toCandidate({ id, score, payload }: Found, { audiences }: Scope): Candidate {
  const { popularity, sellers } = payload as Payload;
  const seen = sellers.filter((seller) => meets(seller.audiences, audiences));
  return {
    id: String(id),
    score: score ?? popularity,
    popularity,
    inStock: seen.some(({ inStock }) => inStock),
    sellerIds: [...new Set(seen.map((seller) => seller.id))],
  };
}
