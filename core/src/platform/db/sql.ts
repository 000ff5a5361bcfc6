import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** A piece of SQL with its parameters. Values never become text of the statement. */
export interface Fragment { readonly text: readonly string[]; readonly values: readonly unknown[]; readonly isFragment: true }

/**
 * `ctx.sql<Row>\`select … where id = ${id}\`` runs in the open transaction and gives plain rows. Arrays are one parameter: write
 * `= any(${ids}::uuid[])`. Types: timestamptz -> Date, bigint -> number (asserted safe), numeric and date -> string, json parsed.
 */
export interface Sql {
  <Row extends object = Record<string, unknown>>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** The first row or null. */
  one<Row extends object = Record<string, unknown>>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row | null>;
  /**
   * The same, planned for these very values each time. Statements that come again keep a plan made for a few values; for a list of hundreds
   * that plan walks index by index and takes five times as long.
   */
  anew<Row extends object = Record<string, unknown>>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** How many rows a write touched. */
  run(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** A part to be put into a statement: `` sql`… ${fragment`and x = ${1}`}` ``. */
export function fragment(text: TemplateStringsArray, ...values: unknown[]): Fragment {
  return { text, values, isFragment: true };
}

export const nothing: Fragment = fragment``;

/** For identifiers picked from a list of our own, never for what a user typed. */
export function trusted(text: string): Fragment {
  return { text: [text], values: [], isFragment: true };
}

export function joined(parts: readonly Fragment[], by: string): Fragment {
  return parts.reduce((all, part, index) => (index === 0 ? part : fragment`${all}${trusted(by)}${part}`), nothing);
}

/** Begins a statement that is never prepared (`prepared.ts`). */
export const anewMark = '/* planned anew */ ';

function isFragment(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && 'isFragment' in value;
}

/** Statement text with `$1…` and its parameters, nested fragments flattened. */
export function compile(text: readonly string[], values: readonly unknown[], parameters: unknown[] = []): { text: string; parameters: unknown[] } {
  let out = text[0] ?? '';
  values.forEach((value, index) => {
    if (isFragment(value)) out += compile(value.text, value.values, parameters).text;
    else { parameters.push(value); out += `$${parameters.length}`; }
    out += text[index + 1] ?? '';
  });
  return { text: out, parameters };
}

/** SQL on the transaction that the entity manager has open (or on its pool, where none is). */
export function sqlOn(em: EntityManager): Sql {
  const execute = async (text: readonly string[], values: readonly unknown[]) => {
    const query = compile(text, values);
    const handle = em.getTransactionContext<{ executeQuery: typeof clientExecute }>() ?? em.getConnection().getClient();
    return (handle as { executeQuery: typeof clientExecute }).executeQuery(CompiledQuery.raw(query.text, query.parameters));
  };
  const sql = async (text: TemplateStringsArray, ...values: unknown[]) => (await execute(text, values)).rows;
  return Object.assign(sql, {
    anew: async (text: TemplateStringsArray, ...values: unknown[]) => (await execute([`${anewMark}${text[0]}`, ...text.slice(1)], values)).rows,
    one: async (text: TemplateStringsArray, ...values: unknown[]) => (await execute(text, values)).rows[0] ?? null,
    run: async (text: TemplateStringsArray, ...values: unknown[]) => Number((await execute(text, values)).numAffectedRows ?? 0n),
  }) as Sql;
}

declare function clientExecute(query: CompiledQuery): Promise<{ rows: Record<string, unknown>[]; numAffectedRows?: bigint }>;
