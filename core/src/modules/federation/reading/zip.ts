import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { fileUnreadable, unpacksTooLarge } from '../errors.ts';
import { unpackLimit } from './unpack.ts';

export interface Zip {
  has(path: string): boolean;
  /**
   * A part as text pieces, counted against what the whole archive may unpack to: sizes that an archive claims are not
   * believed.
   */
  read(path: string): AsyncGenerator<string>;
  close(): void;
}

const partsMost = 2000;

/**
 * Opens an archive on this machine. Names in it are looked up, never written to, so that no path leads out of it (X07).
 */
export async function openZip(path: string, name: string, fileBytes: number): Promise<Zip> {
  const archive = await new Promise<yauzl.ZipFile>((done, failed) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => {
      if (error) failed(fileUnreadable({ name }));
      else done(opened);
    });
  });
  const entries = await new Promise<Map<string, yauzl.Entry>>((done, failed) => {
    const found = new Map<string, yauzl.Entry>();
    archive.on('entry', (entry: yauzl.Entry) => {
      if (found.size >= partsMost) {
        failed(fileUnreadable({ name }));
        return;
      }
      found.set(entry.fileName.replace(/^\//, ''), entry);
      archive.readEntry();
    });
    archive.once('end', () => done(found));
    archive.once('error', () => failed(fileUnreadable({ name })));
    archive.readEntry();
  }).catch((error: unknown) => {
    archive.close();
    throw error;
  });
  const limitBytes = unpackLimit(fileBytes);
  // What parts claim is held to while they are read, so a bomb is refused by its own claim before a row is kept.
  if (entries.values().reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limitBytes) {
    archive.close();
    throw unpacksTooLarge({ limitBytes });
  }
  let bytes = 0;
  return {
    has: (part) => entries.has(part),
    async *read(part) {
      const entry = entries.get(part);
      if (!entry) throw fileUnreadable({ name });
      const stream = await new Promise<Readable>((done, failed) => {
        archive.openReadStream(entry, (error, opened) => {
          if (error) failed(fileUnreadable({ name }));
          else done(opened);
        });
      });
      const decoder = new TextDecoder('utf-8');
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          if (bytes > limitBytes) throw unpacksTooLarge({ limitBytes });
          yield decoder.decode(chunk, { stream: true });
        }
      } catch (error) {
        if (
          /size|invalid|incorrect|unexpected/i.test((error as Error).message) &&
          (error as { kind?: string }).kind === undefined
        )
          throw fileUnreadable({ name });
        throw error;
      } finally {
        stream.destroy();
      }
    },
    close: () => archive.close(),
  };
}
