import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { fileUnreadable, unpacksTooLarge } from '../errors.ts';
import { limits } from './table.ts';

/** What may come out of so many packed bytes. A bomb packs a thousand times, a catalog never (X05). */
export function unpackLimit(packedBytes: number): number {
  return Math.min(limits.unpackedBytes, Math.max(64 * 2 ** 20, packedBytes * limits.unpackedTimes));
}

/** The content of a file, unpacked where it is gzip. `onBytes` hears how much of the file itself was read. */
export async function* contentOf(
  file: Readable,
  name: string,
  fileBytes: number,
  onBytes: (count: number) => void = () => {
    /* nobody counts */
  },
): AsyncGenerator<Buffer> {
  const counted = Readable.from(counting(file, onBytes), { objectMode: false });
  const head = await firstBytes(counted);
  if (head === null) return;
  if (!(head[0] === 0x1f && head[1] === 0x8b)) {
    yield head;
    yield* counted as AsyncIterable<Buffer>;
    return;
  }
  const limitBytes = unpackLimit(fileBytes);
  let bytes = 0;
  counted.unshift(head);
  const gunzip = counted.pipe(createGunzip());
  counted.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw unpacksTooLarge({ limitBytes });
      yield chunk;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_')) throw fileUnreadable({ name });
    throw error;
  } finally {
    gunzip.destroy();
    counted.destroy();
    file.destroy();
  }
}

async function* counting(file: Readable, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of file as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function firstBytes(stream: Readable): Promise<Buffer | null> {
  return new Promise((done, failed) => {
    const look = () => {
      const chunk = stream.read() as Buffer | null;
      if (chunk === null) return;
      stream.off('readable', look);
      done(chunk);
    };
    stream
      .on('readable', look)
      .once('end', () => done(null))
      .once('error', failed);
  });
}

/** So much of the beginning as is needed to guess from. */
export async function headOf(content: AsyncGenerator<Buffer>, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
