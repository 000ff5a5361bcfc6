// The collection's columns, and a document as a row of it. Everything that a filter or a leg reads is a column; the
// whole document is kept beside them, so that the index can be built again from itself when the analyser or the
// embedder changes.

import { createHash } from 'node:crypto';
import zvec, { type ZVecCollection, type ZVecDocInput } from '@zvec/zvec';
import type { AudienceId } from '../../product-document.ts';
import type { Entry } from '../engine.ts';
import { quoteTokens } from './phrases.ts';

const { ZVecCollectionSchema, ZVecDataType: type, ZVecIndexType: index, ZVecMetricType, ZVecQuantizeType } = zvec;

export function collectionSchema(dimensions: number) {
  const filtered = { indexType: index.INVERT } as const;
  const tokens = { indexType: index.FTS, tokenizerName: 'whitespace', filters: [] as string[] } as const;
  const graph = {
    indexType: index.HNSW,
    metricType: ZVecMetricType.COSINE,
    quantizeType: ZVecQuantizeType.INT8,
    m: 16,
    efConstruction: 128,
  } as const;
  return new ZVecCollectionSchema({
    name: 'products',
    vectors: dimensions
      ? [{ name: 'meaning', dataType: type.VECTOR_FP32, dimension: dimensions, indexParams: graph }]
      : [],
    fields: [
      { name: 'audience', dataType: type.ARRAY_INT32, indexParams: filtered },
      { name: 'stock', dataType: type.ARRAY_INT32, indexParams: filtered },
      { name: 'seller', dataType: type.ARRAY_STRING, indexParams: filtered },
      { name: 'category', dataType: type.ARRAY_INT32, indexParams: filtered },
      { name: 'attribute', dataType: type.ARRAY_STRING, indexParams: filtered },
      { name: 'brand', dataType: type.INT32, nullable: true, indexParams: filtered },
      { name: 'product', dataType: type.STRING, indexParams: filtered },
      { name: 'meant', dataType: type.INT32, indexParams: filtered },
      ...['numbers', 'prefixes', 'typos'].map((name) => ({ name, dataType: type.STRING, indexParams: tokens })),
      // Read back into the columns, which find by words. Indexes of older versions have it indexed, too.
      { name: 'words', dataType: type.STRING },
      { name: 'document', dataType: type.STRING },
    ],
  });
}

/** A seller counts for one audience at a time, so the pair is what is indexed. */
export const sellerPair = (seller: number, audience: AudienceId) => `${seller}_${audience}`;

/**
 * Keys and values are anything that sellers write, so a digest of them is what is indexed and nothing needs quoting.
 */
export const attributeCode = (key: string, value: string | number) =>
  createHash('sha256')
    .update(JSON.stringify([key, value]))
    .digest('hex')
    .slice(0, 24);

export function toRow({ document, tokens, vector }: Entry, dimensions: number): ZVecDocInput {
  const stocked = document.sellers.filter(({ inStock }) => inStock).flatMap(({ audiences }) => audiences);
  return {
    id: document.id,
    ...(dimensions ? { vectors: { meaning: vector ?? placeholder(document.id, dimensions) } } : {}),
    fields: {
      audience: [...new Set(document.audiences)],
      stock: [...new Set(stocked)],
      seller: [
        ...new Set(
          document.sellers.flatMap(({ id, audiences }) => audiences.map((audience) => sellerPair(id, audience))),
        ),
      ],
      category: [...new Set(document.categoryIds)],
      attribute: [...new Set(document.attributes.map(({ key, value }) => attributeCode(key, value)))],
      ...(document.brandId === undefined ? {} : { brand: document.brandId }),
      product: document.id,
      meant: vector ? 1 : 0,
      words: quoteTokens(tokens.words),
      numbers: quoteTokens(tokens.numbers),
      prefixes: quoteTokens(tokens.prefixes),
      typos: quoteTokens(tokens.typos),
      document: JSON.stringify(document),
    },
  };
}

/** Holds the thread until it is done. */
export function writeRows(collection: ZVecCollection, entries: readonly Entry[], dimensions: number): void {
  const failed = collection.upsertSync(entries.map((entry) => toRow(entry, dimensions))).find(({ ok }) => !ok);
  if (failed) throw new Error(`Zvec refused a document: ${failed.message}`);
}

// A vector column can't be empty, and thousands of equal vectors break the graph (2 of 20,000 were found among zeros),
// so what waits for its meaning gets a direction of its own. `meant` keeps it out of every answer.
function placeholder(id: string, dimensions: number): Float32Array {
  let state = createHash('sha256').update(id).digest().readUInt32LE() || 1;
  return Float32Array.from({ length: dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 31 - 1;
  });
}
