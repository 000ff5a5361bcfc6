import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { findRun, importRows } from './queries.ts';
import type { ImportPage, ShowImport } from './schemas.ts';

/** One run whole: how it stands, what its columns are taken for, and its problems counted by kind. */
export async function showImport(
  ctx: ActorContext,
  input: z.output<typeof ShowImport>,
): Promise<z.output<typeof ImportPage>> {
  const run = await findRun(ctx, input.runId);
  const card = found((await importRows(ctx, fragment`r.id = ${run.id}`))[0], 'import');
  const catalogs = await ctx.sql<{
    id: string;
    name: string;
  }>`select id, name from catalog where seller_id = ${run.sellerId} and is_active order by is_public desc, name`;
  const locations = await ctx.sql<{
    key: string;
    name: string;
  }>`select key, name from stock_location where seller_id = ${run.sellerId} and is_active order by key`;
  const problems = await ctx.sql<{ field: string; code: string; isWarning: boolean; count: number }>`
    select field, code, is_warning as "isWarning", count(*)::int as count from import_problem where run_id = ${run.id} group by 1, 2, 3 order by is_warning, count desc, field`;
  const columns = run.columns ?? [];
  const guess =
    run.mapping === null && columns.length > 0
      ? guessMapping(
          columns,
          locations.map((one) => one.key),
        ).mapping
      : null;
  return {
    run: card,
    format: run.format as never,
    columns,
    mapping: (run.mapping ?? guess) as never,
    guessed: guess === null ? [] : Object.keys(guess.fields),
    problems,
    catalogs,
    locations,
  };
}
