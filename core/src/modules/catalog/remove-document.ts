import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { filesInUse } from '../../platform/files/files.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { demandKeepingDocuments } from './document-rights.ts';
import { documentRemoved } from './events.ts';
import type { RemoveDocument } from './schemas.ts';

/** Takes a document away, and its file with it: a seller its own, the operator any. */
export async function removeDocument(
  ctx: ActorContext,
  { documentId }: z.output<typeof RemoveDocument>,
): Promise<{ id: string }> {
  demandKeepingDocuments(ctx);
  const { organizationId, kinds } = ctx.actor;
  const one = found(
    await ctx.sql.one<{ productId: Id<'product'>; kind: string; title: string; fileKey: string }>`
    select product_id as "productId", kind, title, file_key as "fileKey" from product_document where id = ${documentId} and (${kinds.operates} or added_by = ${organizationId})`,
    'document',
  );
  const removed = await asPlatform(
    ctx,
    'documents lie beside shared products, which no seller may write',
    () => ctx.sql.run`delete from product_document where id = ${documentId}`,
  );
  // Two who remove at once: one did it, and for the other it is gone.
  found(removed > 0 || null, 'document');
  ctx.afterCommit(() => filesInUse().remove(one.fileKey));
  ctx.emit(
    documentRemoved({
      subject: { type: 'product', id: one.productId },
      parties: [organizationId],
      data: { productId: one.productId, documentId },
      before: { kind: one.kind, title: one.title },
    }),
  );
  return { id: documentId };
}
