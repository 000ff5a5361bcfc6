// The rows as one scope sees them: which reaches its audiences meet, what stock and which sellers they see there, and
// which of the filter's conditions a row fails.

import type { Scope } from '../engines/engine.ts';
import { conditionsOf, type Condition } from '../filter.ts';
import { makeLastFew, perRows } from './last-few.ts';
import type { Rows } from './rows.ts';

export type SeenReach = { readonly inStock: boolean; readonly sellerIds: readonly number[] };
export type View = ReturnType<typeof viewOf>;
type Eyes = ReturnType<typeof makeEyes>;

/**
 * What is seen of a reach, as small numbers for loops over all rows: nothing, something, and something of it in stock.
 */
export const unseen = 0;
export const inStock = 2;
const seen = 1;

const mostReaders = 128;
const readersOf = perRows(() => makeLastFew<Eyes>(mostReaders));

/**
 * What these audiences see of each reach, by its code. A reach never changes, so it holds for as long as the rows; of
 * many readers the last are remembered.
 */
function eyesOf(rows: Rows, audiences: readonly number[]): Eyes {
  const readers = readersOf(rows);
  const key = audiences.join();
  const known = readers.get(key) ?? makeEyes(rows, audiences);
  readers.set(key, known);
  return known;
}

function makeEyes(rows: Rows, audiences: readonly number[]) {
  const reader = new Set(audiences);
  // Audiences come in few groups, so each is asked for once: 1 where the reader is in none of them, 2 where in one.
  const readable: number[] = [];
  const reads = (group: number) =>
    (readable[group] ??= rows.groups[group]!.some((one) => reader.has(one)) ? 2 : 1) === 2;
  const looked: (SeenReach | null)[] = [];
  let flags = new Uint8Array(0);
  let count = 0;

  function flagOf(code: number): number {
    const { group, sellers } = rows.reaches[code]!;
    if (!reads(group)) return unseen;
    for (let at = 0; at < sellers.length; at++) if (sellers[at]!.inStock && reads(sellers[at]!.group)) return inStock;
    return seen;
  }

  /** By code, of every reach that there is now. */
  function flagsNow(): Uint8Array {
    if (count === rows.reaches.length) return flags;
    if (flags.length < rows.reaches.length) {
      const wider = new Uint8Array(Math.ceil(rows.reaches.length * 1.5));
      wider.set(flags);
      flags = wider;
    }
    for (; count < rows.reaches.length; count++) flags[count] = flagOf(count);
    return flags;
  }

  function look(code: number): SeenReach | null {
    if (code < 0 || flagsNow()[code] === unseen) return null;
    const ids: number[] = [];
    for (const { id, group } of rows.reaches[code]!.sellers) if (!ids.includes(id) && reads(group)) ids.push(id);
    return { inStock: flags[code] === inStock, sellerIds: ids };
  }

  return {
    flags: flagsNow,
    /** Null: the audiences do not reach these products, or the row is gone. */
    see(code: number): SeenReach | null {
      const known = looked[code];
      return known === undefined ? (looked[code] = look(code)) : known;
    },
  };
}

export function viewOf(rows: Rows, scope: Scope) {
  const eyes = eyesOf(rows, scope.audiences);
  const conditions = conditionsOf(scope.filter);
  const tests = conditions.map((condition) => testOf(rows, condition, eyes.see));

  return {
    conditions,
    flags: eyes.flags,
    /** Null also where the row is gone. */
    see: (row: number): SeenReach | null => eyes.see(rows.reach.get(row)),
    seeReach: eyes.see,
    passes(row: number): boolean {
      for (let at = 0; at < tests.length; at++) if (!tests[at]!(row)) return false;
      return true;
    },
    /** -1: fails none; n: fails only condition n; null: fails more than one. */
    onlyFailure(row: number): number | null {
      let failed = -1;
      for (let at = 0; at < tests.length; at++)
        if (!tests[at]!(row)) {
          if (failed >= 0) return null;
          failed = at;
        }
      return failed;
    },
  };
}

function testOf(rows: Rows, condition: Condition, see: (code: number) => SeenReach | null): (row: number) => boolean {
  if ('products' in condition) {
    const wanted = new Set(condition.products);
    return (row) => wanted.has(rows.idOf(row) ?? '');
  }
  if ('values' in condition) return attributeTest(rows, condition);
  if (condition.facet === 'inStock') return (row) => see(rows.reach.get(row))?.inStock === true;
  const wanted = new Set(condition.ids);
  if (condition.facet === 'category')
    return byCode(rows.shelf.get, (code) => rows.shelves[code]!.some((id) => wanted.has(id)));
  if (condition.facet === 'seller')
    return byCode(rows.reach.get, (code) => see(code)?.sellerIds.some((id) => wanted.has(id)) ?? false);
  return byCode(rows.brand.get, (code) => code >= 0 && wanted.has(rows.brands[code]!));
}

/** What holds of a code holds for ever, so it is asked once. */
function byCode(codeOf: (row: number) => number, holdsOf: (code: number) => boolean): (row: number) => boolean {
  const holds: boolean[] = [];
  return (row) => {
    const code = codeOf(row);
    return (holds[code] ??= holdsOf(code));
  };
}

function attributeTest(rows: Rows, { key, values }: Extract<Condition, { values: unknown }>): (row: number) => boolean {
  const holds: boolean[] = [];
  return (row) => {
    const codes = rows.attributeCodes.cells();
    const end = rows.firstAttribute.get(row + 1);
    for (let at = rows.firstAttribute.get(row); at < end; at++) {
      const code = codes[at]!;
      if ((holds[code] ??= rows.attributes[code]!.key === key && values.includes(rows.attributes[code]!.value)))
        return true;
    }
    return false;
  };
}
