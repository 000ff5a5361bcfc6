// The rows of some categories, marked for as long as a question looks through words: whoever looks within a category
// need not weigh the words of all that lies outside.

import { perRows } from './last-few.ts';
import type { Rows } from './rows.ts';

/** By row: 1 where it may be found. Null: everywhere. */
export type Within = Uint8Array | null;

/** Used again by each question, and empty between two of them. */
const marksOf = perRows(() => ({ marks: new Uint8Array(0) }));

/**
 * `work` with the rows of these categories marked. Where there are none named, or so many rows lie in them that marking
 * them would take longer than it spares (`worthIt` of them or more), it is done everywhere.
 */
export function withinCategories<Result>(
  rows: Rows,
  categoryIds: readonly number[],
  worthIt: number,
  work: (within: Within) => Result,
): Result {
  const wanted = new Set(categoryIds);
  const lists = wanted.size
    ? rows.shelves.flatMap((path, code) => (path.some((id) => wanted.has(id)) ? [rows.onShelf(code)] : []))
    : [];
  if (!wanted.size || lists.reduce((sum, { length }) => sum + length, 0) >= worthIt) return work(null);
  const kept = marksOf(rows);
  if (kept.marks.length < rows.length()) kept.marks = new Uint8Array(Math.ceil(rows.length() * 1.2));
  const { marks } = kept;
  for (const list of lists) for (const row of list) marks[row] = 1;
  try {
    return work(marks);
  } finally {
    for (const list of lists) for (const row of list) marks[row] = 0;
  }
}
