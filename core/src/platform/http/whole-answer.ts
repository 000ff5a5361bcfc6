import { promisify } from 'node:util';
import { constants, gzip, gzipSync, zstdCompress, zstdCompressSync } from 'node:zlib';

/** Smaller ones are sent as they are: what packing them saves fits into the same packet. */
export const packedFromBytes = 2048;
/** What is longer would keep everybody waiting while it is packed, so it is done beside. */
const atOnceBytes = 65_536;

interface Packing {
  readonly atOnce: (text: string) => Buffer<ArrayBuffer>;
  readonly beside: (text: string) => Promise<Buffer<ArrayBuffer>>;
}
const [fast, thorough] = [{ level: 2 }, { level: 6 }];
const zstd = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const [gzipBeside, zstdBeside] = [promisify(gzip), promisify(zstdCompress)];
/**
 * The gladder first. For 28 kB of found products zstd takes a quarter of the time of gzip at its usual level, and is
 * smaller; gzip takes half of it at level 2, and a tenth more bytes. Beside the event loop it may take its time.
 */
const packings: Readonly<Record<string, Packing>> = {
  zstd: { atOnce: (text) => zstdCompressSync(text, zstd), beside: (text) => zstdBeside(text, zstd) },
  gzip: { atOnce: (text) => gzipSync(text, fast), beside: (text) => gzipBeside(text, thorough) },
};

/**
 * How a client takes it as gladly as anything. Who weighs encodings, or takes others alone, is answered by `compress` of
 * Hono.
 */
const packingFor = (accepted: string | null): string | undefined => {
  const named = (accepted ?? '').split(',').map((one) => /^\s*([\w-]+)\s*(;\s*q=1(\.0*)?\s*)?$/i.exec(one)?.[1]);
  return Object.keys(packings).find((packing) => named.some((one) => one?.toLowerCase() === packing));
};

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
  const packing = Buffer.byteLength(text) < packedFromBytes ? undefined : packingFor(accepted);
  if (packing !== undefined) headers.set('content-encoding', packing);
  const body =
    packing === undefined
      ? Buffer.from(text)
      : text.length > atOnceBytes
        ? await packings[packing]!.beside(text)
        : packings[packing]!.atOnce(text);
  headers.set('content-length', String(body.byteLength));
  return new Response(body, { status, headers });
}
