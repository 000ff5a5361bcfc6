import { filesInUse } from '../../platform/files/files.ts';
import type { Schedule } from '../../platform/jobs/schedules.ts';

const keepDays = 90;

/** Rows and files of imports that ended long ago are forgotten; what they did stays, and so does the count of it. */
export const forgetImports: Schedule = {
  name: 'federation.forgetImports',
  everySeconds: 6 * 3600,
  run: async (ctx) => {
    const before = new Date(ctx.clock.now().getTime() - keepDays * 86_400_000);
    const old = await ctx.sql<{ id: string; key: string }>`
      select r.id, r.file_key as key from import_run r where r.state in ('done', 'failed', 'cancelled') and r.finished_at < ${before} and exists (select 1 from import_row w where w.run_id = r.id)
        and not exists (select 1 from match_review m where m.run_id = r.id and m.state = 'open') limit 20`;
    await ctx.sql`delete from import_problem where run_id = any (${old.map((run) => run.id)}::uuid[])`;
    await ctx.sql`delete from import_row where run_id = any (${old.map((run) => run.id)}::uuid[])`;
    ctx.afterCommit(async () => {
      for (const run of old) await filesInUse().remove(run.key);
    });
  },
};
