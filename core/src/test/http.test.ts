import { request } from 'node:http';
import { io } from 'socket.io-client';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../modules/app.ts';
import { demoPassword } from '../modules/identity/index.ts';
import { newId } from '../platform/ids.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/**
 * The ways in by plain HTTP, which have no schema to be walked by: each is named here with whom it is for, and one that
 * is not named fails.
 */
let demo: DemoServer;
let owner: pg.Pool;
const people = ['anong@suchanok.example', 'tuan@daituongvan.example', 'femke@nordhaven.example', 'hanna@hansa.example'];
const askers = new Map<string, Record<string, string>>([
  ['nobody', {}],
  ['a cookie of nobody', { cookie: 'hansa.session_token=abc.def' }],
]);
beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
  for (const email of people) {
    const answer = await fetch(`${demo.origin}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: demoPassword }),
    });
    askers.set(email, {
      cookie: answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    });
  }
  const {
    rows: [foreign],
  } = await owner.query(
    `select m.organization_id as id from member m join auth.auth_user u on u.id = m.user_id where u.email = $1`,
    [people[2]],
  );
  askers.set("a buyer who names a seller's company", { ...askers.get(people[0]!), 'hansa-organization': foreign.id });
});
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${demo.origin}${path}`, { headers, redirect: 'manual' });

/** Of each route: whom it is for. `same for all`: who asks makes no difference. */
const routes: Readonly<
  Record<string, 'same for all' | 'entitled' | 'this machine' | 'doors' | 'sign-in' | 'middleware'>
> = {
  'ALL /*': 'middleware',
  'ALL /api/*': 'middleware',
  'ALL /trpc/*': 'doors',
  'ALL /auth/*': 'sign-in',
  'ALL /api/v1/*': 'same for all',
  'GET /healthz': 'same for all',
  'GET /readyz': 'same for all',
  'GET /metrics': 'this machine',
  'GET /media/:documentId': 'entitled',
  'GET /robots.txt': 'same for all',
  'GET /sitemap.xml': 'same for all',
  'GET /sitemaps/:part': 'same for all',
  'GET /api': 'same for all',
  'GET /api/v1/openapi.json': 'same for all',
  'GET /api/v1/reference': 'same for all',
  'GET /api/v1/reference.css': 'same for all',
  'GET /portal/*': 'same for all',
  'GET /console/*': 'same for all',
  'GET /*': 'same for all',
};
const example: Readonly<Record<string, string>> = {
  'ALL /api/v1/*': '/api/v1/nothing',
  'GET /sitemaps/:part': '/sitemaps/pages.xml',
  'GET /portal/*': '/portal/orders',
  'GET /console/*': '/console/ledger',
  'GET /*': '/orders',
};

describe('the ways in by plain HTTP', () => {
  it('A06 are those that are named here with whom they are for, and the endpoints of the registry', () => {
    const registered = new Set(
      endpoints.map((one) => `${one.method.toUpperCase()} /api/v1${one.path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(demo.routes.filter((one) => !registered.has(one)).sort()).toEqual(Object.keys(routes).sort());
  });

  it('A01, A06 tell everybody the same where they are for everybody, whatever cookie or company is named', async () => {
    for (const [route] of Object.entries(routes).filter(([, whom]) => whom === 'same for all')) {
      const path = example[route] ?? route.split(' ')[1]!;
      const told = new Map<string, string>();
      for (const [who, headers] of askers) {
        const answer = await get(path, headers);
        told.set(who, `${answer.status} ${(await answer.text()).replaceAll(/"requestId":"[^"]+"/g, '')}`);
      }
      expect(
        new Set(told.values()).size,
        `${path}: ${[...told].map(([who, text]) => `${who} ${text.slice(0, 80)}`).join('\n')}`,
      ).toBe(1);
    }
  });

  it('A01, A12 show a document to whom its product may be shown, and to others as one that never was', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from product_document order by id limit 12');
    expect(rows.length).toBeGreaterThan(0);
    for (const [who, headers] of askers)
      for (const { id } of rows) {
        const [page, api] = [await get(`/media/${id}`, headers), await get(`/api/v1/documents/${id}`, headers)];
        expect(page.status, `${who} ${id}`).toBe(api.status);
        expect([200, 404, 401]).toContain(page.status);
        await page.arrayBuffer();
        await api.arrayBuffer();
      }
    // Hidden from all but its seller, it answers as an id of nothing does.
    const { id } = rows[0]!;
    await owner.query(
      "update offer set state = 'paused' where product_id = (select product_id from product_document where id = $1)",
      [id],
    );
    const [hidden, none] = [
      await get(`/media/${id}`, askers.get(people[0]!)),
      await get(`/media/${newId()}`, askers.get(people[0]!)),
    ];
    const bare = async (answer: Response) =>
      `${answer.status} ${(await answer.text()).replaceAll(/"requestId":"[^"]*"/g, '')}`;
    expect(await bare(hidden)).toBe(await bare(none));
    expect(hidden.status).toBe(404);
  });

  it('A01 write down who asked for what is not theirs, by every kind of door', async () => {
    // Another's and one that never was are told alike (access.test.ts), so one that never was will do.
    const [orderId, quoteId] = [newId(), newId()];
    const headers = askers.get(people[0]!)!;
    const socket = io(demo.origin, {
      path: '/ws',
      transports: ['websocket'],
      extraHeaders: { ...headers },
      auth: { version: 1 },
      reconnection: false,
      forceNew: true,
    });
    expect(
      [
        await get(`/api/v1/orders/${orderId}`, headers),
        await get(`/trpc/orders.show?input=${encodeURIComponent(JSON.stringify({ orderId }))}`, headers),
        await get(`/media/${orderId}`, headers),
      ].map((one) => one.status),
    ).toEqual([404, 404, 404]);
    await socket.emitWithAck('quote.open', { quoteId, since: null, pending: [] });
    socket.close();
    await expect
      .poll(async () =>
        (
          await owner.query<{ door: string }>(
            `select data->>'door' as door from event where name = 'access.refused' and data->'ids' ?| $1 order by 1`,
            [[orderId, quoteId]],
          )
        ).rows.map((row) => row.door),
      )
      .toEqual(['GET /media/{documentId}', 'GET /orders/{orderId}', 'orders.show', 'quote.open']);
  });

  it('tell metrics to programs on this machine, and to nobody for whom a proxy speaks', async () => {
    expect((await get('/metrics')).status).toBe(200);
    for (const headers of [{ 'x-forwarded-for': '9.9.9.9' }, { forwarded: 'for=9.9.9.9' }] as Record<string, string>[])
      expect((await get('/metrics', headers)).status).toBe(404);
  });

  it('keep a connection that nobody uses for longer than a proxy or a browser does', async () => {
    expect((await get('/healthz')).headers.get('keep-alive')).toBe('timeout=75');
  });

  it('S05 carry the headers that keep a browser from doing what others want, every one of them', async () => {
    for (const [route, whom] of Object.entries(routes)) {
      if (whom === 'middleware') continue;
      const answer = await get(
        example[route] ?? route.split(' ')[1]!.replace(':documentId', newId()).replace('/*', '/nothing'),
      );
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy, route).not.toMatch(/unsafe-|\*|https?:/);
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(policy, route).toContain(part);
      expect(
        Object.fromEntries(
          [
            'x-content-type-options',
            'referrer-policy',
            'cross-origin-opener-policy',
            'cross-origin-resource-policy',
            'strict-transport-security',
            'access-control-allow-origin',
            'x-powered-by',
            'server',
          ].map((name) => [name, answer.headers.get(name)]),
        ),
        route,
      ).toEqual({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'access-control-allow-origin': null,
        'x-powered-by': null,
        server: null,
      });
    }
  });

  it('S05 a change by a safe method is none: what writes is not reached by GET', async () => {
    const headers = askers.get(people[2]!)!;
    for (const door of ['identity.endSession', 'organizations.issueKey', 'cart.add'])
      expect((await get(`/trpc/${door}?input=${encodeURIComponent('{}')}`, headers)).status, door).toBe(405);
    for (const method of ['TRACE', 'PROPFIND', 'PUT', 'DELETE']) {
      const status = await new Promise((done, failed) => {
        request(`${demo.origin}/orders`, { method }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        })
          .on('error', failed)
          .end();
      });
      expect([404, 405, 501], method).toContain(status);
    }
  });

  it('S09 take so many doors in one batch and no more, and count each of them', async () => {
    const headers = askers.get(people[2]!)!;
    const batch = (size: number) =>
      get(
        `/trpc/${Array.from({ length: size }, () => 'identity.me').join(',')}?batch=1&input=${encodeURIComponent('{}')}`,
        headers,
      );
    expect(await (await batch(20)).json()).toHaveLength(20);
    expect((await batch(21)).status).toBe(400);
    expect((await batch(500)).status).toBe(400);
  });
});

describe('a company that asks for more than its share', () => {
  it('S10 waits for itself: while all that it has in work is stuck, others are answered, and then it is, too', async () => {
    const small = await startDemoServer({
      size: smallDemo,
      settings: { DATABASE_POOL: '8', REQUEST_WAIT_MS: '60000' },
    });
    const locker = new pg.Client({ connectionString: small.foundation.databaseUrl });
    try {
      const cookieOf = async (email: string) =>
        (
          await fetch(`${small.origin}/auth/sign-in/email`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ email, password: demoPassword }),
          })
        ).headers
          .getSetCookie()
          .map((one) => one.split(';')[0])
          .join('; ');
      const [busy, calm] = [await cookieOf(people[2]!), await cookieOf(people[0]!)];
      const ask = (door: string, cookie: string) =>
        fetch(`${small.origin}/trpc/${door}`, { headers: { cookie } }).then(async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        });
      await locker.connect();
      await locker.query('begin; lock table api_key in access exclusive mode');
      let answered = 0;
      const stuck = Array.from({ length: 60 }, () =>
        ask('organizations.keys', busy).then((status) => {
          answered += 1;
          return status;
        }),
      );
      for (let at = 0; at < 20; at += 1) expect(await ask('organizations.addresses', calm)).toBe(200);
      expect(await Promise.all(Array.from({ length: 10 }, () => ask('organizations.addresses', calm)))).toEqual(
        Array.from({ length: 10 }, () => 200),
      );
      expect((await fetch(`${small.origin}/api/v1/products`)).status).toBe(200);
      expect(answered).toBe(0);
      await locker.query('rollback');
      expect(new Set(await Promise.all(stuck))).toEqual(new Set([200]));
    } finally {
      await locker.end();
      await small.stop();
    }
  });
});

describe('behind a name of its own, over https', () => {
  it("S05 the session's cookie goes over https alone, is out of reach of scripts, and of other sites' posts", async () => {
    const secure = await startDemoServer({
      size: smallDemo,
      settings: { PUBLIC_URL: 'https://hansa.example', METRICS_TOKEN: 'a-token-of-the-collector' },
    });
    try {
      const answer = await fetch(`${secure.origin}/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'https://hansa.example' },
        body: JSON.stringify({ email: people[2], password: demoPassword }),
      });
      const [cookie] = answer.headers.getSetCookie().filter((one) => one.includes('session_token'));
      expect(cookie).toMatch(/^__Secure-hansa\.session_token=[^;]{40,};/);
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
      expect(cookie).not.toMatch(/Domain=/i);
      const me = await fetch(`${secure.origin}/trpc/identity.me`, { headers: { cookie: cookie!.split(';')[0]! } });
      expect(JSON.stringify(await me.json())).toContain(people[2]);
      const metrics = async (authorization?: string) =>
        (await fetch(`${secure.origin}/metrics`, { headers: authorization ? { authorization } : {} })).status;
      expect([
        await metrics(),
        await metrics('Bearer wrong'),
        await metrics('Bearer a-token-of-the-collector'),
      ]).toEqual([404, 404, 200]);
    } finally {
      await secure.stop();
    }
  });
});
