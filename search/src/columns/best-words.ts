// Candidates by words, out of the columns: in a large catalog a wide text is held by half of all products, and whoever
// ranks them reads each. So the best of a wide text are kept until a row comes that holds it or one of them goes.

import { keepBest } from '../engines/best.ts';
import type { Candidate, Candidates, Scope } from '../engines/engine.ts';
import { longestName, makeLastFew, nameOf, perRows } from './last-few.ts';
import type { Rows } from './rows.ts';
import { unseen, viewOf } from './view.ts';
import { weighingOf } from './weighing.ts';
import { withinCategories } from './within-categories.ts';

type Concepts = readonly (readonly string[])[];
type Best = {
  readonly concepts: Concepts;
  readonly rows: ReadonlySet<number>;
  readonly list: readonly Candidate[];
  /** So many rows besides those of the list can be seen, or more: any that goes may have been one. */
  beyond: number;
};

const mostKept = 64;
// Fewer are found sooner than remembered.
const fewestKept = 2_000;

/**
 * The best that hold every concept by at least one of its tokens; of those that are worth the same the more popular
 * first.
 */
export function bestByWords(rows: Rows, scope: Scope, concepts: Concepts, limit: number): Candidates {
  const kept = keptOf(rows);
  const key = nameOf(scope, [concepts, limit]);
  const known = kept.get(key);
  if (known) return { list: known.list, exhausted: false };
  const { best, list, beyond, found } = lookThrough(rows, scope, concepts, limit);
  if (beyond > 0 && found >= fewestKept) kept.set(key, { concepts, rows: new Set(best), list, beyond });
  return { list, exhausted: beyond === 0 };
}

function lookThrough(rows: Rows, scope: Scope, concepts: Concepts, limit: number) {
  const held = concepts.flat().reduce((sum, token) => sum + rows.postings.length(token), 0);
  const { rows: found, worth } = withinCategories(rows, scope.filter?.categoryIds ?? [], held / 2, (within) =>
    rows.postings.worthOfEvery(concepts, rows.length(), weighingOf(rows), within),
  );
  const view = viewOf(rows, scope);
  const isNarrowed = view.conditions.length > 0;
  const [flags, reaches, popularity] = [view.flags(), rows.reach.cells(), rows.popularity.cells()];
  const best = keepBest<number>(limit, (one, other) => {
    if (worth[one] !== worth[other]) return worth[one]! > worth[other]!;
    if (popularity[one] !== popularity[other]) return popularity[one]! > popularity[other]!;
    return one < other;
  });
  let [seen, least, leastPopular] = [0, -Infinity, -Infinity];
  for (let at = 0; at < found.length; at++) {
    const row = found[at]!;
    const its = worth[row]!;
    // Nearly all rows of a wide text end here: many are worth the same, and of those the first to come stay.
    if (its < least || (its === least && popularity[row]! <= leastPopular)) continue;
    const code = reaches[row]!;
    if (code < 0 || flags[code] === unseen || (isNarrowed && !view.passes(row))) continue;
    seen++;
    best.offer(row);
    const worst = best.worst();
    if (worst !== undefined) [least, leastPopular] = [worth[worst]!, popularity[worst]!];
  }
  const sorted = best.sorted();
  const list = sorted.map(
    (row): Candidate => ({ id: rows.idOf(row)!, score: worth[row]!, popularity: popularity[row]!, ...view.see(row)! }),
  );
  return { best: sorted, list, beyond: seen - sorted.length, found: found.length };
}

const keptOf = perRows((rows) => {
  const kept = makeLastFew<Best>(mostKept, longestName);
  rows.watch({
    put(_row, words) {
      for (const [key, { concepts }] of kept.each())
        if (concepts.every((tokens) => tokens.some((token) => words.has(token)))) kept.delete(key);
    },
    drop(row) {
      for (const [key, one] of kept.each()) if (one.rows.has(row) || --one.beyond <= 0) kept.delete(key);
    },
  });
  return kept;
});
