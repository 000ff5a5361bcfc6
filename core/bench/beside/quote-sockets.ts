/**
 * The sockets of `quotes.ts`, in rooms, as a process of its own: what they cost is told apart from what they ask, and
 * no other work of the bench holds up their clock. Told by its parent which quotes to open, then how fast to send. It
 * sends at the rate whether or not answers come, and tells when each operation was sent, acknowledged and heard. Of a
 * frame it reads the kind and the names of its operations, and nothing else.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { linesInOrder } from '../../src/modules/quotes/document/index.ts';
import { quoteEvents, type DoOnQuote, type OpenQuote, type QuoteOpened } from '../../src/modules/quotes/protocol.ts';
import { newId } from '../../src/platform/ids.ts';
import { type LightSocket, openLightSocket } from './light-socket.ts';

/** Each quote is one room of so many sockets, by turns of the buyer's and the seller's. */
export interface Rooms {
  readonly port: number;
  readonly inRoom: number;
  readonly quoteIds: readonly string[];
}
export interface Pace {
  readonly perSecond: number;
  readonly total: number;
}
/** By the clock of this process, in ms; `acknowledged` is 0 of what was never answered. */
export interface Sent {
  readonly due: number;
  readonly at: number;
  acknowledged: number;
  readonly heard: number[];
}
export interface Told {
  readonly refused: readonly string[];
  readonly sent: readonly Sent[];
}

interface Member {
  readonly socket: LightSocket;
  readonly side: 'buyer' | 'seller';
}
interface Room {
  readonly quoteId: string;
  readonly lines: readonly string[];
  readonly members: readonly Member[];
}

/** How long an answer is waited for once all is sent. */
const patienceMs = 60_000;
const name = '"opId":"';
const nameLetters = 36;
const refusedWith = /"(?:code|refusal)":"([^"]+)"/;
const told = `42["${quoteEvents.operations}"`;

const answers = new Map<number, (answer: Buffer) => void>();
const sent = new Map<string, Sent>();
let asked = 0;

const rooms = await openRooms(await said<Rooms>());
process.send!('open');
const all = await send(await said<Pace>());
// The line to the parent is cut only once all has gone through it.
process.send!(all, () => process.disconnect());
for (const { socket } of rooms.flatMap((room) => room.members)) socket.end();

function said<T>(): Promise<T> {
  return new Promise((done) => process.once('message', (message) => done(message as T)));
}

async function openRooms({ port, inRoom, quoteIds }: Rooms): Promise<Room[]> {
  const opened: Room[] = [];
  for (const quoteId of quoteIds) {
    const members = await Promise.all(
      Array.from({ length: inRoom }, (_, at) => connect(port, at % 2 === 0 ? 'buyer' : 'seller')),
    );
    let lines: string[] = [];
    for (const { socket } of members) lines = await open(socket, { quoteId, since: null, pending: [] });
    opened.push({ quoteId, lines, members });
  }
  return opened;
}
async function connect(port: number, side: Member['side']): Promise<Member> {
  const admitted = Promise.withResolvers<void>();
  const socket = await openLightSocket(
    port,
    '/ws/?EIO=4&transport=websocket',
    { 'x-test-actor': side, 'x-test-session': newId() },
    (text, own) => {
      const now = performance.now();
      const kind = text.toString('latin1', 0, told.length);
      if (kind === told) hearOperations(text, now);
      else if (kind.startsWith('43')) hearAnswer(text);
      else if (kind === '2') own.send('3');
      else if (kind.startsWith('0')) own.send('40{"version":1}');
      else if (kind.startsWith('40')) admitted.resolve();
      else if (kind.startsWith('44')) admitted.reject(new Error(text.toString()));
    },
  );
  await admitted.promise;
  return { socket, side };
}
function hearOperations(text: Buffer, now: number): void {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at)) {
    at += name.length;
    sent.get(text.latin1Slice(at, at + nameLetters))?.heard.push(now);
  }
}
function hearAnswer(text: Buffer): void {
  const id = Number(text.latin1Slice(2, text.indexOf('[')));
  answers.get(id)?.(text);
  answers.delete(id);
}
function ask(socket: LightSocket, event: string, question: object, hear: (answer: Buffer) => void): void {
  asked += 1;
  answers.set(asked, hear);
  socket.send(`42${asked}["${event}",${JSON.stringify(question)}]`);
}
function open(socket: LightSocket, question: OpenQuote): Promise<string[]> {
  return new Promise((done, failed) => {
    ask(socket, quoteEvents.open, question, (answer) => {
      const [{ value }] = JSON.parse(answer.toString().slice(answer.indexOf('['))) as [{ value?: QuoteOpened }];
      if (value?.kind === 'snapshot') done(linesInOrder(value.document).map((line) => line.id));
      else failed(new Error(answer.toString()));
    });
  });
}

async function send({ perSecond, total }: Pace): Promise<Told> {
  const refused: string[] = [];
  const start = performance.now();
  for (let n = 0; n < total; n += 1) {
    const due = start + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    const room = rooms[n % rooms.length]!;
    const { socket, side } = room.members[Math.floor(n / rooms.length) % room.members.length]!;
    const opId = newId();
    const record: Sent = { due, at: performance.now(), acknowledged: 0, heard: [] };
    sent.set(opId, record);
    const op = {
      type: 'set' as const,
      lineId: room.lines[n % room.lines.length]!,
      field: side === 'buyer' ? ('quantity' as const) : ('unitPrice' as const),
      value: String(1 + (n % 9_000)),
    };
    const question: DoOnQuote = { quoteId: room.quoteId, operations: [{ opId, base: 0, op }] };
    ask(socket, quoteEvents.do, question, (answer) => {
      record.acknowledged = performance.now();
      if (!answer.includes('"refusal":null')) refused.push(refusedWith.exec(answer.toString())?.[1] ?? 'unknown');
    });
  }
  const waited = performance.now() + patienceMs;
  while (answers.size > 0 && performance.now() < waited) await wait(10);
  for (const _unanswered of answers) refused.push('no answer');
  await wait(1_000);
  return { refused, sent: [...sent.values()] };
}
