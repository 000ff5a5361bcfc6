import { createHash } from 'node:crypto';
import type pg from 'pg';
import { anewMark, togetherMark } from './sql.ts';

/**
 * Statements that come again are prepared, once a connection: PostgreSQL parses each once, and plans it anew only while
 * that pays. A statement's name follows from its text. Only so many are kept, so that texts put together from parts
 * cannot fill a connection's memory.
 */
const seenBefore = 2;
const namesMax = 600;
const names = new Map<string, { name: string | null; seen: number }>();

/** Null: not asked often enough yet, or there are too many already. */
export function statementName(text: string): string | null {
  const known = names.get(text);
  if (known) {
    known.seen += 1;
    if (known.name === null && known.seen > seenBefore)
      known.name = createHash('sha1').update(text).digest('base64url');
    return known.name;
  }
  if (names.size < namesMax) names.set(text, { name: null, seen: 1 });
  return null;
}

interface Statement {
  readonly text: string;
  readonly parameters: readonly unknown[];
}
type Send = (text: unknown, values?: unknown, ...more: unknown[]) => unknown;
interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * What opens a transaction: nobody needs its answer, so it waits for the first question and travels with it. What is
 * set later does not: an answer that takes no time lets the next question pass what waits in Kysely's line, and it
 * would be asked under other variables.
 */
const opens = (text: unknown, isOpening: boolean) =>
  text === 'begin' || (isOpening && typeof text === 'string' && text.startsWith('select set_config($1'));
const openedSoon = { command: 'BEGIN', rowCount: null, rows: [] };

/**
 * Lets a connection of the pool prepare what it is asked again and again, and ask several things in one journey: a
 * statement costs the two processes more by the way there and back than by the work, where it is a small one. In order
 * all the same; after one that fails the rest fail, too.
 */
export function prepares(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as Send;
  const { stream } = (client as unknown as Wire).connection;
  const held: [text: string, values: unknown][] = [];
  const send: Send = (text, values, ...more) => {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && !text.startsWith(anewMark)
        ? statementName(text)
        : null;
    return name === null ? plain(text, values, ...more) : plain({ name, text, values }, ...more);
  };
  const together = (work: () => Promise<unknown>[]): Promise<unknown[]> => {
    stream.cork();
    try {
      return Promise.all(work());
    } finally {
      stream.uncork();
    }
  };
  const query: Send = (text, values, ...more) => {
    if (more.length > 0 || typeof values === 'function') return send(text, values, ...more);
    if (opens(text, held.length > 0)) {
      held.push([text as string, values]);
      return Promise.resolve(openedSoon);
    }
    if (held.length === 0 && text !== togetherMark) return send(text, values);
    const before = held.splice(0);
    const asked =
      text === togetherMark
        ? (values as readonly Statement[]).map((one): [unknown, unknown] => [one.text, one.parameters])
        : [[text, values]];
    return together(() => [...before, ...asked].map(([one, its]) => send(one, its) as Promise<unknown>)).then(
      (answers) =>
        text === togetherMark ? { command: '', rowCount: null, rows: answers.slice(before.length) } : answers.at(-1),
    );
  };
  (client as { query: unknown }).query = query;
}
