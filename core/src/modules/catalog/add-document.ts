import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { KeptFile } from '../../platform/files/files.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { demandKeepingDocuments, findSoldProduct } from './document-rights.ts';
import { tooManyDocuments } from './errors.ts';
import { documentAdded } from './events.ts';
import type { AddDocument } from './schemas.ts';

/** What a buyer still reads through, and a seller still keeps in order. */
const most = 40;

/**
 * Puts a file that was kept beside a product. The same file again is the document that is there; `isRepeat` says that
 * the new copy is not needed.
 */
export async function addDocument(
  ctx: ActorContext,
  input: z.output<typeof AddDocument> & { title: string },
  file: KeptFile & { mediaType: string },
): Promise<{ documentId: Id<'product_document'>; isRepeat: boolean }> {
  demandKeepingDocuments(ctx);
  await findSoldProduct(ctx, input.productId);
  const addedBy = ctx.actor.organizationId;
  return asPlatform(ctx, 'documents lie beside shared products, which no seller may write', async () => {
    const { count } = found(
      await ctx.sql.one<{
        count: number;
      }>`select count(*)::int as count from product_document where product_id = ${input.productId} and added_by = ${addedBy}`,
      'product',
    );
    if (count >= most) throw tooManyDocuments({ most });
    const id = newId<'product_document'>();
    const made = await ctx.sql.run`
      insert into product_document (id, product_id, kind, title, language, file_key, media_type, size_bytes, added_by, added_at, content_hash)
      values (${id}, ${input.productId}, ${input.kind}, ${input.title}, ${input.language ?? null}, ${file.key}, ${file.mediaType}, ${file.bytes}, ${addedBy}, ${ctx.clock.now()}, ${file.sha256})
      on conflict (product_id, added_by, kind, content_hash) where content_hash is not null do nothing`;
    if (made === 0) {
      const there = found(
        await ctx.sql.one<{
          id: Id<'product_document'>;
        }>`select id from product_document where product_id = ${input.productId} and added_by = ${addedBy} and kind = ${input.kind} and content_hash = ${file.sha256}`,
        'document',
      );
      return { documentId: there.id, isRepeat: true };
    }
    ctx.emit(
      documentAdded({
        subject: { type: 'product', id: input.productId },
        parties: [addedBy],
        data: { productId: input.productId, documentId: id },
        after: { kind: input.kind, title: input.title, mediaType: file.mediaType, sizeBytes: file.bytes },
      }),
    );
    return { documentId: id, isRepeat: false };
  });
}
