// One Zvec collection as an engine. The columns in memory find by words, count, browse and hold revisions; the
// collection finds by all else. Both are written together and the columns are read back from the collection when it
// opens, so there is one truth on disk.

import { setImmediate as turn } from 'node:timers/promises';
import zvec, { type ZVecCollection, type ZVecDoc, type ZVecQuery } from '@zvec/zvec';
import { asksForLetters } from '../../analysis/numbers.ts';
import { bestByWords } from '../../columns/best-words.ts';
import { countCategories, countRows } from '../../columns/count.ts';
import { makeLastFew } from '../../columns/last-few.ts';
import { mostPopular } from '../../columns/popular.ts';
import { compacted, makeRows, type Rows } from '../../columns/rows.ts';
import { viewOf } from '../../columns/view.ts';
import type { ProductDocument } from '../../product-document.ts';
import { cardFor } from '../card.ts';
import type { Candidates, Card, Engine, Entry, LegQuery, Scope } from '../engine.ts';
import { heldOf, notOlder, putEntries } from './entries.ts';
import { fewAtOnce } from './few-at-once.ts';
import { everyConcept, filterOf, productsFilter, quoteToken, quoteTokens } from './phrases.ts';
import { writeRows } from './schema.ts';

// Writing is synchronous inside Zvec (0.4 ms a document), so writes go in small batches and the event loop turns
// between them.
const batchSize = 16;
const pageSize = 256;
/** Some 4 kB each. */
const mostReadLately = 4_000;
const nothing: Candidates = { list: [], exhausted: true };

/**
 * `isScattered`: it lies in many parts, of which each takes memory, and is to be built in whole. `held`: what the
 * columns hold of it, where that is known; else it is read.
 */
export async function zvecEngine(
  collection: ZVecCollection,
  dimensions: number,
  { isScattered, held = null }: { isScattered: boolean; held?: Rows | null },
): Promise<Engine> {
  let rows = held ?? (await readRows(collection));
  // Counted here: Zvec's own numbers come under a lock that a running optimize holds for seconds, and would hold up the
  // process.
  const { docCount, indexCompleteness } = collection.stats;
  let unbuilt = isScattered ? Infinity : Math.round((1 - (indexCompleteness.meaning ?? 1)) * docCount);
  let building: Promise<void> | null = null;
  const answering = new Set<Promise<unknown>>();
  /** A document that changes gets another row. */
  let readLately = makeLastFew<{ readonly row: number; readonly document: ProductDocument }>(mostReadLately);
  const { ZVecIndexType } = zvec;

  function legOf(query: Exclude<LegQuery, { leg: 'popular' }>, scope: Scope): ZVecQuery | null {
    if (query.leg === 'meaning') {
      const params = { indexType: ZVecIndexType.HNSW, ef: 128 } as const;
      return dimensions
        ? { fieldName: 'meaning', vector: query.vector, params, filter: filterOf(scope, ['meant = 1']) }
        : null;
    }
    // Most words that are asked for are nobody's number, and finding that out takes Zvec a millisecond.
    const mayBeHeld = (token: string) =>
      query.column !== 'numbers' || !asksForLetters(token) || rows.letterNumbers.has(token);
    const tokens = query.leg === 'every' ? [] : query.tokens.filter(mayBeHeld);
    const asked =
      query.leg === 'every' ? query.concepts.length && query.concepts.every(({ length }) => length) : tokens.length;
    if (!asked) return null;
    const fts =
      query.leg === 'every' ? { queryString: everyConcept(query.concepts) } : { matchString: quoteTokens(tokens) };
    return { fieldName: query.column, fts, filter: filterOf(scope) };
  }

  async function candidates(scope: Scope, query: LegQuery, limit: number): Promise<Candidates> {
    if (!scope.audiences.length) return nothing;
    if (query.leg === 'popular') return mostPopular(rows, scope, limit);
    if (query.leg !== 'meaning' && query.column === 'words') {
      // This needs no thread but ours: who asks again and again, line by line of a list, lets others have their turn in
      // between.
      await turn();
      return bestByWords(rows, scope, spelled(query.leg === 'every' ? query.concepts : [query.tokens]), limit);
    }
    const asked = legOf(query, scope);
    if (!asked) return nothing;
    // Answers in hand may be a document that was written again meanwhile; what the columns no longer hold is left out.
    const found = await ask({ ...asked, topk: limit, outputFields: [] });
    const view = viewOf(rows, scope);
    const list = found.flatMap(({ id, score }) => {
      const row = rows.rowOf(id);
      const seen = row === undefined ? null : view.see(row);
      if (row === undefined || !seen || !view.passes(row)) return [];
      return { id, score: query.leg === 'meaning' ? 1 - score : score, popularity: rows.popularity.get(row), ...seen };
    });
    return { list, exhausted: found.length < limit };
  }

  async function cards(scope: Scope, ids: readonly string[]): Promise<Map<string, Card>> {
    const result = new Map<string, Card>();
    for (const document of await documentsOf(ids)) {
      const card = cardFor(document, scope.audiences);
      if (card) result.set(document.id, card);
    }
    return result;
  }

  /**
   * Who looks for a number compares those of hundreds of products, and mostly of those that were compared with
   * somebody's number before.
   */
  async function documentsOf(ids: readonly string[]): Promise<ProductDocument[]> {
    const known = ids
      .flatMap((id) => readLately.get(id) ?? [])
      .filter(({ document, row }) => rows.rowOf(document.id) === row);
    const unknown = new Set(ids).difference(new Set(known.map(({ document }) => document.id)));
    const rowsBefore = new Map([...unknown].map((id) => [id, rows.rowOf(id)]));
    const found = (await fetch([...unknown], ['document'])).map(({ fields }) => read(fields.document));
    for (const document of found) {
      // One that was written meanwhile has another row, and may be the document of before.
      const row = rows.rowOf(document.id);
      if (row !== undefined && row === rowsBefore.get(document.id)) readLately.set(document.id, { row, document });
    }
    return [...known.map(({ document }) => document), ...found];
  }

  // By a filter, because fetching by key takes 1.5 ms a document (and the event loop) until a segment is sealed.
  async function fetch(ids: readonly string[], outputFields: string[] | undefined): Promise<ZVecDoc[]> {
    if (!ids.length) return [];
    const query = { filter: productsFilter(ids), topk: ids.length, includeVector: false };
    return ask(outputFields ? { ...query, outputFields } : query);
  }

  // Zvec lets no query through while it builds in. Waiting there would hold one of the process's four threads for each,
  // and reading files and checking passwords wait for those too; so they wait here.
  async function ask(query: ZVecQuery): Promise<ZVecDoc[]> {
    for (;;) {
      while (building) await building.catch(() => {});
      const found = await fewAtOnce(async () => (building ? null : answerOf(query)));
      if (found) return found;
    }
  }

  async function answerOf(query: ZVecQuery): Promise<ZVecDoc[]> {
    const answer = collection.query(query);
    answering.add(answer);
    try {
      return await answer;
    } finally {
      answering.delete(answer);
    }
  }

  async function buildIn(): Promise<void> {
    // Also where it fails: what could not be built in now is tried again when as much more has come.
    unbuilt = 0;
    building = Promise.allSettled(answering).then(() => collection.optimize());
    try {
      await building;
    } finally {
      building = null;
    }
  }

  const isHeld = (id: string, revision: number) => {
    const row = rows.rowOf(id);
    return row !== undefined && rows.revision.get(row) === revision;
  };

  async function upsert(entries: readonly Entry[]): Promise<void> {
    for (let at = 0; at < entries.length; at += batchSize) {
      if (at) await turn();
      const batch = notOlder(rows, entries.slice(at, at + batchSize));
      if (batch.length) write(batch);
    }
  }

  function write(batch: readonly Entry[]): void {
    writeRows(collection, batch, dimensions);
    unbuilt += batch.length;
    putEntries(rows, batch);
  }

  return {
    candidates,
    cards,
    upsert,
    async count(scope, matching) {
      return countRows(
        rows,
        scope,
        matching === 'everything' ? matching : { ...matching, concepts: spelled(matching.concepts) },
      );
    },
    countIn: async (scope, categoryIds) => countCategories(rows, scope, categoryIds),
    async setVectors(vectors) {
      const given = [...vectors.keys()];
      for (let at = 0; at < given.length; at += batchSize) {
        // Written whole: Zvec's own update of one column takes ten times as long.
        const found = await fetch(given.slice(at, at + batchSize), undefined);
        const batch = found.filter(({ id }) => isHeld(id, vectors.get(id)!.revision));
        const written = batch.map(({ id, fields }) => ({
          id,
          vectors: { meaning: vectors.get(id)!.vector },
          fields: { ...fields, meant: 1 },
        }));
        if (batch.length) collection.upsertSync(written);
        unbuilt += batch.length;
        for (const { id } of batch) rows.waiting.delete(id);
      }
    },
    async remove(ids) {
      const held = heldOf(rows, ids);
      if (held.length) collection.deleteSync(held);
      for (const id of held) rows.drop(id);
    },
    async revisions(ids) {
      return new Map(
        ids.flatMap((id) => {
          const row = rows.rowOf(id);
          return row === undefined ? [] : [[id, rows.revision.get(row)] as const];
        }),
      );
    },
    async withoutMeaning(limit) {
      const waiting = dimensions ? rows.waiting.values().take(limit).toArray() : [];
      return (await fetch(waiting, ['document'])).map(({ fields }) => read(fields.document));
    },
    async *documents() {
      const ids = [...rows.entries()].map(([id]) => id);
      for (let at = 0; at < ids.length; at += pageSize)
        for (const { fields } of await fetch(ids.slice(at, at + pageSize), ['document'])) yield read(fields.document);
    },
    unbuilt: () => unbuilt,
    async optimize() {
      await buildIn();
      if (rows.length() <= 2 * rows.living() + 10_000) return;
      rows = compacted(rows);
      readLately = makeLastFew(mostReadLately);
    },
    revision: async () => rows.latest(),
    async stats() {
      return { documents: rows.living(), withoutMeaning: dimensions ? rows.waiting.size : 0 };
    },
    async close() {
      collection.closeSync();
    },
  };
}

/** As the collection spells them, and the columns after it. */
const spelled = (concepts: readonly (readonly string[])[]) => concepts.map((tokens) => tokens.map(quoteToken));

const read = (json: unknown) => JSON.parse(json as string) as ProductDocument;

async function readRows(collection: ZVecCollection): Promise<Rows> {
  const rows = makeRows();
  const iterator = collection.iterDocsSync({ outputFields: ['document', 'words', 'meant'], includeVector: false });
  try {
    let count = 0;
    for (const { fields } of iterator) {
      rows.put(read(fields.document), fields.words.split(' '), fields.meant === 1);
      if (++count % 2000 === 0) await turn();
    }
  } finally {
    iterator.closeSync();
  }
  return rows;
}
