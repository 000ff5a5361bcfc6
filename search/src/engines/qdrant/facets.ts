// Facets from Qdrant's own exact counts, each without its own condition.

import type { QdrantClient } from '@qdrant/js-client-rest';
import { byKey, mostValuesPerFacet } from '../../columns/ranked.ts';
import { conditionsOf } from '../../filter.ts';
import type { FacetCount, Facets, Matching, Scope } from '../engine.ts';
import { filterOf, matchingPart } from './filters.ts';
import { sellerOfPair, sellerPair } from './points.ts';

// More pairs of key and value than this are not listed.
const mostAttributeValues = 1_000;

export async function qdrantFacets(
  client: QdrantClient,
  collection: string,
  scope: Scope,
  matching: Matching,
): Promise<Facets> {
  const matched = matchingPart(matching);
  const filterWithout = (facet?: string) => filterOf(scope, matched, facet);

  async function facet(key: string, without: string, limit = mostValuesPerFacet) {
    const { hits } = await client.facet(collection, { key, limit, filter: filterWithout(without), exact: true });
    return hits;
  }
  async function count(extra: Parameters<typeof filterOf>[1], without?: string): Promise<number> {
    return (await client.count(collection, { filter: filterOf(scope, [...matched, ...extra!], without), exact: true }))
      .count;
  }
  async function ids(key: 'brand' | 'category'): Promise<FacetCount[]> {
    return (await facet(key, key)).map(({ value, count }) => ({ id: Number(value), count })).sort(mostFirst);
  }

  // A seller may reach this reader through several audiences, and a product counts once, so each seller is counted
  // exactly.
  async function sellers(): Promise<FacetCount[]> {
    const pairs = await facet('seller', 'seller', 10 * mostValuesPerFacet);
    const seen = pairs.filter(({ value }) =>
      scope.audiences.some((audience) => String(value).endsWith(`_${audience}`)),
    );
    const found = [...new Set(seen.map(({ value }) => sellerOfPair(String(value))))].slice(0, mostValuesPerFacet);
    const counted = found.map(async (id) => {
      const any = scope.audiences.map((audience) => sellerPair(id, audience));
      return { id, count: await count([{ key: 'seller', match: { any } }], 'seller') };
    });
    return (await Promise.all(counted)).filter((one) => one.count > 0).sort(mostFirst);
  }

  async function attributes(): Promise<Facets['attributes']> {
    const chosen = conditionsOf(scope.filter).flatMap(({ facet: name }) =>
      name.startsWith('attribute:') ? [name] : [],
    );
    const read = async (without: string) =>
      (await facet('attribute', without, mostAttributeValues)).map(({ value, count }) => {
        const [key, one] = JSON.parse(String(value)) as [string, string | number];
        return { key, value: one, count };
      });
    const isChosen = (key: string) => chosen.includes(`attribute:${key}`);
    const others = (await read('')).filter(({ key }) => !isChosen(key));
    const own = chosen.map(async (name) => (await read(name)).filter(({ key }) => name === `attribute:${key}`));
    return byKey([...others, ...(await Promise.all(own)).flat()]);
  }

  const [total, inStock, brands, categories, sellerCounts, attributeCounts] = await Promise.all([
    count([]),
    count([{ key: 'stock', match: { any: [...scope.audiences] } }], 'inStock'),
    ids('brand'),
    ids('category'),
    sellers(),
    attributes(),
  ]);
  return { total, inStock, brands, categories, sellers: sellerCounts, attributes: attributeCounts };
}

const mostFirst = (one: FacetCount, other: FacetCount) => other.count - one.count || one.id - other.id;
