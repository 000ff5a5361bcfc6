import { createHash } from 'node:crypto';
import type { Id } from '../platform/ids.ts';

/**
 * Ids of the demo world are made from its keys (UUID version 8, RFC 9562), so that the same seed gives the same ids in every
 * database, and a link in a document keeps pointing to the same product.
 */
export function idOf<Table extends string>(table: Table, key: string): Id<Table> {
  const hash = createHash('sha256').update(`${table}:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}` as Id<Table>;
}
