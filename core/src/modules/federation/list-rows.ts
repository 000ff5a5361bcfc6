import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { cellOf } from './cleaning/clean-row.ts';
import { findRun, problemRows } from './queries.ts';
import type { ListRows, RowList } from './schemas.ts';

/** Rows of a run as the seller wrote them, by our fields, each with its problems: what the grid for mending shows. */
export async function listRows(ctx: ActorContext, input: z.output<typeof ListRows>): Promise<z.output<typeof RowList>> {
  const run = await findRun(ctx, input.runId);
  const has =
    input.field === undefined && input.code === undefined
      ? fragment`true`
      : fragment`exists (select 1 from import_problem p where p.run_id = r.run_id and p.line = r.line
    and ${input.field === undefined ? fragment`true` : fragment`p.field = ${input.field}`} and ${input.code === undefined ? fragment`true` : fragment`p.code = ${input.code}`})`;
  const where = fragment`r.run_id = ${run.id} and r.state = ${input.state} and ${has}`;
  const total = await ctx.sql.one<{ count: number }>`select count(*)::int as count from import_row r where ${where}`;
  const rows = await ctx.sql<{ line: number; state: string; sku: string | null; raw: Record<string, string | number> }>`
    select r.line, r.state, r.sku, r.raw from import_row r where ${where} order by r.line limit ${input.limit} offset ${input.offset}`;
  const problems = Map.groupBy(
    await problemRows(
      ctx,
      run.id,
      rows.map((row) => row.line),
    ),
    (one) => one.line,
  );
  return {
    total: total?.count ?? 0,
    items: rows.map(({ raw, ...row }) => ({
      ...row,
      values: valuesOf(run.mapping, raw),
      problems: problems.get(row.line) ?? [],
    })),
  };
}

/** A raw row by our fields. */
export function valuesOf(
  mapping: Parameters<typeof cellOf>[0] | null,
  raw: Readonly<Record<string, string | number>>,
): Record<string, string> {
  const fields = new Set([
    ...Object.keys(mapping?.fields ?? {}),
    ...Object.keys(raw)
      .filter((key) => key.startsWith('hansa:'))
      .map((key) => key.slice(6)),
  ]);
  return Object.fromEntries(
    [...fields].map((field) => [
      field,
      String(mapping === null ? (raw[`hansa:${field}`] ?? '') : (cellOf(mapping, raw, field) ?? '')),
    ]),
  );
}
