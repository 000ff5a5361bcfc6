import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { findSoldProduct, mayKeepDocuments } from './document-rights.ts';
import type { Documents, ListDocuments } from './schemas.ts';

/** All documents of a product that one sells; what others added is read, not changed. */
export async function listDocuments(
  ctx: ActorContext,
  { productId }: z.output<typeof ListDocuments>,
): Promise<z.output<typeof Documents>> {
  await findSoldProduct(ctx, productId);
  return (await ctx.sql`
    select id, kind, title, language, media_type as "mediaType", size_bytes as "sizeBytes", added_at as "addedAt", ${mayKeepDocuments(ctx)} and (${ctx.actor.kinds.operates} or coalesce(added_by = ${ctx.actor.organizationId}, false)) as "mayRemove"
    from product_document where product_id = ${productId} order by kind, title, id`) as never;
}
