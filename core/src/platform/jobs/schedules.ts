import type { Context } from '../context.ts';
import type { Database } from '../db/open.ts';
import { type Request, transact } from '../db/transact.ts';

/**
 * Something small to be done again and again: release what has expired, remind, forget what is old. Runs as the
 * platform.
 */
export interface Schedule {
  /** `federation.forgetRows`: room, dot, what it does. Never renamed, or it is due at once. */
  readonly name: string;
  readonly everySeconds: number;
  run(ctx: Context): Promise<void>;
}

interface Options {
  readonly database: Database;
  readonly request: Request;
  readonly schedules: readonly Schedule[];
  onFault(error: unknown, job: string): void;
}

/**
 * Runs what is due, each in one transaction with the mark of when it is due again: of several processes one does it,
 * and a crash in the middle has done nothing. One that fails is tried again after a minute.
 */
export async function runDueSchedules(options: Options): Promise<void> {
  for (const schedule of options.schedules) {
    try {
      await transact(options.database, options.request, (ctx) => runIfDue(ctx, schedule));
    } catch (error) {
      options.onFault(error, schedule.name);
      const at = options.request.clock.now();
      await transact(
        options.database,
        options.request,
        (ctx) => ctx.sql`
        update schedule set due_at = ${new Date(at.getTime() + 60_000)}, failures = failures + 1, error = ${String(error).slice(0, 2000)} where name = ${schedule.name}`,
      );
    }
  }
}

async function runIfDue(ctx: Context, schedule: Schedule): Promise<void> {
  const now = ctx.clock.now();
  const known = await ctx.sql.one<{ due_at: Date }>`select due_at from schedule where name = ${schedule.name}`;
  if (known && known.due_at > now) return;
  if (!known)
    await ctx.sql`insert into schedule (name, due_at, failures) values (${schedule.name}, ${now}, 0) on conflict do nothing`;
  const mine = await ctx.sql
    .one`select name from schedule where name = ${schedule.name} and due_at <= ${now} for update skip locked`;
  if (!mine) return;
  await schedule.run(ctx);
  await ctx.sql`update schedule set due_at = ${new Date(now.getTime() + schedule.everySeconds * 1000)}, last_at = ${now}, failures = 0, error = null where name = ${schedule.name}`;
}
