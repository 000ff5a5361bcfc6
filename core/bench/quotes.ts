/**
 * What a quote that many edit at once costs: `node core/bench/quotes.ts [sockets] [operations a second] [seconds]`. One
 * core process serves rooms of ten; another holds the sockets (`beside/quote-sockets.ts`), sends at the rate whether or
 * not answers come, and counts until everybody in a room has heard. Beside it, in the same run, what the machine can do
 * at best: a write that is made durable, `select 1`, an answer and a delivery over a bare socket. Last, a quote of a
 * thousand lines: opened, and one edit of it.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { entities } from '../src/modules/entities.ts';
import { apply, linesInOrder, type QuoteDocument } from '../src/modules/quotes/document/index.ts';
import { aTrade, type Trade } from '../src/modules/quotes/fixtures.ts';
import { saveRfq, sendRfq } from '../src/modules/quotes/index.ts';
import { type DoneOnQuote, quoteEvents, type QuoteOpened } from '../src/modules/quotes/protocol.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/open.ts';
import { startPostgres } from '../src/platform/db/postgres.ts';
import { newId, type Id } from '../src/platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../src/test/context.ts';
import { sendable } from '../src/test/live-server.ts';
import { cpuMsOf, cpuMsOfFamily, postmasterIn } from '../src/test/processes.ts';
import { fsyncLimit, limitOf, selectLimit, tellLimit, transactionLimit } from './beside/machine.ts';
import type { Pace, Rooms, Told } from './beside/quote-sockets.ts';

const [sockets, rate, seconds] = [
  Number(process.argv[2] ?? 200),
  Number(process.argv[3] ?? 100),
  Number(process.argv[4] ?? 15),
];
/** Where core's CPU profile is put, for whoever wants to know what it does. */
const profileInto = process.argv[5];
const inRoom = 10;
/** Code that never ran is slow: in so long core has done each kind of work often enough. */
const coldMs = 2_000;
const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ folder });
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query('create database bench');
await admin.end();
const url = postgres.url('bench');
await migrate(url, entities);
const database = await openDatabase({ url, entities, poolSize: 4 });
const postmaster = postmasterIn(folder);
const owner = new pg.Pool({ connectionString: url, max: 2 });
owner.on('error', () => {
  /* a connection that the end of PostgreSQL closed first */
});
const can = { 'quote.read': 'below', 'quote.request': 'below', 'quote.answer': 'below', 'cart.use': 'below' } as const;
const trade: Trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 1, products: 20 }));
const actors = {
  buyer: anActor(trade.buyerId, { name: 'Anong', can }),
  seller: anActor(trade.sellerIds[0]!, { name: 'Femke', can }),
};
const child = fork(new URL('../src/test/live-process.ts', import.meta.url), {
  execArgv: profileInto === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileInto],
});
try {
  await limits();
  child.send({
    url,
    actors: { buyer: sendable(actors.buyer), seller: sendable(actors.seller) },
    checkEveryMs: 5_000,
    poolSize: 10,
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  await together(port);
  await long(port);
} finally {
  child.disconnect();
  await once(child, 'exit');
  await database.close();
  await owner.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

function tell(what: string, took: number[]): void {
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN).toFixed(2).padStart(9);
  console.log(
    `${what.padEnd(58)} median ${at(0.5)} ms   95 % ${at(0.95)} ms   99 % ${at(0.99)} ms   of ${took.length}`,
  );
}
/**
 * When the slowest hundredth was sent: what waited for the same thing stands together, so that a start that is cold can
 * be told from a server that stands still now and then.
 */
function tellSlowest(all: readonly { readonly atMs: number; readonly tookMs: number }[]): void {
  const slowest = all
    .toSorted((a, b) => b.tookMs - a.tookMs)
    .slice(0, Math.ceil(all.length / 100))
    .toSorted((a, b) => a.atMs - b.atMs);
  const moments: { fromMs: number; toMs: number; count: number; longestMs: number }[] = [];
  for (const { atMs, tookMs } of slowest) {
    const last = moments.at(-1);
    if (last && atMs - last.toMs < 100)
      Object.assign(last, { toMs: atMs, count: last.count + 1, longestMs: Math.max(last.longestMs, tookMs) });
    else moments.push({ fromMs: atMs, toMs: atMs, count: 1, longestMs: tookMs });
  }
  console.log(
    `  the slowest hundredth was sent at ${moments.map((one) => `${(one.fromMs / 1000).toFixed(2)} s (${one.count}, up to ${one.longestMs.toFixed(0)} ms)`).join(', ')}`,
  );
}
async function times(count: number, work: () => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took;
}

async function limits(): Promise<void> {
  tellLimit(await fsyncLimit(folder));
  tellLimit(await transactionLimit(owner));
  tellLimit(await selectLimit(database.pool));
  const http = createServer();
  const bare = new Server(http, { transports: ['websocket'] });
  bare.on('connection', (socket) => {
    socket.on('ask', (_asked: unknown, answer: () => void) => {
      answer();
    });
    socket.on('tell', (told: unknown) => {
      bare.emit('told', told);
    });
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const own = io(`http://127.0.0.1:${(http.address() as { port: number }).port}`, {
    transports: ['websocket'],
    forceNew: true,
  });
  await once(own as never, 'connect');
  tellLimit(await limitOf('asked and answered over a bare socket', () => own.emitWithAck('ask', { some: 'thing' })));
  tellLimit(
    await limitOf(
      'one delivery over a bare socket',
      () =>
        new Promise<void>((heard) => {
          own.once('told', () => heard());
          own.emit('tell', { some: 'thing' });
        }),
    ),
  );
  own.disconnect();
  await bare.close();
}

async function aQuote(lines: number): Promise<Id<'quote'>> {
  const { rfqId } = await actingAs(database, actors.buyer, (ctx) =>
    saveRfq(ctx, {
      title: 'Bench',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: Array.from({ length: lines }, (_, n) => ({
        productId: trade.productIds[n % trade.productIds.length]!,
        unit: 'C62',
        quantity: '10',
        targetPrice: null,
        note: '',
      })),
    }),
  );
  return (await actingAs(database, actors.buyer, (ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> })))
    .quoteIds[0] as Id<'quote'>;
}

async function connect(port: number, name: 'buyer' | 'seller'): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/ws',
    transports: ['websocket'],
    auth: { version: 1 },
    extraHeaders: { 'x-test-actor': name, 'x-test-session': newId() },
    reconnection: false,
    forceNew: true,
  });
  await new Promise<void>((done, failed) => {
    socket.once('connect', done);
    socket.once('connect_error', failed);
  });
  return socket;
}
async function ask<T>(socket: Socket, event: string, asked: object): Promise<T> {
  const answered = (await socket.timeout(60_000).emitWithAck(event, asked)) as
    | { value: T }
    | { refusal: { code: string } };
  if ('refusal' in answered) throw new Error(`refused: ${answered.refusal.code}`);
  return answered.value;
}
function heldBytes(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

async function together(port: number): Promise<void> {
  const quoteIds: string[] = [];
  for (let n = 0; n < sockets / inRoom; n += 1) quoteIds.push(await aQuote(20));
  const clients = fork(new URL('beside/quote-sockets.ts', import.meta.url), { execArgv: [] });
  const answered = async <T>(message: Rooms | Pace): Promise<T> => {
    const gone = once(clients, 'exit').then(() => Promise.reject(new Error('the clients ended')));
    clients.send(message);
    return ((await Promise.race([once(clients, 'message'), gone])) as [T])[0];
  };
  const before = heldBytes();
  await answered({ port, inRoom, quoteIds });
  console.log(
    `${sockets.toLocaleString('en')} sockets in rooms of ${inRoom}: ${Math.round((heldBytes() - before) / sockets / 1024)} kB each in the core process (${Math.round(heldBytes() / 1e6)} MB in all)`,
  );
  const spent = () => [cpuMsOf(child.pid!), cpuMsOfFamily(postmaster), cpuMsOf(clients.pid!)] as const;
  const spentBefore = spent();
  const total = rate * seconds;
  const { sent, refused } = await answered<Told>({ perSecond: rate, total });
  const [core, database, beside] = spent().map((ms, at) => ((ms - spentBefore[at]!) / total).toFixed(2));
  const acknowledged = sent.filter((one) => one.acknowledged > 0);
  const start = sent[0]!.due;
  const sending = (sent.at(-1)!.at - start) / 1000;
  console.log(
    `${total.toLocaleString('en')} operations at ${rate}/s wanted, ${Math.round(total / sending)}/s sent; ${refused.length} refused${refused.length > 0 ? ` (${[...new Set(refused)].slice(0, 3).join(', ')})` : ''}, ${sent.filter((one) => one.heard.length < inRoom).length} not heard by all`,
  );
  console.log(
    `CPU an operation: core ${core} ms, PostgreSQL ${database} ms, the ${sockets.toLocaleString('en')} clients beside them ${beside} ms; a second of ${cpus().length} cores has ${((cpus().length * 1000) / rate).toFixed(2)} ms for each`,
  );
  tell(
    'sent later than it was due (by the lag of the clients)',
    sent.map((one) => one.at - one.due),
  );
  tell(
    'acknowledged after commit, from being sent',
    acknowledged.map((one) => one.acknowledged - one.at),
  );
  tell(
    'the same of what was sent after the first two seconds',
    acknowledged.flatMap((one) => (one.at - start > coldMs ? [one.acknowledged - one.at] : [])),
  );
  tellSlowest(acknowledged.map((one) => ({ atMs: one.at - start, tookMs: one.acknowledged - one.at })));
  tell(
    'heard by the last of the room, from being sent',
    sent.flatMap((one) => (one.heard.length > 0 ? Math.max(...one.heard) - one.at : [])),
  );
  tell(
    'fan-out: from the first in the room to the last',
    sent.flatMap((one) => (one.heard.length > 1 ? Math.max(...one.heard) - Math.min(...one.heard) : [])),
  );
}

async function long(port: number): Promise<void> {
  const quoteId = await aQuote(1_000);
  const socket = await connect(port, 'buyer');
  let document: QuoteDocument | null = null;
  tell(
    'a quote of 1,000 lines: opened over the socket',
    await times(20, async () => {
      const opened = await ask<QuoteOpened>(socket, quoteEvents.open, { quoteId, since: null, pending: [] });
      if (opened.kind === 'snapshot') document = opened.document;
    }),
  );
  const [line] = linesInOrder(document!);
  let n = 0;
  tell(
    'one edit of it, acknowledged',
    await times(50, () =>
      ask<DoneOnQuote>(socket, quoteEvents.do, {
        quoteId,
        operations: [
          { opId: newId(), base: 0, op: { type: 'set', lineId: line!.id, field: 'quantity', value: String((n += 1)) } },
        ],
      }),
    ),
  );
  tell(
    'one edit of it, applied in a client',
    await times(500, () =>
      apply(document!, { type: 'set', lineId: line!.id, field: 'quantity', value: String((n += 1)) }, 'buyer'),
    ),
  );
  socket.disconnect();
}
