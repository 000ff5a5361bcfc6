// Browsing: no text, so what is in stock comes first, then what is popular. What was browsed lately is kept for as long
// as no row comes that would stand in the list, and none goes that stands there.

import type { Candidate, Candidates, Scope } from '../engines/engine.ts';
import { keepBest } from '../engines/best.ts';
import { longestName, makeLastFew, nameOf, perRows } from './last-few.ts';
import type { Rows } from './rows.ts';
import { inStock, unseen, viewOf, type View } from './view.ts';

type Shelf = {
  readonly view: View;
  readonly limit: number;
  readonly rows: readonly number[];
  readonly held: ReadonlySet<number>;
  readonly list: readonly Candidate[];
  matched: number;
};

const mostShelves = 64;

export function mostPopular(rows: Rows, scope: Scope, limit: number): Candidates {
  const shelves = shelvesOf(rows);
  const key = nameOf(scope, limit);
  const known = shelves.get(key) ?? lookThrough(rows, viewOf(rows, scope), limit);
  shelves.set(key, known);
  return { list: known.list, exhausted: known.matched <= limit };
}

function lookThrough(rows: Rows, view: View, limit: number): Shelf {
  const isBefore = beforeIn(rows, view);
  const best = keepBest<number>(limit, isBefore);
  const [flags, reaches, popularity] = [view.flags(), rows.reach.cells(), rows.popularity.cells()];
  const isNarrowed = view.conditions.length > 0;
  let matched = 0;
  for (let row = 0, end = rows.length(), worst = -1; row < end; row++) {
    const code = reaches[row]!;
    if (code < 0 || flags[code] === unseen || (isNarrowed && !view.passes(row))) continue;
    matched++;
    // Nearly all rows end here: not in stock where the list is, or less popular than all of it.
    if (
      worst >= 0 &&
      flags[code]! <= flags[reaches[worst]!]! &&
      (flags[code]! < flags[reaches[worst]!]! || popularity[row]! < popularity[worst]!)
    )
      continue;
    best.offer(row);
    worst = best.worst() ?? -1;
  }
  const found = best.sorted();
  const list = found.map(
    (row): Candidate => ({
      id: rows.idOf(row)!,
      score: popularity[row]!,
      popularity: popularity[row]!,
      ...view.see(row)!,
    }),
  );
  return { view, limit, rows: found, held: new Set(found), list, matched };
}

const shelvesOf = perRows((rows) => {
  const shelves = makeLastFew<Shelf>(mostShelves, longestName);
  const passes = ({ view }: Shelf, row: number) => view.see(row) !== null && view.passes(row);
  rows.watch({
    put(row) {
      for (const [key, shelf] of shelves.each()) {
        if (!passes(shelf, row)) continue;
        shelf.matched++;
        const last = shelf.rows.at(-1);
        if (shelf.rows.length < shelf.limit || (last !== undefined && beforeIn(rows, shelf.view)(row, last)))
          shelves.delete(key);
      }
    },
    drop(row) {
      for (const [key, shelf] of shelves.each()) {
        if (shelf.held.has(row)) shelves.delete(key);
        else if (passes(shelf, row)) shelf.matched--;
      }
    },
  });
  return shelves;
});

function beforeIn(rows: Rows, view: View): (one: number, other: number) => boolean {
  const flagOf = (row: number) => view.flags()[rows.reach.get(row)]!;
  return (one, other) => {
    const [stock, otherStock] = [flagOf(one) === inStock, flagOf(other) === inStock];
    if (stock !== otherStock) return stock;
    const [renown, otherRenown] = [rows.popularity.get(one), rows.popularity.get(other)];
    return renown === otherRenown ? rows.idOf(one)! < rows.idOf(other)! : renown > otherRenown;
  };
}

/** Ties go by id, so that pages do not shift. */
export const isMorePopular = (a: Candidate, b: Candidate): boolean =>
  a.inStock !== b.inStock ? a.inStock : a.popularity !== b.popularity ? a.popularity > b.popularity : a.id < b.id;
