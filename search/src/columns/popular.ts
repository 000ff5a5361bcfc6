// Browsing: no text, so what is in stock comes first, then what is popular.

import { keepBest } from '../engines/best.ts'
import type { Candidate, Candidates, Scope } from '../engines/engine.ts'
import type { Rows } from './rows.ts'
import { viewOf } from './view.ts'

export function mostPopular(rows: Rows, scope: Scope, limit: number): Candidates {
  const view = viewOf(rows, scope)
  const best = keepBest<Candidate>(limit, isMorePopular)
  let matched = 0
  for (let row = 0; row < rows.length(); row++) {
    const id = rows.idOf(row)
    const seen = id === null ? null : view.see(row)
    if (!id || !seen || !view.passes(row)) continue
    matched++
    const popularity = rows.popularity.get(row)
    best.offer({ id, score: popularity, popularity, ...seen })
  }
  return { list: best.sorted(), exhausted: matched <= limit }
}

/** Ties go by id, so that pages do not shift. */
export const isMorePopular = (a: Candidate, b: Candidate): boolean =>
  a.inStock !== b.inStock ? a.inStock : a.popularity !== b.popularity ? a.popularity > b.popularity : a.id < b.id
