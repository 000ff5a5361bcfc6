import { io, type Socket } from 'socket.io-client';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type DoneOnQuote,
  type Person as Present,
  quoteEvents,
  type QuoteOperations,
  type QuotePresence,
} from '../modules/quotes/protocol.ts';
import { newId } from '../platform/ids.ts';
import { type Answered, changed, type Changed } from '../platform/live/protocol.ts';
import { doorsOf, type Person, signIn } from './hansa-process.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/** A seller's rep who acts for a buyer, on real sockets of a whole house: what it hears, and when it ends. */
let demo: DemoServer;
let owner: pg.Pool;
const emails = {
  buyer: 'anong@suchanok.example',
  rep: 'femke@nordhaven.example',
  rival: 'marco@rulmanta.example',
} as const;
interface Seat {
  readonly memberId: string;
  readonly userId: string;
  readonly organizationId: string;
}
let seats: Record<keyof typeof emails, Seat>;
let people: Record<keyof typeof emails, Person>;
const sockets: Socket[] = [];

beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
  const seatOf = async (email: string) =>
    (
      await owner.query<Seat>(
        `select m.id as "memberId", m.user_id as "userId", m.organization_id as "organizationId" from member m join auth.auth_user u on u.id = m.user_id where u.email = $1 order by m.created_at limit 1`,
        [email],
      )
    ).rows[0]!;
  seats = { buyer: await seatOf(emails.buyer), rep: await seatOf(emails.rep), rival: await seatOf(emails.rival) };
  people = { buyer: await comeIn(emails.buyer), rep: await comeIn(emails.rep), rival: await comeIn(emails.rival) };
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});

const comeIn = async (email: string) => doorsOf(demo.origin, await signIn(demo.origin, email));
interface Ear {
  readonly socket: Socket;
  readonly changes: Changed[];
  readonly operations: QuoteOperations[];
  people: readonly Present[];
  ask<T>(event: string, payload: object): Promise<Answered<T>>;
}
async function listen({ cookie }: Person, hello: object = {}): Promise<Ear> {
  const socket = io(demo.origin, {
    path: '/ws',
    transports: ['websocket'],
    extraHeaders: { cookie },
    auth: { version: 1, ...hello },
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  const ear: Ear = {
    socket,
    changes: [],
    operations: [],
    people: [],
    ask: (event, payload) => socket.timeout(10_000).emitWithAck(event, payload),
  };
  socket.on(changed, (message: Changed) => ear.changes.push(message));
  socket.on(quoteEvents.operations, (message: QuoteOperations) => ear.operations.push(message));
  socket.on(quoteEvents.presence, (message: QuotePresence) => {
    ear.people = message.people;
  });
  await new Promise<void>((done, failed) => {
    socket.once('connect', done);
    socket.once('connect_error', failed);
  });
  return ear;
}
const until = async (holds: () => boolean) => {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((done) => setTimeout(done, 50));
  expect(holds()).toBe(true);
};
const told = async <T>(asked: ReturnType<Person['tell']>): Promise<T> => {
  const answer = await asked;
  if (answer?.data === undefined) throw new Error(`refused: ${answer?.code}`);
  return answer.data as T;
};
const begins = async () =>
  (
    await told<{ id: string }>(
      people.rep.tell('impersonations.start', {
        memberId: seats.buyer.memberId,
        reason: 'Asked on the phone for more of it',
      }),
    )
  ).id;
const opens = (ear: Ear, quoteId: string) => ear.ask<object>(quoteEvents.open, { quoteId, since: null, pending: [] });
const notes = (ear: Ear, quoteId: string, value: string) =>
  ear.ask<DoneOnQuote>(quoteEvents.do, {
    quoteId,
    operations: [{ opId: newId(), base: 0, op: { type: 'term', field: 'note', value } }],
  });
const hasHeardOf = (ear: Ear, id: string) => ear.changes.some((one) => one.subject.id === id);

/** What the buyer asks of both sellers: the quote of the rep's own seller, and the rival's. */
async function asksBoth(): Promise<{ own: string; theirs: string }> {
  const { rfqId } = await told<{ rfqId: string }>(
    people.buyer.tell('rfqs.save', { title: 'For May', lines: [{ title: 'Grease', quantity: '5' }] }),
  );
  const { quoteIds } = await told<{ quoteIds: string[] }>(
    people.buyer.tell('rfqs.send', { rfqId, sellerIds: [seats.rep.organizationId, seats.rival.organizationId] }),
  );
  const { rows } = await owner.query<{ id: string; seller_id: string }>(
    'select id, seller_id from quote where id = any ($1)',
    [quoteIds],
  );
  const of = (seat: Seat) => rows.find((one) => one.seller_id === seat.organizationId)!.id;
  return { own: of(seats.rep), theirs: of(seats.rival) };
}

describe("a seller's rep who acts for a buyer", () => {
  it("A04 hears of what its own seller is party to, and of other sellers' quotes and the buyer's own affairs nothing", async () => {
    const [buyer, acting] = [await listen(people.buyer), await listen(people.rep, { actingFor: await begins() })];
    const { own, theirs } = await asksBoth();
    for (const quoteId of [theirs, own])
      await told(
        people.buyer.tell('quotes.comment', {
          quoteId,
          commentId: newId(),
          lineId: null,
          text: 'By Friday?',
          mentions: [],
        }),
      );
    await until(
      () =>
        acting.changes.some((one) => one.name === 'quote.commented' && one.subject.id === own) &&
        hasHeardOf(buyer, theirs),
    );
    expect(hasHeardOf(acting, theirs)).toBe(false);
    expect(buyer.changes.map((one) => one.name)).toContain('rfq.sent');
    expect(acting.changes.map((one) => one.name)).not.toContain('rfq.sent');
    // Nor when it comes late and is told what it missed.
    const late = await listen(people.rep, { actingFor: await begins(), unheardMs: 30_000 });
    await until(() => hasHeardOf(late, own));
    expect(hasHeardOf(late, theirs)).toBe(false);
  });

  it("A04 is there under both names in its own seller's quote; another's it can neither open, write, nor be seen in, though others write at once", async () => {
    const { own, theirs } = await asksBoth();
    const [buyer, acting, rival, seller] = [
      await listen(people.buyer),
      await listen(people.rep, { actingFor: await begins() }),
      await listen(people.rival),
      await listen(people.rep),
    ];
    for (const [ear, quoteId] of [
      [buyer, theirs],
      [rival, theirs],
      [seller, own],
      [acting, own],
    ] as const)
      expect(await opens(ear, quoteId)).toHaveProperty('value');
    await until(() =>
      seller.people.some(
        (one) => one.onBehalfOf?.startsWith('Anong') && one.name.startsWith('Femke') && one.side === 'buyer',
      ),
    );
    const bare = (answer: Answered<unknown>) => ('refusal' in answer ? { ...answer.refusal, requestId: '' } : answer);
    expect(bare(await opens(acting, theirs))).toEqual(bare(await opens(acting, newId())));
    acting.socket.emit(quoteEvents.cell, { quoteId: theirs, cell: { lineId: 'line', field: 'note' }, isTyping: true });
    const [mine, foreign, inOwn] = await Promise.all([
      notes(buyer, theirs, 'from the buyer'),
      notes(acting, theirs, 'from the rep'),
      notes(acting, own, 'for the buyer'),
    ]);
    expect(mine).toMatchObject({ value: { answers: [{ refusal: null }] } });
    expect(foreign).toMatchObject({ refusal: { code: 'thing.unknown' } });
    expect(inOwn).toMatchObject({ value: { answers: [{ refusal: null }] } });
    await until(() => rival.operations.length > 0 && seller.operations.length > 0);
    expect(rival.operations.flatMap((one) => one.operations.map((done) => done.op))).toEqual([
      { type: 'term', field: 'note', value: 'from the buyer' },
    ]);
    expect(acting.operations.every((one) => one.quoteId === own)).toBe(true);
    expect(rival.people.map((one) => one.name).some((name) => name.startsWith('Femke'))).toBe(false);
    expect(rival.people.every((one) => !one.isTyping)).toBe(true);
  });
});

const seat = (who: () => Seat, isActive: boolean) => () =>
  owner.query('update member set is_active = $2 where id = $1', [who().memberId, isActive]);
let roleBefore: string;
/** Ways in which it is over, and what takes each of them back. The last is not taken back. */
const ends: readonly { readonly what: string; end(id: string): Promise<unknown>; undo?(): Promise<unknown> }[] = [
  { what: 'the buyer ends it', end: (id) => told(people.buyer.tell('impersonations.end', { impersonationId: id })) },
  {
    what: 'the rep signs out everywhere else',
    end: async () => {
      const elsewhere = await comeIn(emails.rep);
      await told(elsewhere.tell('identity.endSession', {}));
      people.rep = elsewhere;
    },
  },
  {
    what: 'the rep loses the seat at the seller',
    end: seat(() => seats.rep, false),
    undo: seat(() => seats.rep, true),
  },
  {
    what: "the rep's role may not act for others any more",
    end: () =>
      owner.query(
        `update member set role_id = (select id from role where organization_id is null and name = 'fulfilment') where id = $1`,
        [seats.rep.memberId],
      ),
    undo: () => owner.query('update member set role_id = $2 where id = $1', [seats.rep.memberId, roleBefore]),
  },
  {
    what: "the buyer's person loses the seat",
    end: seat(() => seats.buyer, false),
    undo: seat(() => seats.buyer, true),
  },
  {
    what: 'the seller has no account of the buyer any more',
    // An account of credit that was used is never taken away: it goes behind the back of what refers to it.
    end: () =>
      owner.query(`begin; set local session_replication_role = replica; delete from contract where seller_id = '${seats.rep.organizationId}'; delete from credit_account where seller_id = '${seats.rep.organizationId}';
      delete from customer_group_member where owner_id = '${seats.rep.organizationId}'; commit`),
  },
];

describe('acting for another, once it is over', () => {
  beforeAll(async () => {
    roleBefore = (
      await owner.query<{ id: string }>('select role_id as id from member where id = $1', [seats.rep.memberId])
    ).rows[0]!.id;
  });

  for (const { what, end, undo } of ends)
    it(`A11 closes its socket when ${what}: nothing more is heard, nobody is shown there, and it does not come in again`, async () => {
      const { own } = await asksBoth();
      const [id, rep] = [await begins(), people.rep];
      const acting = await listen(rep, { actingFor: id });
      await opens(acting, own);
      await end(id);
      await until(() => acting.socket.disconnected);
      const heard = acting.changes.length + acting.operations.length;
      expect(
        await listen(rep, { actingFor: id }).then(
          () => 'it came in',
          (error: Error) => error.message,
        ),
      ).toBe('session.missing');
      await undo?.();
      const seller = await listen(people.rep);
      await opens(seller, own);
      await until(() => seller.people.length > 0);
      expect(seller.people.map((one) => one.onBehalfOf)).toEqual([undefined]);
      expect(await notes(seller, own, 'nobody else hears')).toMatchObject({ value: { answers: [{ refusal: null }] } });
      await until(() => seller.operations.length > 0);
      expect(acting.changes.length + acting.operations.length).toBe(heard);
    });
});
