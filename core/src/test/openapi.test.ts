import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../modules/app.ts';
import { demoPassword } from '../modules/identity/index.ts';
import type { OpenApi, Operation } from '../platform/http/openapi.ts';
import type { Endpoint } from '../platform/http/rest.ts';
import { splitInput } from '../platform/http/rest-input.ts';
import { newId } from '../platform/ids.ts';
import { arbitraryOf, nasty } from './arbitrary-of.ts';
import { sampleOf } from './sample-of.ts';
import { samples } from './samples.ts';
import { smallDemo, startDemoServer, type DemoServer } from './server.ts';

/**
 * The public interface held against its own document, over the wire: no answer but those that the document tells, each
 * of the shape that it tells, none a fault of ours; and what was refused, or only read, has changed nothing.
 * `FUZZ_RUNS=2000 pnpm test core/src/test/openapi.test.ts` goes on for longer.
 */
const runs = Number(process.env['FUZZ_RUNS'] ?? 24);
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
let demo: DemoServer;
let owner: pg.Pool;
let document: OpenApi;
let validators: Map<string, ValidateFunction>;
/**
 * Headers of nobody, of a buyer with a session, and of a seller and the operator with keys that hold all that their
 * makers do.
 */
const askers: Record<string, string>[] = [{}];
const ids = new Map<string, string[]>();
const every = endpoints.map((one) => ({ name: `${one.method.toUpperCase()} ${one.path}`, one }));

beforeAll(async () => {
  demo = await startDemoServer({ size: smallDemo, settings: { API_REQUESTS_PER_MINUTE: '1000000' } });
  owner = new pg.Pool({ connectionString: demo.foundation.databaseUrl, max: 2 });
  for (const email of ['anong@suchanok.example', 'femke@nordhaven.example', 'hanna@hansa.example'])
    askers.push(await askerOf(email));
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of rows)
    ids.set(
      name,
      (
        await owner.query<{ id: string }>(`select id from ${pg.escapeIdentifier(name)} order by random() limit 12`)
      ).rows.map((row) => row.id),
    );
  document = (await (await fetch(`${demo.origin}/api/v1/openapi.json`)).json()) as OpenApi;
  validators = validatorsOf(document);
});
afterAll(async () => {
  await owner?.end();
  await demo?.stop();
});

async function askerOf(email: string): Promise<Record<string, string>> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${demo.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const cookie = (await post('/auth/sign-in/email', { email, password: demoPassword })).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const held: string[] = [];
  for (const permission of new Set(endpoints.map((one) => one.gate)))
    if (
      (await post('/trpc/organizations.issueKey', { name: permission, permissions: [permission] }, cookie)).status ===
      200
    )
      held.push(permission);
  if (held.length === 0) return { cookie };
  const issued = (await (
    await post('/trpc/organizations.issueKey', { name: 'fuzz', permissions: held }, cookie)
  ).json()) as { result: { data: { secret: string } } };
  return { authorization: `Bearer ${issued.result.data.secret}` };
}

/** One for each answer of each operation, by operation, status and media type. */
function validatorsOf({ paths, components }: OpenApi): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'hansa', components });
  const found = new Map<string, ValidateFunction>();
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const [status, { content }] of Object.entries(
      operation.responses as Record<string, { content: Record<string, { schema: object }> }>,
    )) {
      for (const [type, { schema }] of Object.entries(content)) {
        const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"hansa#/components')) as object;
        found.set(`${operation.operationId} ${status} ${type}`, ajv.compile(whole));
      }
    }
  }
  return found;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** One time in so many. (`fc.option` counts the other way around: one time in `freq` it gives nothing.) */
const seldom = <T>(times: number, told: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: told });

/**
 * A request as somebody would write it who has read the document: most are right but for a field or two, some are wrong
 * in every way that HTTP has.
 */
function askedOf(one: Endpoint, operation: Operation): fc.Arbitrary<Asked> {
  const inPlace = Object.fromEntries(
    operation.parameters
      .filter((parameter) => parameter.in !== 'header')
      .map(({ name, schema }) => [name, arbitraryOf(schema)]),
  );
  const body = operation.requestBody?.content['application/json']?.schema as
    | { properties?: Record<string, Record<string, unknown>> }
    | undefined;
  for (const [name, schema] of Object.entries(body?.properties ?? {})) inPlace[name] = arbitraryOf(schema);
  const names = Object.keys(inPlace);
  return fc
    .record({
      who: fc.nat(askers.length - 1),
      pick: fc.nat(11),
      isFull: fc.boolean(),
      changed: fc.subarray(names, { maxLength: Math.min(2, names.length) }),
      values: fc.record(inPlace),
      isWild: fc.nat(4),
      extra: seldom(
        6,
        fc.tuple(
          fc.constantFrom(
            'limit',
            'offset',
            'sort',
            'include',
            'filter[x]',
            '__proto__',
            'organizationId',
            'price',
            'q',
          ),
          fc.constantFrom(...nasty),
        ),
      ),
      broken: seldom(
        12,
        fc.constantFrom(
          '{',
          '[]',
          'null',
          '"a"',
          '{"a":1,"a":2}',
          '{"__proto__":{}}',
          `${'['.repeat(300)}`,
          '\u0000',
          '',
        ),
      ),
      key: seldom(12, fc.constantFrom('', ' ', 'k'.repeat(256))),
    })
    .map((told) => {
      const made =
        one.input === null
          ? {}
          : (sampleOf(one.input, {
              isFull: told.isFull,
              pickId: (table) => {
                const all = ids.get(table) ?? [];
                return all[told.pick % Math.max(1, all.length)] ?? newId();
              },
            }) as Record<string, unknown>);
      const input: Record<string, unknown> = { ...made, ...samples[`${one.method.toUpperCase()} ${one.path}`] };
      // Each run has its whole input from the document's schema at times, and otherwise a field or two of it.
      for (const name of told.isWild === 0 ? names : told.changed)
        input[name] = (told.values as Record<string, unknown>)[name];
      for (const name of names)
        if (one.path.includes(`{${name}}`) && String(input[name] ?? '') === '') input[name] = 'x';
      const { path, query, body } = splitInput(one, input);
      const headers: Record<string, string> = { ...askers[told.who] };
      if (one.method === 'post') headers['idempotency-key'] = told.key ?? newId();
      const extra =
        told.extra === undefined
          ? ''
          : `${query === '' ? '?' : '&'}${encodeURIComponent(told.extra[0])}=${encodeURIComponent(told.extra[1].toWellFormed())}`;
      const isSent = one.method !== 'get' && one.method !== 'delete';
      if (isSent) headers['content-type'] = one.takes?.[0] ?? 'application/json';
      const text = one.takes
        ? (told.broken ?? 'SKU;Title;Price\nA;B;1\n')
        : (told.broken ?? JSON.stringify(body ?? {}));
      return {
        method: one.method.toUpperCase(),
        path: `/api/v1${path}${query}${extra}`,
        headers,
        ...(isSent ? { body: text } : {}),
      };
    });
}

/** What is wrong with an answer by the document; null: nothing. */
async function faultOf(operation: Operation, asked: Asked, answer: Response): Promise<string | null> {
  const { status } = answer;
  const text = await answer.text();
  if (status >= 500) return `${status} ${text}`;
  const told = operation.responses[status] as { content: Record<string, unknown> } | undefined;
  if (told === undefined) return `${status} is not told of: ${text.slice(0, 300)}`;
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const range = Object.keys(told.content).find(
    (one) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))),
  );
  if (range === undefined) return `${status} came as ${type}, not as ${Object.keys(told.content).join(' or ')}`;
  const validate = validators.get(`${operation.operationId} ${status} ${range}`)!;
  if (type.endsWith('json') && !validate(JSON.parse(text)))
    return `${status} has another shape: ${JSON.stringify(validate.errors).slice(0, 600)} in ${text.slice(0, 300)}`;
  if (status >= 400 && (JSON.parse(text) as { status: number }).status !== status)
    return `it says ${text.slice(0, 100)} with ${status}`;
  // Every change leaves a fact with the id of its request; that access was refused is no change.
  const written =
    (status >= 400 || asked.method === 'GET') &&
    (
      await owner.query<{ name: string }>("select name from event where request_id = $1 and name <> 'access.refused'", [
        answer.headers.get('x-request-id'),
      ])
    ).rows;
  if (written && written.length > 0) return `${status}, and yet ${written.map((row) => row.name).join()}`;
  return null;
}

describe('the public interface and its document', () => {
  it.each(every)(
    'X01 $name answers as it says, whatever is asked',
    async ({ one }) => {
      const operation = document.paths[one.path]![one.method]!;
      let good = 0;
      await fc.assert(
        fc.asyncProperty(askedOf(one, operation), async (asked) => {
          const answer = await fetch(`${demo.origin}${asked.path}`, {
            method: asked.method,
            headers: asked.headers,
            ...(asked.body === undefined ? {} : { body: asked.body }),
            redirect: 'manual',
          });
          if (answer.ok) good += 1;
          expect(await faultOf(operation, asked, answer), JSON.stringify(asked)).toBe(null);
        }),
        { numRuns: runs, seed, endOnFailure: true },
      );
      // A fuzzer that never gets past the door proves little: of what is only read, somebody reads it.
      if (one.method === 'get' && !one.path.includes('{'))
        expect(good, 'none of the requests was a good one').toBeGreaterThan(0);
    },
    60_000 + runs * 2000,
  );

  it('X14 a method that a path does not have, and a path that is none, are refused and say so as a problem', async () => {
    for (const [method, path] of [
      ['PUT', '/orders'],
      ['DELETE', '/orders'],
      ['PATCH', '/products'],
      ['POST', '/nothing'],
      ['GET', '/orders/%00'],
      ['GET', '/..%2f..%2fetc/passwd'],
      ['GET', '/products/%ff'],
    ] as const) {
      const answer = await fetch(`${demo.origin}/api/v1${path}`, {
        method,
        headers: { ...askers[1], 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
      expect(
        /^(PUT|DELETE|PATCH)$/.test(method) ? [405] : [400, 404, 422],
        `${method} ${path}: ${answer.status}`,
      ).toContain(answer.status);
      expect(answer.headers.get('content-type'), `${method} ${path}`).toBe('application/problem+json');
    }
  });

  it('every operation has a name of its own, and no answer of it is left without a shape', () => {
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations).toHaveLength(endpoints.length);
    expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length);
  });
});
