import { type Fragment, fragment, joined } from '../../platform/db/sql.ts';
import type { VendorOrderState } from './tables.ts';

export const openStates: readonly VendorOrderState[] = ['placed', 'confirmed', 'partly shipped', 'shipped'];

export interface Filters {
  readonly text: string;
  readonly buyerId?: string | undefined;
  readonly sellerId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function statesOf(
  filter: VendorOrderState | 'open' | readonly VendorOrderState[] | undefined,
): readonly VendorOrderState[] | null {
  if (filter === undefined) return null;
  return filter === 'open' ? openStates : typeof filter === 'string' ? [filter] : filter;
}

export function all(parts: readonly Fragment[]): Fragment {
  return parts.length === 0 ? fragment`true` : joined(parts, ' and ');
}

/** Days in UTC, both included. */
export function between(column: Fragment, { from, to }: Filters): Fragment[] {
  return [
    ...(from === undefined ? [] : [fragment`${column} >= ${from}::date`]),
    ...(to === undefined ? [] : [fragment`${column} < ${to}::date + 1`]),
  ];
}

/** `{ placed: 3, …, open: 5, all: 7 }` of rows of states and their numbers. */
export function countsOf(rows: readonly { state: VendorOrderState; count: number }[]): Record<string, number> {
  const counts: Record<string, number> = { all: 0, open: 0 };
  for (const { state, count } of rows) {
    counts[state] = count;
    counts['all']! += count;
    if (openStates.includes(state)) counts['open']! += count;
  }
  return counts;
}

export function totalOf(counts: Readonly<Record<string, number>>, states: readonly VendorOrderState[] | null): number {
  return states === null ? (counts['all'] ?? 0) : states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}
