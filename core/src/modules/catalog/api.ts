import { z } from 'zod';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { ActorContext } from '../../platform/context.ts';
import { fileEmpty, filesInUse, nameOfFile } from '../../platform/files/files.ts';
import { mediaTypeOf, tellingBytes } from '../../platform/files/media-type.ts';
import { type Endpoint, type Streaming, streaming } from '../../platform/http/rest.ts';
import { addDocument } from './add-document.ts';
import { documentBytes, takenBy } from './document-content.ts';
import { demandKeepingDocuments, findSoldProduct } from './document-rights.ts';
import { documentUnreadable } from './errors.ts';
import { AddDocument } from './schemas.ts';

/**
 * The body is the file itself. It is kept first and then judged by what it holds; whatever does not become a document
 * leaves nothing behind.
 */
async function receive({
  raw,
  input,
  transact,
  uploadBytes,
}: Streaming & { readonly input: z.output<typeof AddDocument> }): Promise<Response> {
  // Who may not is told before a byte is kept.
  await transact(async (ctx) => {
    demandKeepingDocuments(ctx as ActorContext);
    await findSoldProduct(ctx as ActorContext, input.productId);
  });
  if (raw.body === null) throw fileEmpty();
  const files = filesInUse();
  const kept = await files.keep(Readable.fromWeb(raw.body as ReadableStream), Math.min(documentBytes, uploadBytes));
  try {
    if (kept.bytes === 0) throw fileEmpty();
    const mediaType = mediaTypeOf(await files.head(kept.key, tellingBytes));
    if (mediaType === null || !takenBy(input.kind).includes(mediaType))
      throw documentUnreadable({ kind: input.kind, allowed: takenBy(input.kind).join(', ') });
    const title =
      input.title ??
      (nameOfFile(raw.headers)
        ?.replace(/\.[^.]{1,5}$/, '')
        .trim() ||
        input.kind);
    const { documentId, isRepeat } = await transact((ctx) =>
      addDocument(ctx as ActorContext, { ...input, title }, { ...kept, mediaType }),
    );
    if (isRepeat) await files.remove(kept.key);
    return Response.json(
      { documentId },
      {
        status: 201,
        headers: {
          location: `/api/v1/documents/${documentId}`,
          ...(isRepeat ? { 'idempotent-replayed': 'true' } : {}),
        },
      },
    );
  } catch (error) {
    await files.remove(kept.key);
    throw error;
  }
}

export const catalogApi: readonly Endpoint[] = [
  streaming({
    method: 'post',
    path: '/products/{productId}/documents',
    summary: 'Put a datasheet, certificate, drawing or picture beside a product that one sells',
    gate: 'catalog.read',
    input: AddDocument,
    status: 201,
    output: z.object({ documentId: z.string() }),
    takes: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'model/step'],
    respond: receive,
  }),
];
