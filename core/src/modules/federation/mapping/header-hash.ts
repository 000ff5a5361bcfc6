import { requestHash } from '../../../platform/idempotency.ts';

/** Columns that our own download of bad rows adds; a file that comes back with them has the shape that it had. */
export const ownColumn = /^Hansa: /;

/** Names and order of columns: the next file of the same shape finds its mapping by it. */
export function headerHash(names: readonly string[]): string {
  return requestHash(names.filter((name) => !ownColumn.test(name)));
}
