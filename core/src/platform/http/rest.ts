import { Hono } from 'hono';
import type { z } from 'zod';
import type { ActorContext, Context } from '../context.ts';
import type { Ask, Claim } from '../db/in-company.ts';
import type { Database } from '../db/open.ts';
import { asReadOnly, isCannotWrite } from '../db/cannot-write.ts';
import { transact, type Request } from '../db/transact.ts';
import { onceForKey, requestHash } from '../idempotency.ts';
import type { Gate, Presence } from '../permission.ts';
import { assert, refusal } from '../refusal.ts';
import { type HearRefused, tellRefused } from '../refused.ts';
import { pass, presenceOf } from './door.ts';
import { guardJson, isStorable } from './guard-json.ts';
import type { Limiter, Quota } from './limit.ts';
import { openApiDocument } from './openapi.ts';
import { problemOf, problemResponse } from './problem.ts';
import { requestIdHeader } from './request.ts';
import { referencePage, referenceStyle } from './reference-page.ts';
import { fromQuery, pathNames, splitInput, takesBody } from './rest-input.ts';
import { wholeAnswer } from './whole-answer.ts';

/** A POST wants a key, so that it may be repeated without doing its work twice. */
export const idempotencyKeyMissing = refusal('invalid', 'idempotency-key-missing')();
/** More requests than the key, or the address, is allowed. `Retry-After` says when to come back. */
export const rateLimited = refusal('limited', 'rate.limited')<{ retryAfterSeconds: number }>();

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export interface Endpoint {
  readonly method: Method;
  /**
   * Below /api/v1, parts of the input as `{id}`. What is not in the path comes by the query (get, delete) or the body.
   */
  readonly path: string;
  /** One line, for the reference. */
  readonly summary: string;
  readonly gate: Gate;
  /** Where it is not what `presenceOf` says of its method. */
  readonly presence?: Presence;
  readonly input: z.ZodType | null;
  readonly output: z.ZodType;
  readonly status?: 200 | 201 | 202;
  readonly verb: (ctx: never, input: never) => Promise<unknown>;
  /**
   * The verb in company with others' (`db/in-company.ts`), in a transaction that they share. It answers what the verb
   * does.
   */
  readonly together?: (database: Database, ask: never) => Promise<unknown>;
  /** Where the body, or the answer, is a stream of any length: it answers by itself, in transactions of its own. */
  readonly respond?: (door: Streaming) => Promise<Response>;
  /** Media types of a streamed body. */
  readonly takes?: readonly string[];
  /** Media types, or ranges of them, of a streamed answer; absent: JSON. */
  readonly gives?: readonly string[];
}

/** What a door that streams has. It has passed the gate. */
export interface Streaming {
  readonly raw: globalThis.Request;
  /** From path and query, as the endpoint's schema has it. */
  readonly input: unknown;
  /** How large a body may be. */
  readonly uploadBytes: number;
  transact<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Declares a REST door in a room's `api.ts`: the verb, the schemas, the gate and the refusals of our own apps. */
export function endpoint<C extends Context, I extends z.ZodType>(
  one: Omit<Endpoint, 'verb' | 'input'> & {
    readonly input: I;
    readonly verb: (ctx: C, input: z.output<I>) => Promise<unknown>;
  },
): Endpoint {
  return one as unknown as Endpoint;
}

/** The same, for a verb that takes nothing. */
export function plainEndpoint<C extends Context>(
  one: Omit<Endpoint, 'verb' | 'input'> & { readonly verb: (ctx: C) => Promise<unknown> },
): Endpoint {
  return { ...one, input: null } as unknown as Endpoint;
}

/**
 * Declares a door whose body or answer streams. The size of such a body is bound by the setting for uploads, not by
 * that for requests.
 */
export function streaming<I extends z.ZodType>(
  one: Omit<Endpoint, 'verb' | 'respond' | 'input'> & {
    readonly input: I;
    readonly respond: (door: Streaming & { readonly input: z.output<I> }) => Promise<Response>;
  },
): Endpoint {
  return { ...one, verb: () => Promise.reject(new Error('a streaming door has no verb')) } as unknown as Endpoint;
}

export interface RestOptions {
  readonly database: Database;
  readonly uploadBytes: number;
  requestOf(raw: globalThis.Request): Promise<Request>;
  onFault(error: unknown, path: string): void;
  readonly onRefused?: HearRefused | undefined;
  /** Requests of one key or one address; absent: as many as they like. */
  readonly limits?: { readonly quota: Quota; readonly limiter: Limiter };
}

const unknownPath = refusal('unknown', 'thing.unknown')<{ what: string }>();
const unreadable = refusal('invalid', 'input.unreadable')<{ reason: string }>();

/** All endpoints as one app, with the OpenAPI 3.1 document made from them at /openapi.json. */
export function restApp(endpoints: readonly Endpoint[], options: RestOptions): Hono {
  const app = new Hono();
  // A fixed word in a path goes before a parameter in the same place.
  const ordered = [...endpoints].sort((a, b) => (a.path.replaceAll('{', '~') < b.path.replaceAll('{', '~') ? -1 : 1));
  for (const one of ordered) {
    app.on(one.method.toUpperCase(), one.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      let request: Request;
      try {
        request = await options.requestOf(c.req.raw);
      } catch (error) {
        return problemResponse(error, c.req.header(requestIdHeader) ?? '');
      }
      const counted = count(request, options);
      const headers: Record<string, string> = {
        'x-request-id': request.requestId,
        'cache-control': 'private, no-store',
        ...counted.headers,
      };
      let asked: unknown = c.req.param();
      try {
        if (!counted.isAllowed) throw rateLimited({ retryAfterSeconds: counted.resetSeconds });
        pass(one.gate, presenceOf(one.method === 'get', one.presence), request);
        const url = new URL(c.req.url);
        if (![...url.searchParams].flat().concat(Object.values(c.req.param())).every(isStorable))
          throw unreadable({ reason: 'It has a character that no text may hold.' });
        const given = {
          ...(takesBody(one)
            ? { ...(await jsonBody(c.req.raw, one)), ...fromQuery(null, url.searchParams) }
            : fromQuery(one.input, url.searchParams)),
          ...fromQuery(one.input, new URLSearchParams(c.req.param())),
        };
        asked = given;
        const input = one.input === null ? nothingIn(given) : await one.input.parseAsync(given);
        if (one.respond) {
          const response = await one.respond({
            raw: c.req.raw,
            input,
            uploadBytes: options.uploadBytes,
            transact: (work) => transact(options.database, request, work),
          });
          // What streams may say itself how long it keeps.
          for (const [name, value] of Object.entries(headers))
            if (name !== 'cache-control' || !response.headers.has(name)) response.headers.set(name, value);
          return response;
        }
        return await answer(one, request, input as object, c.req.raw, options, headers);
      } catch (error) {
        tellRefused(options.onRefused, request, `${one.method.toUpperCase()} ${one.path}`, error, asked);
        const response = problemResponse(asReadOnly(error), request.requestId);
        if (response.status === 500 || isCannotWrite(error)) options.onFault(error, one.path);
        for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
        if (response.status === 429) response.headers.set('retry-after', String(counted.resetSeconds));
        return response;
      }
    });
  }
  const document = openApiDocument(endpoints, options.limits?.quota ?? null);
  app.get('/openapi.json', (c) => c.json(document));
  app.get('/reference', (c) => c.html(referencePage(document), 200, { 'cache-control': 'no-cache' }));
  app.get('/reference.css', (c) =>
    c.text(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }),
  );
  // A route, and not `notFound`, which a mounted app never reaches: else a path that is none would be answered by the
  // web app's page.
  app.all('*', (c) => noEndpoint(methodsAt(endpoints, c.req.path), c.req.header(requestIdHeader) ?? ''));
  app.onError((error) => {
    options.onFault(error, 'rest');
    return problemResponse(error, '');
  });
  return app;
}

/** The methods of a path, which is below /api/v1 or wherever the app is mounted; empty: there is no such path. */
function methodsAt(endpoints: readonly Endpoint[], path: string): string[] {
  const fits = (one: Endpoint) =>
    new RegExp(`${one.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return [
    ...new Set(
      endpoints
        .filter((one) => path.split('/').length - one.path.split('/').length === 2 && fits(one))
        .map((one) => one.method.toUpperCase()),
    ),
  ].sort();
}

/** 404, or 405 with what may be asked there instead (RFC 9110). */
function noEndpoint(methods: readonly string[], requestId: string): Response {
  if (methods.length === 0) return problemResponse(unknownPath({ what: 'endpoint' }), requestId);
  return Response.json(
    { ...problemOf(unknownPath({ what: 'method' }), requestId), title: 'Not a method of this path', status: 405 },
    { status: 405, headers: { 'content-type': 'application/problem+json', allow: methods.join(', ') } },
  );
}

function nothingIn(given: object): undefined {
  if (Object.keys(given).length > 0) throw unreadable({ reason: 'This endpoint takes no input.' });
  return undefined;
}

function count(request: Request, { limits }: RestOptions) {
  if (!limits) return { isAllowed: true, resetSeconds: 0, headers: {} };
  const { quota, limiter } = limits;
  const taken = limiter.take(request.actor?.credential?.id ?? request.actor?.userId ?? request.from);
  return {
    ...taken,
    headers: {
      'ratelimit-policy': `"default";q=${quota.limit};w=${quota.windowSeconds}`,
      ratelimit: `"default";r=${taken.remaining};t=${taken.resetSeconds}`,
    },
  };
}

async function jsonBody(raw: globalThis.Request, one: Endpoint): Promise<Record<string, unknown>> {
  const text = await raw.text();
  if (text === '' && one.input === null) return {};
  guardJson(text);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw unreadable({ reason: 'The body is not JSON.' });
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw unreadable({ reason: 'The body is not a JSON object.' });
  const inPath = pathNames(one.path).find((name) => Object.hasOwn(body, name));
  if (inPath !== undefined) throw unreadable({ reason: `"${inPath}" belongs to the path, not to the body.` });
  return body as Record<string, unknown>;
}

async function answer(
  one: Endpoint,
  request: Request,
  input: object,
  raw: globalThis.Request,
  options: RestOptions,
  headers: Record<string, string>,
): Promise<Response> {
  const verb = one.verb as (ctx: Context, input: object) => Promise<unknown>;
  const run = async (ctx: Context) => {
    const told = one.output.safeParse(await verb(ctx, input));
    // What we answer is our own to get right: never told to the caller as a fault of the input.
    assert(
      told.success,
      `the answer of ${one.path} does not fit its schema: ${told.success ? '' : told.error.message}`,
    );
    return told.data;
  };
  const inCompany = (claims: readonly Claim[], alone: () => Promise<unknown>) =>
    one.together
      ? (one.together as (database: Database, ask: Ask<object, unknown>) => Promise<unknown>)(options.database, {
          request,
          input,
          claims,
          alone,
        })
      : alone();
  if (one.method !== 'post' || request.actor === null) {
    const value = await inCompany([], () => transact(options.database, request, run));
    return wholeJson(raw, value ?? null, one.status ?? (one.method === 'post' ? 201 : 200), {
      ...headers,
      ...links(one, input, value),
    });
  }
  const given = raw.headers.get('idempotency-key');
  if (given === null || given.trim() === '' || given.length > 255) throw idempotencyKeyMissing();
  const key = `${one.path}:${given}`;
  let isReplay = false;
  const alone = () =>
    transact(options.database, request, (ctx) => {
      isReplay = true;
      return onceForKey(ctx as ActorContext, key, input, async () => {
        isReplay = false;
        return run(ctx);
      });
    });
  const value = await inCompany([{ key, hash: requestHash(input) }], alone);
  return wholeJson(raw, value, one.status ?? 201, {
    ...headers,
    ...(isReplay ? { 'idempotent-replayed': 'true' } : {}),
  });
}

const wholeJson = (raw: globalThis.Request, value: unknown, status: number, headers: Record<string, string>) =>
  wholeAnswer(
    JSON.stringify(value),
    { status, headers: new Headers({ ...headers, 'content-type': 'application/json' }) },
    raw.headers.get('accept-encoding'),
  );

/** Where the pages before and after lie (RFC 8288), for lists by offset and limit. */
function links(one: Endpoint, input: object, value: unknown): Record<string, string> {
  const { offset, limit } = (input ?? {}) as { offset?: unknown; limit?: unknown };
  const total = (value as { total?: unknown } | null)?.total;
  if (typeof offset !== 'number' || typeof limit !== 'number' || typeof total !== 'number') return {};
  const to = (at: number, rel: string) => {
    const { path, query } = splitInput(one, { ...input, offset: at });
    return `</api/v1${path}${query}>; rel="${rel}"`;
  };
  const found = [
    ...(offset > 0 ? [to(Math.max(0, offset - limit), 'prev')] : []),
    ...(offset + limit < total ? [to(offset + limit, 'next')] : []),
  ];
  return found.length === 0 ? {} : { link: found.join(', ') };
}
