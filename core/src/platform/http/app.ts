import { createHash, timingSafeEqual } from 'node:crypto';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { AnyRouter } from '@trpc/server';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { Hono, type Context, type MiddlewareHandler, type Next } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { asReadOnly, isCannotWrite } from '../db/cannot-write.ts';
import type { Database } from '../db/open.ts';
import type { Request as VerbRequest } from '../db/transact.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { Refusal } from '../refusal.ts';
import type { HearRefused } from '../refused.ts';
import { createAskerNames } from './asker-names.ts';
import { asTrpcError } from './door.ts';
import { guardJson } from './guard-json.ts';
import type { Limiter, Quota } from './limit.ts';
import { refuseForeignOrigin } from './origin.ts';
import { problemResponse, retryAfter } from './problem.ts';
import { addressHeader, requestIdHeader } from './request.ts';
import { restApp, type Endpoint } from './rest.ts';
import { type PageRenderer, serveApp } from './serve.ts';
import { busy, type Share } from './share.ts';
import { packedFromBytes, wholeAnswer } from './whole-answer.ts';
import { comeBackIn, type Queue } from '../waiting-line.ts';

/** 'events wait': the oldest reaction has waited for more than five minutes. */
export type NotReady = 'events wait' | 'no database';

export interface AppOptions {
  readonly router: AnyRouter;
  readonly endpoints: readonly Endpoint[];
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly requestBytes: number;
  /** Of a body that streams. */
  readonly uploadBytes: number;
  readonly publicUrl: string;
  /** What a collector of metrics shows; null: metrics are told on this machine alone. */
  readonly metricsToken: string | null;
  /** What new work would wait for; where that is too long, it is refused at once (F14). */
  readonly queue: Queue;
  /** What each company has of the house. */
  readonly share: Share;
  /** What one key, or one address, may ask of the REST API. */
  readonly limits?: { readonly quota: Quota; readonly limiter: Limiter };
  readonly apps: readonly { readonly base: string; readonly folder: string; readonly render?: PageRenderer }[];
  requestOf(raw: Request): Promise<VerbRequest>;
  /** Hears of access that was refused to somebody known. */
  readonly onRefused?: HearRefused;
  authHandler(raw: Request): Promise<Response>;
  /** Empty: ready. */
  notReady(): Promise<NotReady[]>;
  /** Doors that stream and therefore stand outside the two kinds (an upload). */
  mount(app: Hono): void;
}

/** How many doors one batch may ask for (S09). */
const doorsInBatch = 20;

const isWrite = (raw: Request) => raw.method !== 'GET' && raw.method !== 'HEAD';

/** The page that a mail to set a new password opens has its token in the path; a log must not (S12). */
const toldPath = (path: string) => path.replace(/^(\/auth\/reset-password\/).+/, '$1[cut]');

/** Everything on one port: apps, tRPC, REST, sign-in, health, metrics. */
export function makeApp(options: AppOptions): Hono {
  const app = new Hono();
  const { log, metrics } = options;
  const onFault = (error: unknown, path: string, requestId?: string) => {
    metrics.faults.inc();
    log.error({ err: error, path: toldPath(path), requestId }, 'our mistake');
  };

  app.use(async (c, next) => {
    const start = performance.now();
    const requestId = c.req.header(requestIdHeader) ?? '';
    await next();
    if (requestId !== '') c.res.headers.set('x-request-id', requestId);
    const door = /^\/(trpc|api|auth)\b/.exec(c.req.path)?.[1] ?? 'pages';
    metrics.requests.observe({ door, status: String(c.res.status) }, (performance.now() - start) / 1000);
    const line = {
      requestId,
      method: c.req.method,
      path: toldPath(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    };
    if (door === 'pages') log.debug(line, 'request');
    else log.info(line, 'request');
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
      // Believed by browsers over https alone.
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      crossOriginOpenerPolicy: 'same-origin',
    }),
  );
  app.use(compress({ threshold: packedFromBytes }));
  health(app, options);

  const small = limitBody(options.requestBytes);
  const refuseIfLong = (raw: Request) => {
    const retryAfterSeconds = comeBackIn(options.queue, isWrite(raw));
    if (retryAfterSeconds !== null) throw busy({ retryAfterSeconds });
  };
  const names = createAskerNames();
  const admit = async (c: Context, next: Next): Promise<Response | void> => {
    refuseIfLong(c.req.raw);
    refuseForeignOrigin(c.req.raw, options.publicUrl);
    await options.share.admit(names.of(c.req.raw.headers), isWrite(c.req.raw));
    try {
      await next();
    } finally {
      leaves.get(c.req.raw)?.();
    }
    if (c.res.status === 503 && !c.res.headers.has('retry-after')) c.res.headers.set('retry-after', '2');
  };
  // Its turn comes before who asks is looked up, because that is work, too: that of a company which the same cookie or
  // key was seen to act for, else of an address. It ends with the answer.
  const leaves = new WeakMap<Request, () => void>();
  const requestOf = async (raw: Request, cost = 1): Promise<VerbRequest> => {
    // Once more, because others came while its body was read.
    refuseIfLong(raw);
    const enter = async (name: string) => {
      leaves.set(raw, await options.share.enter(name, cost, isWrite(raw)));
    };
    const supposed = names.of(raw.headers);
    await enter(supposed);
    const request = await options.requestOf(raw);
    const name = names.learn(raw.headers, request);
    if (name !== supposed) {
      leaves.get(raw)?.();
      await enter(name);
    }
    return request;
  };
  for (const path of ['/trpc/*', '/api/*', '/auth/*']) app.use(path, admit);
  options.mount(app);
  const streams = new Set(
    options.endpoints.filter((one) => one.takes).map((one) => `${one.method.toUpperCase()} /api/v1${one.path}`),
  );
  const takesStream = (method: string, path: string) => streams.has(`${method} ${path}`);
  app.use('/trpc/*', small);
  app.use('/api/*', (c, next) => (takesStream(c.req.method, c.req.path) ? next() : small(c, next)));
  app.use('/auth/*', small);
  app.all('/auth/*', (c) => options.authHandler(c.req.raw));
  app.all('/trpc/*', async (c) => {
    const raw = await guarded(c.req.raw);
    if (raw instanceof Response) return raw;
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      router: options.router,
      req: raw,
      maxBatchSize: doorsInBatch,
      responseMeta: ({ errors }) => ({
        headers: Object.assign({}, ...errors.map(retryAfter)) as Record<string, string>,
      }),
      createContext: async () => {
        const request = await requestOf(c.req.raw, Math.min(doorsInBatch, c.req.path.split(',').length)).catch(
          (error: unknown) => {
            throw asTrpcError(error);
          },
        );
        return {
          request,
          database: options.database,
          onFault: (error: unknown, at: string) => onFault(error, at, request.requestId),
          onRefused: options.onRefused,
        };
      },
    });
    // What comes line by line, as each door of a batch is done, is no whole.
    const isWhole =
      response.headers.get('content-type') === 'application/json' && !response.headers.has('transfer-encoding');
    return isWhole ? wholeAnswer(await response.text(), response, raw.headers.get('accept-encoding')) : response;
  });
  app.route(
    '/api/v1',
    restApp(options.endpoints, {
      database: options.database,
      uploadBytes: options.uploadBytes,
      requestOf,
      onFault,
      onRefused: options.onRefused,
      ...(options.limits ? { limits: options.limits } : {}),
    }),
  );
  app.get('/api', (c) => c.redirect('/api/v1/reference', 302));
  for (const one of options.apps) serveApp(app, one.base, one.folder, one.render);
  app.onError((error, c) => {
    const requestId = c.req.header(requestIdHeader) ?? '';
    const response = problemResponse(asReadOnly(error), requestId);
    if (response.status === 500 || isCannotWrite(error)) onFault(error, c.req.path, requestId);
    return response;
  });
  return app;
}

/**
 * Refuses a body that is too long. Node cuts one where it said it ends, so only one that says nothing has to be read to
 * be measured; to ask a request for its body at all makes a stream of it.
 */
function limitBody(maxSize: number): MiddlewareHandler {
  const tooLarge = () => problemResponse(new Refusal('invalid', 'input.tooLarge', { limitBytes: maxSize }), '');
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (c, next) => {
    if (!isWrite(c.req.raw)) return next();
    const { headers } = c.req.raw;
    const said = headers.get('content-length');
    if (said === null || headers.has('transfer-encoding')) return counted(c, next);
    return Number(said) > maxSize ? tooLarge() : next();
  };
}

/** The same request with a body that was looked at first, or the refusal of it. */
async function guarded(raw: Request): Promise<Request | Response> {
  const text = raw.method === 'POST' ? await raw.text() : (new URL(raw.url).searchParams.get('input') ?? '');
  try {
    guardJson(text);
  } catch (error) {
    return problemResponse(error, raw.headers.get(requestIdHeader) ?? '');
  }
  return raw.method === 'POST' ? withText(raw, text) : raw;
}

/**
 * All that tRPC reads of a request whose body is JSON: to make a whole one anew costs more than all else that the door
 * does. Its work ends as if nobody hung up, as ever.
 */
function withText({ url, method, headers }: Request, text: string): Request {
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? ''))
    return new Request(url, { method, headers, body: text });
  return { url, method, headers, signal: new AbortController().signal, text: () => Promise.resolve(text) } as Request;
}

function health(app: Hono, options: AppOptions): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const missing = await options.notReady();
    return c.json({ status: missing.length === 0 ? 'ready' : 'not ready', missing }, missing.length === 0 ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    // Answers as a page that is none: that there are metrics is nobody else's business, either.
    if (!mayReadMetrics(c.req.raw.headers, options.metricsToken)) return c.notFound();
    return c.text(await options.metrics.registry.metrics(), 200, {
      'content-type': options.metrics.registry.contentType,
    });
  });
}

/** Whoever shows the token; without one, a program on this machine that no proxy speaks for. */
function mayReadMetrics(headers: Headers, token: string | null): boolean {
  if (token !== null) return isSameSecret(headers.get('authorization') ?? '', `Bearer ${token}`);
  const address = headers.get(addressHeader) ?? '';
  return /^(::ffff:)?127\.|^::1$/.test(address) && !headers.has('x-forwarded-for') && !headers.has('forwarded');
}

/** Compared by hash, so that how long it takes tells neither length nor beginning. */
function isSameSecret(given: string, wanted: string): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(given), hashOf(wanted));
}
