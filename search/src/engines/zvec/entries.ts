// What the columns in memory hold of entries that go into a collection, whoever writes that.

import type { Rows } from '../../columns/rows.ts';
import type { Entry } from '../engine.ts';
import { quoteToken } from './phrases.ts';

/** Those that are not older than what is held. */
export const notOlder = (rows: Rows, entries: readonly Entry[]) =>
  entries.filter(({ document }) => {
    const row = rows.rowOf(document.id);
    return row === undefined || rows.revision.get(row) <= document.revision;
  });

export function putEntries(rows: Rows, entries: readonly Entry[]): void {
  for (const { document, tokens, vector } of entries) rows.put(document, tokens.words.map(quoteToken), vector !== null);
}

export const heldOf = (rows: Rows, ids: readonly string[]) => ids.filter((id) => rows.rowOf(id) !== undefined);
