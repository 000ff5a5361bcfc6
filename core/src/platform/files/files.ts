import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, opendir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createHash, randomUUID } from 'node:crypto';
import { refusal } from '../refusal.ts';

export const fileTooLarge = refusal('invalid', 'file.tooLarge')<{ limitBytes: number }>();

/** A file of no bytes says nothing. */
export const fileEmpty = refusal('unprocessable', 'file.empty')();

export interface KeptFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}
/** Where files lie. A key is made here and means nothing; what a file was called is kept by whoever owns it. */
export interface Files {
  keep(content: AsyncIterable<Uint8Array>, limitBytes: number): Promise<KeptFile>;
  read(key: string): Readable;
  /** Where it lies on this machine, for readers that jump (ZIP). A store elsewhere brings it here first. */
  pathOf(key: string): Promise<string>;
  /** Its first bytes, which tell what it is. */
  head(key: string, bytes: number): Promise<Buffer>;
  size(key: string): Promise<number>;
  remove(key: string): Promise<void>;
  /** All that lie here, in no order, with when each was last written; also those that are still coming in. */
  list(): AsyncIterable<{ readonly key: string; readonly at: Date }>;
}

const keyShape = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/**
 * On the local disk, under random names in folders of 256. A file that is cut short, or too large, leaves nothing
 * behind.
 */
export function diskFiles(folder: string): Files {
  const pathOf = (key: string) => {
    if (!keyShape.test(key)) throw new Error(`not a file key: ${key}`);
    return join(folder, key);
  };
  return {
    async keep(content, limitBytes) {
      const name = randomUUID();
      const key = `${name.slice(0, 2)}/${name}`;
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const hash = createHash('sha256');
      let bytes = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          if (bytes > limitBytes) {
            done(fileTooLarge({ limitBytes }));
            return;
          }
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(Readable.from(content), measure, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { key, bytes, sha256: hash.digest('hex') };
    },
    read: (key) => createReadStream(pathOf(key)),
    pathOf: (key) => Promise.resolve(pathOf(key)),
    async head(key, bytes) {
      const file = await open(pathOf(key));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    size: async (key) => (await stat(pathOf(key))).size,
    remove: (key) => rm(pathOf(key), { force: true }),
    async *list() {
      // The folder is made for the first file.
      if (!existsSync(folder)) return;
      for await (const { parentPath, name } of await opendir(folder, { recursive: true })) {
        const key = `${basename(parentPath)}/${name}`;
        if (!keyShape.test(key)) continue;
        // It may be removed while we look.
        const found = await stat(join(folder, key)).catch(() => null);
        if (found?.isFile()) yield { key, at: found.mtime };
      }
    },
  };
}

/**
 * What a sender calls a file that is the body of its request (header `hansa-file-name`, percent-encoded). It is shown,
 * and never a path.
 */
export function nameOfFile(headers: Headers): string | null {
  const given = headers.get('hansa-file-name');
  if (given === null) return null;
  let text = given;
  try {
    text = decodeURIComponent(given);
  } catch {
    /* it was not encoded */
  }
  return (
    text
      .replaceAll(/[\p{Cc}/\\]/gu, ' ')
      .trim()
      .slice(0, 200) || null
  );
}

/** For a file that is handed over to be kept: its name as it was, whatever letters it has. */
export function attachmentDisposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  return `${how}; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)}`;
}

let opened: Files | null = null;

/** Handed over once at the start, like the reactions; verbs that keep files reach them here. */
export function useFiles(files: Files): void {
  opened = files;
}
export function filesInUse(): Files {
  if (opened === null) throw new Error('no place for files was opened');
  return opened;
}
