import { createHash } from 'node:crypto';
import type pg from 'pg';
import { anewMark } from './sql.ts';

/**
 * Statements that come again are prepared, once a connection: PostgreSQL parses each once, and plans it anew only while that pays. A statement's
 * name follows from its text. Only so many are kept, so that texts put together from parts cannot fill a connection's memory.
 */
const seenBefore = 2;
const namesMax = 600;
const names = new Map<string, { name: string | null; seen: number }>();

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known) {
    known.seen += 1;
    if (known.name === null && known.seen > seenBefore) known.name = createHash('sha1').update(text).digest('base64url');
    return known.name;
  }
  if (names.size < namesMax) names.set(text, { name: null, seen: 1 });
  return null;
}

/** Lets a connection of the pool prepare what it is asked again and again. */
export function prepares(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...all: unknown[]) => unknown;
  const query = (text: unknown, values?: unknown, ...more: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && !text.startsWith(anewMark) ? nameOf(text) : null;
    return name === null ? plain(text, values, ...more) : plain({ name, text, values }, ...more);
  };
  (client as { query: unknown }).query = query;
}
