// Builders for tests and benches: products of a made-up shop, the same for the same seed, and an embedder without a
// model.

import type { Embedder } from './embedding/embedder.ts';
import { normalised } from './embedding/embedder.ts';
import type { ProductDocument } from './product-document.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const productId = (number: number) => `0199aaaa-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export function aProduct(number: number, facts: Partial<ProductDocument> = {}): ProductDocument {
  return {
    id: productId(number),
    revision: 1,
    audiences: [1],
    title: { en: `Product ${number}`, vi: '' },
    text: { en: '', vi: '' },
    identifiers: [],
    categoryIds: [1],
    sellers: [{ id: 1, audiences: [1], inStock: true }],
    attributes: [],
    popularity: 0,
    ...facts,
  };
}

const kinds = [
  'Hex bolt',
  'Ball bearing',
  'Ball valve',
  'Proximity sensor',
  'Hydraulic hose',
  'Cutting disc',
  'Safety glove',
  'Power cable',
  'Gear pump',
  'V-belt',
];
const brands = ['SKF', 'Bossard', 'Omron', 'Parker', 'Lapp', 'Ansell', 'Kitz', 'Grundfos', 'Gates', 'Norton'];
const materials = ['stainless', 'brass', 'zinc plated', 'nitrile', 'copper'];

/**
 * Products with audiences of falling size: 1 holds 60 %, 2 holds 5 %, 3 holds 0.6 %, 4 holds 0.05 %, and one product in
 * fifty is only in a contract catalog (100 to 119). Some are sold by several sellers that reach different audiences.
 */
export function aWorld(size: number, seed = 1): ProductDocument[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: size }, (_, number) => {
    const contract = 100 + Math.floor(random() * 20);
    const publics = [0.6, 0.05, 0.006, 0.0005].flatMap((share, at) => (random() < share ? [at + 1] : []));
    const audiences = random() < 0.02 ? [contract] : [...publics, ...(random() < 0.3 ? [contract] : [])];
    const sellers = Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * 30));
    const kind = pick(kinds);
    const brand = Math.floor(random() * brands.length);
    const size = 3 + Math.floor(random() * 60);
    const length = 10 + 5 * Math.floor(random() * 30);
    return aProduct(number, {
      audiences,
      title: { en: `${kind} M${size}x${length} ${pick(materials)} ${brands[brand]}`, vi: '' },
      text: {
        en: `For ${pick(['motors', 'pumps', 'roofs', 'machines', 'kitchens'])} and ${pick(['heavy', 'light', 'daily'])} use, lot ${number}`,
        vi: '',
      },
      brand: brands[brand]!,
      ...(random() < 0.95 ? { brandId: brand } : {}),
      identifiers: [
        { kind: 'mpn', value: `${brands[brand]!.slice(0, 3).toUpperCase()}-${size}.${length}/${number}` },
        ...(audiences.length
          ? [{ kind: 'sku' as const, value: `W${(number * 7919) % 1_000_003}`, audiences: [audiences[0]!] }]
          : []),
      ],
      categoryIds: [1, 10 + kinds.indexOf(kind)],
      sellers: [...new Set(sellers)].map((id, at) => ({
        id,
        audiences: audiences.filter((_, place) => (place + at) % 2 === 0),
        inStock: random() < 0.7,
      })),
      attributes: [
        { key: 'thread', value: `M${size}` },
        { key: 'length', value: length },
      ],
      popularity: Math.floor(random() * 1000),
    });
  });
}

export function aVector(random: () => number, dimensions: number): Float32Array {
  return normalised(Array.from({ length: dimensions }, () => random() + random() + random() - 1.5));
}

/** Words as vectors: texts that share words are near. `asked` tells how often it was asked for what. */
export function aWordEmbedder(dimensions = 32): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  const vectorOf = (text: string) => {
    const sum = new Float32Array(dimensions);
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
      const random = seeded(
        [...word].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5),
      );
      for (let at = 0; at < dimensions; at++) sum[at]! += random() - 0.5;
    }
    return normalised(sum);
  };
  return {
    id: `words ${dimensions}`,
    dimensions,
    asked,
    async embed(texts) {
      asked.push(...texts);
      return texts.map(vectorOf);
    },
    close: async () => {},
  };
}
