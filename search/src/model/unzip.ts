// Reads single members of a zip archive; jars and wheels are such. Only what these need: stored and deflated members,
// no encryption, no 64-bit sizes. The archive comes from a registry and its members are checked by hash, but sizes are
// bounded all the same.

import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const longestEnd = 22 + 65_535;
export const largestMember = 512 * 1024 * 1024;

/** The bytes of each member asked for, by name. Throws when one is not there or the archive can't be read. */
export async function unzip(archive: string, members: readonly string[]): Promise<Map<string, Buffer>> {
  const file = await open(archive);
  const read = async (at: number, length: number) => (await file.read(Buffer.alloc(length), 0, length, at)).buffer;
  try {
    const { size } = await file.stat();
    const tail = await read(Math.max(0, size - longestEnd), Math.min(size, longestEnd));
    const end = tail.lastIndexOf(Buffer.from(Uint32Array.of(endRecord).buffer));
    if (end < 0) throw new Error(`${archive} is no zip archive`);
    const directory = await read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const found = new Map<string, Buffer>();
    for (const { name, at, packed, size: unpacked, method } of entriesOf(directory)) {
      if (!members.includes(name)) continue;
      if (unpacked > largestMember) throw new Error(`${name} in ${archive} is larger than expected`);
      const header = await read(at, 30);
      const bytes = await read(at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packed);
      found.set(name, method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, unpacked) }));
    }
    const missing = members.filter((name) => !found.has(name));
    if (missing.length) throw new Error(`${archive} lacks ${missing.join(', ')}`);
    return found;
  } finally {
    await file.close();
  }
}

function* entriesOf(directory: Buffer) {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryRecord; ) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + extraLength + noteLength;
  }
}
