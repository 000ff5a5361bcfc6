import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { Validator } from '@seriousme/openapi-schema-validator';
import { demoPassword } from '../modules/identity/index.ts';
import { transact } from '../platform/db/transact.ts';
import { newId } from '../platform/ids.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/** The whole house over its real doors: sockets, sign-in, other people's pages, limits, health. */
let demo: DemoServer;
let owner: pg.Pool;
beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
});
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${demo.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  post('/auth/sign-in/email', { email, password }, headers);
async function cookieOf(email: string): Promise<string> {
  return (await signIn(email, demoPassword)).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
function listen(
  cookie: string,
  auth: object = { version: 1 },
  headers: Record<string, string> = {},
): Promise<{ socket: Socket; heard: { subject: { id: string } }[] }> {
  const socket = io(demo.origin, {
    path: '/ws',
    transports: ['websocket'],
    extraHeaders: { ...(cookie === '' ? {} : { cookie }), ...headers },
    auth,
    reconnection: false,
    forceNew: true,
  });
  const heard: { subject: { id: string } }[] = [];
  socket.on('changed', (message: { subject: { id: string } }) => heard.push(message));
  return new Promise((done, failed) => {
    socket.on('connect', () => done({ socket, heard }));
    socket.on('connect_error', failed);
  });
}
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 300 && !(await holds()); tries += 1) await new Promise((done) => setTimeout(done, 50));
};
const organizationOf = async (slug: string) =>
  (
    await owner.query<{ id: string }>(
      'select o.id from organization o join member m on m.organization_id = o.id join auth.auth_user u on u.id = m.user_id where u.email = $1 order by m.created_at limit 1',
      [slug],
    )
  ).rows[0]!.id;

describe('live sockets', () => {
  it('A04 tell an organization what it is party to, and nothing else', async () => {
    const [buyer, seller] = [
      await listen(await cookieOf('anong@suchanok.example')),
      await listen(await cookieOf('femke@nordhaven.example')),
    ];
    const theirs = await organizationOf('femke@nordhaven.example');
    const [forSeller, forNobody, forBoth] = [newId(), newId(), newId()];
    const mine = await organizationOf('anong@suchanok.example');
    for (const [subject, parties] of [
      [forSeller, [theirs]],
      [forNobody, []],
      [forBoth, [mine, theirs]],
    ] as const) {
      await transact(demo.foundation.database, demo.foundation.platformRequest, async (ctx) => {
        ctx.emit({
          name: 'test.happened',
          subject: { type: 'test', id: subject },
          parties: parties as never,
          data: {},
        });
      });
    }
    // In whatever order: each message says what to read anew, and nothing of what it was.
    const ids = (one: typeof buyer) =>
      one.heard
        .map((message) => message.subject.id)
        .filter((id) => [forSeller, forNobody, forBoth].includes(id as never))
        .sort();
    await until(() => ids(seller).length >= 2 && ids(buyer).length > 0);
    expect(ids(seller)).toEqual([forSeller, forBoth].sort());
    expect(ids(buyer)).toEqual([forBoth]);
    buyer.socket.close();
    seller.socket.close();
  });

  it('A11 close within seconds when the session is revoked', async () => {
    const cookie = await cookieOf('marco@rulmanta.example');
    const { socket } = await listen(cookie);
    await post('/auth/sign-out', {}, { cookie, origin: demo.origin });
    await until(() => socket.disconnected);
    expect(socket.disconnected).toBe(true);
  });

  it('S08 refuse nobody, other organizations, other sites and odd hellos; a flood and a huge frame end them', async () => {
    const cookie = await cookieOf('femke@nordhaven.example');
    const elsewhere = await organizationOf('anong@suchanok.example');
    for (const [who, hello, headers] of [
      ['', { version: 1 }, {}],
      [cookie, { version: 1, organizationId: elsewhere }, {}],
      [cookie, { version: 9 }, {}],
      [cookie, { version: 1, organizationId: '__proto__' }, {}],
      [cookie, { version: 1 }, { origin: 'https://evil.example' }],
    ] as const) {
      await expect(listen(who, hello, headers), JSON.stringify(hello)).rejects.toThrow();
    }
    const flood = await listen(cookie);
    for (let index = 0; index < 10_000; index += 1) flood.socket.emit('__proto__', { index });
    await until(() => flood.socket.disconnected);
    expect(flood.socket.disconnected).toBe(true);
    const huge = await listen(cookie);
    huge.socket.emit('anything', 'x'.repeat(10_000_000));
    await until(() => huge.socket.disconnected);
    expect(huge.socket.disconnected).toBe(true);
    expect((await fetch(`${demo.origin}/healthz`)).status).toBe(200);
  });
});

describe('signing in', () => {
  it('S03 answers the same for an e-mail that is known and one that is not', async () => {
    const [known, unknown] = [
      await signIn('femke@nordhaven.example', 'not the password'),
      await signIn('nobody@elsewhere.example', 'not the password'),
    ];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const reset = (email: string) =>
      post('/auth/request-password-reset', { email, redirectTo: '/reset' }, { origin: demo.origin });
    const [first, second] = [await reset('femke@nordhaven.example'), await reset('nobody@elsewhere.example')];
    expect([first.status, await first.text()]).toEqual([second.status, await second.text()]);
  });

  it('S03 a forgotten password is set anew by the link of the mail, once, and older sessions end', async () => {
    const email = 'uwe@brennholt.example';
    const cookie = await cookieOf(email);
    await post('/auth/request-password-reset', { email, redirectTo: '/reset' }, { origin: demo.origin });
    let link: string | undefined;
    await until(async () => {
      link = (
        await owner.query<{ text_body: string }>(
          'select text_body from mail_message where recipient = $1 order by sent_at desc limit 1',
          [email],
        )
      ).rows[0]?.text_body;
      return link !== undefined;
    });
    const token = /reset-password\/([\w-]+)/.exec(link!)![1]!;
    expect(
      (await post('/auth/reset-password', { token, newPassword: 'an entirely new one' }, { origin: demo.origin }))
        .status,
    ).toBe(200);
    expect(
      (await post('/auth/reset-password', { token, newPassword: 'yet another one' }, { origin: demo.origin })).status,
    ).toBe(400);
    expect((await fetch(`${demo.origin}/trpc/organizations.show?input={}`, { headers: { cookie } })).status).toBe(401);
    expect((await signIn(email, demoPassword)).status).toBe(401);
    expect((await signIn(email, 'an entirely new one')).status).toBe(200);
  });

  it('S04 slows down who guesses, and the owner still comes in from where it was right before', async () => {
    const email = 'tuan@daituongvan.example';
    expect((await signIn(email, demoPassword)).status).toBe(200);
    // The house listens on the loopback of both kinds of addresses' owner alone, so the guesser is the same address:
    // its own mistakes count.
    const statuses: number[] = [];
    for (let tries = 0; tries < 14; tries += 1) statuses.push((await signIn(email, `guess ${tries}`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.at(-1)).toBe(429);
    expect((await signIn('femke@nordhaven.example', demoPassword)).status).toBe(200);
  });

  it("S05 another site's page can neither act, nor read, nor frame", async () => {
    const cookie = await cookieOf('femke@nordhaven.example');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await post('/trpc/identity.endSession', {}, { cookie, ...headers });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect((await signIn('femke@nordhaven.example', demoPassword, headers)).status).toBe(403);
    }
    const read = await fetch(`${demo.origin}/trpc/identity.me`, {
      headers: { cookie, origin: 'https://evil.example' },
    });
    expect(read.headers.get('access-control-allow-origin')).toBe(null);
    expect(read.headers.get('x-frame-options')).toBe('DENY');
    expect(read.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await signIn('femke@nordhaven.example', demoPassword)).headers.getSetCookie().join()).toMatch(
      /HttpOnly.*SameSite=Lax/i,
    );
  });
});

describe('the identity library', () => {
  it('A11 a session ends when it is a month old, however often it is used', async () => {
    const cookie = await cookieOf('marco@rulmanta.example');
    const show = async () => (await fetch(`${demo.origin}/trpc/identity.sessions`, { headers: { cookie } })).status;
    const age = (days: number) =>
      owner.query(
        `update auth.auth_session set "createdAt" = now() - make_interval(days => $2) where "userId" = (select id from auth.auth_user where email = $1)`,
        ['marco@rulmanta.example', days],
      );
    await age(29);
    expect(await show()).toBe(200);
    await age(31);
    expect(await show()).toBe(401);
  });

  it('A11 a cookie that was good a moment ago opens what its session opens by now, and a changed one nothing', async () => {
    const [email, cookie] = ['marco@rulmanta.example', await cookieOf('marco@rulmanta.example')];
    const ask = async (shown: string) => {
      const answer = await fetch(`${demo.origin}/trpc/identity.me`, { headers: { cookie: shown } });
      return (
        ((await answer.json()) as { result: { data: { user: { name: string } } | null } }).result.data?.user.name ??
        null
      );
    };
    const {
      rows: [before],
    } = await owner.query<{ name: string }>('select name from auth.auth_user where email = $1', [email]);
    expect([await ask(cookie), await ask(cookie)]).toEqual([before!.name, before!.name]);
    expect(await ask(cookie.replace(/(session_token=[^.%]+(?:\.|%2E))./i, '$1!'))).toBeNull();
    await owner.query('update auth.auth_user set name = $2 where email = $1', [email, 'Marco Renamed']);
    expect(await ask(cookie)).toBe('Marco Renamed');
    await owner.query('update auth.auth_user set name = $2 where email = $1', [email, before!.name]);
    const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)![1]!).split('.')[0];
    const until = async () =>
      (
        await owner.query<{ at: Date }>('select "expiresAt" as at from auth.auth_session where token = $1', [token])
      ).rows[0]!.at.getTime() - Date.now();
    // One that is due is prolonged as before, and one that is over opens nothing.
    await owner.query(`update auth.auth_session set "expiresAt" = now() + interval '5 days' where token = $1`, [token]);
    expect(await ask(cookie)).toBe(before!.name);
    expect(await until()).toBeGreaterThan(13 * 86_400_000);
    await owner.query(`update auth.auth_session set "expiresAt" = now() - interval '1 second' where token = $1`, [
      token,
    ]);
    expect(await ask(cookie)).toBeNull();
    const other = await cookieOf(email);
    expect([await ask(other), await ask(other)]).toEqual([before!.name, before!.name]);
    await owner.query(
      'delete from auth.auth_session where "userId" = (select id from auth.auth_user where email = $1)',
      [email],
    );
    expect(await ask(other)).toBeNull();
  });

  it('A11, S05 is open by five doors, none of which tells a script the token of a session', async () => {
    const answer = await signIn('femke@nordhaven.example', demoPassword);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const token = decodeURIComponent(/session_token=([^.%]+)/.exec(cookie)![1]!);
    expect(token.length).toBeGreaterThan(20);
    expect(await answer.text()).not.toContain(token);
    for (const path of [
      '/list-sessions',
      '/get-session',
      '/list-accounts',
      '/token',
      '/ok',
      '/error',
      '/reset-password',
      '/sign-in/email',
      '/verify-email?token=a',
      '/delete-user/callback',
      '/nothing',
    ]) {
      const told = await fetch(`${demo.origin}/auth${path}`, { headers: { cookie } });
      expect([path, told.status]).toEqual([path, 404]);
      expect(await told.text()).not.toContain(token);
    }
    for (const path of [
      '/sign-up/email',
      '/change-email',
      '/change-password',
      '/set-password',
      '/update-user',
      '/delete-user',
      '/revoke-session',
      '/revoke-sessions',
      '/revoke-other-sessions',
      '/link-social',
      '/sign-in/social',
      '/send-verification-email',
    ]) {
      expect([path, (await post(`/auth${path}`, {}, { cookie, origin: demo.origin })).status]).toEqual([path, 404]);
    }
  });
});

describe('the doors', () => {
  it('X10, X12 refuse deep, polluted, doubled and unreadable JSON, and bodies beyond the limit', async () => {
    for (const body of [
      '['.repeat(100_000),
      '{"a":{"__proto__":{"x":1}}}',
      '{"name":"a","name":"b"}',
      '{"name":"\\u0000"}',
      '{',
      'null',
    ]) {
      expect((await post('/trpc/organizations.saveRole', body)).status, body.slice(0, 40)).toBeLessThan(402);
      expect((await post('/trpc/organizations.saveRole', body)).status, body.slice(0, 40)).toBeGreaterThanOrEqual(400);
    }
    expect((await post('/trpc/organizations.saveRole', JSON.stringify({ name: 'x'.repeat(5_000_000) }))).status).toBe(
      400,
    );
    expect(({} as { x?: number }).x).toBe(undefined);
  });

  it('X14 believe neither a forwarded address, nor our own header names, nor a strange host', async () => {
    const cookie = await cookieOf('femke@nordhaven.example');
    const sessions = await fetch(`${demo.origin}/trpc/identity.sessions`, {
      headers: {
        cookie,
        'x-forwarded-for': '6.6.6.6',
        'x-hansa-client-address': '6.6.6.6',
        'x-hansa-request-id': 'mine',
        'x-forwarded-host': 'evil.example',
      },
    });
    expect(sessions.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    await signIn('femke@nordhaven.example', demoPassword, {
      'x-forwarded-for': '6.6.6.6',
      'x-hansa-client-address': '6.6.6.6',
    });
    expect(
      (await owner.query('select 1 from auth.auth_session where "ipAddress" like $1', ['%6.6.6.6%'])).rows,
    ).toEqual([]);
  });

  it('S12 tell no secret, no statement and no path of ours when they fail', async () => {
    await owner.query('alter table storefront rename column theme to theme_gone');
    try {
      const answer = await fetch(`${demo.origin}/trpc/storefronts.show`);
      expect(answer.status).toBe(500);
      const told = await answer.text();
      expect(told).not.toMatch(/select|column|stack|\.ts|node_modules|hansa_app/);
      expect(told).toMatch(/requestId":"[0-9a-f-]{36}/);
    } finally {
      await owner.query('alter table storefront rename column theme_gone to theme');
    }
  });

  it('tell how they are: alive, ready, measured', async () => {
    expect(await (await fetch(`${demo.origin}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${demo.origin}/readyz`)).json()).toEqual({ status: 'ready', missing: [] });
    expect(await (await fetch(`${demo.origin}/metrics`)).text()).toMatch(/hansa_request_seconds_bucket/);
  });

  it('are described by a valid OpenAPI 3.1 document, which the reference page shows whole', async () => {
    const document = (await (await fetch(`${demo.origin}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const read = await new Validator().validate(document);
    expect(read.errors ?? []).toEqual([]);
    expect(read.valid).toBe(true);
    const page = await fetch(`${demo.origin}/api`);
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const path of Object.keys(document.paths)) expect(text).toContain(path);
    expect(text).not.toMatch(/<script|style="/);
  });
});
