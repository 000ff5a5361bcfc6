// Which rows hold a token. Most tokens are held by few rows, so a list starts as a plain array and becomes packed when long.

type Packed = { rows: Uint32Array; length: number }
type Posting = number[] | Packed

const longestPlain = 32

export type Postings = {
  /** Rows in order, each once. */
  add(row: number, tokens: ReadonlySet<string>): void
  holdingEvery(concepts: readonly (readonly string[])[], rowCount: number): Uint32Array
  length(token: string): number
  renumbered(newRow: Int32Array): Postings
}

export function makePostings(byToken = new Map<string, Posting>()): Postings {
  function add(row: number, tokens: ReadonlySet<string>): void {
    for (const token of tokens) {
      const posting = byToken.get(token)
      if (!posting) byToken.set(token, [row])
      else if (!Array.isArray(posting)) push(posting, row)
      else if (posting.push(row) > longestPlain) byToken.set(token, pack(posting))
    }
  }

  const length = (token: string) => byToken.get(token)?.length ?? 0

  const rowsOf = (posting: Posting) => (Array.isArray(posting) ? posting : posting.rows)

  // Used again by each question: megabytes that are taken anew each time have the whole heap looked through for garbage.
  let reached = new Uint32Array(0)
  let round = 0
  let found = new Uint32Array(0)

  /** Rows that hold every concept by at least one of its tokens, each once; they hold until it is asked again. `rowCount` bounds the rows there are. */
  function holdingEvery(concepts: readonly (readonly string[])[], rowCount: number): Uint32Array {
    const weight = (concept: readonly string[]) => concept.reduce((sum, token) => sum + length(token), 0)
    const ordered = [...concepts].sort((one, other) => weight(one) - weight(other))
    const most = ordered[0] ? weight(ordered[0]) : 0
    if (!most) return new Uint32Array(0)
    if (found.length < most) found = new Uint32Array(Math.ceil(most * 1.2))
    if (reached.length < rowCount || round > 2 ** 31) [reached, round] = [new Uint32Array(Math.ceil(rowCount * 1.2)), 0]
    // A row that holds the first n concepts bears the number n after the round's own.
    const start = round + 1
    round = start + ordered.length
    let count = 0
    ordered.forEach((concept, at) => {
      const isLast = at === ordered.length - 1
      for (const token of concept) {
        const posting = byToken.get(token)
        if (!posting) continue
        const rows = rowsOf(posting)
        for (let place = 0, end = posting.length; place < end; place++) {
          const row = rows[place]!
          const holds = reached[row]!
          if (at === 0 ? holds >= start : holds !== start + at - 1) continue
          reached[row] = start + at
          if (isLast) found[count++] = row
        }
      }
    })
    return found.subarray(0, count)
  }

  /** The same for other row numbers; rows whose new number is negative are gone. */
  function renumbered(newRow: Int32Array): Postings {
    const result = new Map<string, Posting>()
    for (const token of byToken.keys()) {
      const old = byToken.get(token)!
      const rows: number[] = []
      for (let place = 0; place < old.length; place++) {
        const row = newRow[rowsOf(old)[place]!]!
        if (row >= 0) rows.push(row)
      }
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
