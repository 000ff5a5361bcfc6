import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { demoPassword } from '../modules/identity/index.ts';
import { findActors } from '../modules/organizations/index.ts';
import { transact } from '../platform/db/transact.ts';
import { newId } from '../platform/ids.ts';
import { aRequest } from './context.ts';
import { procedureDoors, restDoors, socketDoors } from './doors.ts';
import { sampleOf } from './sample-of.ts';
import { samples } from './samples.ts';
import { type DemoServer, smallDemo, startDemoServer } from './server.ts';

/**
 * The house over a database that takes no writes (it was set so, or became a standby), and over one whose disk is full.
 */
let demo: DemoServer;
let owner: pg.Pool;
let buyer: Awaited<ReturnType<typeof signInAs>>;
let key: string;
const people = { buyer: 'anong@suchanok.example', seller: 'femke@nordhaven.example', operator: 'hanna@hansa.example' };

beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo, settings: { LOG_LEVEL: 'silent' } });
  owner = new pg.Pool({
    connectionString: demo.foundation.databaseUrl,
    max: 2,
    options: '-c default_transaction_read_only=off',
  });
  owner.on('error', () => {
    /* the server goes before its test does */
  });
  // This small world knows few who give credit.
  await owner.query(`insert into credit_account (id, seller_id, buyer_id, currency, limit_minor, used_minor, is_blocked, updated_at, version)
    select gen_random_uuid(), s.id, b.id, c, 1000000000, 0, false, now(), 1 from organization s cross join organization b cross join unnest(array['EUR', 'USD']) c where s.seller_kind is not null and b.is_buyer
    on conflict (seller_id, buyer_id, currency) do update set limit_minor = excluded.limit_minor`);
  buyer = await signInAs(people.buyer);
  key = (
    (
      await (
        await signInAs(people.seller)
      ).tell('organizations.issueKey', { name: 'ERP', permissions: ['catalog.read', 'order.read'] })
    ).body as { secret: string }
  ).secret;
});
afterAll(async () => {
  await writable();
  await owner?.end();
  await demo?.stop();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${demo.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const signIn = (email: string) => post('/auth/sign-in/email', { email, password: demoPassword });

interface Told {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: never;
}
/** A person's browser, as far as doors are concerned. */
async function signInAs(email: string) {
  const cookie = (await signIn(email)).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const told = async (answer: Response): Promise<Told> => {
    const body = (await answer.json()) as { result?: { data: unknown }; error?: { data: { refusal: unknown } } };
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: (body.result ? body.result.data : (body.error?.data.refusal ?? body)) as never,
    };
  };
  return {
    cookie,
    ask: async (door: string, input?: unknown) =>
      told(
        await fetch(
          `${demo.origin}/trpc/${door}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
          { headers: { cookie } },
        ),
      ),
    tell: async (door: string, input: unknown) => told(await post(`/trpc/${door}`, input, { cookie })),
    rest: async (path: string, body: unknown, idempotencyKey: string) =>
      told(await post(`/api/v1${path}`, body, { cookie, 'idempotency-key': idempotencyKey })),
    get: async (path: string) => told(await fetch(`${demo.origin}/api/v1${path}`, { headers: { cookie } })),
  };
}

/** As an operator of the database does it; the connections that are there come back with the new rule. */
async function setReadOnly(to: string): Promise<void> {
  const admin = new pg.Client({ connectionString: demo.foundation.databaseUrl.replace(/\/hansa$/, '/postgres') });
  await admin.connect();
  await admin.query(`alter database hansa ${to}`);
  const { rows: ended } = await admin.query<{ pid: number }>(
    `select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = 'hansa' and application_name like 'hansa%'`,
  );
  while (
    (await admin.query('select 1 from pg_stat_activity where pid = any ($1)', [ended.map((row) => row.pid)])).rows
      .length > 0
  )
    await new Promise((done) => setTimeout(done, 20));
  await admin.end();
  // The pools hear of it a moment later.
  await new Promise((done) => setTimeout(done, 200));
}
const readOnly = () => setReadOnly('set default_transaction_read_only = on');
const writable = () => setReadOnly('reset default_transaction_read_only');

const orders = async () =>
  (await owner.query<{ n: number }>('select count(*)::int as n from purchase_order')).rows[0]!.n;
/** Every table with how many rows it has, and the columns that hold sums. */
async function counted(): Promise<unknown> {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const counts: Record<string, number> = {};
  // What goes on by itself (schedules, the index) is none of the request's.
  for (const { name } of rows.filter((row) => !['schedule', 'index_state', 'index_change'].includes(row.name)))
    counts[name] = (await owner.query<{ n: number }>(`select count(*)::int as n from ${pg.escapeIdentifier(name)}`))
      .rows[0]!.n;
  return {
    counts,
    reserved: (await owner.query('select sum(reserved) as reserved from stock')).rows,
    used: (await owner.query('select sum(used_minor) as used from credit_account')).rows,
  };
}

/** What the cart holds, ready to be placed. */
async function readyToPlace(): Promise<object> {
  const found = (await buyer.ask('search.find', { filter: { inStock: true }, limit: 10 })).body as {
    items: { id: string }[];
  };
  for (const { id } of found.items.slice(0, 2)) {
    const { offers } = (await buyer.ask('products.show', { productId: id })).body as {
      offers: { offerId: string; unitPrice: string | null; minimumQuantity: string; quantityMultiple: string }[];
    };
    const offer = offers.find((one) => one.unitPrice !== null);
    if (offer)
      await buyer.tell('cart.add', {
        lines: [
          {
            productId: id,
            offerId: offer.offerId,
            quantity: String(100 * Math.max(Number(offer.minimumQuantity), Number(offer.quantityMultiple))),
          },
        ],
      });
  }
  const { shipTo, billTo } = (await buyer.ask('orders.checkout')).body as {
    shipTo: { id: string }[];
    billTo: { id: string }[];
  };
  const cart = (await buyer.ask('cart.show')).body as {
    sellers: { lines: { id: string; unitPrice: string; lineMinor: number }[] }[];
  };
  const expected = cart.sellers
    .flatMap((one) => one.lines)
    .map((line) => ({ lineId: line.id, unitPrice: line.unitPrice, lineMinor: line.lineMinor }));
  expect(expected.length).toBeGreaterThan(0);
  return {
    idempotencyKey: crypto.randomUUID(),
    shipToAddressId: shipTo[0]!.id,
    billToAddressId: billTo[0]!.id,
    expected,
  };
}
const refused = { status: 503, retryAfter: '10', body: { code: 'service.readOnly', facts: { retryAfterSeconds: 10 } } };

describe('a house whose database takes no writes', () => {
  it('F03 refuses to write on every door with 503 and when to come back, keeps nothing of it, reads as before, and carries out the same request once afterwards', async () => {
    const placing = await readyToPlace();
    const idempotencyKey = crypto.randomUUID();
    // A session that is due to be prolonged, one that is over, and a key never used before: each is written to as it is
    // read.
    const late = await signInAs(people.seller);
    const over = await signInAs(people.operator);
    const tokenOf = (cookie: string) => decodeURIComponent(/session_token=([^;]+)/.exec(cookie)![1]!).split('.')[0];
    await owner.query(`update auth.auth_session set "expiresAt" = now() + interval '1 day' where token = $1`, [
      tokenOf(late.cookie),
    ]);
    await owner.query(`update auth.auth_session set "expiresAt" = now() - interval '1 minute' where token = $1`, [
      tokenOf(over.cookie),
    ]);
    const before = await counted();

    await readOnly();
    expect(await buyer.rest('/orders', placing, idempotencyKey)).toMatchObject(refused);
    expect(await buyer.tell('orders.place', placing)).toMatchObject(refused);
    expect(await buyer.tell('cart.setCurrency', { currency: 'USD' })).toMatchObject(refused);
    const answer = await signIn(people.buyer);
    expect({
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: await answer.json(),
    }).toMatchObject({ status: 503, retryAfter: '10', body: { code: 'service.readOnly' } });
    expect(await counted()).toEqual(before);

    for (const door of ['cart.show', 'orders.checkout', 'identity.me'])
      expect((await buyer.ask(door)).status, door).toBe(200);
    expect(await buyer.ask('search.find', { text: 'nothing is called qwrtzpf' })).toMatchObject({ status: 200 });
    expect((await buyer.ask('search.find', { text: 'bearing' })).body).toMatchObject({ total: expect.any(Number) });
    expect(await buyer.get('/orders')).toMatchObject({ status: 200, body: { items: expect.any(Array) } });
    expect(
      (await fetch(`${demo.origin}/api/v1/products`, { headers: { authorization: `Bearer ${key}` } })).status,
    ).toBe(200);
    expect((await late.ask('identity.me')).body).toMatchObject({ user: { email: people.seller } });
    expect((await over.ask('identity.me')).body).toBeNull();
    expect((await fetch(`${demo.origin}/sitemap.xml`)).status).toBe(200);
    expect((await fetch(`${demo.origin}/readyz`)).status).toBe(200);

    await writable();
    const count = await orders();
    const placed = await buyer.rest('/orders', placing, idempotencyKey);
    expect(placed).toMatchObject({ status: 201, body: { number: expect.any(String) } });
    expect((await buyer.rest('/orders', placing, idempotencyKey)).body).toEqual(placed.body);
    expect(await orders()).toBe(count + 1);
    expect(await brokenInvariants(owner)).toEqual({});
  });

  it('F03 answers every read of every door', async () => {
    const { foundation } = demo;
    const doors = [...procedureDoors(), ...restDoors(), ...socketDoors()].filter((door) => door.isRead);
    const {
      rows: [storefront],
    } = await owner.query<{ id: never }>('select id from storefront where host is null');
    const actors = await Promise.all(
      Object.values(people).map(async (email) => {
        const {
          rows: [user],
        } = await owner.query<{ id: never; name: string }>('select id, name from auth.auth_user where email = $1', [
          email,
        ]);
        const [actor] = await transact(foundation.database, foundation.platformRequest, (ctx) =>
          findActors(ctx, { userId: user!.id, name: user!.name, email, language: 'en', sessionId: '' }),
        );
        return actor!;
      }),
    );
    const firstOf = new Map<string, string>();
    const { rows: tables } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables)
      firstOf.set(
        name,
        (await owner.query<{ id: string }>(`select id from ${pg.escapeIdentifier(name)} order by id limit 1`)).rows[0]
          ?.id ?? newId(),
      );

    await readOnly();
    const failed: string[] = [];
    let answered = 0;
    for (const actor of actors)
      for (const door of doors)
        for (const isFull of [true, false]) {
          const made =
            door.input === null
              ? undefined
              : sampleOf(door.input, { isFull, pickId: (table) => firstOf.get(table) ?? newId() });
          const outcome = await door.knock(
            foundation.database,
            aRequest(actor, { storefrontId: storefront!.id, clock: foundation.platformRequest.clock }),
            samples[door.name] ? { ...(made as object), ...samples[door.name] } : made,
          );
          if (outcome.status >= 500)
            failed.push(`${door.name}: ${(outcome.body as { code?: string }).code ?? outcome.status}`);
          else if (outcome.status === 200) answered += 1;
        }
    await writable();
    // Sockets do not tell reads from writes; of theirs one writes.
    expect([...new Set(failed)]).toEqual(['socket quote.do: service.readOnly']);
    expect(answered).toBeGreaterThan(100);
  });
});

describe('a house whose disk is full', () => {
  it('F03 refuses what it cannot keep with 503, keeps no half of it, blames no reaction for it, and carries it out once afterwards', async () => {
    const placing = await readyToPlace();
    const idempotencyKey = crypto.randomUUID();
    await expect
      .poll(async () => (await owner.query(`select 1 from event_delivery where state = 'due'`)).rows, {
        timeout: 20_000,
      })
      .toEqual([]);
    const before = await counted();
    // The last that an order writes: everything else of it was written by then.
    await owner.query(
      `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`,
    );
    await owner.query('create trigger full_disk before insert on event for each row execute function full_disk()');
    expect(await buyer.rest('/orders', placing, idempotencyKey)).toMatchObject(refused);
    expect(await buyer.tell('orders.place', placing)).toMatchObject(refused);
    expect(await counted()).toEqual(before);
    expect((await buyer.ask('cart.show')).status).toBe(200);
    await owner.query('drop trigger full_disk on event');

    // Its letters cannot be written for a while: they stay due, as if nobody had tried.
    await owner.query(
      'create trigger full_disk before insert on mail_message for each row execute function full_disk()',
    );
    expect((await buyer.rest('/orders', placing, idempotencyKey)).status).toBe(201);
    await new Promise((done) => setTimeout(done, 1500));
    const due = await owner.query(
      `select subscriber, attempts, error from event_delivery where state = 'due' and (attempts > 0 or error is not null)`,
    );
    expect(due.rows).toEqual([]);
    await owner.query('drop trigger full_disk on mail_message');
    await expect
      .poll(async () => (await owner.query(`select state from event_delivery where state <> 'done'`)).rows, {
        timeout: 20_000,
      })
      .toEqual([]);
    expect(await brokenInvariants(owner)).toEqual({});
  });
});
