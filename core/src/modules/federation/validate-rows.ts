import type { ActorContext } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { requestHash } from '../../platform/idempotency.ts';
import { type CleanRow, cleanRow, type RowProblem } from './cleaning/clean-row.ts';
import { moveOn, type Step } from './move-on.ts';
import type { Run } from './queries.ts';
import { faultKey } from './reading/table.ts';
import type { ColumnMapping } from './tables.ts';

const batchRows = 1000;
/** A full feed that ends more than this share of what the catalog holds is asked about first. */
const dropShare = 0.2;

interface Staged {
  readonly line: number;
  readonly raw: Record<string, string | number>;
}
export interface Validated {
  readonly line: number;
  readonly row: CleanRow;
  readonly problems: RowProblem[];
  readonly isGood: boolean;
}

/**
 * Reads all staged rows by the mapping; good rows go on, bad ones are told. Then the run is applied, or a person is
 * asked whether the end of many offers is meant.
 */
export async function validateRows({ run, transact, isStopped }: Step): Promise<void> {
  let cursor = run.cursor;
  for (;;) {
    if (isStopped()) return;
    const next = await transact((ctx) => validateBatch(ctx, run, cursor));
    if (next === null) return;
    if (next === cursor) break;
    reach('import.rowsValidated');
    cursor = next;
  }
  await transact(async (ctx) => {
    const drop = run.kind === 'full' && !run.isConfirmed ? await dropOf(ctx, run) : null;
    await ctx.sql`update import_run set cursor = 0, reason = ${drop === null ? null : JSON.stringify({ code: 'import.dropsMany', facts: drop })}::jsonb where id = ${run.id} and state = 'validating'`;
    await moveOn(ctx, run, drop === null ? 'apply' : 'doubt');
  });
}

/** The line it came to; the same as before where no row is left, null where the run is somebody else's business now. */
async function validateBatch(ctx: ActorContext, run: Run, after: number): Promise<number | null> {
  const isOurs = await ctx.sql
    .one`select id from import_run where id = ${run.id} and state = 'validating' and cursor = ${after} for update`;
  if (!isOurs) return null;
  const rows =
    await ctx.sql<Staged>`select line, raw from import_row where run_id = ${run.id} and line > ${after} order by line limit ${batchRows}`;
  if (rows.length === 0) return after;
  const validated = await validate(ctx, run, rows);
  await writeValidated(ctx, run, validated);
  const last = rows.at(-1)!.line;
  const good = validated.filter((one) => one.isGood).length;
  await ctx.sql`
    update import_run set cursor = ${last}, rows_good = rows_good + ${good}, rows_bad = rows_bad + ${validated.length - good}, warnings = warnings + ${validated.reduce((sum, one) => sum + one.problems.filter((each) => each.isWarning).length, 0)},
      updated_at = ${ctx.clock.now()} where id = ${run.id}`;
  return last;
}

/** Reads rows; an SKU counts once a file, the first time. */
export async function validate(ctx: ActorContext, run: Run, rows: readonly Staged[]): Promise<Validated[]> {
  const mapping = run.mapping as ColumnMapping;
  const read = rows.map(({ line, raw }) => {
    const { row, problems } = cleanRow(mapping, raw);
    const fault = raw[faultKey];
    return {
      line,
      row,
      problems:
        fault === undefined
          ? [...problems]
          : [{ field: '', code: String(fault), value: null, facts: {}, isWarning: false }],
    };
  });
  const skus = [...new Set(read.flatMap(({ row }) => row.sku ?? []))];
  const first = new Map(
    (
      await ctx.sql<{ sku: string; line: number }>`
    select sku, min(line) as line from import_row where run_id = ${run.id} and sku = any (${skus}::text[]) and state <> 'staged' and line <> all (${rows.map((row) => row.line)}::int[]) group by sku`
    ).map((one) => [one.sku, one.line]),
  );
  const known = new Set(
    (
      await ctx.sql<{
        sku: string;
      }>`select sku from offer where seller_id = ${run.sellerId} and sku = any (${skus}::text[])`
    ).map((one) => one.sku),
  );
  return read.map(({ line, row, problems }) => {
    if (row.sku !== undefined) {
      const earlier = first.get(row.sku);
      if (earlier === undefined) first.set(row.sku, line);
      else if (earlier !== line)
        problems.push({
          field: 'sku',
          code: 'duplicateSku',
          value: row.sku,
          facts: { line: earlier },
          isWarning: false,
        });
      // In an update an empty cell leaves the offer as it is; a full feed and a new offer must say what it is.
      const mayStay = run.kind === 'update' && known.has(row.sku);
      const isEmpty = (field: 'title' | 'price') =>
        mapping.fields[field] !== undefined &&
        row[field] === undefined &&
        !mayStay &&
        !problems.some((one) => one.field === field && !one.isWarning);
      if (isEmpty('title'))
        problems.push({ field: 'title', code: 'missing', value: null, facts: {}, isWarning: false });
      if (isEmpty('price'))
        problems.push({ field: 'price', code: 'priceMissing', value: null, facts: {}, isWarning: true });
    }
    return { line, row, problems, isGood: !problems.some((one) => !one.isWarning) };
  });
}

/** States, clean values and problems of rows, three statements for all. */
export async function writeValidated(ctx: ActorContext, run: Run, rows: readonly Validated[]): Promise<void> {
  const lines = rows.map((one) => one.line);
  if (lines.length > 0)
    await ctx.sql`
    update import_row r set state = v.state, clean = v.clean::jsonb, sku = v.sku
    from unnest(${lines}::int[], ${rows.map((one) => (one.isGood ? 'good' : 'bad'))}::text[], ${rows.map((one) => JSON.stringify(one.row))}::text[], ${rows.map((one) => one.row.sku ?? null)}::text[]) as v(line, state, clean, sku)
    where r.run_id = ${run.id} and r.line = v.line and r.line between ${Math.min(...lines)} and ${Math.max(...lines)}`;
  await writeProblems(
    ctx,
    run,
    rows.flatMap((one) => one.problems.map((problem) => ({ ...problem, line: one.line }))),
  );
}

export async function writeProblems(
  ctx: ActorContext,
  run: Pick<Run, 'id' | 'sellerId'>,
  problems: readonly (RowProblem & { line: number })[],
): Promise<void> {
  if (problems.length === 0) return;
  await ctx.sql`
    insert into import_problem (run_id, line, seller_id, field, code, value, facts, is_warning)
    select ${run.id}, p.line, ${run.sellerId}, p.field, p.code, left(p.value, 500), p.facts, p."isWarning" from jsonb_to_recordset(${JSON.stringify(problems)}::jsonb) as p(line int, field text, code text, value text, facts jsonb, "isWarning" boolean)`;
}

/** Offers of the run's catalog (or of the seller) that no row of the file names, be it good or bad. */
export async function missingOffers(ctx: ActorContext, run: Run, most: number): Promise<string[]> {
  const rows = await ctx.sql<{ id: string }>`
    select o.id from offer o where o.seller_id = ${run.sellerId} and o.state <> 'ended'
      and (${run.catalogId}::uuid is null or exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = ${run.catalogId}))
      and not exists (select 1 from import_row r where r.run_id = ${run.id} and r.sku = o.sku) limit ${most}`;
  return rows.map((row) => row.id);
}

async function dropOf(
  ctx: ActorContext,
  run: Run,
): Promise<{ ending: number; offers: number; percent: number } | null> {
  const offers =
    (
      await ctx.sql.one<{ count: number }>`
    select count(*)::int as count from offer o where o.seller_id = ${run.sellerId} and o.state <> 'ended'
      and (${run.catalogId}::uuid is null or exists (select 1 from catalog_offer c where c.offer_id = o.id and c.catalog_id = ${run.catalogId}))`
    )?.count ?? 0;
  const ending = (await missingOffers(ctx, run, 10_000_000)).length;
  return offers > 0 && ending / offers > dropShare
    ? { ending, offers, percent: Math.round((ending / offers) * 100) }
    : null;
}

/** What an offer was last said to be: a row that says the same costs nothing. */
export function contentHashOf(row: CleanRow, catalogId: string | null): string {
  return requestHash({ row, catalogId });
}
