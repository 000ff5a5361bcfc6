// Which rows hold a token, and how often. Most tokens are held by few rows, so a list starts as a plain array and
// becomes packed when long.

import { lengthsTold, mostOften, type Weighing } from './weighing.ts';
import type { Within } from './within-categories.ts';

/** A row and how often it holds the token, as one number: a list of pairs would take twice the memory. */
type Held = number;
type Packed = { rows: Uint32Array; length: number };
type Posting = Held[] | Packed;

const longestPlain = 32;
const rowBits = 27;
const rowMask = 2 ** rowBits - 1;

export type Postings = {
  /** Rows in order, each once. `words`: how often it holds each. */
  add(row: number, words: ReadonlyMap<string, number>): void;
  /**
   * Rows that hold every concept by at least one of its tokens, each once; they hold until it is asked again.
   * `rowCount` bounds the rows there are.
   */
  holdingEvery(concepts: readonly (readonly string[])[], rowCount: number): Uint32Array;
  /** The same of the rows that are within, and by row what those are worth. */
  worthOfEvery(
    concepts: readonly (readonly string[])[],
    rowCount: number,
    weighing: Weighing,
    within: Within,
  ): { readonly rows: Uint32Array; readonly worth: Float32Array };
  length(token: string): number;
  renumbered(newRow: Int32Array): Postings;
};

export function makePostings(byToken = new Map<string, Posting>()): Postings {
  function add(row: number, words: ReadonlyMap<string, number>): void {
    for (const [token, often] of words) {
      const held = row + Math.min(often, mostOften) * 2 ** rowBits;
      const posting = byToken.get(token);
      if (!posting) byToken.set(token, [held]);
      else if (!Array.isArray(posting)) push(posting, held);
      else if (posting.push(held) > longestPlain) byToken.set(token, pack(posting));
    }
  }

  const length = (token: string) => byToken.get(token)?.length ?? 0;

  const heldIn = (posting: Posting) => (Array.isArray(posting) ? posting : posting.rows);

  // Used again by each question: megabytes that are taken anew each time have the whole heap looked through for
  // garbage.
  const marks: Marks = { reached: new Uint32Array(0), worth: new Float32Array(0), found: new Uint32Array(0), count: 0 };
  const short = new Uint32Array(longestPlain);
  let round = 0;

  function walk(
    concepts: readonly (readonly string[])[],
    rowCount: number,
    weighing: Weighing | null,
    within: Within,
  ): Uint32Array {
    const weight = (concept: readonly string[]) => concept.reduce((sum, token) => sum + length(token), 0);
    const ordered = [...concepts].sort((one, other) => weight(one) - weight(other));
    const most = ordered[0] ? weight(ordered[0]) : 0;
    if (!most) return new Uint32Array(0);
    if (marks.found.length < most) marks.found = new Uint32Array(Math.ceil(most * 1.2));
    if (marks.reached.length < rowCount || round > 2 ** 31)
      [marks.reached, round] = [new Uint32Array(Math.ceil(rowCount * 1.2)), 0];
    if (weighing && marks.worth.length < rowCount) marks.worth = new Float32Array(Math.ceil(rowCount * 1.2));
    // A row that holds the first n concepts bears the number n after the round's own.
    const start = round + 1;
    round = start + ordered.length;
    marks.count = 0;
    ordered.forEach((concept, at) => {
      const step = { here: start + at, isFirst: at === 0, isLast: at === ordered.length - 1 };
      for (const token of new Set(concept)) {
        const posting = byToken.get(token);
        if (!posting) continue;
        // The loop below knows one kind of list and is fast by it.
        if (Array.isArray(posting)) short.set(posting);
        const held = Array.isArray(posting) ? short : posting.rows;
        if (weighing) weigh(marks, held, posting.length, step, weighing, within);
        else mark(marks, held, posting.length, step);
      }
    });
    return marks.found.subarray(0, marks.count);
  }

  /** The same for other row numbers; rows whose new number is negative are gone. */
  function renumbered(newRow: Int32Array): Postings {
    const result = new Map<string, Posting>();
    for (const token of byToken.keys()) {
      const old = byToken.get(token)!;
      const kept: Held[] = [];
      for (let place = 0; place < old.length; place++) {
        const held = heldIn(old)[place]!;
        const row = newRow[held & rowMask]!;
        if (row >= 0) kept.push(held - (held & rowMask) + row);
      }
      if (kept.length) result.set(token, kept.length > longestPlain ? pack(kept) : kept);
    }
    return makePostings(result);
  }

  return {
    add,
    holdingEvery: (concepts, rowCount) => walk(concepts, rowCount, null, null),
    worthOfEvery: (concepts, rowCount, weighing, within) => ({
      rows: walk(concepts, rowCount, weighing, within),
      worth: marks.worth,
    }),
    length,
    renumbered,
  };
}

/** By row: how far it was reached, and what it is worth so far; and the rows that hold all. */
type Marks = { reached: Uint32Array; worth: Float32Array; found: Uint32Array; count: number };
/** One token of one concept. `here`: the number of a row that holds this concept and those before it. */
type Step = { readonly here: number; readonly isFirst: boolean; readonly isLast: boolean };

function mark(marks: Marks, held: Uint32Array, length: number, { here, isFirst, isLast }: Step): void {
  const { reached, found } = marks;
  let count = marks.count;
  for (let place = 0; place < length; place++) {
    const row = held[place]! & rowMask;
    const holds = reached[row]!;
    if (holds === here || (!isFirst && holds !== here - 1)) continue;
    reached[row] = here;
    if (isLast) found[count++] = row;
  }
  marks.count = count;
}

/** The same, and tells what the token is worth to each row. */
function weigh(
  marks: Marks,
  held: Uint32Array,
  length: number,
  { here, isFirst, isLast }: Step,
  { rarity, frequency, lengths }: Weighing,
  within: Within,
): void {
  const { reached, worth, found } = marks;
  const rare = rarity(length);
  let count = marks.count;
  for (let place = 0; place < length; place++) {
    const one = held[place]!;
    const row = one & rowMask;
    if (within !== null && within[row] === 0) continue;
    const holds = reached[row]!;
    if (holds !== here && !isFirst && holds !== here - 1) continue;
    const its = rare * frequency[(one >>> rowBits) * lengthsTold + lengths[row]!]!;
    if (holds === here) {
      worth[row] = worth[row]! + its;
      continue;
    }
    worth[row] = isFirst ? its : worth[row]! + its;
    reached[row] = here;
    if (isLast) found[count++] = row;
  }
  marks.count = count;
}

function pack(held: readonly Held[]): Packed {
  const packed = new Uint32Array(held.length * 2);
  packed.set(held);
  return { rows: packed, length: held.length };
}

function push(posting: Packed, held: Held): void {
  if (posting.length === posting.rows.length) {
    const wider = new Uint32Array(Math.ceil(posting.length * 1.5));
    wider.set(posting.rows);
    posting.rows = wider;
  }
  posting.rows[posting.length++] = held;
}
