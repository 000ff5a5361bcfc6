// What is counted and compared of each document, in columns, in memory: about 400 bytes a document. Sellers and audiences
// come in few combinations (a "reach"), and so do paths of categories, so a row holds two small numbers for them.

import type { Attribute, ProductDocument, ProductSeller } from '../product-document.ts'
import { makeColumn, makeInterned } from './interned.ts'
import { makePostings } from './postings.ts'

export type Reach = { readonly audiences: readonly number[]; readonly sellers: readonly ProductSeller[] }

export const noBrand = -(2 ** 31)

export type Rows = ReturnType<typeof makeRows>
export type Facts = Omit<ProductDocument, 'title' | 'text' | 'brand' | 'identifiers'>

export function makeRows(postings = makePostings()) {
  const rowOf = new Map<string, number>()
  const ids: (string | null)[] = []
  const waiting = new Set<string>()
  const reaches = makeInterned<Reach>((reach) => JSON.stringify(reach))
  const shelves = makeInterned<readonly number[]>((categories) => categories.join())
  const attributes = makeInterned<Attribute>(({ key, value }) => `${key}\u0000${typeof value}\u0000${value}`)
  const reach = makeColumn((length) => new Int32Array(length))
  const shelf = makeColumn((length) => new Int32Array(length))
  const brand = makeColumn((length) => new Int32Array(length))
  const popularity = makeColumn((length) => new Float64Array(length))
  const revision = makeColumn((length) => new Float64Array(length))
  // The attribute codes of row r are those from firstAttribute(r) to firstAttribute(r + 1).
  const firstAttribute = makeColumn((length) => new Int32Array(length))
  const attributeCodes = makeColumn((length) => new Int32Array(length))
  let attributeEnd = 0
  let latest = 0

  /** A changed document gets a new row and its old one is dead, because postings are only ever added to. */
  function put(document: Facts, words: Iterable<string>, hasMeaning: boolean): void {
    drop(document.id)
    const row = ids.push(document.id) - 1
    rowOf.set(document.id, row)
    reach.set(row, reaches.code({ audiences: document.audiences, sellers: document.sellers }))
    shelf.set(row, shelves.code(document.categoryIds))
    brand.set(row, document.brandId ?? noBrand)
    popularity.set(row, document.popularity)
    revision.set(row, document.revision)
    if (!hasMeaning) waiting.add(document.id)
    firstAttribute.set(row, attributeEnd)
    for (const attribute of new Set(document.attributes.map(attributes.code))) attributeCodes.set(attributeEnd++, attribute)
    firstAttribute.set(row + 1, attributeEnd)
    postings.add(row, words)
    latest = Math.max(latest, document.revision)
  }

  function drop(id: string): void {
    const row = rowOf.get(id)
    if (row === undefined) return
    ids[row] = null
    rowOf.delete(id)
    waiting.delete(id)
  }

  return {
    put,
    drop,
    rowOf: (id: string) => rowOf.get(id),
    idOf: (row: number) => ids[row] ?? null,
    length: () => ids.length,
    living: () => rowOf.size,
    entries: () => rowOf.entries(),
    latest: () => latest,
    reach,
    shelf,
    brand,
    popularity,
    revision,
    /** Ids whose meaning is not known yet. */
    waiting,
    reaches: reaches.values,
    shelves: shelves.values,
    attributes: attributes.values,
    attributeCode: attributes.find,
    postings,
    /** One more for each attribute of the row, by its code. */
    tallyAttributes(row: number, tally: Uint32Array): void {
      const end = firstAttribute.get(row + 1)
      for (let at = firstAttribute.get(row); at < end; at++) tally[attributeCodes.get(at)]!++
    },
    eachAttribute(row: number, visit: (code: number) => void): void {
      for (let at = firstAttribute.get(row); at < firstAttribute.get(row + 1); at++) visit(attributeCodes.get(at))
    },
  }
}

/** The same without dead rows. */
export function compacted(rows: Rows): Rows {
  const living = [...rows.entries()]
  const newRow = new Int32Array(rows.length()).fill(-1)
  living.forEach(([, row], at) => (newRow[row] = at))
  const result = makeRows(rows.postings.renumbered(newRow))
  for (const [id, row] of living) result.put(factsOf(rows, id, row), [], !rows.waiting.has(id))
  return result
}

function factsOf(rows: Rows, id: string, row: number): Facts {
  const attributes: Attribute[] = []
  rows.eachAttribute(row, (code) => attributes.push(rows.attributes[code]!))
  const brand = rows.brand.get(row)
  return {
    id,
    revision: rows.revision.get(row),
    popularity: rows.popularity.get(row),
    categoryIds: rows.shelves[rows.shelf.get(row)]!,
    attributes,
    ...rows.reaches[rows.reach.get(row)]!,
    ...(brand === noBrand ? {} : { brandId: brand }),
  }
}
