// The rows as one scope sees them: which reaches its audiences meet, what stock and which sellers they see there, and
// which of the filter's conditions a row fails.

import type { Scope } from '../engines/engine.ts'
import { conditionsOf, type Condition } from '../filter.ts'
import type { Reach, Rows } from './rows.ts'

export type SeenReach = { readonly inStock: boolean; readonly sellerIds: readonly number[] }

export type View = ReturnType<typeof viewOf>

type Seen = (SeenReach | null | undefined)[]
const mostReaders = 8
const seenBefore = new WeakMap<Rows, Map<string, Seen>>()

/** What these audiences saw of each reach, by its code. A reach never changes, so it holds for as long as the rows; of many readers the last few are remembered. */
function seenBy(rows: Rows, audiences: readonly number[]): Seen {
  const readers = seenBefore.get(rows) ?? new Map<string, Seen>()
  seenBefore.set(rows, readers)
  const key = audiences.join()
  const seen = readers.get(key) ?? []
  readers.delete(key)
  readers.set(key, seen)
  if (readers.size > mostReaders) readers.delete(readers.keys().next().value!)
  return seen
}

/** Null: the audiences do not reach these products. */
function look({ audiences, sellers }: Reach, reader: ReadonlySet<number>): SeenReach | null {
  const reads = (some: readonly number[]) => some.some((one) => reader.has(one))
  if (!reads(audiences)) return null
  const visible = sellers.filter((seller) => reads(seller.audiences))
  return { inStock: visible.some(({ inStock }) => inStock), sellerIds: [...new Set(visible.map(({ id }) => id))] }
}

export function viewOf(rows: Rows, scope: Scope) {
  const reader = new Set(scope.audiences)
  const seen = seenBy(rows, scope.audiences)

  function see(code: number): SeenReach | null {
    const known = seen[code]
    return known === undefined ? (seen[code] = look(rows.reaches[code]!, reader)) : known
  }

  const conditions = conditionsOf(scope.filter)
  const tests = conditions.map((condition) => testOf(rows, condition, see))

  return {
    conditions,
    see: (row: number) => see(rows.reach.get(row)),
    seeReach: see,
    passes: (row: number) => tests.every((test) => test(row)),
    /** -1: fails none; n: fails only condition n; null: fails more than one. */
    onlyFailure(row: number): number | null {
      let failed = -1
      for (let at = 0; at < tests.length; at++)
        if (!tests[at]!(row)) {
          if (failed >= 0) return null
          failed = at
        }
      return failed
    },
  }
}

function testOf(rows: Rows, condition: Condition, see: (code: number) => SeenReach | null): (row: number) => boolean {
  if ('products' in condition) {
    const wanted = new Set(condition.products)
    return (row) => wanted.has(rows.idOf(row) ?? '')
  }
  if ('values' in condition) {
    const codes = new Set(condition.values.map((value) => rows.attributeCode({ key: condition.key, value })))
    return (row) => {
      let holds = false
      rows.eachAttribute(row, (code) => (holds ||= codes.has(code)))
      return holds
    }
  }
  if (condition.facet === 'inStock') return (row) => see(rows.reach.get(row))?.inStock === true
  const wanted = new Set(condition.ids)
  if (condition.facet === 'brand') return (row) => wanted.has(rows.brand.get(row))
  const holds: boolean[] = []
  const codeOf = condition.facet === 'category' ? rows.shelf.get : rows.reach.get
  const idsOf = (code: number) => (condition.facet === 'category' ? rows.shelves[code]! : (see(code)?.sellerIds ?? []))
  return (row) => {
    const code = codeOf(row)
    return (holds[code] ??= idsOf(code).some((id) => wanted.has(id)))
  }
}
