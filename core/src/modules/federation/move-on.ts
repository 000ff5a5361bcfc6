import type { ActorContext } from '../../platform/context.ts';
import { step } from '../../platform/states.ts';
import { importStateChanged } from './events.ts';
import { importStates } from './import-states.ts';
import type { Run } from './queries.ts';

/** What a step of the machine works with: the run as it was found, transactions as its seller, and whether to stop. */
export interface Step {
  readonly run: Run;
  transact<T>(work: (ctx: ActorContext) => Promise<T>): Promise<T>;
  isStopped(): boolean;
}

/** Takes a run to its next state and tells it. Where somebody changed it meanwhile, that stands. */
export async function moveOn(
  ctx: ActorContext,
  run: Pick<Run, 'id' | 'sellerId'>,
  event: Parameters<typeof step<string, keyof (typeof importStates)['done']>>[3],
): Promise<boolean> {
  const now = ctx.clock.now();
  const found = await ctx.sql.one<{
    state: Run['state'];
  }>`select state from import_run where id = ${run.id} for update`;
  if (!found || importStates[found.state][event] === null) return false;
  const state = step('import', importStates, found.state, event);
  const isOver = state === 'done' || state === 'failed';
  await ctx.sql`update import_run set state = ${state}, updated_at = ${now}, finished_at = ${isOver ? now : null} where id = ${run.id}`;
  ctx.emit(
    importStateChanged({
      subject: { type: 'import_run', id: run.id },
      parties: [run.sellerId],
      data: { runId: run.id, state },
      before: { state: found.state },
      after: { state },
    }),
  );
  return true;
}
