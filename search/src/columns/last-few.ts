// Answers that are remembered: the last few that were asked for, and what is known of some rows for as long as there
// are these rows.

import type { Scope } from '../engines/engine.ts';
import { conditionsOf } from '../filter.ts';
import type { Rows } from './rows.ts';

/** A text that is the same for the same question of the same reader. */
export const nameOf = (scope: Scope, question: unknown): string =>
  JSON.stringify([scope.audiences, conditionsOf(scope.filter), question]);

/** Who chose so much will hardly be followed by another who did. */
export const longestName = 4_000;

/** Keys that are longer than `longestKey` are not remembered. */
export function makeLastFew<Value>(most: number, longestKey = Infinity) {
  const known = new Map<string, Value>();
  return {
    /** Undefined: it was not asked for lately. */
    get(key: string): Value | undefined {
      const value = known.get(key);
      if (value === undefined) return undefined;
      known.delete(key);
      known.set(key, value);
      return value;
    },
    set(key: string, value: Value): void {
      if (key.length > longestKey) return;
      known.delete(key);
      known.set(key, value);
      if (known.size > most) known.delete(known.keys().next().value!);
    },
    delete: (key: string) => known.delete(key),
    each: () => known.entries(),
  };
}

/** Made when it is first asked for, and gone with the rows. */
export function perRows<Value>(make: (rows: Rows) => Value): (rows: Rows) => Value {
  const made = new WeakMap<Rows, { readonly value: Value }>();
  return (rows) => {
    let known = made.get(rows);
    if (!known) made.set(rows, (known = { value: make(rows) }));
    return known.value;
  };
}
