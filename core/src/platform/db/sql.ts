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
  /** Goes before whatever is asked next, and nobody waits for it. If it fails, so does all that follows, with its error. */
  ahead(text: TemplateStringsArray, ...values: unknown[]): void;
  /**
   * Waits for all that was asked, so that no statement outlives its transaction, and fails if anything that went ahead did: PostgreSQL takes a commit
   * after a failure for a rollback, and says so to nobody.
   */
  settled(): Promise<void>;
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
/** Stands for several statements, which are sent in one journey and answered each (`prepared.ts`). */
export const togetherMark = '/* together */';

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

interface Answer { readonly rows: Record<string, unknown>[]; readonly numAffectedRows?: bigint }
interface Asked { readonly query: { text: string; parameters: unknown[] }; done(answer: Answer): void; failed(error: unknown): void }

/**
 * SQL on the transaction that the entity manager has open (or on its pool, where none is). What is asked before anybody waits for an answer
 * (`Promise.all`, `ahead`) goes to PostgreSQL in one journey, in the order asked.
 */
export function sqlOn(em: EntityManager): Sql {
  let waiting: Asked[] = [];
  let broken: unknown = null;
  const open = new Set<Promise<unknown>>();
  let aheadFailed: { readonly error: unknown } | null = null;
  const ask = (query: CompiledQuery) => {
    const handle = em.getTransactionContext<{ executeQuery: typeof clientExecute }>() ?? em.getConnection().getClient();
    return (handle as { executeQuery: typeof clientExecute }).executeQuery(query);
  };
  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    try {
      if (all.length === 1) { all[0]!.done(await ask(CompiledQuery.raw(all[0]!.query.text, all[0]!.query.parameters))); return; }
      const { rows } = await ask(CompiledQuery.raw(togetherMark, all.map((one) => one.query)));
      rows.forEach((result, index) => {
        const { command, rowCount, rows: own } = result as { command: string; rowCount: number | null; rows: Record<string, unknown>[] };
        all[index]!.done({ rows: own, ...(command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount ?? 0) }) });
      });
    } catch (error) {
      // What PostgreSQL says to all that comes after a failure tells nothing; what failed first does.
      const isAfter = (error as { code?: unknown }).code === '25P02';
      broken = isAfter ? broken ?? error : error;
      for (const one of all) one.failed(broken);
    }
  }
  const execute = (text: readonly string[], values: readonly unknown[]): Promise<Answer> => {
    const answer = new Promise<Answer>((done, failed) => {
      waiting.push({ query: compile(text, values), done, failed });
      if (waiting.length === 1) queueMicrotask(() => { void flush(); });
    });
    open.add(answer);
    const close = () => { open.delete(answer); };
    answer.then(close, close);
    return answer;
  };
  const sql = async (text: TemplateStringsArray, ...values: unknown[]) => (await execute(text, values)).rows;
  return Object.assign(sql, {
    anew: async (text: TemplateStringsArray, ...values: unknown[]) => (await execute([`${anewMark}${text[0]}`, ...text.slice(1)], values)).rows,
    one: async (text: TemplateStringsArray, ...values: unknown[]) => (await execute(text, values)).rows[0] ?? null,
    ahead: (text: TemplateStringsArray, ...values: unknown[]) => {
      execute(text, values).catch((error: unknown) => { aheadFailed ??= { error }; });
    },
    settled: async () => {
      while (open.size > 0) await Promise.allSettled(open);
      const failed = aheadFailed;
      aheadFailed = null;
      if (failed) throw failed.error;
    },
    run: async (text: TemplateStringsArray, ...values: unknown[]) => Number((await execute(text, values)).numAffectedRows ?? 0n),
  }) as Sql;
}

declare function clientExecute(query: CompiledQuery): Promise<Answer>;
