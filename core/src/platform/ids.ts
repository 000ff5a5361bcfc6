import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';

declare const table: unique symbol;

/** A UUID v7, branded by the table it names, so that an order's id cannot be passed where an offer's is wanted. */
export type Id<Table extends string> = string & { readonly [table]: Table };

/** Which table an id schema names; the access matrix puts ids of other tenants there. */
export const idTables = z.registry<{ table: string }>();

/** Zod schema of an id as it crosses a door. */
export function id<Table extends string>(table: Table) {
  return z
    .uuid()
    .overwrite((value) => value.toLowerCase())
    .transform((value) => value as Id<Table>)
    .register(idTables, { table });
}

/** A new time-ordered id (RFC 9562, version 7). Where a request may be repeated, its caller makes the id instead. */
export function newId<Table extends string>(): Id<Table> {
  return randomUUIDv7() as Id<Table>;
}

/**
 * The id of what its key names (UUID version 8, RFC 9562): the same key gives the same id everywhere, so nobody has to
 * look it up.
 */
export function idOf<Table extends string>(table: Table, key: string): Id<Table> {
  const hash = createHash('sha256').update(`${table}:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}` as Id<Table>;
}

/** A secret that opens something once, 192 bits as URL-safe text. Keep its hash, never itself. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
