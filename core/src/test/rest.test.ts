import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';
import { demoPassword } from '../modules/identity/index.ts';

let demo: DemoServer;
beforeAll(async () => {
  demo = await startDemoServer({
    size: smallDemo,
    settings: { API_REQUESTS_PER_MINUTE: '120', REQUEST_WAIT_MS: '60000' },
  });
});
afterAll(async () => {
  await demo?.stop();
});

/** A person's browser, as far as doors are concerned. */
async function signInAs(email: string): Promise<{
  cookie: string;
  call: (door: string, input?: unknown, isWrite?: boolean) => Promise<{ status: number; data: never }>;
}> {
  const answer = await fetch(`${demo.origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demo.origin },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    cookie,
    call: async (door, input, isWrite = true) => {
      const told = isWrite
        ? await fetch(`${demo.origin}/trpc/${door}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', cookie },
            ...(input === undefined ? {} : { body: JSON.stringify(input) }),
          })
        : await fetch(
            `${demo.origin}/trpc/${door}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
            { headers: { cookie } },
          );
      const body = (await told.json()) as { result?: { data: never }; error?: never };
      return { status: told.status, data: (body.result?.data ?? body.error) as never };
    },
  };
}

const rest = (path: string, headers: Record<string, string> = {}) => fetch(`${demo.origin}/api/v1${path}`, { headers });

describe('an endpoint', () => {
  it('tells which methods its path has where another one comes, and takes as long a query as its document allows', async () => {
    const wrong = await fetch(`${demo.origin}/api/v1/cart/lines`, { method: 'PUT' });
    expect({ status: wrong.status, allow: wrong.headers.get('allow'), told: await wrong.json() }).toMatchObject({
      status: 405,
      allow: 'DELETE, POST',
      told: { status: 405, facts: { what: 'method' } },
    });
    expect((await fetch(`${demo.origin}/api/v1/cart/lines/of/nobody`, { method: 'PUT' })).status).toBe(404);
    const { cookie } = await signInAs('anong@suchanok.example');
    const remove = (count: number) =>
      fetch(
        `${demo.origin}/api/v1/cart/lines?${Array.from({ length: count }, () => `lineIds=${crypto.randomUUID()}`).join('&')}`,
        { method: 'DELETE', headers: { cookie } },
      );
    expect([(await remove(1000)).status, (await remove(1001)).status]).toEqual([200, 422]);
  });
});

describe('an API key', () => {
  it('A11 opens what it is for until it is revoked, as the organization that made it, and is shown once', async () => {
    const admin = await signInAs('femke@nordhaven.example');
    const issued = await admin.call('organizations.issueKey', { name: 'ERP', permissions: ['catalog.read'] });
    const { id, secret } = issued.data as { id: string; secret: string };
    expect(secret).toMatch(/^hansa_[\w-]{32}$/);
    const listed = await admin.call('organizations.keys', undefined, false);
    expect(JSON.stringify(listed.data)).not.toContain(secret.slice(12));
    expect(listed.data).toEqual([
      expect.objectContaining({
        id,
        name: 'ERP',
        prefix: secret.slice(0, 12),
        permissions: ['catalog.read'],
        isActive: true,
      }),
    ]);
    const me = (await fetch(`${demo.origin}/trpc/identity.me`, { headers: { authorization: `Bearer ${secret}` } }).then(
      (answer) => answer.json(),
    )) as never;
    expect(JSON.stringify(me)).toContain('ERP');
    const answer = await rest('/products', { authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit-policy')).toBe('"default";q=120;w=60');
    expect(answer.headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    await admin.call('organizations.revokeKey', { keyId: id });
    expect((await rest('/products', { authorization: `Bearer ${secret}` })).status).toBe(401);
    expect((await admin.call('audit.events', { subjectType: 'api_key' }, false)).data).toMatchObject({
      items: [{ name: 'key.revoked' }, { name: 'key.issued' }],
    });
  });

  it('A06 holds no more than its maker, and does no more than it holds', async () => {
    const seller = await signInAs('femke@nordhaven.example');
    expect(
      (await seller.call('organizations.issueKey', { name: 'too much', permissions: ['marketplace.manage'] })).status,
    ).toBe(403);
    expect((await seller.call('organizations.issueKey', { name: 'unknown', permissions: ['no.such'] })).status).toBe(
      422,
    );
    const { data } = await seller.call('organizations.issueKey', {
      name: 'narrow',
      permissions: ['catalog.read'],
      daysValid: 1,
    });
    const { secret } = data as { secret: string };
    const answer = await fetch(`${demo.origin}/trpc/organizations.invite`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });

  it('A14 nothing that only looks like a key, or like a session, opens anything', async () => {
    for (const authorization of [
      'Bearer ',
      'Bearer',
      'Bearer null',
      'Bearer undefined',
      'Bearer    ',
      'Bearer []',
      'Bearer hansa_',
      `Bearer hansa_${'a'.repeat(32)}`,
      `Bearer hansa_${'a'.repeat(4000)}`,
      'Basic aGFuc2E6',
      `bearer hansa_${' '.repeat(32)}`,
    ]) {
      const answer = await rest('/products', { authorization });
      expect(answer.status, authorization).toBe(401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    for (const cookie of [
      'hansa.session_token=',
      'hansa.session_token=null',
      'hansa.session_token=undefined',
      'hansa.session_token=%20',
      'hansa.session_token[]=a',
      'hansa.session_token=../../a.b',
    ]) {
      expect(
        (await fetch(`${demo.origin}/trpc/organizations.show?input={}`, { headers: { cookie } })).status,
        cookie,
      ).toBe(401);
    }
    const person = await signInAs('femke@nordhaven.example');
    for (const organization of ['null', '[]', '00000000-0000-0000-0000-000000000000', '%20']) {
      expect(
        (
          await fetch(`${demo.origin}/trpc/organizations.show?input={}`, {
            headers: { cookie: person.cookie, 'hansa-organization': organization },
          })
        ).status,
        organization,
      ).toBe(401);
    }
    for (const token of ['', null, [], ' '.repeat(24), ['a']])
      expect(
        (
          await fetch(`${demo.origin}/trpc/identity.acceptInvitation`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ token, name: 'Somebody', password: 'a long password' }),
          })
        ).status,
        String(token),
      ).toBeGreaterThanOrEqual(400);
  });

  it('is slowed down by 429 with Retry-After when it asks too often, and others are not', async () => {
    const seller = await signInAs('uwe@brennholt.example');
    const keyOf = async (name: string) =>
      (
        (await seller.call('organizations.issueKey', { name, permissions: ['catalog.read'] })).data as {
          secret: string;
        }
      ).secret;
    const [busy, calm] = [await keyOf('busy'), await keyOf('calm')];
    const answers = await Promise.all(
      Array.from({ length: 150 }, () =>
        rest('/nothing-there', { authorization: `Bearer ${busy}` }).then(() =>
          rest('/categories', { authorization: `Bearer ${busy}` }),
        ),
      ),
    );
    const limited = answers.filter((answer) => answer.status === 429);
    expect(limited.length).toBeGreaterThan(10);
    expect(Number(limited[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited[0]!.json()).toMatchObject({
      status: 429,
      code: 'rate.limited',
      type: 'urn:hansa:refusal:rate.limited',
    });
    expect((await rest('/categories', { authorization: `Bearer ${calm}` })).status).toBe(200);
  });
});

describe("a seller's own program", () => {
  it('begins a quote, prices it, sends it, and reads what became of all: as in the portal, and once for a key', async () => {
    const admin = await signInAs('femke@nordhaven.example');
    const { secret } = (
      await admin.call('organizations.issueKey', { name: 'CPQ', permissions: ['quote.read', 'quote.answer'] })
    ).data as { secret: string };
    const { items: customers } = (await admin.call('customers.list', {}, false)).data as { items: { id: string }[] };
    const ask = async <T>(method: string, path: string, body?: object, key: string = crypto.randomUUID()) => {
      const answer = await fetch(`${demo.origin}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'idempotency-key': key },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as T };
    };
    const key = crypto.randomUUID();
    const begun = await ask<{ quoteId: string }>(
      'POST',
      '/quotes',
      { buyerId: customers[0]!.id, title: 'Service for May' },
      key,
    );
    expect(begun.status).toBe(201);
    expect(await ask('POST', '/quotes', { buyerId: customers[0]!.id, title: 'Service for May' }, key)).toEqual(begun);
    const { quoteId } = begun.body;
    const line = {
      id: crypto.randomUUID(),
      position: 'a5',
      kind: 'text',
      productId: null,
      offerId: null,
      sku: null,
      title: 'A day of service',
      unit: 'PCE',
      quantity: '2',
      targetPrice: null,
      unitPrice: '640',
      discountBasisPoints: 0,
      leadTimeDays: null,
      needBy: null,
      note: '',
      alternativeTo: null,
      configuration: null,
    };
    const done = await ask<{ answers: unknown[] }>('POST', `/quotes/${quoteId}/operations`, {
      operations: [{ opId: crypto.randomUUID(), base: 0, op: { type: 'add', line } }],
    });
    expect(done.body).toMatchObject({ sequence: 1, answers: [{ sequence: 1, refusal: null }] });
    expect(await ask('POST', `/quotes/${quoteId}/versions`, { message: 'As agreed' })).toMatchObject({
      status: 201,
      body: { version: 1 },
    });
    const shown = await ask<{ quote: { state: string; currency: string } }>('GET', `/quotes/${quoteId}`);
    expect(shown).toMatchObject({
      status: 200,
      body: { quote: { state: 'sent' }, document: { lines: { [line.id]: { unitPrice: '640', addedBy: 'seller' } } } },
    });
    const today = new Date().toISOString().slice(0, 10);
    expect(
      await ask('GET', `/reports/quotes?from=${today}&to=${today}&by=customer&currency=${shown.body.quote.currency}`),
    ).toMatchObject({ status: 200, body: { total: { begun: 1, received: 0, answered: 1, open: 1 } } });
    expect((await ask('POST', `/quotes/${crypto.randomUUID()}/versions`, {})).status).toBe(404);
  });
});

describe('a session', () => {
  it('A11 is listed, and ends at once when it is revoked elsewhere', async () => {
    const [one, two] = [await signInAs('marco@rulmanta.example'), await signInAs('marco@rulmanta.example')];
    const sessions = (await one.call('identity.sessions', undefined, false)).data as {
      id: string;
      isCurrent: boolean;
      address: string;
    }[];
    expect(sessions).toHaveLength(2);
    expect(sessions.every((session) => session.address === '127.0.0.1')).toBe(true);
    const other = sessions.find((session) => !session.isCurrent)!;
    expect((await one.call('identity.endSession', { sessionId: other.id })).status).toBe(200);
    expect((await two.call('organizations.show', {}, false)).status).toBe(401);
    expect((await one.call('identity.endSession', { sessionId: other.id })).status).toBe(404);
    expect((await one.call('organizations.show', {}, false)).status).toBe(200);
  });
});
