// Zvec 0.7 gives rows each other's vectors when the part that a collection begins with is built in after one of its
// rows was written again or removed (alibaba/zvec#724; mended upstream, not released for Node). From the second part on
// it does not. So the first one is built in before anything that counts lies in it, and nobody else need know.

import type { ZVecCollection } from '@zvec/zvec';
import type { Entry } from '../engine.ts';
import { toRow } from './schema.ts';

// A part without rows is not built in, so one row stands in it for as long as that takes.
const standIn: Entry = {
  document: {
    id: '00000000-0000-0000-0000-000000000000',
    revision: 0,
    audiences: [],
    title: { en: '', vi: '' },
    text: { en: '', vi: '' },
    identifiers: [],
    categoryIds: [],
    sellers: [],
    attributes: [],
    popularity: 0,
  },
  tokens: { words: [], numbers: [], prefixes: [], typos: [] },
  vector: null,
};

/**
 * For a collection of vectors that was just made. Dying meanwhile leaves a folder that no version names, so it is
 * removed at the next opening.
 */
export async function buildInFirstPart(collection: ZVecCollection, dimensions: number): Promise<void> {
  const failed = collection.upsertSync([toRow(standIn, dimensions)]).find(({ ok }) => !ok);
  if (failed) throw new Error(`Zvec refused the row that a collection begins with: ${failed.message}`);
  await collection.optimize();
  collection.deleteSync([standIn.document.id]);
}
