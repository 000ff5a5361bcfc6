import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from './unzip.ts';

/** A zip archive of one deflated and one stored member, by hand. */
function aZip(members: readonly { name: string; bytes: Buffer; isDeflated: boolean }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, isDeflated } of members) {
    const packed = isDeflated ? deflateRawSync(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isDeflated ? 8 : 0, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const entry = Buffer.concat([
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(at, 42);
    parts.push(header);
    directory.push(entry);
    at += header.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

test('members come out as they went in, and one that is not there is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-zip-'));
  const path = join(folder, 'some.jar');
  await writeFile(
    path,
    aZip([
      { name: 'a.json', bytes: Buffer.from('hello '.repeat(100)), isDeflated: true },
      { name: 'b/c.bin', bytes: Buffer.from([1, 2, 3]), isDeflated: false },
    ]),
  );
  const found = await unzip(path, ['a.json', 'b/c.bin']);
  expect([found.get('a.json')!.toString(), [...found.get('b/c.bin')!]]).toEqual(['hello '.repeat(100), [1, 2, 3]]);
  await expect(unzip(path, ['missing'])).rejects.toThrow('lacks missing');
  await writeFile(path, 'no archive');
  await expect(unzip(path, ['a.json'])).rejects.toThrow('no zip archive');
  await rm(folder, { recursive: true });
});
