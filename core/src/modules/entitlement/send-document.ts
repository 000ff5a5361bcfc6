import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { attachmentDisposition, filesInUse } from '../../platform/files/files.ts';
import { found } from '../../platform/refusal.ts';
import { entitledCatalogs } from './find-entitlement.ts';
import type { ShowDocument } from './schemas.ts';

interface Row {
  title: string;
  fileKey: string;
  mediaType: string;
  sizeBytes: number;
}

/**
 * A document of a product that the reader may see; sellers and the operator see all, because they list and judge
 * against them. Else it is unknown.
 */
async function findDocument(ctx: Context, input: z.output<typeof ShowDocument>): Promise<Row> {
  const seesAll = ctx.actor !== null && (ctx.actor.kinds.sells || ctx.actor.kinds.operates);
  const { ids } = await entitledCatalogs(ctx);
  return found(
    await ctx.sql.one<Row>`
    select d.title, d.file_key as "fileKey", d.media_type as "mediaType", d.size_bytes as "sizeBytes" from product_document d
    where d.id = ${input.documentId} and (${seesAll} or exists (select 1 from offer o join catalog_offer c on c.offer_id = o.id where o.product_id = d.product_id and o.state = 'active' and c.catalog_id = any (${ids}::uuid[])))`,
    'document',
  );
}

/**
 * Sends a document. Pictures are shown in place; all else is handed over to be kept, and never opened in our name. A
 * document does not change under its id, so a browser keeps it for a day; nobody else may, because another reader may
 * not see it.
 */
export async function sendDocument(
  raw: Request,
  input: z.output<typeof ShowDocument>,
  transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
): Promise<Response> {
  const document = await transact((ctx) => findDocument(ctx, input));
  const tag = `"${input.documentId}"`;
  const kept = { etag: tag, 'cache-control': 'private, max-age=86400', vary: 'cookie, authorization' };
  if (raw.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers: kept });
  const body = Readable.toWeb(filesInUse().read(document.fileKey)) as ReadableStream;
  return new Response(body, {
    headers: {
      ...kept,
      'content-type': document.mediaType,
      'content-length': String(document.sizeBytes),
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentDisposition(
        document.title,
        document.mediaType.startsWith('image/') ? 'inline' : 'attachment',
      ),
    },
  });
}
