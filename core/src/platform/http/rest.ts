import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ActorContext, Context } from '../context.ts';
import type { Database } from '../db/open.ts';
import { transact, type Request } from '../db/transact.ts';
import { onceForKey } from '../idempotency.ts';
import type { Gate } from '../permission.ts';
import { refusal } from '../refusal.ts';
import { pass } from './door.ts';
import { problemResponse } from './problem.ts';

/** A POST wants a key, so that it may be repeated without doing its work twice. */
export const idempotencyKeyMissing = refusal('invalid', 'idempotency-key-missing')();

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export interface Endpoint {
  readonly method: Method;
  /** Below /api/v1, parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly gate: Gate;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly output: z.ZodType;
  readonly status?: 200 | 201 | 202;
  /** One call: params, query and body are merged to the verb's input. */
  readonly verb: (ctx: never, input: never) => Promise<unknown>;
  /** Where the body, or the answer, is a stream of any length: it answers by itself, in transactions of its own. */
  readonly respond?: (door: Streaming) => Promise<Response>;
  /** Media types of a streamed body. */
  readonly takes?: readonly string[];
}

/** What a door that streams has. It has passed the gate. */
export interface Streaming {
  readonly raw: globalThis.Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** How large a body may be. */
  readonly uploadBytes: number;
  transact<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Declares a REST door in a room's `api.ts`: the same verb, the same gate, the same refusals as for our apps. */
export function endpoint<C extends Context, I, O>(one: Omit<Endpoint, 'verb'> & { readonly verb: (ctx: C, input: I) => Promise<O> }): Endpoint {
  return one as unknown as Endpoint;
}

/** Declares a REST door whose body or answer streams. The size of such a body is bound by the setting for uploads, not by that for requests. */
export function streaming(one: Omit<Endpoint, 'verb' | 'respond'> & { readonly respond: (door: Streaming) => Promise<Response> }): Endpoint {
  return { ...one, verb: () => Promise.reject(new Error('a streaming door has no verb')) };
}

export interface RestOptions {
  readonly uploadBytes: number;
  readonly database: Database;
  requestOf(raw: globalThis.Request): Promise<Request>;
  onFault(error: unknown, path: string): void;
}

/** All endpoints as one app, with the OpenAPI 3.1 document made from the routes themselves at /openapi.json. */
export function restApp(endpoints: readonly Endpoint[], options: RestOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  for (const one of endpoints) {
    app.openAPIRegistry.registerPath(describe(one));
    const path = one.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(one.method.toUpperCase(), path, async (c) => {
      const request = await options.requestOf(c.req.raw);
      try {
        pass(one.gate, request);
        if (one.respond) {
          const response = await one.respond({ raw: c.req.raw, params: c.req.param() as Record<string, string>, query: c.req.query(), uploadBytes: options.uploadBytes, transact: (work) => transact(options.database, request, work) });
          response.headers.set('x-request-id', request.requestId);
          return response;
        }
        const query = one.query ? await one.query.parseAsync(c.req.query()) : {};
        const params = one.params ? await one.params.parseAsync(c.req.param()) : {};
        const body = one.body ? await one.body.parseAsync(await jsonBody(c.req.raw)) : undefined;
        const input = { ...(body as object | undefined), ...query, ...params };
        return await answer(one, request, input, c.req.raw.headers.get('idempotency-key'), options);
      } catch (error) {
        const response = problemResponse(error, request.requestId);
        if (response.status === 500) options.onFault(error, one.path);
        return response;
      }
    });
  }
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Hansa', version: '2026-11-24', description: 'Everything that a buyer, a seller or an operator can do in the apps.' }, servers: [{ url: '/api/v1' }] })));
  app.notFound((c) => problemResponse(Object.assign(unknownPath()), c.req.header('x-request-id') ?? ''));
  return app;
}

const unknownPath = refusal('unknown', 'thing.unknown');
const unreadable = refusal('invalid', 'input.unreadable')<{ reason: string }>();

async function jsonBody(raw: globalThis.Request): Promise<unknown> {
  try {
    return await raw.json();
  } catch {
    throw unreadable({ reason: 'The body is not JSON.' });
  }
}

async function answer(one: Endpoint, request: Request, input: object, key: string | null, options: RestOptions): Promise<Response> {
  const verb = one.verb as (ctx: Context, input: object) => Promise<unknown>;
  if (one.method !== 'post') {
    const value = await transact(options.database, request, async (ctx) => one.output.parse(await verb(ctx, input)));
    return Response.json(value, { status: one.status ?? 200, headers: { 'x-request-id': request.requestId } });
  }
  if (key === null || key === '' || key.length > 255) throw idempotencyKeyMissing();
  let isReplay = true;
  const value = await transact(options.database, request, async (ctx) => {
    isReplay = true;
    return onceForKey(ctx as ActorContext, `${one.path}:${key}`, input, async () => { isReplay = false; return one.output.parse(await verb(ctx, input)); });
  });
  return Response.json(value, { status: one.status ?? 201, headers: { 'x-request-id': request.requestId, ...(isReplay ? { 'idempotent-replayed': 'true' } : {}) } });
}

function describe(one: Endpoint) {
  const problem = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: z.object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), requestId: z.string() }) } } };
  return createRoute({
    method: one.method, path: one.path, summary: one.summary, description: `Permission: ${one.gate}.`,
    request: {
      ...(one.params ? { params: one.params } : {}), ...(one.query ? { query: one.query } : {}),
      ...(one.body ? { body: { required: true, content: { 'application/json': { schema: one.body } } } } : {}),
      ...(one.takes ? { body: { required: true, content: Object.fromEntries(one.takes.map((type) => [type, { schema: z.string().openapi({ format: 'binary' }) }])) } } : {}),
      ...(one.method === 'post' ? { headers: z.object({ 'Idempotency-Key': z.string().min(1).max(255) }) } : {}),
    },
    responses: {
      [one.status ?? (one.method === 'post' ? 201 : 200)]: { description: 'Done', content: { 'application/json': { schema: one.output } } },
      400: problem, 401: problem, 403: problem, 404: problem, 409: problem, 422: problem,
    },
  });
}
