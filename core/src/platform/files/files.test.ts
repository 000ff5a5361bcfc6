import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { diskFiles } from './files.ts';

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hansa-files-'));
  const files = diskFiles(folder);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  async function* chunks(...parts: string[]) {
    for (const part of parts) yield Buffer.from(part);
  }
  const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;

  it('are kept by a name that means nothing, and read back whole', async () => {
    const file = await files.keep(chunks('one ', 'two'), 100);
    expect(file).toMatchObject({ bytes: 7, sha256: createHash('sha256').update('one two').digest('hex') });
    expect(await text(files.read(file.key))).toBe('one two');
    expect(await files.size(file.key)).toBe(7);
    await files.remove(file.key);
    expect(kept()).toBe(0);
  });

  it('are none where none was ever kept', async () => {
    expect(await Array.fromAsync(diskFiles(join(folder, 'not-there')).list())).toEqual([]);
  });

  it('X05 leave nothing behind when they are too large or cut short', async () => {
    await expect(files.keep(chunks('12345', '67890'), 8)).rejects.toMatchObject({ code: 'file.tooLarge' });
    async function* cut() {
      yield Buffer.from('half');
      throw new Error('the line was cut');
    }
    await expect(files.keep(cut(), 100)).rejects.toThrow('the line was cut');
    expect(kept()).toBe(0);
  });

  it('X07 are reached by their key alone', () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'aa/../../x', '', 'aa/%2e%2e'])
      expect(() => files.read(key), key).toThrow(/not a file key/);
  });
});
