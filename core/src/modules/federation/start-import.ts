import type { ActorContext } from '../../platform/context.ts';
import type { KeptFile } from '../../platform/files/files.ts';
import { idempotencyKeyReuse } from '../../platform/idempotency.ts';
import { type Id, newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { catalogMissing, onlySellers } from './errors.ts';
import { importReceived } from './events.ts';

export interface Upload {
  readonly key: string;
  readonly fileName: string;
  readonly kind: 'full' | 'update';
  readonly catalogId?: Id<'catalog'> | undefined;
}
export interface Started {
  readonly runId: Id<'import_run'>;
  readonly state: string;
  readonly isRepeat: boolean;
}

/** A run that an upload of this key has started before; another file under the same key is a mistake of the caller. */
export async function findUpload(ctx: ActorContext, key: string, sha256: string | null): Promise<Started | null> {
  const known = await ctx.sql.one<{ runId: Id<'import_run'>; state: string; hash: string }>`
    select id as "runId", state, file_hash as hash from import_run where seller_id = ${ctx.actor.organizationId} and upload_key = ${key}`;
  if (known && sha256 !== null && known.hash !== sha256) throw idempotencyKeyReuse({ key });
  return known && { runId: known.runId, state: known.state, isRepeat: true };
}

/** A file has come in whole: a run is made of it, and a worker takes it from here. */
export async function startImport(ctx: ActorContext, upload: Upload, file: KeptFile): Promise<Started> {
  const sellerId = ctx.actor.organizationId;
  if (!ctx.actor.kinds.sells) throw onlySellers();
  const earlier = await findUpload(ctx, upload.key, file.sha256);
  if (earlier) return earlier;
  const catalogId =
    upload.catalogId === undefined
      ? await usualCatalog(ctx, sellerId)
      : found(
          await ctx.sql.one<{
            id: Id<'catalog'>;
          }>`select id from catalog where id = ${upload.catalogId} and seller_id = ${sellerId}`,
          'catalog',
        ).id;
  const runId = newId<'import_run'>();
  const now = ctx.clock.now();
  const made = await ctx.sql.run`
    insert into import_run (id, seller_id, catalog_id, file_name, file_key, file_bytes, file_hash, kind, state, upload_key, started_by, created_at, updated_at)
    values (${runId}, ${sellerId}, ${catalogId}, ${upload.fileName}, ${file.key}, ${file.bytes}, ${file.sha256}, ${upload.kind}, 'received', ${upload.key}, ${ctx.actor.userId}, ${now}, ${now})
    on conflict (seller_id, upload_key) do nothing`;
  // The same upload came twice at once, and the other was first.
  if (made === 0) return found(await findUpload(ctx, upload.key, file.sha256), 'import');
  ctx.emit(
    importReceived({
      subject: { type: 'import_run', id: runId },
      parties: [sellerId],
      data: { runId, fileName: upload.fileName },
      after: { fileName: upload.fileName, fileBytes: file.bytes, fileHash: file.sha256, kind: upload.kind },
    }),
  );
  return { runId, state: 'received', isRepeat: false };
}

/** Where the seller's offers stand that everyone may see; else where most stand. */
async function usualCatalog(ctx: ActorContext, sellerId: Id<'organization'>): Promise<Id<'catalog'>> {
  const usual = await ctx.sql.one<{ id: Id<'catalog'> }>`
    select c.id from catalog c where c.seller_id = ${sellerId} and c.is_active order by c.is_public desc, (select count(*) from catalog_offer f where f.catalog_id = c.id) desc, c.created_at limit 1`;
  if (!usual) throw catalogMissing();
  return usual.id;
}
