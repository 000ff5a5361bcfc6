import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { step } from '../../platform/states.ts';
import { columnUnknown, mappingIncomplete } from './errors.ts';
import { importStateChanged, mappingSaved } from './events.ts';
import { importStates } from './import-states.ts';
import { lockRun, type Run } from './queries.ts';
import type { Done, SaveMapping } from './schemas.ts';
import type { ColumnMapping } from './tables.ts';

/**
 * The seller says which column is which. It is kept with the source, so that the next file of the same shape goes
 * through by itself, and all rows are validated by it: also after the end, when a column turned out to be another.
 */
export async function saveMapping(
  ctx: ActorContext,
  input: z.output<typeof SaveMapping>,
): Promise<z.output<typeof Done>> {
  const run = await lockRun(ctx, input.runId);
  const state = step('import', importStates, run.state, 'map');
  checkMapping(run, input.mapping);
  const catalogId = input.catalogId ?? run.catalogId;
  if (input.catalogId !== undefined)
    found(
      await ctx.sql.one`select id from catalog where id = ${input.catalogId} and seller_id = ${run.sellerId}`,
      'catalog',
    );
  const sourceId = await keepMapping(ctx, run, input.mapping, input.sourceName, catalogId);
  await ctx.sql`delete from import_problem where run_id = ${run.id}`;
  await ctx.sql`delete from match_review where run_id = ${run.id} and state = 'open'`;
  await ctx.sql`update import_row set state = 'staged', clean = null where run_id = ${run.id} and state <> 'staged'`;
  await ctx.sql`
    update import_run set state = ${state}, mapping = ${JSON.stringify(input.mapping)}::jsonb, kind = ${input.kind ?? run.kind}, catalog_id = ${catalogId}, source_id = ${sourceId}, cursor = 0, is_confirmed = false, reason = null,
      rows_good = 0, rows_bad = 0, warnings = 0, offers_new = 0, offers_changed = 0, offers_unchanged = 0, offers_ended = 0, products_new = 0, products_matched = 0, to_review = 0, updated_at = ${ctx.clock.now()}, finished_at = null
    where id = ${run.id}`;
  const subject = { type: 'import_run', id: run.id };
  ctx.emit(
    mappingSaved({
      subject,
      parties: [run.sellerId],
      data: { runId: run.id },
      before: run.mapping,
      after: input.mapping,
    }),
  );
  ctx.emit(
    importStateChanged({
      subject,
      parties: [run.sellerId],
      data: { runId: run.id, state },
      before: { state: run.state },
      after: { state },
    }),
  );
  return { id: run.id };
}

/** Without an SKU no offer has a name; without a title or an identifier no product does. */
export function checkMapping(run: Pick<Run, 'columns' | 'kind'>, mapping: ColumnMapping): void {
  const names = new Set((run.columns ?? []).map((column) => column.name));
  for (const from of Object.values(mapping.fields))
    if (from.column !== undefined && !names.has(from.column)) throw columnUnknown({ column: from.column });
  const has = (field: string) => mapping.fields[field]?.column !== undefined;
  if (!has('sku')) throw mappingIncomplete({ missing: 'sku' });
  if (run.kind === 'full' && !has('title') && !has('gtin') && !has('mpn'))
    throw mappingIncomplete({ missing: 'title' });
}

/** The source is found by the shape of the file, or made: by the name given, or by the file's. */
async function keepMapping(
  ctx: ActorContext,
  run: Run,
  mapping: ColumnMapping,
  name: string | undefined,
  catalogId: Id<'catalog'> | null,
): Promise<string> {
  const now = ctx.clock.now();
  const known = await ctx.sql.one<{
    id: string;
  }>`select id from import_source where seller_id = ${run.sellerId} and (header_hash = ${run.headerHash} or id = ${run.sourceId}) order by (id = ${run.sourceId}) desc nulls last limit 1 for update`;
  if (known) {
    await ctx.sql`update import_source set mapping = ${JSON.stringify(mapping)}::jsonb, catalog_id = ${catalogId}, header_hash = ${run.headerHash}, updated_at = ${now} where id = ${known.id}`;
    return known.id;
  }
  const wanted = name ?? (run.fileName.replace(/(\.(csv|txt|tsv|xlsx|jsonl|ndjson|json|gz))+$/i, '') || run.fileName);
  const made = await ctx.sql.one<{ id: string }>`
    insert into import_source (id, seller_id, name, header_hash, mapping, catalog_id, created_at, updated_at)
    values (${newId<'import_source'>()}, ${run.sellerId}, ${wanted}, ${run.headerHash}, ${JSON.stringify(mapping)}::jsonb, ${catalogId}, ${now}, ${now})
    on conflict (seller_id, name) do update set mapping = excluded.mapping, header_hash = excluded.header_hash, catalog_id = excluded.catalog_id, updated_at = excluded.updated_at returning id`;
  return found(made, 'source').id;
}
