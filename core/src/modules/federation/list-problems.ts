import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { findRun } from './queries.ts';
import type { ListProblems, ProblemList } from './schemas.ts';

/** Every fault of a run by line, field and reason, in the order of the file. */
export async function listProblems(
  ctx: ActorContext,
  input: z.output<typeof ListProblems>,
): Promise<z.output<typeof ProblemList>> {
  const run = await findRun(ctx, input.runId);
  const where = fragment`p.run_id = ${run.id} and ${input.field === undefined ? fragment`true` : fragment`p.field = ${input.field}`} and ${input.code === undefined ? fragment`true` : fragment`p.code = ${input.code}`}
    and ${input.isWarning === undefined ? fragment`true` : fragment`p.is_warning = ${input.isWarning}`}`;
  const total = await ctx.sql.one<{
    count: number;
  }>`select count(*)::int as count from import_problem p where ${where}`;
  const items = await ctx.sql`
    select p.line, p.field, p.code, p.value, p.facts, p.is_warning as "isWarning", r.sku from import_problem p left join import_row r on r.run_id = p.run_id and r.line = p.line
    where ${where} order by p.line, p.id limit ${input.limit} offset ${input.offset}`;
  return { total: total?.count ?? 0, items: items as never };
}
