import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { attachmentDisposition, fileEmpty, filesInUse, nameOfFile } from '../../platform/files/files.ts';
import { mediaTypeOf, tellingBytes } from '../../platform/files/media-type.ts';
import { type Endpoint, idempotencyKeyMissing, type Streaming, streaming } from '../../platform/http/rest.ts';
import { idOf } from '../../platform/ids.ts';
import { attach, demandAttaching, findAttachment } from './attach.ts';
import { attachmentUnreadable } from './errors.ts';
import { AttachFile, ShowAttachment } from './schemas.ts';

const attachmentBytes = 25_000_000;

/**
 * The body is the file. It is kept first and judged by what it holds; what does not become an attachment leaves nothing
 * behind.
 */
async function receive({
  raw,
  input,
  transact,
  uploadBytes,
}: Streaming & { readonly input: z.output<typeof AttachFile> }): Promise<Response> {
  const key = raw.headers.get('idempotency-key');
  if (key === null || key === '' || key.length > 255) throw idempotencyKeyMissing();
  const actor = await transact(async (ctx) => {
    await demandAttaching(ctx as ActorContext, input.quoteId);
    return ctx.actor!;
  });
  if (raw.body === null) throw fileEmpty();
  const files = filesInUse();
  const kept = await files.keep(Readable.fromWeb(raw.body as ReadableStream), Math.min(attachmentBytes, uploadBytes));
  try {
    if (kept.bytes === 0) throw fileEmpty();
    const mediaType = mediaTypeOf(await files.head(kept.key, tellingBytes));
    if (mediaType === null) throw attachmentUnreadable();
    const attachmentId = idOf('quote_attachment', `${actor.organizationId}/${input.quoteId}/${key}`);
    const { isRepeat } = await transact((ctx) =>
      attach(
        ctx as ActorContext,
        { quoteId: input.quoteId, attachmentId, name: nameOfFile(raw.headers) ?? 'attachment', mediaType },
        kept,
      ),
    );
    if (isRepeat) await files.remove(kept.key);
    return Response.json({ attachmentId }, { status: 201, headers: isRepeat ? { 'idempotent-replayed': 'true' } : {} });
  } catch (error) {
    await files.remove(kept.key);
    throw error;
  }
}

/** Handed over to be kept, never opened in our name: one side does not run what the other sends. */
async function send({
  input,
  transact,
}: Streaming & { readonly input: z.output<typeof ShowAttachment> }): Promise<Response> {
  const file = await transact((ctx) => findAttachment(ctx as ActorContext, input));
  return new Response(Readable.toWeb(filesInUse().read(file.fileKey)) as globalThis.ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.sizeBytes),
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentDisposition(file.name),
    },
  });
}

export const attachmentDoors: readonly Endpoint[] = [
  streaming({
    method: 'post',
    path: '/quotes/{quoteId}/attachments',
    summary: 'Put a file beside a quote, for both sides',
    gate: 'quote.read',
    presence: 'on behalf',
    input: AttachFile,
    status: 201,
    output: z.object({ attachmentId: z.string() }),
    takes: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'model/step', 'application/zip'],
    respond: receive,
  }),
  streaming({
    method: 'get',
    path: '/quotes/{quoteId}/attachments/{attachmentId}',
    summary: 'A file that lies beside a quote',
    gate: 'quote.read',
    input: ShowAttachment,
    status: 200,
    output: z.string(),
    respond: send,
  }),
];
