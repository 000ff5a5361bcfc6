// Messages over a stream of bytes: four bytes that say how long it is, then JSON. JSON and not V8's own format, because
// an answer of search is read back three times as fast by it.

import type { Duplex } from 'node:stream';

const headBytes = 4;

/** In one write, so in one system call. */
export function writeFrame(stream: Duplex, message: unknown): void {
  const text = JSON.stringify(message);
  const length = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(headBytes + length);
  frame.writeUInt32BE(length, 0);
  frame.write(text, headBytes);
  stream.write(frame);
}

export function readFrames(stream: Duplex, hear: (message: unknown) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    while (bytes.length - at >= headBytes) {
      const end = at + headBytes + bytes.readUInt32BE(at);
      if (bytes.length < end) break;
      hear(JSON.parse(bytes.toString('utf8', at + headBytes, end)));
      at = end;
    }
    rest = bytes.subarray(at);
  });
}
