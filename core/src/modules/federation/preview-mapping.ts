import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { cleanRow } from './cleaning/clean-row.ts';
import { findRun } from './queries.ts';
import type { Preview, PreviewMapping } from './schemas.ts';

/** What the first rows would be read as under a mapping, before anything is decided. */
export async function previewMapping(
  ctx: ActorContext,
  input: z.output<typeof PreviewMapping>,
): Promise<z.output<typeof Preview>> {
  const run = await findRun(ctx, input.runId);
  const rows = await ctx.sql<{
    line: number;
    raw: Record<string, string | number>;
  }>`select line, raw from import_row where run_id = ${run.id} order by line limit 5`;
  return {
    rows: rows.map(({ line, raw }) => {
      const { row, problems } = cleanRow(input.mapping, raw);
      const { stock, ...plain } = row;
      const values = {
        ...plain,
        ...Object.fromEntries(
          Object.entries(stock ?? {}).map(([key, value]) => [key === '' ? 'stock' : `stock@${key}`, value]),
        ),
      };
      return {
        line,
        values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
        problems: problems.map((one) => ({ ...one, line, facts: { ...one.facts } })),
      };
    }),
  };
}
