import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fixKey } from './cleaning/clean-row.ts';
import { addCounts, applyRows, type GoodRow } from './apply-rows.ts';
import { stillRunning } from './errors.ts';
import { rowsFixed } from './events.ts';
import { lockRun } from './queries.ts';
import type { FixedRows, FixRows } from './schemas.ts';
import { validate, writeValidated } from './validate-rows.ts';

/**
 * The seller mends bad rows where they are shown, and only these are read and applied anew. What the file said stays
 * beside the correction. A row that is still bad says why.
 */
export async function fixRows(ctx: ActorContext, input: z.output<typeof FixRows>): Promise<z.output<typeof FixedRows>> {
  const run = await lockRun(ctx, input.runId);
  if (run.state !== 'done') throw stillRunning({ state: run.state });
  const fixes = new Map(
    input.rows.map((row) => [
      row.line,
      Object.fromEntries(Object.entries(row.values).map(([field, value]) => [fixKey(field), value])),
    ]),
  );
  const rows = await ctx.sql<{ line: number; raw: Record<string, string | number>; wasWarned: number }>`
    select line, raw, (select count(*)::int from import_problem p where p.run_id = r.run_id and p.line = r.line and p.is_warning) as "wasWarned"
    from import_row r where run_id = ${run.id} and state = 'bad' and line = any (${[...fixes.keys()]}::int[]) order by line`;
  const lines = rows.map((row) => row.line);
  await ctx.sql`delete from import_problem where run_id = ${run.id} and line = any (${lines}::int[])`;
  const fixed = rows.map((row) => ({ line: row.line, raw: { ...row.raw, ...fixes.get(row.line) } }));
  await ctx.sql`update import_row r set raw = f.raw::jsonb from unnest(${lines}::int[], ${fixed.map((row) => JSON.stringify(row.raw))}::text[]) as f(line, raw) where r.run_id = ${run.id} and r.line = f.line`;
  const validated = await validate(ctx, run, fixed);
  await writeValidated(ctx, run, validated);
  const good = validated.filter((one) => one.isGood);
  const applied = await applyRows(
    ctx,
    run,
    good.map(({ line, row }) => ({ line, row }) as GoodRow),
  );
  await addCounts(ctx, run, applied, null);
  const warned =
    validated.flatMap((one) => one.problems).filter((one) => one.isWarning).length -
    rows.reduce((sum, row) => sum + row.wasWarned, 0);
  await ctx.sql`update import_run set rows_good = rows_good + ${good.length}, rows_bad = rows_bad - ${good.length}, warnings = greatest(0, warnings + ${warned}) where id = ${run.id}`;
  ctx.emit(
    rowsFixed({
      subject: { type: 'import_run', id: run.id },
      parties: [run.sellerId],
      data: { runId: run.id, lines },
      before: Object.fromEntries(rows.map((row) => [row.line, row.raw])),
      after: Object.fromEntries(fixes),
    }),
  );
  const stillBad =
    await ctx.sql`select line, field, code, value, facts, is_warning as "isWarning" from import_problem where run_id = ${run.id} and line = any (${lines}::int[]) and not is_warning order by line, id`;
  return {
    applied: good.length - applied.turnedBad - applied.toReview,
    toReview: applied.toReview,
    stillBad: stillBad as never,
  };
}
