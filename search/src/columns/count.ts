// Facet counts over everything that matches, not over a page: a facet is counted without its own filter, so that one
// who chose a brand sees what choosing another would give. What was counted lately is kept, and each row that comes or
// goes is counted into it, so that asking again costs nothing and is as exact as counting anew.

import type { Facets, Matching, Scope } from '../engines/engine.ts';
import { longestName, makeLastFew, nameOf, perRows } from './last-few.ts';
import type { Rows } from './rows.ts';
import { makeTally, type Tally } from './tally.ts';
import { viewOf } from './view.ts';

type Concepts = readonly (readonly string[])[];
type Counted = {
  /** Null: everything. */
  readonly matched: RowSet | null;
  readonly concepts: Concepts;
  readonly tally: Tally;
  /** As they were last told, until a row changes them. */
  facets: Facets | null;
};

// Each takes some 100 kB at half a million rows, and a look at its words for each row that comes.
const mostCounted = 64;
// Fewer are counted sooner than remembered.
const fewestRemembered = 500;

export function countRows(rows: Rows, scope: Scope, matching: Matching): Facets {
  const counted = countedOf(rows, scope, matching === 'everything' ? null : matching.concepts);
  const { matched, tally } = counted;
  const beside = new Set<number>();
  if (matched && matching !== 'everything')
    for (const id of matching.ids) {
      const row = rows.rowOf(id);
      if (row !== undefined && !matched.has(row)) beside.add(row);
    }
  if (!beside.size) return (counted.facets ??= tally.facets());
  for (const row of beside) tally.add(row, 1);
  try {
    return tally.facets();
  } finally {
    for (const row of beside) tally.add(row, -1);
  }
}

/** Out of what is counted for whoever browses, which is mostly known. */
export const countCategories = (rows: Rows, scope: Scope, ids: readonly number[]): Map<number, number> =>
  countedOf(rows, scope, null).tally.categories(ids);

function countedOf(rows: Rows, scope: Scope, concepts: Concepts | null): Counted {
  const remembered = rememberedOf(rows);
  const key = nameOf(scope, concepts);
  const known = remembered.get(key);
  if (known) return known;
  const counted = countAnew(rows, scope, concepts);
  if (counted.rowCount >= fewestRemembered) remembered.set(key, counted);
  return counted;
}

function countAnew(rows: Rows, scope: Scope, concepts: Concepts | null): Counted & { readonly rowCount: number } {
  const tally = makeTally(rows, viewOf(rows, scope));
  const found = concepts ? rows.postings.holdingEvery(concepts, rows.length()) : 'everything';
  tally.addAll(found);
  const matched = found === 'everything' ? null : makeRowSet(found);
  return {
    matched,
    concepts: concepts ?? [],
    tally,
    facets: null,
    rowCount: found === 'everything' ? rows.length() : found.length,
  };
}

const rememberedOf = perRows((rows) => {
  const remembered = makeLastFew<Counted>(mostCounted, longestName);
  rows.watch({
    put(row, words) {
      for (const [, one] of remembered.each()) {
        if (one.matched && !one.concepts.every((tokens) => tokens.some((token) => words.has(token)))) continue;
        one.matched?.add(row);
        change(one, row, 1);
      }
    },
    drop(row) {
      for (const [, one] of remembered.each()) if (!one.matched || one.matched.has(row)) change(one, row, -1);
    },
  });
  return remembered;
});

function change(counted: Counted, row: number, by: number): void {
  counted.tally.add(row, by);
  counted.facets = null;
}

type RowSet = ReturnType<typeof makeRowSet>;

/** A bit for each row. */
function makeRowSet(rows: Uint32Array) {
  let bits = new Uint8Array(0);
  function add(row: number): void {
    const place = row >> 3;
    if (place >= bits.length) {
      const wider = new Uint8Array(Math.ceil((place + 1) * 1.2));
      wider.set(bits);
      bits = wider;
    }
    bits[place]! |= 1 << (row & 7);
  }
  for (const row of rows) add(row);
  return { add, has: (row: number): boolean => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0 };
}
