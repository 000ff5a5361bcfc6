import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';

declare const table: unique symbol;

/** A UUID v7, branded by the table it names, so that an order's id cannot be passed where an offer's is wanted. */
export type Id<Table extends string> = string & { readonly [table]: Table };

/** Which table an id schema names; the access matrix puts ids of other tenants there. */
export const idTables = z.registry<{ table: string }>();

/** Zod schema of an id as it crosses a door. */
export function id<Table extends string>(table: Table) {
  return z.uuid().overwrite((value) => value.toLowerCase()).transform((value) => value as Id<Table>).register(idTables, { table });
}

/** A new time-ordered id (RFC 9562, version 7). Where a request may be repeated, its caller makes the id instead. */
export function newId<Table extends string>(): Id<Table> {
  return randomUUIDv7() as Id<Table>;
}

/** A secret that opens something once, 192 bits as URL-safe text. Keep its hash, never itself. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
