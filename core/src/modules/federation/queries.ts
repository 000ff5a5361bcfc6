import type { z } from 'zod';
import type { ActorContext, Context } from '../../platform/context.ts';
import { fragment, type Fragment, nothing } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import type { ImportCard, Problem } from './schemas.ts';
import type { ColumnMapping, FileFormat, ImportState } from './tables.ts';

/** Whose runs the actor may see: its own organization's and those below; the operator's people see all. */
export function mine(ctx: ActorContext, column: Fragment): Fragment {
  return ctx.actor.kinds.operates ? fragment`true` : fragment`${column} = any (${ctx.actor.below}::uuid[])`;
}

/** Imports as lists and pages show them, newest first. */
export function importRows(
  ctx: Context,
  where: Fragment,
  page: Fragment = nothing,
): Promise<(z.output<typeof ImportCard> & { total: number })[]> {
  return ctx.sql`
    select r.id, r.seller_id as "sellerId", o.name as "sellerName", r.source_id as "sourceId", s.name as "sourceName", r.catalog_id as "catalogId", c.name as "catalogName",
           r.file_name as "fileName", r.file_bytes as "fileBytes", r.kind, r.state, r.rows_read as "rowsRead", r.rows_good as "rowsGood", r.rows_bad as "rowsBad", r.warnings,
           case r.state when 'received' then 0 when 'staging' then least(1, r.bytes_read::float8 / greatest(r.file_bytes, 1))
             when 'validating' then least(1, r.cursor::float8 / greatest(r.rows_read + 1, 1)) when 'applying' then least(1, r.cursor::float8 / greatest(r.rows_read + 1, 1)) end as progress,
           r.offers_new as "offersNew", r.offers_changed as "offersChanged", r.offers_unchanged as "offersUnchanged", r.offers_ended as "offersEnded", r.products_new as "productsNew",
           r.products_matched as "productsMatched", r.to_review as "toReview", r.reason, u.name as "startedBy", r.created_at as "createdAt", r.updated_at as "updatedAt", r.finished_at as "finishedAt",
           (count(*) over ())::int as total
    from import_run r join organization o on o.id = r.seller_id left join import_source s on s.id = r.source_id left join catalog c on c.id = r.catalog_id left join user_account u on u.id = r.started_by
    where ${where} order by r.created_at desc, r.id desc ${page}`;
}

export interface Run {
  readonly id: Id<'import_run'>;
  readonly sellerId: Id<'organization'>;
  readonly sourceId: Id<'import_source'> | null;
  readonly catalogId: Id<'catalog'> | null;
  readonly fileName: string;
  readonly fileKey: string;
  readonly kind: 'full' | 'update';
  readonly state: ImportState;
  readonly format: FileFormat | null;
  readonly columns: { name: string; samples: string[] }[] | null;
  readonly mapping: ColumnMapping | null;
  readonly headerHash: string | null;
  readonly cursor: number;
  readonly isConfirmed: boolean;
  readonly rowsRead: number;
  readonly startedBy: Id<'user'> | null;
  readonly updatedAt: Date;
}

const runColumns = fragment`r.id, r.seller_id as "sellerId", r.source_id as "sourceId", r.catalog_id as "catalogId", r.file_name as "fileName", r.file_key as "fileKey", r.kind, r.state, r.format, r.columns, r.mapping,
  r.header_hash as "headerHash", r.cursor, r.is_confirmed as "isConfirmed", r.rows_read as "rowsRead", r.started_by as "startedBy", r.updated_at as "updatedAt"`;

/** The run, if it is one of the actor's. */
export async function findRun(ctx: ActorContext, runId: Id<'import_run'>): Promise<Run> {
  return found(
    await ctx.sql
      .one<Run>`select ${runColumns} from import_run r where r.id = ${runId} and ${mine(ctx, fragment`r.seller_id`)}`,
    'import',
  );
}

/** The run, locked until the transaction ends, so that a worker and a person never change it at once. */
export async function lockRun(ctx: ActorContext, runId: Id<'import_run'>): Promise<Run> {
  return found(
    await ctx.sql
      .one<Run>`select ${runColumns} from import_run r where r.id = ${runId} and ${mine(ctx, fragment`r.seller_id`)} for update of r`,
    'import',
  );
}

export function problemRows(
  ctx: Context,
  runId: string,
  lines: readonly number[],
): Promise<z.output<typeof Problem>[]> {
  return ctx.sql`select line, field, code, value, facts, is_warning as "isWarning" from import_problem where run_id = ${runId} and line = any (${lines}::int[]) order by line, id`;
}
