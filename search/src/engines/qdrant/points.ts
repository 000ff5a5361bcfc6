// A document as a Qdrant point: a dense vector for its meaning, a sparse one for each column of tokens, and the payload
// that filters and facets read. Qdrant weighs rare tokens by itself (modifier idf); how much a repeat counts is ours.

import type { Schemas } from '@qdrant/js-client-rest';
import type { AudienceId, ProductSeller } from '../../product-document.ts';
import type { Entry } from '../engine.ts';

export const columns = ['words', 'numbers', 'prefixes', 'typos'] as const;

/** FNV-1a. Two tokens that share a number only cost a little rank: whoever must hold a token is asked by its text. */
export function tokenNumber(token: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

// BM25 with the usual constants; the average length is fixed, because a document must not change when another is
// written.
const saturation = 1.2;
const lengthWeight = 0.4;
const averageLength = 60;

export function sparseDocument(tokens: readonly string[]): Schemas['SparseVector'] {
  const times = new Map<number, number>();
  for (const token of tokens) times.set(tokenNumber(token), (times.get(tokenNumber(token)) ?? 0) + 1);
  const norm = saturation * (1 - lengthWeight + (lengthWeight * tokens.length) / averageLength);
  const sorted = [...times].sort(([one], [other]) => one - other);
  return {
    indices: sorted.map(([index]) => index),
    values: sorted.map(([, count]) => (count * (saturation + 1)) / (count + norm)),
  };
}

export function sparseQuery(tokens: readonly string[]): Schemas['SparseVector'] {
  const indices = [...new Set(tokens.map(tokenNumber))].sort((one, other) => one - other);
  return { indices, values: indices.map(() => 1) };
}

export type Payload = {
  readonly audience: readonly AudienceId[];
  readonly stock: readonly AudienceId[];
  readonly seller: readonly string[];
  readonly category: readonly number[];
  readonly attribute: readonly string[];
  readonly brand?: number;
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  readonly popularity: number;
  readonly revision: number;
  readonly sellers: readonly ProductSeller[];
  readonly document: string;
};

export const sellerPair = (seller: number, audience: AudienceId) => `${seller}_${audience}`;
export const sellerOfPair = (pair: string) => Number(pair.slice(0, pair.indexOf('_')));
export const attributeKeyword = (key: string, value: string | number) => JSON.stringify([key, value]);

export function toPoint({ document, tokens, vector }: Entry): Schemas['PointStruct'] {
  const payload: Payload = {
    audience: document.audiences,
    stock: document.sellers.filter(({ inStock }) => inStock).flatMap(({ audiences }) => audiences),
    seller: document.sellers.flatMap(({ id, audiences }) => audiences.map((audience) => sellerPair(id, audience))),
    category: document.categoryIds,
    attribute: document.attributes.map(({ key, value }) => attributeKeyword(key, value)),
    ...(document.brandId === undefined ? {} : { brand: document.brandId }),
    words: [...new Set(tokens.words)],
    prefixes: tokens.prefixes,
    popularity: document.popularity,
    revision: document.revision,
    sellers: document.sellers,
    document: JSON.stringify(document),
  };
  const told = columns.filter((column) => tokens[column].length);
  const sparse = Object.fromEntries(told.map((column) => [column, sparseDocument(tokens[column])]));
  return { id: document.id, payload, vector: { ...sparse, ...(vector ? { meaning: [...vector] } : {}) } };
}
