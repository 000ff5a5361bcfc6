import type { ActorContext } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { filesInUse } from '../../platform/files/files.ts';
import { tooManyRows } from './errors.ts';
import { nulSign } from './cleaning/clean-row.ts';
import { guessMapping } from './mapping/guess-mapping.ts';
import { headerHash, ownColumn } from './mapping/header-hash.ts';
import { moveOn, type Step } from './move-on.ts';
import type { Run } from './queries.ts';
import { openTable } from './reading/open-table.ts';
import { type FileRow, limits, type Table } from './reading/table.ts';
import { checkMapping } from './save-mapping.ts';
import type { ColumnMapping } from './tables.ts';

const batchRows = 1000;

/**
 * Reads the file once, row by row, and keeps every row as it came. What a killed process had kept is passed over, so
 * that going on costs a reading and no writing. Ends by mapping: by the one saved for this shape of file, or by asking.
 */
export async function stageFile({ run, transact, isStopped }: Step): Promise<void> {
  const table = await openTable(filesInUse(), {
    key: run.fileKey,
    name: run.fileName,
    bytes: await filesInUse().size(run.fileKey),
  });
  if (run.state === 'received') await transact((ctx) => noteShape(ctx, run, table));
  let cursor = run.cursor,
    rows: FileRow[] = [],
    count = run.rowsRead;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if (row.line <= cursor) continue;
      rows.push(row);
      if (rows.length < batchRows) continue;
      count += rows.length;
      if (count > limits.rows) throw tooManyRows({ most: limits.rows });
      const kept = rows;
      if (isStopped() || !(await transact((ctx) => keepRows(ctx, run, cursor, kept, table.bytesRead())))) return;
      reach('import.rowsKept');
      cursor = kept.at(-1)!.line;
      rows = [];
    }
  }
  if (!(await transact((ctx) => keepRows(ctx, run, cursor, rows, table.bytesRead())))) return;
  await transact((ctx) => chooseMapping(ctx, run, table));
}

/** What the file is, and its columns with a few values each, for whoever maps them. */
async function noteShape(ctx: ActorContext, run: Run, table: Table): Promise<void> {
  const names = table.columns.filter((name) => !ownColumn.test(name));
  await ctx.sql`update import_run set format = ${JSON.stringify(table.format)}::jsonb, header_hash = ${headerHash(names)}, columns = ${JSON.stringify(names.map((name) => ({ name, samples: [] })))}::jsonb where id = ${run.id} and state = 'received'`;
  await moveOn(ctx, run, 'read');
}

/** False: somebody else has changed the run meanwhile (cancelled it), and there is nothing more to do. */
async function keepRows(
  ctx: ActorContext,
  run: Run,
  after: number,
  rows: readonly FileRow[],
  bytesRead: number,
): Promise<boolean> {
  const last = rows.at(-1)?.line ?? after;
  const isOurs = await ctx.sql.run`
    update import_run set cursor = ${last}, rows_read = rows_read + ${rows.length}, bytes_read = ${bytesRead}, updated_at = ${ctx.clock.now()} where id = ${run.id} and state = 'staging' and cursor = ${after}`;
  if (isOurs === 0) return false;
  await ctx.sql`
    insert into import_row (run_id, line, seller_id, raw, state) select ${run.id}, line, ${run.sellerId}, raw::jsonb, 'staged'
    from unnest(${rows.map((row) => row.line)}::int[], ${rows.map((row) => JSON.stringify(row.cells, withoutNul))}::text[]) as r(line, raw)`;
  return true;
}

/** JSON of PostgreSQL holds no NUL and no half of a letter; their signs are found when the row is read. */
function withoutNul(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', nulSign).toWellFormed() : value;
}

async function chooseMapping(ctx: ActorContext, run: Run, table: Table): Promise<void> {
  const columns = await samplesOf(
    ctx,
    run,
    table.columns.filter((name) => !ownColumn.test(name)),
  );
  const locations = await ctx.sql<{
    key: string;
  }>`select key from stock_location where seller_id = ${run.sellerId} and is_active order by key`;
  const known = await ctx.sql.one<{ id: string; mapping: ColumnMapping; catalogId: string | null }>`
    select id, mapping, catalog_id as "catalogId" from import_source where seller_id = ${run.sellerId} and header_hash = ${headerHash(columns.map((one) => one.name))} and mapping is not null order by updated_at desc limit 1`;
  const guess = guessMapping(
    columns,
    locations.map((one) => one.key),
  );
  const mapping = known?.mapping ?? (guess.isCertain ? guess.mapping : null);
  if (mapping !== null) checkMapping({ columns, kind: run.kind }, mapping);
  await ctx.sql`
    update import_run set columns = ${JSON.stringify(columns)}::jsonb, mapping = ${mapping === null ? null : JSON.stringify(mapping)}::jsonb, source_id = coalesce(source_id, ${known?.id ?? null}),
      catalog_id = coalesce(catalog_id, ${known?.catalogId ?? null}), cursor = 0 where id = ${run.id}`;
  await moveOn(ctx, run, mapping === null ? 'ask' : 'map');
}

/** A few values of each column that differ, from the first rows. */
async function samplesOf(
  ctx: ActorContext,
  run: Run,
  names: readonly string[],
): Promise<{ name: string; samples: string[] }[]> {
  const rows = await ctx.sql<{
    raw: Record<string, string | number>;
  }>`select raw from import_row where run_id = ${run.id} order by line limit 200`;
  return names.map((name) => ({
    name,
    samples: [
      ...new Set(
        rows
          .map(({ raw }) =>
            String(raw[name] ?? '')
              .trim()
              .slice(0, 120),
          )
          .filter((value) => value !== ''),
      ),
    ].slice(0, 12),
  }));
}
