// Which of the counts a facet shows, and in what order.

import type { FacetCount, Facets } from '../engines/engine.ts';

export const mostValuesPerFacet = 100;
export const mostAttributes = 40;

/** Most frequent first, then by id, so that equal counts keep their places; numbers stand before texts. */
export function ranked<Value extends string | number>(tally: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  const counts = [...tally].map(([id, count]) => ({ id, count }));
  return counts.sort((one, other) => other.count - one.count || before(one.id, other.id)).slice(0, mostValuesPerFacet);
}

const before = (one: string | number, other: string | number) =>
  typeof one === typeof other ? (one < other ? -1 : 1) : typeof one === 'number' ? -1 : 1;

/** Attributes that most products have come first: they divide best. */
export function byKey(counts: readonly { key: string; value: string | number; count: number }[]): Facets['attributes'] {
  const keys = [...Map.groupBy(counts, ({ key }) => key)].map(([key, values]) => ({
    key,
    covered: values.reduce((sum, { count }) => sum + count, 0),
    values: ranked(new Map(values.map(({ value, count }) => [value, count]))),
  }));
  const sorted = keys.sort((one, other) => other.covered - one.covered || (one.key < other.key ? -1 : 1));
  return sorted.slice(0, mostAttributes).map(({ key, values }) => ({ key, values }));
}
