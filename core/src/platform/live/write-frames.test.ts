import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server, type Socket as ServerSocket } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdWrites, tellRooms } from './write-frames.ts';

const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
const clients: Socket[] = [];

beforeAll(async () => {
  io.on('connection', (socket) => void socket.join((socket.handshake.auth as { rooms: string[] }).rooms));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await io.close();
});

async function aListener(...rooms: string[]) {
  const heard: { n: number; text: string }[] = [];
  const arrived = once(io, 'connection') as Promise<[ServerSocket]>;
  const client = connect(`http://127.0.0.1:${(http.address() as { port: number }).port}`, {
    transports: ['websocket'],
    forceNew: true,
    auth: { rooms },
  });
  clients.push(client);
  client.on('told', (message: { n: number; text: string }) => heard.push(message));
  const [[there]] = await Promise.all([arrived, once(client as never, 'connect')]);
  const { ws } = client.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } };
  const waits = () =>
    (there.conn.transport as unknown as { socket: { bufferedAmount: number } }).socket.bufferedAmount > 0;
  return { heard, ws, waits, there };
}

it('tells all who stand in any of the rooms, each once, texts of any length and language', async () => {
  const [both, one, none] = [await aListener('a', 'b'), await aListener('b'), await aListener('c')];
  const texts = ['', 'Ốc vít', 'x'.repeat(300), 'ü'.repeat(40_000), 'last'];
  for (const [n, text] of texts.entries()) tellRooms(io, ['a', 'b'], 'told', { n, text }, false);
  const all = texts.map((text, n) => ({ n, text }));
  await expect.poll(() => [both.heard, one.heard]).toEqual([all, all]);
  expect(none.heard).toEqual([]);
});

it('what waits for a slow reader comes in its order, and what may be lost is left out', async () => {
  const slow = await aListener('slow');
  slow.ws.pause();
  let n = 0;
  const tell = (mayBeLost: boolean) => tellRooms(io, ['slow'], 'told', { n: n++, text: 'x'.repeat(60_000) }, mayBeLost);
  for (let turn = 0; turn < 2_000 && !slow.waits(); turn += 1) {
    tell(false);
    await new Promise(setImmediate);
  }
  expect(slow.waits()).toBe(true);
  const kept = [...Array(n).keys()];
  for (let turn = 0; turn < 5; turn += 1) {
    kept.push(n);
    tell(false);
    tell(true);
  }
  slow.ws.resume();
  await expect.poll(() => slow.heard.map((one) => one.n)).toEqual(kept);
  kept.push(n);
  tell(true);
  await expect.poll(() => slow.heard.map((one) => one.n)).toEqual(kept);
});

it('what is held leaves when it is let go, in its order', async () => {
  const listener = await aListener('held');
  const letGo = holdWrites(listener.there);
  tellRooms(io, ['held'], 'told', { n: 0, text: '' }, false);
  listener.there.emit('told', { n: 1, text: '' });
  tellRooms(io, ['held'], 'told', { n: 2, text: '' }, false);
  await new Promise((done) => setTimeout(done, 100));
  expect(listener.heard).toEqual([]);
  letGo();
  await expect.poll(() => listener.heard.map((one) => one.n)).toEqual([0, 1, 2]);
});
