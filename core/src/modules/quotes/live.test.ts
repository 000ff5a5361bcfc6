import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { type Answered, changed, type Changed, everything } from '../../platform/live/protocol.ts';
import { actingAs, anActor, asThePlatform, testClock } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { sendable, startLiveServer } from '../../test/live-server.ts';
import { testRedis } from '../../test/redis.ts';
import { doOperations } from './do-operations.ts';
import { linesInOrder, type QuoteDocument } from './document/document.ts';
import type { NamedOperation, Operation } from './document/operations.ts';
import { acknowledge, openReplica, takeIn, type OrderedOperation } from './document/replica.ts';
import { aTrade, type Trade } from './fixtures.ts';
import {
  type DoneOnQuote,
  type Person,
  quoteEvents,
  type QuoteChanged,
  type QuoteOpened,
  type QuoteOperations,
  type QuotePresence,
} from './protocol.ts';
import { saveRfq } from './save-rfq.ts';
import { sendQuote } from './send-quote.ts';
import { sendRfq } from './send-rfq.ts';
import { allowUnderFloor, saveMargin } from './show-margins.ts';
import { operationsSince, showQuote } from './show-quote.ts';

const { database, url, owner } = await testDatabase();
const can = {
  'quote.read': 'below',
  'quote.request': 'below',
  'quote.accept': 'below',
  'quote.answer': 'below',
  'quote.manage': 'below',
  'cart.use': 'below',
} as const;
let trade: Trade;
let actors: Record<string, ReturnType<typeof anActor>>;
let server: Awaited<ReturnType<typeof startLiveServer>>;
const sockets: Socket[] = [];
const children: ChildProcess[] = [];
const sent = () => Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, sendable(actor)]));

beforeAll(async () => {
  trade = await asThePlatform(database, (ctx) => aTrade(ctx, { sellers: 2, products: 3 }));
  actors = {
    buyer: anActor(trade.buyerId, { name: 'Anong', can }),
    seller: anActor(trade.sellerIds[0]!, { name: 'Femke', can }),
    rival: anActor(trade.sellerIds[1]!, { name: 'Marco', can }),
    stranger: anActor(trade.outsiderId, { can }),
    reader: anActor(trade.buyerId, { name: 'Reader', can: { 'quote.read': 'below' } }),
    /** What this one does cannot be written: its transaction fails. */
    broken: anActor(trade.buyerId, { name: 'Broken', userId: 'no id' as never, can }),
    helper: anActor(trade.buyerId, {
      name: 'Anong',
      can,
      impersonator: {
        userId: newId(),
        name: 'Operator Olga',
        impersonationId: newId(),
        until: new Date('2026-11-24T10:00:00Z'),
        sellerId: null,
      },
    }),
  };
  server = await startLiveServer({ url, actors: sent() });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => server?.close());

interface Client {
  readonly socket: Socket;
  readonly operations: OrderedOperation[];
  readonly changes: QuoteChanged[];
  people: readonly Person[];
  ask<T>(event: string, payload: unknown): Promise<Answered<T>>;
  value<T>(event: string, payload: unknown): Promise<T>;
}
async function connect(
  name: string,
  port = server.port,
  session: string = newId(),
  hello: object = {},
  heard: Changed[] = [],
): Promise<Client> {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/ws',
    transports: ['websocket'],
    auth: { version: 1, ...hello },
    extraHeaders: { 'x-test-actor': name, 'x-test-session': session },
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  const ask = <T>(event: string, payload: unknown) =>
    socket.timeout(5000).emitWithAck(event, payload) as Promise<Answered<T>>;
  const client: Client = {
    socket,
    operations: [],
    changes: [],
    people: [],
    ask,
    value: async <T>(event: string, payload: unknown) => {
      const answered = await ask<T>(event, payload);
      if ('refusal' in answered) throw new Error(answered.refusal.code);
      return answered.value;
    },
  };
  socket.on(quoteEvents.operations, (heard: QuoteOperations) => client.operations.push(...heard.operations));
  socket.on(quoteEvents.presence, (heard: QuotePresence) => {
    client.people = heard.people;
  });
  socket.on(quoteEvents.changed, (heard: QuoteChanged) => client.changes.push(heard));
  socket.on(changed, (message: Changed) => heard.push(message));
  await new Promise<void>((done, failed) => {
    socket.once('connect', done);
    socket.once('connect_error', failed);
  });
  return client;
}
const opens = (client: Client, quoteId: string, since: number | null = null, pending: string[] = []) =>
  client.value<QuoteOpened>(quoteEvents.open, { quoteId, since, pending });
const does = (client: Client, quoteId: string, ...operations: NamedOperation[]) =>
  client.value<DoneOnQuote>(quoteEvents.do, { quoteId, operations });
const named = (op: Operation, opId: string = newId(), base = 0): NamedOperation => ({ opId, base, op });
const notes = (value: string) => named({ type: 'term', field: 'note', value });
const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((done) => setTimeout(done, 20));
  expect(holds()).toBe(true);
};

async function aQuote(): Promise<{ quoteId: Id<'quote'>; otherId: Id<'quote'> }> {
  const asBuyer = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, actors['buyer']!, work);
  const { rfqId } = await asBuyer((ctx) =>
    saveRfq(ctx, {
      title: 'Screws',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: trade.productIds.map((productId) => ({
        productId,
        unit: 'C62',
        quantity: '10',
        targetPrice: null,
        note: '',
      })),
    }),
  );
  const ids = (await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }))).quoteIds;
  const of = async (n: number) =>
    (await owner.query('select id from quote where id = any ($1) and seller_id = $2', [ids, trade.sellerIds[n]]))
      .rows[0].id as Id<'quote'>;
  return { quoteId: await of(0), otherId: await of(1) };
}
const snapshot = (opened: QuoteOpened): QuoteDocument => {
  if (opened.kind !== 'snapshot') throw new Error('no snapshot');
  return opened.document;
};

it('A04 tells who comes late what changed since its page was read, and nothing that is not its own; after long, that all may be other', async () => {
  const [early, late, stranger, unasked, long]: Changed[][] = [[], [], [], [], []];
  await connect('buyer', server.port, newId(), {}, early);
  const { quoteId } = await aQuote();
  const isTold = (heard: readonly Changed[] = []) =>
    heard.some((one) => one.subject.id === quoteId && one.name === 'quote.requested');
  await until(() => isTold(early));
  for (const [name, hello, heard] of [
    ['buyer', { unheardMs: 100 }, late],
    ['stranger', { unheardMs: 100 }, stranger],
    ['buyer', {}, unasked],
    ['buyer', { unheardMs: 60_001 }, long],
  ] as const)
    await connect(name, server.port, newId(), hello, heard);
  await until(() => isTold(late) && long!.length > 0);
  expect(long).toMatchObject([everything]);
  expect([stranger!.filter((one) => one.subject.id === quoteId), unasked]).toEqual([[], []]);
});

describe('a quote that two have open', () => {
  it("I10 carries operations of both sides to both, in one order, and both replicas end as the server's copy", async () => {
    const { quoteId } = await aQuote();
    const [buyer, seller] = [await connect('buyer'), await connect('seller')];
    const [theirs, ours] = [await opens(buyer, quoteId), await opens(seller, quoteId)];
    const lines = linesInOrder(snapshot(theirs));
    const acts = Array.from({ length: 60 }, (_, n) =>
      n % 2 === 0
        ? does(
            buyer,
            quoteId,
            named({ type: 'set', lineId: lines[n % 3]!.id, field: 'quantity', value: String(n + 1) }),
          )
        : does(
            seller,
            quoteId,
            named({ type: 'set', lineId: lines[n % 3]!.id, field: 'unitPrice', value: String(n + 1) }),
          ),
    );
    await Promise.all(acts);
    await until(() => buyer.operations.length === 60 && seller.operations.length === 60);
    expect(buyer.operations.map((one) => one.sequence)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(seller.operations).toEqual(buyer.operations);
    const replicas = [
      [theirs, buyer, 'buyer'],
      [ours, seller, 'seller'],
    ] as const;
    const server = await actingAs(database, actors['buyer']!, (ctx) => showQuote(ctx, { quoteId }));
    for (const [opened, client, side] of replicas)
      expect(takeIn(openReplica(snapshot(opened), opened.sequence), client.operations, side).replica.visible).toEqual(
        server.document,
      );
  });

  it('I10 does what arrives twice once, answers both alike, and tells who comes back what was missed and which of its own had arrived', async () => {
    const { quoteId } = await aQuote();
    const [buyer, seller] = [await connect('buyer'), await connect('seller')];
    await opens(buyer, quoteId);
    await opens(seller, quoteId);
    const mine = notes('once');
    const [one, two] = [await does(buyer, quoteId, mine), await does(buyer, quoteId, mine)];
    expect(two.answers).toEqual(one.answers);
    buyer.socket.disconnect();
    await does(seller, quoteId, notes('while away'));
    const back = await connect('buyer');
    const never = newId();
    const opened = await opens(back, quoteId, 0, [mine.opId, never]);
    expect(opened).toMatchObject({
      kind: 'missed',
      sequence: 2,
      known: [{ opId: mine.opId, sequence: 1 }],
      operations: [{ sequence: 1 }, { sequence: 2, by: { name: 'Femke' } }],
    });
    expect(seller.operations.map((heard) => heard.sequence)).toEqual([1, 2]);
  });

  it('tells an operation only after its commit, and one that is refused to nobody', async () => {
    const { quoteId } = await aQuote();
    const [buyer, seller] = [await connect('buyer'), await connect('seller')];
    const line = linesInOrder(snapshot(await opens(buyer, quoteId)))[0]!;
    await opens(seller, quoteId);
    const { answers } = await does(
      buyer,
      quoteId,
      named({ type: 'set', lineId: line.id, field: 'unitPrice', value: '0.01' }),
      notes('fair'),
    );
    expect(answers.map((one) => one.refusal)).toEqual(['quote.notYours', null]);
    await until(() => seller.operations.length === 1);
    expect(seller.operations[0]).toMatchObject({ sequence: 1, op: { type: 'term', value: 'fair' } });
  });

  it('shows who is there, in which cell, typing; an impersonator as themselves; and forgets a socket that is gone', async () => {
    const { quoteId } = await aQuote();
    const [buyer, helper] = [await connect('buyer'), await connect('helper')];
    await opens(buyer, quoteId);
    const { you } = await opens(helper, quoteId);
    helper.socket.emit(quoteEvents.cell, { quoteId, cell: { lineId: 'line', field: 'quantity' }, isTyping: true });
    await until(() => buyer.people.some((one) => one.isTyping));
    expect(buyer.people.find((one) => one.id === you)).toMatchObject({
      name: 'Operator Olga',
      onBehalfOf: 'Anong',
      side: 'buyer',
      cell: { field: 'quantity' },
    });
    helper.socket.disconnect();
    await until(() => buyer.people.length === 1);
  });

  it('forgets a socket that goes away while it is coming in', async () => {
    const { quoteId } = await aQuote();
    const buyer = await connect('buyer');
    const holder = await owner.connect();
    await holder.query('begin');
    await holder.query('lock table quote in access exclusive mode');
    buyer.socket.emit(quoteEvents.open, { quoteId, since: null, pending: [] });
    await until(() => buyer.socket.io.engine.writeBuffer.length === 0);
    buyer.socket.disconnect();
    const seller = await connect('seller');
    const coming = opens(seller, quoteId);
    await holder.query('commit');
    holder.release();
    expect((await coming).people.map((one) => one.name)).toEqual(['Femke']);
    await new Promise((done) => setTimeout(done, 300));
    expect(seller.people.map((one) => one.name)).toEqual(['Femke']);
  });

  it('says that there is something to read again when a version is sent', async () => {
    const { quoteId } = await aQuote();
    const buyer = await connect('buyer');
    await opens(buyer, quoteId);
    await actingAs(database, actors['seller']!, (ctx) => sendQuote(ctx, { quoteId, message: '' }));
    await until(() => buyer.changes.some((one) => one.name === 'quote.sent'));
  });

  it("A04 I9 tells the buyer's sockets nothing of margins, and nobody anything of another seller's quote", async () => {
    const { quoteId, otherId } = await aQuote();
    const [buyer, seller, rival] = [await connect('buyer'), await connect('seller'), await connect('rival')];
    const heard: string[] = [];
    for (const client of [buyer, rival])
      client.socket.onAny((event, payload) => {
        heard.push(JSON.stringify([event, payload]));
      });
    const line = linesInOrder(snapshot(await opens(buyer, quoteId)))[0]!;
    await opens(seller, quoteId);
    await opens(rival, otherId);
    await actingAs(database, actors['seller']!, (ctx) =>
      saveMargin(ctx, { quoteId, lineId: line.id, unitCost: '1.2345', floorPrice: '7.8912' }),
    );
    await does(seller, quoteId, named({ type: 'set', lineId: line.id, field: 'unitPrice', value: '6.5' }));
    await actingAs(database, actors['seller']!, (ctx) => allowUnderFloor(ctx, { quoteId, lineId: line.id }));
    await until(() => seller.changes.some((one) => one.name === 'quote.marginAllowed'));
    await does(seller, quoteId, notes('done'));
    await until(() => buyer.operations.length === 2);
    expect(heard.filter((text) => /margin|1\.2345|7\.8912|floor|cost/i.test(text))).toEqual([]);
    expect(rival.operations).toEqual([]);
    expect(heard.filter((text) => text.includes('Marco') && text.includes(quoteId))).toEqual([]);
  });
});

describe('whoever may not', () => {
  it('S08 A01 learns of a foreign quote what it learns of one that never was, and hears nothing', async () => {
    const { quoteId, otherId } = await aQuote();
    const [stranger, seller] = [await connect('stranger'), await connect('seller')];
    await opens(seller, quoteId);
    const asked = async (id: string) => {
      const answers = [
        await stranger.ask(quoteEvents.open, { quoteId: id, since: null, pending: [] }),
        await stranger.ask(quoteEvents.do, { quoteId: id, operations: [notes('x')] }),
      ];
      return answers.map((one) => ('refusal' in one ? { ...one.refusal, requestId: '' } : one));
    };
    expect(await asked(quoteId)).toEqual(await asked(newId()));
    stranger.socket.emit(quoteEvents.cell, { quoteId, cell: null, isTyping: true });
    await does(seller, quoteId, notes('mine'));
    await until(() => seller.operations.length === 1);
    expect(await seller.ask(quoteEvents.open, { quoteId: otherId, since: null, pending: [] })).toMatchObject({
      refusal: { code: 'thing.unknown' },
    });
    await until(() => seller.people.length === 1);
    expect([stranger.operations, stranger.people]).toEqual([[], []]);
  });

  it('S08 may forge neither numbers nor names: the server numbers, and what it does not know is refused', async () => {
    const { quoteId } = await aQuote();
    const buyer = await connect('buyer');
    await opens(buyer, quoteId);
    expect(await does(buyer, quoteId, { ...notes('far'), base: 1_000_000 })).toMatchObject({ sequence: 1 });
    for (const forged of [
      { ...notes('x'), sequence: 99 },
      { ...notes('x'), side: 'seller' },
      { opId: newId(), base: 0, op: { type: 'margin', value: 1 } },
    ]) {
      expect(await buyer.ask(quoteEvents.do, { quoteId, operations: [forged] })).toMatchObject({
        refusal: { code: 'input.invalid' },
      });
    }
    expect(await buyer.ask(quoteEvents.open, { quoteId, since: 99, pending: [] })).toMatchObject({
      value: { kind: 'snapshot', sequence: 1 },
    });
    for (const event of ['__proto__', 'constructor', 'toString', 'quote.open.__proto__'])
      buyer.socket.emit(event, { __proto__: { polluted: true } }, () => {
        /* never answered */
      });
    expect(await does(buyer, quoteId, notes('still here'))).toMatchObject({ sequence: 2 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('S08 is cut off when it floods, or sends a frame of ten megabytes; nobody else is', async () => {
    const { quoteId } = await aQuote();
    const [flood, huge, other] = [await connect('buyer'), await connect('buyer'), await connect('seller')];
    await opens(other, quoteId);
    for (let n = 0; n < 10_000; n += 1) flood.socket.emit(quoteEvents.cell, { quoteId, cell: null, isTyping: false });
    huge.socket.emit(quoteEvents.do, { quoteId, operations: 'x'.repeat(10 * 1024 * 1024) });
    await until(() => flood.socket.disconnected && huge.socket.disconnected);
    expect(await does(other, quoteId, notes('calm'))).toMatchObject({ sequence: 1 });
  });

  it('reads without writing where its role only reads', async () => {
    const { quoteId } = await aQuote();
    const reader = await connect('reader');
    expect(await opens(reader, quoteId)).toMatchObject({ mayEdit: false, side: 'buyer' });
    expect((await does(reader, quoteId, notes('no'))).answers[0]).toMatchObject({
      refusal: 'quote.notYours',
      sequence: null,
    });
  });

  it('S08 has twenty sockets in one session and no more, until one of them is gone; other sessions have their own', async () => {
    const session = newId();
    const mine = [];
    for (let n = 0; n < 20; n += 1) mine.push(await connect('buyer', server.port, session));
    await expect(connect('buyer', server.port, session)).rejects.toThrow('live.tooMany');
    await connect('buyer');
    mine[7]!.socket.disconnect();
    await expect
      .poll(() =>
        connect('buyer', server.port, session).then(
          () => 'in',
          (error: Error) => error.message,
        ),
      )
      .toBe('in');
    await expect(connect('buyer', server.port, session)).rejects.toThrow('live.tooMany');
  });

  it('A11 is out within a second when its session or seat is gone: socket closed, nothing more heard, presence ended', async () => {
    const { quoteId } = await aQuote();
    const [buyer, seller] = [await connect('buyer'), await connect('seller')];
    await opens(buyer, quoteId);
    await opens(seller, quoteId);
    await until(() => seller.people.length === 2);
    server.gone.add('buyer');
    await until(() => buyer.socket.disconnected && seller.people.length === 1);
    await does(seller, quoteId, notes('alone'));
    expect(buyer.operations).toEqual([]);
    server.gone.delete('buyer');
  });

  it('A11 who acts for another is out when the time is over, though nothing happens then', async () => {
    const { quoteId } = await aQuote();
    const half = {
      ...actors['helper']!,
      impersonator: { ...actors['helper']!.impersonator!, until: new Date(testClock().now().getTime() + 500) },
    };
    const unwatched = await startLiveServer({
      url,
      actors: { ...sent(), half: sendable(half) },
      checkEveryMs: 3_600_000,
    });
    try {
      const [buyer, acting, whole] = [
        await connect('buyer', unwatched.port),
        await connect('half', unwatched.port),
        await connect('helper', unwatched.port),
      ];
      await opens(buyer, quoteId);
      await opens(acting, quoteId).catch(() => {
        /* on a slow machine it is over by then */
      });
      await until(() => acting.socket.disconnected && buyer.people.length === 1);
      expect(whole.socket.connected).toBe(true);
    } finally {
      await unwatched.close();
    }
  });

  it('F02 stays on its socket, and comes in late, where nobody can be asked for a while who it is', async () => {
    const { quoteId } = await aQuote();
    const [buyer, late] = [
      await connect('buyer'),
      io(`http://127.0.0.1:${server.port}`, {
        path: '/ws',
        transports: ['websocket'],
        auth: { version: 1 },
        extraHeaders: { 'x-test-actor': 'seller' },
        reconnectionDelay: 50,
        forceNew: true,
        autoConnect: false,
      }),
    ];
    sockets.push(late);
    await opens(buyer, quoteId);
    server.away.is = true;
    try {
      late.connect();
      await asThePlatform(database, async (ctx) => {
        ctx.emit({
          name: 'member.changed',
          subject: { type: 'member', id: newId() },
          parties: [trade.buyerId],
          data: {},
        });
      });
      await until(() => server.away.asked.has('buyer') && server.away.asked.has('seller'));
      expect(late.connected).toBe(false);
    } finally {
      server.away.is = false;
    }
    await until(() => late.connected);
    expect(buyer.socket.connected).toBe(true);
    expect(await does(buyer, quoteId, notes('as before'))).toMatchObject({ sequence: 1 });
  });

  it('F13 is cut when it does not read, so that it holds up nobody and costs no memory; it comes back with what it missed', async () => {
    const { quoteId } = await aQuote();
    const [slow, seller] = [await connect('buyer'), await connect('seller')];
    await opens(slow, quoteId);
    await opens(seller, quoteId);
    // The slow one's connection is open, and it takes nothing from it.
    (slow.socket.io.engine.transport as unknown as { ws: { pause(): void } }).ws.pause();
    const before = server.count();
    const text = 'x'.repeat(1900);
    for (let batch = 0; batch < 60 && server.count() === before; batch += 1) {
      await actingAs(database, actors['seller']!, (ctx) =>
        doOperations(ctx, {
          quoteId,
          operations: Array.from({ length: 400 }, (_, n) => notes(`${batch} ${n} ${text}`)),
        }),
      );
      await until(() => seller.operations.length === (batch + 1) * 400);
    }
    await until(() => server.count() === before - 1);
    const back = await connect('buyer');
    const opened = await opens(back, quoteId, 0);
    expect(opened).toMatchObject({ kind: 'snapshot', sequence: seller.operations.at(-1)!.sequence });
  }, 60_000);
});

describe('many quotes at once', () => {
  it('share their commits, each with its own numbers, and its own order where nobody waits for an answer', async () => {
    const quotes = await Promise.all(Array.from({ length: 8 }, aQuote));
    const clients = await Promise.all(
      quotes.map(async ({ quoteId }) => {
        const client = await connect('buyer');
        await opens(client, quoteId);
        return { client, quoteId };
      }),
    );
    const commits = async () =>
      Number(
        (
          await owner.query<{ n: string }>(
            `select count(distinct xmin::text) as n from quote_operation where quote_id = any ($1)`,
            [quotes.map((one) => one.quoteId)],
          )
        ).rows[0]!.n,
      );
    const words = Array.from({ length: 25 }, (_, n) => `word ${n}`);
    await Promise.all(
      words.flatMap((word) => clients.map(({ client, quoteId }) => does(client, quoteId, notes(word)))),
    );
    for (const { quoteId } of clients) {
      const { operations } = await actingAs(database, actors['seller']!, (ctx) =>
        operationsSince(ctx, { quoteId, since: 0 }),
      );
      expect(operations.map((one) => [one.sequence, (one.op as { value: string }).value])).toEqual(
        words.map((word, n) => [n + 1, word]),
      );
    }
    expect(await commits()).toBeLessThan(100);
  });

  it('A01 I8 are looked at for each who asks: a stranger in company of the parties still finds nothing', async () => {
    const [{ quoteId }, { quoteId: second }] = [await aQuote(), await aQuote()];
    const [buyer, stranger, reader] = [await connect('buyer'), await connect('stranger'), await connect('reader')];
    const answers = await Promise.all([
      does(buyer, quoteId, notes('first')),
      does(buyer, second, notes('mine')),
      stranger.ask(quoteEvents.do, { quoteId: second, operations: [notes('theirs')] }),
      does(reader, second, notes('no')),
      does(buyer, second, notes('again')),
    ]);
    expect(answers[2]).toMatchObject({ refusal: { code: 'thing.unknown' } });
    expect(answers[3]).toMatchObject({ answers: [{ refusal: 'quote.notYours' }] });
    const { operations } = await actingAs(database, actors['seller']!, (ctx) =>
      operationsSince(ctx, { quoteId: second, since: 0 }),
    );
    expect(operations.map((one) => (one.op as { value: string }).value)).toEqual(['mine', 'again']);
  });

  it('go on where one asking cannot be written: only that one fails', async () => {
    const quotes = await Promise.all(Array.from({ length: 3 }, aQuote));
    const [buyer, broken] = [await connect('buyer'), await connect('broken')];
    const answers = await Promise.all([
      ...quotes.map(({ quoteId }) => does(buyer, quoteId, notes('warm'))),
      broken.ask(quoteEvents.do, { quoteId: quotes[1]!.quoteId, operations: [notes('never')] }),
      ...quotes.map(({ quoteId }) => does(buyer, quoteId, notes('well'))),
    ]);
    expect(answers[3]).toMatchObject({ refusal: { code: 'internal' } });
    for (const { quoteId } of quotes)
      expect(
        (
          await actingAs(database, actors['seller']!, (ctx) => operationsSince(ctx, { quoteId, since: 0 }))
        ).operations.map((one) => one.sequence),
      ).toEqual([1, 2]);
    server.faults.length = 0;
  });

  it('do not wait for one that somebody else holds, and that one goes on when it is let go', async () => {
    const [{ quoteId: held }, { quoteId: free }] = [await aQuote(), await aQuote()];
    const buyer = await connect('buyer');
    const other = await owner.connect();
    await other.query('begin');
    await other.query('select 1 from quote where id = $1 for update', [held]);
    const waits = does(buyer, held, notes('later'));
    expect(await does(buyer, free, notes('now'))).toMatchObject({ sequence: 1 });
    expect(await does(buyer, free, notes('and now'))).toMatchObject({ sequence: 2 });
    await other.query('commit');
    other.release();
    expect(await waits).toMatchObject({ sequence: 1 });
  });

  it('X03 take no text that cannot be kept', async () => {
    const { quoteId } = await aQuote();
    const buyer = await connect('buyer');
    for (const text of ['a\0b', '\ud800'])
      expect(await buyer.ask(quoteEvents.do, { quoteId, operations: [notes(text)] })).toMatchObject({
        refusal: { code: 'input.unreadable' },
      });
  });
});

/** The lines between processes. Redis is tried where one is installed. */
const redis = await testRedis();
afterAll(() => redis?.stop());

const lines: readonly [string, string | null][] = [
  ['PostgreSQL', null],
  [
    redis ? 'Redis Streams' : 'Redis Streams: neither valkey-server nor redis-server is installed here',
    redis?.url ?? '',
  ],
];

for (const [line, redisUrl] of lines)
  describe.runIf(redisUrl !== '')(`two processes behind a balancer, over ${line}`, () => {
    let alone: typeof server;
    beforeAll(async () => {
      alone = server;
      server = redisUrl === null ? server : await startLiveServer({ url, actors: sent(), redisUrl });
    });
    afterAll(async () => {
      if (server !== alone) await server.close();
      server = alone;
    });
    const another = (): Promise<{ child: ChildProcess; port: number }> =>
      new Promise((done, failed) => {
        const child = fork(join(import.meta.dirname, '../../test/live-process.ts'), { stdio: 'inherit', execArgv: [] });
        children.push(child);
        child.once('message', (told: { port: number }) => done({ child, port: told.port }));
        child.once('error', failed);
        child.send({ url, actors: sent(), redisUrl });
      });

    it('F12 serve one quote: operations and people of both, in one order; a killed one loses nothing that it acknowledged', async () => {
      const { quoteId } = await aQuote();
      const { child, port } = await another();
      const [buyer, seller] = [await connect('buyer', port), await connect('seller')];
      const opened = await opens(buyer, quoteId);
      await opens(seller, quoteId);
      await until(() => seller.people.length === 2 && buyer.people.length === 2);
      const acknowledged = new Map<string, number>();
      let replica = openReplica(snapshot(opened), opened.sequence);
      const burst = Array.from({ length: 200 }, (_, n) => async () => {
        const one = notes(`from the other process ${n}`);
        const { answers } = await does(buyer, quoteId, one);
        acknowledged.set(one.opId, answers[0]!.sequence!);
        replica = acknowledge(replica, one.opId, answers[0]!.sequence!, 'buyer');
      });
      const working = Promise.allSettled(burst.map((act) => act()));
      for (let n = 0; n < 20; n += 1) await does(seller, quoteId, notes(`from here ${n}`));
      await until(() => acknowledged.size >= 40);
      child.kill('SIGKILL');
      await working;
      // Its user comes back on the process that lives, under the old number.
      const back = await connect('buyer');
      const again = await opens(back, quoteId, 0, [...acknowledged.keys()]);
      expect(again.known.length).toBe(acknowledged.size);
      expect(again.known.every((one) => acknowledged.get(one.opId) === one.sequence)).toBe(true);
      const log = await actingAs(database, actors['seller']!, (ctx) => operationsSince(ctx, { quoteId, since: 0 }));
      await until(() => seller.operations.length === log.sequence);
      expect(seller.operations.map((one) => one.sequence)).toEqual(log.operations.map((one) => one.sequence));
      expect(takeIn(replica, again.kind === 'missed' ? again.operations : [], 'buyer').missing).toBeNull();
    }, 60_000);

    it('F11 have what a killed one had begun done whole or not at all, and once when it is sent again', async () => {
      const { quoteId } = await aQuote();
      const { child, port } = await another();
      const buyer = await connect('buyer', port);
      await opens(buyer, quoteId);
      const mine = Array.from({ length: 40 }, (_, n) => notes(`word ${n}`));
      const half = Promise.allSettled(mine.map((one) => does(buyer, quoteId, one)));
      child.kill('SIGKILL');
      buyer.socket.disconnect();
      await half;
      const back = await connect('buyer');
      const { known } = await opens(
        back,
        quoteId,
        0,
        mine.map((one) => one.opId),
      );
      const { answers } = await does(back, quoteId, ...mine);
      expect(answers.every((one) => one.sequence !== null)).toBe(true);
      for (const one of known) expect(answers.find((answer) => answer.opId === one.opId)!.sequence).toBe(one.sequence);
      const log = await actingAs(database, actors['buyer']!, (ctx) => operationsSince(ctx, { quoteId, since: 0 }));
      expect(log.operations.map((one) => one.opId).sort()).toEqual(mine.map((one) => one.opId).sort());
    }, 60_000);

    it('hear of what a verb does that came by HTTP', async () => {
      const { quoteId } = await aQuote();
      const buyer = await connect('buyer');
      await opens(buyer, quoteId);
      await actingAs(database, actors['seller']!, (ctx) =>
        doOperations(ctx, { quoteId, operations: [notes('by a door')] }),
      );
      await until(() => buyer.operations.length === 1);
    });

    if (redisUrl !== null)
      it('F12 lose nothing when Redis ends and comes back empty: what one did meanwhile the other tells all the same', async () => {
        const { quoteId } = await aQuote();
        const { port } = await another();
        const [buyer, seller] = [await connect('buyer', port), await connect('seller')];
        await opens(buyer, quoteId);
        await opens(seller, quoteId);
        await until(() => seller.people.length === 2 && buyer.people.length === 2);
        const restarted = redis!.restart();
        for (let n = 1; n <= 10; n += 1)
          expect(await does(buyer, quoteId, notes(`without it ${n}`))).toMatchObject({ sequence: n });
        await restarted;
        await until(() => seller.operations.length === 10);
        expect(seller.operations.map((one) => one.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        // And the line is whole again: cells are told only over it.
        await new Promise((done) => setTimeout(done, 1_500));
        buyer.socket.emit(quoteEvents.cell, { quoteId, cell: { lineId: 'line', field: 'note' }, isTyping: true });
        await until(() => seller.people.some((one) => one.isTyping));
      }, 30_000);
  });
