// Facet counts over everything that matches, not over a page: a facet is counted without its own filter, so that one who
// chose a brand sees what choosing another would give.

import type { FacetCount, Facets, Matching, Scope } from '../engines/engine.ts'
import { noBrand, type Rows } from './rows.ts'
import { viewOf } from './view.ts'

export const mostValuesPerFacet = 100
export const mostAttributes = 40

const increment = <Key>(tally: Map<Key, number>, key: Key, by = 1) => tally.set(key, (tally.get(key) ?? 0) + by)

export function countRows(rows: Rows, scope: Scope, matching: Matching): Facets {
  const view = viewOf(rows, scope)
  // By code, in arrays: this runs once for each row that matches, which is all of them where somebody browses.
  const tallies = { brand: new Map<number, number>(), shelf: new Uint32Array(rows.shelves.length), reach: new Uint32Array(rows.reaches.length), attribute: new Uint32Array(rows.attributes.length) }
  let total = 0
  let inStock = 0

  eachMatch(rows, matching, (row) => {
    const seen = view.see(row)
    if (!seen) return
    const failure = view.onlyFailure(row)
    if (failure === null) return
    const only = failure < 0 ? null : view.conditions[failure]!.facet
    if (!only) total++
    if (seen.inStock && (!only || only === 'inStock')) inStock++
    if (!only || only === 'brand') increment(tallies.brand, rows.brand.get(row))
    // Paths of categories and reaches are tallied as wholes and taken apart once at the end.
    if (!only || only === 'category') tallies.shelf[rows.shelf.get(row)]!++
    if (!only || only === 'seller') tallies.reach[rows.reach.get(row)]!++
    if (!only) rows.tallyAttributes(row, tallies.attribute)
    else if (only.startsWith('attribute:'))
      rows.eachAttribute(row, (code) => {
        if (only === `attribute:${rows.attributes[code]!.key}`) tallies.attribute[code]!++
      })
  })

  tallies.brand.delete(noBrand)
  return {
    total,
    inStock,
    brands: ranked(tallies.brand),
    categories: ranked(spread(tallies.shelf, (code) => rows.shelves[code]!)),
    sellers: ranked(spread(tallies.reach, (code) => view.seeReach(code)?.sellerIds ?? [])),
    attributes: byKey(counted(tallies.attribute).map(([code, count]) => ({ ...rows.attributes[code]!, count }))),
  }
}

/** Rows that match, whoever may see them: the caller looks through a view. */
export function eachMatch(rows: Rows, matching: Matching, visit: (row: number) => void): void {
  const visitLiving = (row: number) => {
    if (rows.idOf(row) !== null) visit(row)
  }
  if (matching === 'everything') {
    for (let row = 0; row < rows.length(); row++) visitLiving(row)
    return
  }
  const found = new Set(rows.postings.holdingEvery(matching.concepts, rows.length()))
  for (const id of matching.ids) {
    const row = rows.rowOf(id)
    if (row !== undefined) found.add(row)
  }
  for (const row of found) visitLiving(row)
}

function counted(tally: Uint32Array): (readonly [code: number, count: number])[] {
  const found: (readonly [number, number])[] = []
  tally.forEach((count, code) => count > 0 && found.push([code, count]))
  return found
}

function spread(tally: Uint32Array, idsOf: (code: number) => readonly number[]): Map<number, number> {
  const result = new Map<number, number>()
  for (const [code, count] of counted(tally)) for (const id of new Set(idsOf(code))) increment(result, id, count)
  return result
}

/** Most frequent first, then by id, so that equal counts keep their places. */
export function ranked<Value extends string | number>(tally: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  const counts = [...tally].map(([id, count]) => ({ id, count }))
  return counts.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1)).slice(0, mostValuesPerFacet)
}

/** Attributes that most products have come first: they divide best. */
export function byKey(counts: readonly { key: string; value: string | number; count: number }[]): Facets['attributes'] {
  const keys = [...Map.groupBy(counts, ({ key }) => key)].map(([key, values]) => ({
    key,
    covered: values.reduce((sum, { count }) => sum + count, 0),
    values: ranked(new Map(values.map(({ value, count }) => [value, count]))),
  }))
  const sorted = keys.sort((one, other) => other.covered - one.covered || (one.key < other.key ? -1 : 1))
  return sorted.slice(0, mostAttributes).map(({ key, values }) => ({ key, values }))
}
