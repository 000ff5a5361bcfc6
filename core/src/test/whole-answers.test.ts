import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword } from '../modules/identity/index.ts';
import { keptIndex } from '../modules/search/keep-index.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/** What a client sees of an answer on the wire: how it is packed, how long it says it is, and what is in it. */
let demo: DemoServer;
let cookie: string;
let owner: pg.Pool;
const requestBytes = 16_384;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo, settings: { REQUEST_BYTES: String(requestBytes) } });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 1 });
  cookie = await cookieOf('anong@suchanok.example');
  // Until it is whole, two who ask the same are answered otherwise.
  await keptIndex()!.settled();
});
afterAll(async () => {
  agent.destroy();
  await owner?.end();
  await demo?.stop();
});

async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`${demo.origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demo.origin },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

interface Seen {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}
interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | readonly string[];
}

/**
 * As it came over the wire, unpacked by nobody, all on one connection: an answer that said another length than it has
 * would leave the next unreadable.
 */
async function see(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Seen> {
  const asked = request(`${demo.origin}${path}`, { method, agent, headers: { cookie, ...headers } });
  // In parts without a length, where it is a list.
  if (typeof body === 'string') asked.end(body);
  else {
    for (const part of body ?? []) asked.write(part);
    asked.end();
  }
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes = Buffer.concat((await answer.toArray()) as Buffer[]);
  return { status: answer.statusCode!, headers: answer.headers, bytes };
}

const inputOf = (input: object) => `input=${encodeURIComponent(JSON.stringify(input))}`;
const search = `/trpc/search.find?${inputOf({ text: '', limit: 48 })}`;
/** Twenty of them at once. */
const batch = `/trpc/${Array.from({ length: 20 }, () => 'search.find').join(',')}?batch=1&${inputOf(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, { text: '', limit: 48 }])))}`;
/** A door that answers the same whenever it is asked. */
const reads: readonly [name: string, path: string][] = [
  ['a door of the apps', search],
  ['a batch of twenty', batch],
  ['an endpoint of the public interface', '/api/v1/products?limit=50'],
];
const withoutIds = (bytes: Buffer) => bytes.toString().replaceAll(/"requestId":"[^"]+"/g, '');

describe('an answer of the doors', () => {
  it.each(reads)(
    '%s is packed for whom takes gzip, says how long it is, and holds what others are told unpacked',
    async (_name, path) => {
      const plain = await see(path);
      expect(plain.bytes.length).toBeGreaterThan(2048);
      expect(plain.headers).toMatchObject({
        'content-length': String(plain.bytes.length),
        'content-type': 'application/json',
      });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.headers.vary).toMatch(/accept-encoding/i);
      for (const accepted of ['gzip', 'gzip, deflate, br', 'br;q=0.5, GZIP;q=1.0', 'identity,gzip;q=1']) {
        const packed = await see(path, { headers: { 'accept-encoding': accepted } });
        expect(packed.headers, accepted).toMatchObject({
          'content-encoding': 'gzip',
          'content-length': String(packed.bytes.length),
          'content-type': 'application/json',
        });
        expect(packed.headers.vary?.match(/accept-encoding/gi)).toHaveLength(1);
        expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
        expect(gunzipSync(packed.bytes).equals(plain.bytes), accepted).toBe(true);
      }
    },
  );

  it.each(reads)('%s is packed by zstd for whom takes that as gladly as gzip', async (_name, path) => {
    const plain = await see(path);
    for (const accepted of ['gzip, deflate, br, zstd', 'ZSTD;q=1, gzip', 'zstd']) {
      const packed = await see(path, { headers: { 'accept-encoding': accepted } });
      expect(packed.headers, accepted).toMatchObject({
        'content-encoding': 'zstd',
        'content-length': String(packed.bytes.length),
        'content-type': 'application/json',
      });
      expect(packed.headers.vary?.match(/accept-encoding/gi)).toHaveLength(1);
      expect(zstdDecompressSync(packed.bytes).equals(plain.bytes), accepted).toBe(true);
    }
    for (const accepted of ['gzip, zstd;q=0', 'gzip, zstd;q=0.9', 'zstdx, gzip'])
      expect(
        (await see(path, { headers: { 'accept-encoding': accepted } })).headers['content-encoding'],
        accepted,
      ).toBe('gzip');
  });

  it.each(reads)('%s is packed as is asked for, where somebody weighs or takes no gzip', async (_name, path) => {
    const plain = await see(path);
    for (const [accepted, encoding] of [
      ['deflate', 'deflate'],
      ['gzip;q=0.2, deflate;q=0.9', 'deflate'],
      ['gzip;q=0.7', 'gzip'],
      ['*', 'gzip'],
      ['gzip;q=0', undefined],
      ['gzip;q=0, *;q=0', undefined],
      ['br', undefined],
      ['gzipped', undefined],
      ['identity', undefined],
      ['', undefined],
    ] as const) {
      const answer = await see(path, { headers: { 'accept-encoding': accepted } });
      expect(answer.headers['content-encoding'], accepted).toBe(encoding);
      const unpacked =
        encoding === 'gzip'
          ? gunzipSync(answer.bytes)
          : encoding === 'deflate'
            ? inflateSync(answer.bytes)
            : answer.bytes;
      expect(unpacked.equals(plain.bytes), accepted).toBe(true);
    }
  });

  it('a small one is sent as it is, with its length, whatever a client takes; a refusal, too', async () => {
    for (const path of [
      '/trpc/cart.count',
      '/trpc/identity.nothing',
      '/api/v1/nothing',
      '/api/v1/orders/none',
      `/trpc/orders.show?${inputOf({})}`,
    ]) {
      const [plain, taken] = [
        await see(path),
        await see(path, { headers: { 'accept-encoding': 'gzip, deflate, br' } }),
      ];
      expect(taken.bytes.length, path).toBeLessThan(2048);
      expect(taken.headers['content-length'], path).toBe(String(taken.bytes.length));
      expect(taken.headers['content-encoding'], path).toBeUndefined();
      expect(taken.headers['transfer-encoding'], path).toBeUndefined();
      expect(withoutIds(taken.bytes), path).toBe(withoutIds(plain.bytes));
      expect([taken.status, taken.headers['content-type']], path).toEqual([
        plain.status,
        plain.headers['content-type'],
      ]);
      JSON.parse(taken.bytes.toString());
    }
  });

  it.each(reads)('%s has all that doors say in headers, packed or not', async (_name, path) => {
    const seen = [
      await see(path),
      await see(path, { headers: { 'accept-encoding': 'gzip' } }),
      await see(path, { headers: { 'accept-encoding': 'deflate' } }),
    ];
    for (const { headers, status } of seen) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('default-src'),
      });
      if (path.startsWith('/api'))
        expect(headers).toMatchObject({
          'cache-control': 'private, no-store',
          ratelimit: expect.stringMatching(/^"default";r=\d+;t=\d+$/),
          'ratelimit-policy': expect.any(String),
        });
      else expect(headers.vary).toMatch(/trpc-accept/);
    }
    expect(
      seen.map(({ headers }) =>
        Object.keys(headers)
          .filter((name) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(name))
          .sort(),
      )[1],
    ).toEqual(
      Object.keys(seen[0]!.headers)
        .filter((name) => name !== 'content-length')
        .sort(),
    );
  });

  it('HEAD is told what GET would be, without its body, and the connection goes on', async () => {
    for (const accepted of ['gzip', 'identity']) {
      const [got, head] = [
        await see('/api/v1/products?limit=50', { headers: { 'accept-encoding': accepted } }),
        await see('/api/v1/products?limit=50', { method: 'HEAD', headers: { 'accept-encoding': accepted } }),
      ];
      expect(head).toMatchObject({
        status: 200,
        headers: { 'content-type': 'application/json', 'content-length': got.headers['content-length'] },
      });
      expect(head.headers['content-encoding']).toBe(got.headers['content-encoding']);
      expect(head.bytes).toHaveLength(0);
    }
    expect((await see(search, { method: 'HEAD' })).status).toBe(204);
    expect((await see('/trpc/cart.count')).status).toBe(200);
  });

  it('pages of a list still say where the next one is', async () => {
    const seller = await cookieOf('femke@nordhaven.example');
    expect(
      (await see('/api/v1/vendor-orders?limit=1', { headers: { cookie: seller, 'accept-encoding': 'gzip' } })).headers
        .link,
    ).toContain('rel="next"');
  });

  it('a browser unpacks it as it always did', async () => {
    const answer = await fetch(`${demo.origin}${search}`, { headers: { cookie } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(Buffer.from(await answer.text()).equals((await see(search)).bytes)).toBe(true);
  });

  it('what comes line by line, as each door is done, streams and is no whole', async () => {
    const answer = await see(batch, { headers: { 'trpc-accept': 'application/jsonl', 'accept-encoding': 'gzip' } });
    expect(answer.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers['content-length']).toBeUndefined();
    expect(answer.bytes.toString().trim().split('\n').length).toBeGreaterThan(20);
  });

  it('a document keeps its tag and length, and is not sent again to whom has it', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from product_document order by id');
    const statuses = await Promise.all(
      rows.map(async ({ id }) => ({
        id,
        status: (await fetch(`${demo.origin}/media/${id}`, { method: 'HEAD', headers: { cookie } })).status,
      })),
    );
    const shown = statuses.find(({ status }) => status === 200)!.id;
    const path = `/media/${shown}`;
    const first = await see(path, { headers: { 'accept-encoding': 'gzip' } });
    expect([first.status, first.headers.etag]).toEqual([200, `"${shown}"`]);
    expect(
      await see(path, { headers: { 'accept-encoding': 'gzip', 'if-none-match': first.headers.etag! } }),
    ).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
  });
});

describe('a body', () => {
  const post = (path: string, body: string | readonly string[], headers: Record<string, string> = {}) =>
    see(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: demo.origin, ...headers },
    });
  const long = JSON.stringify({ text: 'x'.repeat(requestBytes) });

  it('of more than may come is refused, whether it says so or comes in parts, at every kind of door', async () => {
    for (const path of ['/trpc/cart.add', '/api/v1/cart/lines', '/auth/sign-in/email'])
      for (const body of [long, long.match(/.{1,5000}/g)!]) {
        const answer = await post(path, body, { 'idempotency-key': crypto.randomUUID() });
        expect([answer.status, JSON.parse(answer.bytes.toString())], path).toMatchObject([
          400,
          { code: 'input.tooLarge', facts: { limitBytes: requestBytes } },
        ]);
      }
  });

  it('that says it is short ends where it said', async () => {
    const socket = connect(Number(new URL(demo.origin).port), '127.0.0.1');
    const said = '{"json":1}';
    socket.write(
      `POST /trpc/cart.add HTTP/1.1\r\nhost: ${new URL(demo.origin).host}\r\ncontent-type: application/json\r\ncontent-length: ${said.length}\r\n\r\n${said}${long}`,
    );
    let told = '';
    for await (const part of socket) {
      told += String(part);
      if (told.includes('HTTP/1.1 400')) break;
    }
    expect(told).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(told).not.toContain('input.tooLarge');
  });

  it('arrives letter for letter, however it is cut, and in whatever writing its type is', async () => {
    const names = ['một', 'hai', 'ba'].map((word) => `Ốc vít lục giác ${word} — 六角ボルト 🔩`);
    const [plain, cut, spaced] = names.map((name) => JSON.stringify({ name, share: 'own' }));
    for (const [sent, type] of [
      [plain!, 'application/json'],
      [cut!.match(/.{1,9}/gu)!, 'application/json; charset=utf-8'],
      [spaced!, 'Application/JSON ;charset=utf-8'],
    ] as const) {
      const made = await post('/trpc/lists.save', sent, { 'content-type': type });
      expect(made.status, `${type}: ${made.bytes}`).toBe(200);
    }
    const kept = (await see(`/trpc/lists.list?${inputOf({})}`)).bytes.toString();
    for (const name of names) expect(kept).toContain(name);
  });

  it('of another type, or that no reader may take, is refused as before', async () => {
    expect((await post('/trpc/cart.add', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('/trpc/cart.add', '{}', { 'content-type': 'application/jsonx' })).status).toBe(415);
    for (const body of ['{"a":1,"a":2}', '{"__proto__":1}', '{"a":', `${'['.repeat(60)}${']'.repeat(60)}`])
      expect((await post('/trpc/cart.add', body)).status, body).toBe(400);
    expect((await post('/trpc/cart.add', '')).status).toBe(400);
  });
});
