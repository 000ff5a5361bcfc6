// How many of the rows that match hold each value. By code, in arrays, because this runs once for each row that
// matches, which is all of them where somebody browses. Rows can be added and taken away one by one, so a tally can be
// kept up to date.

import type { FacetCount, Facets } from '../engines/engine.ts';
import { mostAttributes, mostValuesPerFacet, ranked } from './ranked.ts';
import type { Rows } from './rows.ts';
import { inStock as isInStock, unseen, type View } from './view.ts';

export type Tally = ReturnType<typeof makeTally>;

export function makeTally(rows: Rows, view: View) {
  let [reach, shelf, brand, attribute] = [new Int32Array(0), new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  let total = 0;
  let inStock = 0;

  /** Room for every code that there is now. */
  function fit(): void {
    reach = fitted(reach, rows.reaches.length);
    shelf = fitted(shelf, rows.shelves.length);
    // The first place is for rows without a brand, which nobody counts.
    brand = fitted(brand, rows.brands.length + 1);
    attribute = fitted(attribute, rows.attributes.length);
  }

  /** One row, `by` times. */
  function add(row: number, by: number): void {
    fit();
    addFitted(row, view.flags(), by);
  }

  function addFitted(row: number, flags: Uint8Array, by: number): void {
    const code = rows.reach.get(row);
    if (code < 0 || flags[code] === unseen) return;
    const failure = view.onlyFailure(row);
    if (failure === null) return;
    const only = failure < 0 ? null : view.conditions[failure]!.facet;
    if (!only) total += by;
    if (flags[code] === isInStock && (!only || only === 'inStock')) inStock += by;
    if (!only || only === 'brand') brand[rows.brand.get(row) + 1]! += by;
    // Paths of categories and reaches are tallied as wholes and taken apart once at the end.
    if (!only || only === 'category') shelf[rows.shelf.get(row)]! += by;
    if (!only || only === 'seller') reach[code]! += by;
    if (only && !only.startsWith('attribute:')) return;
    const codes = rows.attributeCodes.cells();
    const end = rows.firstAttribute.get(row + 1);
    for (let at = rows.firstAttribute.get(row); at < end; at++)
      if (!only || only === `attribute:${rows.attributes[codes[at]!]!.key}`) attribute[codes[at]!]! += by;
  }

  /** All of these rows, or all that there are. */
  function addAll(some: Uint32Array | 'everything'): void {
    fit();
    const count = some === 'everything' ? rows.length() : some.length;
    const list = some === 'everything' ? null : some;
    if (!view.conditions.length) return addUnfiltered(list, count);
    const flags = view.flags();
    for (let at = 0; at < count; at++) addFitted(list ? list[at]! : at, flags, 1);
  }

  /** The same where nothing was chosen, which is most often and for most rows: nothing but reading and counting. */
  function addUnfiltered(list: Uint32Array | null, count: number): void {
    const flags = view.flags();
    const [reachOf, shelfOf, brandOf, first, codes] = [
      rows.reach.cells(),
      rows.shelf.cells(),
      rows.brand.cells(),
      rows.firstAttribute.cells(),
      rows.attributeCodes.cells(),
    ];
    for (let at = 0; at < count; at++) {
      const row = list ? list[at]! : at;
      const code = reachOf[row]!;
      if (code < 0) continue;
      const flag = flags[code];
      if (flag === unseen) continue;
      total++;
      if (flag === isInStock) inStock++;
      reach[code]!++;
      shelf[shelfOf[row]!]!++;
      brand[brandOf[row]! + 1]!++;
      for (let place = first[row]!, end = first[row + 1]!; place < end; place++) attribute[codes[place]!]!++;
    }
  }

  return {
    add,
    addAll,
    /** Of these categories alone. */
    categories(ids: readonly number[]): Map<number, number> {
      const counts = spread(shelf, (code) => ids.filter((id) => rows.shelves[code]!.includes(id)));
      return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
    },
    facets: (): Facets => ({
      total,
      inStock,
      brands: ranked(new Map(counted(brand.subarray(1)).map(([code, count]) => [rows.brands[code]!, count]))),
      categories: ranked(spread(shelf, (code) => [...new Set(rows.shelves[code]!)])),
      sellers: ranked(spread(reach, (code) => view.seeReach(code)?.sellerIds ?? [])),
      attributes: rankedAttributes(rows, attribute),
    }),
  };
}

function fitted(tally: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (tally.length >= length) return tally;
  const wider = new Int32Array(Math.ceil(length * 1.2));
  wider.set(tally);
  return wider;
}

function counted(tally: Int32Array): (readonly [code: number, count: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let code = 0; code < tally.length; code++) if (tally[code]! > 0) found.push([code, tally[code]!]);
  return found;
}

function spread(tally: Int32Array, idsOf: (code: number) => readonly number[]): Map<number, number> {
  const result = new Map<number, number>();
  for (let code = 0; code < tally.length; code++) {
    const count = tally[code]!;
    if (count > 0) for (const id of idsOf(code)) result.set(id, (result.get(id) ?? 0) + count);
  }
  return result;
}

/**
 * As `byKey` has it, where the values are thousands: keys are chosen by what they cover before any value is put in
 * order.
 */
function rankedAttributes(rows: Rows, tally: Int32Array): Facets['attributes'] {
  const keys = new Map<string, { key: string; covered: number; codes: number[] }>();
  for (let code = 0; code < tally.length; code++) {
    const count = tally[code]!;
    if (count <= 0) continue;
    const { key } = rows.attributes[code]!;
    let one = keys.get(key);
    if (!one) keys.set(key, (one = { key, covered: 0, codes: [] }));
    one.covered += count;
    one.codes.push(code);
  }
  const most = [...keys.values()]
    .sort((one, other) => other.covered - one.covered || (one.key < other.key ? -1 : 1))
    .slice(0, mostAttributes);
  return most.map(({ key, codes }) => ({ key, values: rankedValues(rows, tally, codes) }));
}

function rankedValues(rows: Rows, tally: Int32Array, codes: readonly number[]): FacetCount<string | number>[] {
  // Of more values than are shown only those are put in order that are as frequent as the last one shown.
  const least =
    codes.length <= mostValuesPerFacet
      ? 0
      : Int32Array.from(codes, (code) => tally[code]!)
          .sort()
          .at(-mostValuesPerFacet)!;
  return ranked(
    new Map(codes.filter((code) => tally[code]! >= least).map((code) => [rows.attributes[code]!.value, tally[code]!])),
  );
}
