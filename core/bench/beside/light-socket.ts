import { connect } from 'node:net';

/**
 * A WebSocket with no more to it than a bench needs, so that two thousand of them cost little beside what they measure:
 * small texts go out, and each text that comes in is handed over as the bytes of its frame, which are good until the
 * hearer returns.
 */
export interface LightSocket {
  send(text: string): void;
  end(): void;
}

/** All sockets read into this one: what came is used up before the next is read. */
const read = Buffer.allocUnsafe(64 * 1024);
const nothing = Buffer.alloc(0);
/** What a client sends is masked. By what does not matter here, as long as the server has the work of it. */
const mask = [0x48, 0x61, 0x6e, 0x73] as const;
const wholeText = 0x81;
const goodbye = 0x88;

export function openLightSocket(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  hear: (text: Buffer, socket: LightSocket) => void,
): Promise<LightSocket> {
  return new Promise((done, failed) => {
    let isOpen = false;
    let rest = nothing;
    const socket = connect({
      host: '127.0.0.1',
      port,
      noDelay: true,
      onread: {
        buffer: read,
        callback: (count) => {
          const came = read.subarray(0, count);
          const bytes = rest.length === 0 ? came : Buffer.concat([rest, came]);
          const used = isOpen ? hearFrames(bytes) : hearHandshake(bytes);
          rest = used === bytes.length ? nothing : Buffer.from(bytes.subarray(used));
          return true;
        },
      },
    });
    socket.once('error', failed);
    const light: LightSocket = { send: (text) => socket.write(frameOf(text)), end: () => socket.destroy() };
    const asked = {
      host: `127.0.0.1:${port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': Buffer.from('sixteen letters.').toString('base64'),
      ...headers,
    };
    const lines = Object.entries(asked).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);

    /** How many bytes are used up. */
    function hearHandshake(bytes: Buffer): number {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return 0;
      const [first] = bytes.toString('latin1').split('\r\n');
      if (!first!.includes(' 101 ')) throw new Error(`no WebSocket: ${first}`);
      isOpen = true;
      done(light);
      return end + 4 + hearFrames(bytes.subarray(end + 4));
    }
    function hearFrames(bytes: Buffer): number {
      let at = 0;
      while (at + 2 <= bytes.length) {
        const short = bytes[at + 1]!;
        const from = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
        if (from > bytes.length) break;
        const to =
          from + (short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6));
        if (to > bytes.length) break;
        if (bytes[at] === goodbye) socket.destroy();
        else if (bytes[at] === wholeText) hear(bytes.subarray(from, to), light);
        else throw new Error(`a frame that the bench does not know: ${bytes[at]!.toString(16)}`);
        at = to;
      }
      return at;
    }
  });
}

function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? [wholeText, 0x80 | length] : [wholeText, 0x80 | 126, length >> 8, length & 255];
  const from = head.length + mask.length;
  const frame = Buffer.allocUnsafe(from + length);
  frame.set([...head, ...mask]);
  frame.write(text, from);
  for (let at = 0; at < length; at += 1) frame[from + at]! ^= mask[at & 3]!;
  return frame;
}
