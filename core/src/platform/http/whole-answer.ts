import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

/** Smaller ones are sent as they are: what packing them saves fits into the same packet. */
export const packedFromBytes = 2048;
/** What is longer would keep everybody waiting while it is packed, so it is done beside. */
const atOnceBytes = 65_536;
/** As streams are packed. */
const level = 6;
const gzipBeside = promisify(gzip);

/**
 * Whether a client takes gzip as gladly as anything, so that it is what `compress` of Hono would have taken, too. Who
 * weighs encodings, or takes others alone, is answered by that one.
 */
const takesGzip = (accepted: string | null): boolean =>
  accepted !== null && /(^|,)\s*gzip\s*(;\s*q=1(\.0*)?\s*)?(,|$)/i.test(accepted);

/**
 * An answer whose text is there as a whole, packed in one go, with its length: the platform's streams cost three times
 * what packing does, whatever they carry, and each small answer went through one because nobody had said how long it
 * is.
 */
export async function wholeAnswer(
  text: string,
  { status, headers }: { readonly status: number; readonly headers: Headers },
  accepted: string | null,
): Promise<Response> {
  headers.append('vary', 'accept-encoding');
  const isPacked = takesGzip(accepted) && Buffer.byteLength(text) >= packedFromBytes;
  if (isPacked) headers.set('content-encoding', 'gzip');
  const body = !isPacked
    ? Buffer.from(text)
    : text.length > atOnceBytes
      ? await gzipBeside(text, { level })
      : gzipSync(text, { level });
  headers.set('content-length', String(body.byteLength));
  return new Response(body, { status, headers });
}
