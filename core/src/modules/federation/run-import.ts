import type { ActorContext, Context } from '../../platform/context.ts';
import { transact as transactOn } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';
import type { Hands, Worker } from '../../platform/jobs/worker.ts';
import type { Actor } from '../../platform/permission.ts';
import { Refusal } from '../../platform/refusal.ts';
import { applyImport } from './apply-rows.ts';
import { importProgressed } from './events.ts';
import { working } from './import-states.ts';
import { moveOn, type Step } from './move-on.ts';
import { findRun, type Run } from './queries.ts';
import { stageFile } from './stage-file.ts';
import { validateRows } from './validate-rows.ts';

const steps: Partial<Record<Run['state'], (step: Step) => Promise<void>>> = {
  received: stageFile,
  staging: stageFile,
  validating: validateRows,
  applying: applyImport,
};

/**
 * Takes runs as far as they go without a person. Acts as the seller, so that the second wall stands around every row it
 * writes.
 */
export const importWorker: Worker = {
  name: 'federation.imports',
  waiting: async (ctx) =>
    (
      await ctx.sql<{
        id: string;
      }>`select id from import_run where state = any (${working}::text[]) order by created_at limit 50`
    ).map((row) => row.id),
  work: async (id, hands) => {
    const actor = await transactOn(hands.database, hands.request, (ctx) => sellerOf(ctx, id));
    const transact = progressing(hands, actor, id);
    for (let before = ''; !hands.isStopped(); ) {
      const run = await transact((ctx) => findRun(ctx, id as Id<'import_run'>));
      const step = steps[run.state];
      const place = `${run.state} ${run.cursor}`;
      // The same place twice: nobody goes on from here.
      if (!step || place === before) return;
      before = place;
      try {
        await step({ run, transact, isStopped: hands.isStopped });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await transact(async (ctx) => {
          await ctx.sql`update import_run set reason = ${JSON.stringify({ code: error.code, facts: error.facts })}::jsonb where id = ${run.id}`;
          await moveOn(ctx, run, 'fail');
        });
        return;
      }
    }
  },
};

/** Transactions as the seller; at most one a second tells whoever watches that it went on. */
function progressing(hands: Hands, actor: Actor, runId: string): Step['transact'] {
  let told = 0;
  return (work) =>
    transactOn(hands.database, { ...hands.request, isPlatform: false, actor, from: 'import' }, async (ctx) => {
      const result = await work(ctx as ActorContext);
      const now = hands.clock.now().getTime();
      if (now - told >= 1000) {
        told = now;
        const run = await ctx.sql.one<{ rows: number }>`select rows_read as rows from import_run where id = ${runId}`;
        ctx.emit(
          importProgressed({
            subject: { type: 'import_run', id: runId },
            parties: [actor.organizationId],
            data: { runId, rows: run?.rows ?? 0 },
          }),
        );
      }
      return result;
    });
}

/** Who acts in the background: the person who sent the file, for the seller, with nothing but the right to import. */
async function sellerOf(ctx: Context, runId: string): Promise<Actor> {
  const row = await ctx.sql.one<{ sellerId: Id<'organization'>; name: string; userId: Id<'user'> }>`
    select r.seller_id as "sellerId", o.name, r.started_by as "userId" from import_run r join organization o on o.id = r.seller_id where r.id = ${runId}`;
  return {
    userId: row!.userId,
    name: 'import',
    email: '',
    organizationId: row!.sellerId,
    organizationName: row!.name,
    kinds: { sells: true, buys: false, operates: false },
    role: 'import',
    permissions: new Map([['import.run', 'own']]),
    line: [row!.sellerId],
    below: [row!.sellerId],
    groups: [],
    impersonator: null,
  };
}
