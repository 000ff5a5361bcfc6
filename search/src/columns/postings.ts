// Which rows hold a token. Most tokens are held by few rows, so a list starts as a plain array and becomes packed when long.

type Packed = { rows: Uint32Array; length: number }
type Posting = number[] | Packed

const longestPlain = 32

export type Postings = {
  add(row: number, tokens: Iterable<string>): void
  holdingEvery(concepts: readonly (readonly string[])[], rowCount: number): number[]
  length(token: string): number
  renumbered(newRow: Int32Array): Postings
}

export function makePostings(byToken = new Map<string, Posting>()): Postings {
  function add(row: number, tokens: Iterable<string>): void {
    for (const token of new Set(tokens)) {
      const posting = byToken.get(token)
      if (!posting) byToken.set(token, [row])
      else if (!Array.isArray(posting)) push(posting, row)
      else if (posting.push(row) > longestPlain) byToken.set(token, pack(posting))
    }
  }

  const length = (token: string) => byToken.get(token)?.length ?? 0

  function each(token: string, visit: (row: number) => void): void {
    const posting = byToken.get(token)
    if (!posting) return
    const rows = Array.isArray(posting) ? posting : posting.rows
    for (let at = 0; at < posting.length; at++) visit(rows[at]!)
  }

  /** Rows that hold every concept by at least one of its tokens. `rowCount` bounds the rows there are. */
  function holdingEvery(concepts: readonly (readonly string[])[], rowCount: number): number[] {
    const weight = (concept: readonly string[]) => concept.reduce((sum, token) => sum + length(token), 0)
    const ordered = [...concepts].sort((one, other) => weight(one) - weight(other))
    if (!ordered[0] || weight(ordered[0]) === 0) return []
    const reached = new Uint8Array(rowCount)
    const found: number[] = []
    ordered.forEach((concept, at) => {
      for (const token of concept)
        each(token, (row) => {
          if (reached[row] !== at) return
          reached[row] = at + 1
          if (at === ordered.length - 1) found.push(row)
        })
    })
    return found
  }

  /** The same for other row numbers; rows whose new number is negative are gone. */
  function renumbered(newRow: Int32Array): Postings {
    const result = new Map<string, Posting>()
    for (const token of byToken.keys()) {
      const rows: number[] = []
      each(token, (row) => newRow[row]! >= 0 && rows.push(newRow[row]!))
      if (rows.length) result.set(token, rows.length > longestPlain ? pack(rows) : rows)
    }
    return makePostings(result)
  }

  return { add, holdingEvery, length, renumbered }
}

function pack(rows: readonly number[]): Packed {
  const packed = new Uint32Array(rows.length * 2)
  packed.set(rows)
  return { rows: packed, length: rows.length }
}

function push(posting: Packed, row: number): void {
  if (posting.length === posting.rows.length) {
    const wider = new Uint32Array(Math.ceil(posting.length * 1.5))
    wider.set(posting.rows)
    posting.rows = wider
  }
  posting.rows[posting.length++] = row
}
