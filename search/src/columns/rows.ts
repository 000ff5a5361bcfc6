// What is counted and compared of each document, in columns, in memory. Sellers and audiences come in few combinations
// (a "reach"), and so do paths of categories, so a row holds two small numbers for them.

import type { Attribute, ProductDocument } from '../product-document.ts';
import { letterNumberTokens } from '../analysis/numbers.ts';
import { mostDocumentTokens } from '../tokens.ts';
import { makeColumn, makeInterned } from './interned.ts';
import { makePostings } from './postings.ts';

/** Groups are groups of audiences, by their code. */
export type Reach = {
  readonly group: number;
  readonly sellers: readonly { readonly id: number; readonly group: number; readonly inStock: boolean }[];
};

/** Stands for a reach where the row is gone, and for a brand where there is none. */
export const none = -1;

/** Told of each row that comes, with its words, and of each that goes, while it can still be looked at. */
export type Watcher = { put(row: number, words: ReadonlyMap<string, number>): void; drop(row: number): void };

export type Rows = ReturnType<typeof makeRows>;
export type Facts = Omit<ProductDocument, 'title' | 'text' | 'brand' | 'identifiers'> &
  Partial<Pick<ProductDocument, 'identifiers'>>;

export function makeRows(postings = makePostings(), letterNumbers = new Set<string>()) {
  const rowOf = new Map<string, number>();
  const ids: (string | null)[] = [];
  const waiting = new Set<string>();
  const watchers: Watcher[] = [];
  const groups = makeInterned<readonly number[]>((audiences) => audiences.join());
  const reaches = makeInterned<Reach>(
    ({ group, sellers }) => `${group};${sellers.map((one) => `${one.id},${one.group},${one.inStock}`).join(';')}`,
  );
  const shelves = makeInterned<readonly number[]>((categories) => categories.join());
  const shelved: number[][] = [];
  const brands = makeInterned<number>(String);
  const attributes = makeInterned<Attribute>(({ key, value }) => `${key}\u0000${typeof value}\u0000${value}`);
  const reach = makeColumn((length) => new Int32Array(length));
  const shelf = makeColumn((length) => new Int32Array(length));
  const brand = makeColumn((length) => new Int32Array(length));
  const popularity = makeColumn((length) => new Float64Array(length));
  const revision = makeColumn((length) => new Float64Array(length));
  // The attribute codes of row r are those from firstAttribute(r) to firstAttribute(r + 1).
  const firstAttribute = makeColumn((length) => new Int32Array(length));
  const attributeCodes = makeColumn((length) => new Int32Array(length));
  const wordCount = makeColumn((length) => new Int32Array(length));
  let wordTotal = 0;
  let attributeEnd = 0;
  let latest = 0;

  /** A changed document gets a new row and its old one is dead, because postings are only ever added to. */
  function put(document: Facts, words: Iterable<string>, hasMeaning: boolean): void {
    drop(document.id);
    const held = new Map<string, number>();
    for (const word of words) held.set(word, (held.get(word) ?? 0) + 1);
    const row = ids.push(document.id) - 1;
    rowOf.set(document.id, row);
    reach.set(row, reaches.code(reachOf(document)));
    const its = shelves.code(document.categoryIds);
    shelf.set(row, its);
    (shelved[its] ??= []).push(row);
    brand.set(row, document.brandId === undefined ? none : brands.code(document.brandId));
    popularity.set(row, document.popularity);
    revision.set(row, document.revision);
    if (!hasMeaning) waiting.add(document.id);
    for (const token of letterNumberTokens(document.identifiers ?? [])) letterNumbers.add(token);
    firstAttribute.set(row, attributeEnd);
    for (const attribute of new Set(document.attributes.map(attributes.code)))
      attributeCodes.set(attributeEnd++, attribute);
    firstAttribute.set(row + 1, attributeEnd);
    countWords(
      row,
      held.values().reduce((sum, often) => sum + often, 0),
    );
    postings.add(row, held);
    latest = Math.max(latest, document.revision);
    for (const watcher of watchers) watcher.put(row, held);
  }

  function countWords(row: number, count: number): void {
    wordTotal += count;
    wordCount.set(row, Math.min(count, mostDocumentTokens));
  }

  function reachOf({ audiences, sellers }: Facts): Reach {
    return {
      group: groups.code(audiences),
      sellers: sellers.map(({ id, audiences: some, inStock }) => ({ id, group: groups.code(some), inStock })),
    };
  }

  function drop(id: string): void {
    const row = rowOf.get(id);
    if (row === undefined) return;
    for (const watcher of watchers) watcher.drop(row);
    reach.set(row, none);
    ids[row] = null;
    rowOf.delete(id);
    waiting.delete(id);
  }

  return {
    put,
    drop,
    countWords,
    watch: (watcher: Watcher) => void watchers.push(watcher),
    rowOf: (id: string) => rowOf.get(id),
    idOf: (row: number) => ids[row] ?? null,
    length: () => ids.length,
    living: () => rowOf.size,
    entries: () => rowOf.entries(),
    latest: () => latest,
    reach,
    shelf,
    brand,
    popularity,
    revision,
    firstAttribute,
    attributeCodes,
    wordCount,
    wordTotal: () => wordTotal,
    /** Ids whose meaning is not known yet. */
    waiting,
    groups: groups.values,
    reaches: reaches.values,
    shelves: shelves.values,
    /** By the code of a shelf: all rows that ever lay on it, those that are gone among them. */
    onShelf: (code: number): readonly number[] => shelved[code] ?? [],
    brands: brands.values,
    attributes: attributes.values,
    postings,
    /** Tokens of numbers that have no digit, of all rows that were ever here. */
    letterNumbers,
  };
}

/** The same without dead rows. */
export function compacted(rows: Rows): Rows {
  const living = [...rows.entries()];
  const newRow = new Int32Array(rows.length()).fill(-1);
  living.forEach(([, row], at) => (newRow[row] = at));
  const result = makeRows(rows.postings.renumbered(newRow), rows.letterNumbers);
  for (const [id, row] of living) {
    result.put(factsOf(rows, id, row), [], !rows.waiting.has(id));
    result.countWords(result.rowOf(id)!, rows.wordCount.get(row));
  }
  return result;
}

function factsOf(rows: Rows, id: string, row: number): Facts {
  const codes = rows.attributeCodes.cells().subarray(rows.firstAttribute.get(row), rows.firstAttribute.get(row + 1));
  const brand = rows.brand.get(row);
  const { group, sellers } = rows.reaches[rows.reach.get(row)]!;
  return {
    id,
    revision: rows.revision.get(row),
    popularity: rows.popularity.get(row),
    categoryIds: rows.shelves[rows.shelf.get(row)]!,
    attributes: Array.from(codes, (code) => rows.attributes[code]!),
    audiences: rows.groups[group]!,
    sellers: sellers.map(({ id: seller, group: some, inStock }) => ({
      id: seller,
      audiences: rows.groups[some]!,
      inStock,
    })),
    ...(brand === none ? {} : { brandId: rows.brands[brand]! }),
  };
}
