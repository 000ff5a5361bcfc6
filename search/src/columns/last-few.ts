// Answers that are remembered: the last few that were asked for, and what is known of some rows for as long as there are these rows.

import type { Rows } from './rows.ts'

export function makeLastFew<Value>(most: number) {
  const known = new Map<string, Value>()
  return {
    /** Undefined: it was not asked for lately. */
    get(key: string): Value | undefined {
      const value = known.get(key)
      if (value === undefined) return undefined
      known.delete(key)
      known.set(key, value)
      return value
    },
    set(key: string, value: Value): void {
      known.delete(key)
      known.set(key, value)
      if (known.size > most) known.delete(known.keys().next().value!)
    },
    delete: (key: string) => known.delete(key),
    each: () => known.entries(),
  }
}

/** Made when it is first asked for, and gone with the rows. */
export function perRows<Value>(make: (rows: Rows) => Value): (rows: Rows) => Value {
  const made = new WeakMap<Rows, { readonly value: Value }>()
  return (rows) => {
    let known = made.get(rows)
    if (!known) made.set(rows, (known = { value: make(rows) }))
    return known.value
  }
}
