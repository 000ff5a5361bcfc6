import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** A piece of SQL with its parameters. Values never become text of the statement. */
export interface Fragment {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
  readonly isFragment: true;
}

/**
 * `ctx.sql<Row>\`select … where id = ${id}\`` runs in the open transaction and gives plain rows. Arrays are one
 * parameter: write `= any(${ids}::uuid[])`. Types: timestamptz -> Date, bigint -> number (asserted safe), numeric and
 * date -> string, json parsed.
 */
export interface Sql {
  <Row extends object = Record<string, unknown>>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /** The first row or null. */
  one<Row extends object = Record<string, unknown>>(
    text: TemplateStringsArray,
    ...values: unknown[]
  ): Promise<Row | null>;
  /**
   * The same, planned for these very values each time. Statements that come again keep a plan made for a few values;
   * for a list of hundreds that plan walks index by index and takes five times as long.
   */
  anew<Row extends object = Record<string, unknown>>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
  /**
   * Goes before whatever is asked next, and nobody waits for it. If it fails, so does all that follows, with its error.
   */
  ahead(text: TemplateStringsArray, ...values: unknown[]): void;
  /**
   * Waits for all that was asked, so that no statement outlives its transaction, and fails if anything that went ahead
   * did: PostgreSQL takes a commit after a failure for a rollback, and says so to nobody.
   */
  settled(): Promise<void>;
  /** How many rows a write touched. */
  run(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
  /**
   * Sets a variable of the row policies for all that is asked from here on. Told to PostgreSQL where it differs from
   * what is in force, before the next question.
   */
  set(name: string, value: string): void;
  /**
   * The same transaction with variables of its own: what is asked here sees what they allow, whatever is asked beside
   * it.
   */
  under(variables: Variables): Sql;
  /**
   * The same transaction, with another value of one variable for each question by itself: it is told, and taken back,
   * in the question's own journey. So nothing is asked under it that was not meant to be, by whichever way, and what is
   * asked beside it needs not wait.
   */
  questionsWith(name: string, value: string): Sql;
}
/** What the row policies read (`rls.ts`), by name. */
export type Variables = Readonly<Record<string, string>>;

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
export function compile(
  text: readonly string[],
  values: readonly unknown[],
  parameters: unknown[] = [],
): { text: string; parameters: unknown[] } {
  let out = text[0] ?? '';
  values.forEach((value, index) => {
    if (isFragment(value)) out += compile(value.text, value.values, parameters).text;
    else {
      parameters.push(value);
      out += `$${parameters.length}`;
    }
    out += text[index + 1] ?? '';
  });
  return { text: out, parameters };
}

const nothingSaid: Answer = { rows: [] };
interface Answer {
  readonly rows: Record<string, unknown>[];
  readonly numAffectedRows?: bigint;
}
interface Statement {
  readonly text: string;
  readonly parameters: unknown[];
}
/** `query` null: only the variables are to be told, unless something follows that tells its own. */
interface Asked {
  readonly query: Statement | null;
  readonly under: Variables;
  done(answer: Answer): void;
  failed(error: unknown): void;
}

/**
 * SQL on the transaction that the entity manager has open (or on its pool, where none is). What is asked before anybody
 * waits for an answer (`Promise.all`, `ahead`) goes to PostgreSQL in one journey, in the order asked. `opened`: the
 * variables that the transaction began with.
 */
export function sqlOn(em: EntityManager, opened: Variables = {}): Sql {
  // What PostgreSQL has been told; null: who knows, because a part was taken back.
  let inForce: Variables | null = opened;
  let waiting: Asked[] = [];
  let broken: unknown = null;
  const open = new Set<Promise<unknown>>();
  let aheadFailed: { readonly error: unknown } | null = null;
  const ask = (query: CompiledQuery) => {
    const handle = em.getTransactionContext<{ executeQuery: typeof clientExecute }>() ?? em.getConnection().getClient();
    return (handle as { executeQuery: typeof clientExecute }).executeQuery(query);
  };
  /** What must be said before a question: the variables that it is asked under, where others are in force. */
  function toSay({ query, under }: Asked, isLast: boolean): Statement[] {
    // Until it is taken back, nothing else can be said to a transaction that has failed.
    if (query?.text.startsWith('rollback to savepoint')) {
      inForce = null;
      return [query];
    }
    if (query === null && !isLast) return [];
    const telling = inForce === under ? null : settingOf(inForce, under);
    inForce = under;
    return [telling, query].filter((one) => one !== null);
  }
  async function flush(): Promise<void> {
    const all = waiting;
    waiting = [];
    const said = all.map((one, at) => toSay(one, at === all.length - 1));
    const statements = said.flat();
    try {
      if (statements.length === 0) {
        for (const one of all) one.done(nothingSaid);
        return;
      }
      if (all.length === 1 && statements.length === 1) {
        all[0]!.done(await ask(CompiledQuery.raw(statements[0]!.text, statements[0]!.parameters)));
        return;
      }
      const { rows } = await ask(CompiledQuery.raw(togetherMark, statements));
      let at = -1;
      all.forEach((one, index) => {
        at += said[index]!.length;
        if (one.query === null) {
          one.done(nothingSaid);
          return;
        }
        const {
          command,
          rowCount,
          rows: own,
        } = rows[at] as unknown as { command: string; rowCount: number | null; rows: Record<string, unknown>[] };
        one.done({ rows: own, ...(command === 'SELECT' ? {} : { numAffectedRows: BigInt(rowCount ?? 0) }) });
      });
    } catch (error) {
      // What PostgreSQL says to all that comes after a failure tells nothing; what failed first does.
      const isAfter = (error as { code?: unknown }).code === '25P02';
      broken = isAfter ? (broken ?? error) : error;
      for (const one of all) one.failed(broken);
    }
  }
  const execute = (under: Variables, query: Statement | null): Promise<Answer> => {
    const answer = new Promise<Answer>((done, failed) => {
      waiting.push({ query, under, done, failed });
      if (waiting.length === 1)
        queueMicrotask(() => {
          void flush();
        });
    });
    open.add(answer);
    const close = () => {
      open.delete(answer);
    };
    answer.then(close, close);
    return answer;
  };
  const unheard = (answer: Promise<Answer>) => {
    answer.catch((error: unknown) => {
      aheadFailed ??= { error };
    });
  };
  const settled = async () => {
    while (open.size > 0) await Promise.allSettled(open);
    const failed = aheadFailed;
    aheadFailed = null;
    if (failed) throw failed.error;
  };
  const under = (variables: Variables, back?: () => Variables): Sql => {
    let own = variables;
    const asked = (query: Statement): Promise<Answer> => {
      const answer = execute(own, query);
      // In the same turn, and therefore in the same journey. It fails only behind a question that failed, and with it
      // is taken back what it would have.
      if (back !== undefined)
        execute(back(), null).catch(() => {
          /* told by the question */
        });
      return answer;
    };
    const sql = async (text: TemplateStringsArray, ...values: unknown[]) => (await asked(compile(text, values))).rows;
    return Object.assign(sql, {
      anew: async (text: TemplateStringsArray, ...values: unknown[]) =>
        (await asked(compile([`${anewMark}${text[0]}`, ...text.slice(1)], values))).rows,
      one: async (text: TemplateStringsArray, ...values: unknown[]) =>
        (await asked(compile(text, values))).rows[0] ?? null,
      ahead: (text: TemplateStringsArray, ...values: unknown[]) => {
        unheard(asked(compile(text, values)));
      },
      settled,
      run: async (text: TemplateStringsArray, ...values: unknown[]) =>
        Number((await asked(compile(text, values))).numAffectedRows ?? 0n),
      set: (name: string, value: string) => {
        if (own[name] === value) return;
        own = { ...own, [name]: value };
        // Whoever asks by entities asks past this queue, and must find them in force, too.
        unheard(execute(own, null));
      },
      under: (others: Variables) => under(others),
      questionsWith: (name: string, value: string) => under({ ...own, [name]: value }, back ?? (() => own)),
    }) as Sql;
  };
  return under(opened);
}

/** The statement that puts these variables in force until the commit, where any differs. */
function settingOf(inForce: Variables | null, wanted: Variables): Statement | null {
  const names = Object.keys(wanted).filter((name) => inForce?.[name] !== wanted[name]);
  if (names.length === 0) return null;
  return {
    text: `select ${names.map((_, at) => `set_config($${at * 2 + 1}, $${at * 2 + 2}, true)`).join(', ')}`,
    parameters: names.flatMap((name) => [name, wanted[name]]),
  };
}

declare function clientExecute(query: CompiledQuery): Promise<Answer>;
