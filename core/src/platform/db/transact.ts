import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../clock.ts';
import type { Context, Language } from '../context.ts';
import type { Emission } from '../events/fact.ts';
import { recordEvents, type Told } from '../events/record.ts';
import type { Id } from '../ids.ts';
import type { Actor } from '../permission.ts';
import { assert } from '../refusal.ts';
import { asReadOnly } from './cannot-write.ts';
import type { Database } from './open.ts';
import { sessionVariables } from './rls.ts';
import { inSavepoint } from './savepoint.ts';
import { type Sql, sqlOn, type Variables } from './sql.ts';

/** What a door knows before a transaction is open. */
export interface Request {
  readonly actor: Actor | null;
  /**
   * All that the person of a session may act for, found with the actor, which is one of them or acts for somebody else;
   * absent: it was not asked.
   */
  readonly actors?: readonly Actor[];
  readonly storefrontId: Id<'storefront'>;
  readonly language: Language;
  readonly clock: Clock;
  readonly requestId: string;
  readonly from: string;
  /** The platform's own work (dispatcher, jobs, seed): sees all rows. */
  readonly isPlatform?: boolean;
}

/** Deadlock and serialization failure: PostgreSQL asks for another try, and the user never hears of it (M10). */
const retryable = new Set(['40P01', '40001']);
const tries = 4;

/**
 * One transaction a verb: opens it, sets the actor's organizations in it, runs, records the facts, commits, and then
 * runs what waited for the commit. A deadlock is tried again from the start, so `work` must have no effect outside the
 * transaction. Where nothing can be written, who asked is told so.
 */
export function transact<T>(database: Database, request: Request, work: (ctx: Context) => Promise<T>): Promise<T> {
  return transactTogether(database, [request], ([ctx]) => work(ctx!));
}

/**
 * Several requests in one transaction and one commit, each with a context of its own. The row policies let through what
 * any of them may see: a wall around them all, and none between them. So `work` must look at each row for the one who
 * asks for it. Whatever fails, fails for all.
 */
export function transactTogether<T>(
  database: Database,
  requests: readonly Request[],
  work: (contexts: readonly Context[]) => Promise<T>,
): Promise<T> {
  const isLifted = requests.every(seesAll);
  const variables = sessionVariables(
    requests.flatMap(({ actor }) => actor ?? []),
    isLifted,
  );
  return retried(database, variables, (enter, sql) => work(requests.map((request) => enter(request, sql, isLifted))));
}

/**
 * The same with a wall between them: of the members' contexts each sees what its own actor may see, though all ask on
 * one connection. The first context is the platform's own and sees all rows, for what is asked or written for all
 * members at once.
 */
export function transactApart<T>(
  database: Database,
  requests: readonly [Request, ...Request[]],
  work: (platform: Context, members: readonly Context[]) => Promise<T>,
): Promise<T> {
  const platform: Request = { ...requests[0], actor: null, isPlatform: true };
  return retried(database, sessionVariables([], true), (enter, sql) =>
    work(
      enter(platform, sql, true),
      requests.map((request) => {
        const isLifted = seesAll(request);
        return enter(
          request,
          sql.under(sessionVariables(request.actor === null ? [] : [request.actor], isLifted)),
          isLifted,
        );
      }),
    ),
  );
}

const seesAll = ({ isPlatform, actor }: Request): boolean => isPlatform === true || actor?.kinds.operates === true;

type Work<T> = (enter: (request: Request, sql: Sql, isLifted: boolean) => Context, sql: Sql) => Promise<T>;

async function retried<T>(database: Database, variables: Variables, work: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const waiting: (() => void | Promise<void>)[] = [];
    try {
      const result = await once(database, variables, waiting, work);
      for (const run of waiting) await run();
      return result;
    } catch (error) {
      if (attempt >= tries || !retryable.has(sqlState(error))) throw asReadOnly(error);
    }
  }
}

async function once<T>(
  database: Database,
  variables: Variables,
  waiting: (() => void | Promise<void>)[],
  work: Work<T>,
): Promise<T> {
  const fork = database.orm.em.fork({ session: { variables } });
  return fork.transactional(async (em) => {
    const sql = sqlOn(em as EntityManager, variables);
    const told: Told[] = [];
    const enter = (request: Request, own: Sql, isLifted: boolean): Context => {
      const emissions: Emission[] = [];
      const ctx: Context = {
        em: em as EntityManager,
        sql: own,
        actor: request.actor,
        storefrontId: request.storefrontId,
        language: request.language,
        clock: request.clock,
        requestId: request.requestId,
        from: request.from,
        emit: (emission) => {
          emissions.push(emission);
        },
        afterCommit: (run) => {
          waiting.push(run);
        },
      };
      if (isLifted) lifted.add(ctx);
      told.push({ by: ctx, emissions });
      return ctx;
    };
    try {
      const result = await work(enter, sql);
      await em.flush();
      await recordEvents(sql, told);
      await sql.settled();
      return result;
    } catch (error) {
      await sql.settled().catch(() => {
        /* why it failed is known */
      });
      throw error;
    }
  });
}

/** Who does something in a replay, and when. */
export type Act = Pick<Request, 'actor' | 'clock' | 'storefrontId'> & { readonly isHistory: boolean };

/**
 * Runs a verb as somebody else, at another time, inside a transaction of the platform's own: for replaying a history
 * without a commit for each act. The row policies stay lifted, so the verb's rules are the only wall; an act that is
 * refused leaves nothing behind.
 */
export async function replayAct<T>(platform: Context, act: Act, work: (ctx: Context) => Promise<T>): Promise<T> {
  assert(lifted.has(platform), "a replay outside the platform's own transaction");
  const emissions: Emission[] = [];
  const ctx: Context = {
    ...platform,
    actor: act.actor,
    clock: act.clock,
    storefrontId: act.storefrontId,
    emit: (emission) => {
      emissions.push(emission);
    },
  };
  lifted.add(ctx);
  return inSavepoint(ctx.sql, async () => {
    const result = await work(ctx);
    await recordEvents(ctx.sql, [{ by: ctx, emissions }], act.isHistory);
    return result;
  });
}

/** PostgreSQL's five-letter state, wherever the ORM has wrapped it. */
export function sqlState(error: unknown): string {
  for (
    let at = error as { code?: unknown; cause?: unknown; previous?: unknown } | undefined;
    at;
    at = (at.cause ?? at.previous) as typeof at
  ) {
    if (typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return '';
}

/**
 * Contexts whose transaction sees all rows already: the platform's own, the operator's, and those inside `asPlatform`.
 */
const lifted = new WeakSet<Context>();

/**
 * Lifts the row policies for a part of a verb that must touch another party's rows (a buyer's order reserves a seller's
 * stock). The reason stands in the code for whoever audits it; the rule of the verb is then the only wall, so keep the
 * part small. Inside another such part it costs nothing. The wall stands again however the part ends. Nothing else may
 * be asked meanwhile: run no part beside another.
 */
export async function asPlatform<T>(ctx: Context, reason: string, work: () => Promise<T>): Promise<T> {
  void reason;
  if (lifted.has(ctx)) return work();
  await ctx.em.flush();
  ctx.sql.set('hansa.platform', 'on');
  lifted.add(ctx);
  try {
    const result = await work();
    await ctx.em.flush();
    return result;
  } finally {
    lifted.delete(ctx);
    // Before whatever is asked next; a statement that failed has ended the transaction, and with it the setting.
    ctx.sql.set('hansa.platform', 'off');
  }
}

/**
 * The same for a part that only asks by statements (`sql`), and nothing by entities: each question is lifted by itself,
 * in its own journey (`Sql.questionsWith`), so the part costs no journeys of its own and may run beside others. The
 * context that it gets is for that part alone.
 */
export function askAsPlatform<T>(ctx: Context, reason: string, ask: (platform: Context) => Promise<T>): Promise<T> {
  void reason;
  if (lifted.has(ctx)) return ask(ctx);
  const platform = { ...ctx, sql: ctx.sql.questionsWith('hansa.platform', 'on') };
  lifted.add(platform);
  return ask(platform);
}
