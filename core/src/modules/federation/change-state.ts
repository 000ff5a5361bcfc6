import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { step } from '../../platform/states.ts';
import { importConfirmed, importStateChanged } from './events.ts';
import { importStates } from './import-states.ts';
import { lockRun, type Run } from './queries.ts';
import type { Done, ShowImport } from './schemas.ts';

type Verb = (ctx: ActorContext, input: z.output<typeof ShowImport>) => Promise<z.output<typeof Done>>;

/** It is meant: the offers that the feed no longer has may end. */
export const confirmImport: Verb = async (ctx, input) => {
  const run = await lockRun(ctx, input.runId);
  const state = step('import', importStates, run.state, 'apply');
  await ctx.sql`update import_run set state = ${state}, is_confirmed = true, cursor = 0, reason = null, updated_at = ${ctx.clock.now()} where id = ${run.id}`;
  ctx.emit(
    importConfirmed({ subject: { type: 'import_run', id: run.id }, parties: [run.sellerId], data: { runId: run.id } }),
  );
  return told(ctx, run, state);
};

/** Stops for good. What was applied stays applied, and the report says how much that was. */
export const cancelImport: Verb = async (ctx, input) => {
  const run = await lockRun(ctx, input.runId);
  const state = step('import', importStates, run.state, 'cancel');
  await ctx.sql`update import_run set state = ${state}, updated_at = ${ctx.clock.now()}, finished_at = ${ctx.clock.now()} where id = ${run.id}`;
  return told(ctx, run, state);
};

/** Begins a failed run anew: from the mapping where the rows are staged already, else from the file. */
export const retryImport: Verb = async (ctx, input) => {
  const run = await lockRun(ctx, input.runId);
  const state =
    run.mapping === null
      ? step('import', importStates, run.state, 'retry')
      : step('import', importStates, run.state, 'map');
  if (state === 'received') await ctx.sql`delete from import_row where run_id = ${run.id}`;
  else
    await ctx.sql`update import_row set state = 'staged', clean = null where run_id = ${run.id} and state <> 'staged'`;
  await ctx.sql`delete from import_problem where run_id = ${run.id}`;
  await ctx.sql`
    update import_run set state = ${state}, cursor = 0, bytes_read = 0, rows_read = ${state === 'received' ? 0 : run.rowsRead}, rows_good = 0, rows_bad = 0, warnings = 0, offers_new = 0, offers_changed = 0, offers_unchanged = 0,
      offers_ended = 0, products_new = 0, products_matched = 0, reason = null, finished_at = null, updated_at = ${ctx.clock.now()} where id = ${run.id}`;
  return told(ctx, run, state);
};

function told(ctx: ActorContext, run: Run, state: string): { id: string } {
  ctx.emit(
    importStateChanged({
      subject: { type: 'import_run', id: run.id },
      parties: [run.sellerId],
      data: { runId: run.id, state },
      before: { state: run.state },
      after: { state },
    }),
  );
  return { id: run.id };
}
