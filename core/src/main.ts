import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { serve, type HttpBindings } from '@hono/node-server';
import pg from 'pg';
import type { Config } from './config.ts';
import { appRouter, endpoints, liveRooms, reactions, schedules, workers } from './modules/app.ts';
import { openRefusedBook } from './modules/audit/index.ts';
import { openPages } from './modules/content/index.ts';
import { entities } from './modules/entities.ts';
import { openIdentity, type Identity } from './modules/identity/index.ts';
import { resetLetter, sendMail, useMailOut } from './modules/notifications/index.ts';
import { stillActing } from './modules/impersonations/index.ts';
import { stillMembers, useIdentity } from './modules/organizations/index.ts';
import { startIndex, useIndex } from './modules/search/index.ts';
import { showMedia } from './modules/entitlement/index.ts';
import { systemClock } from './platform/clock.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase, type Database } from './platform/db/open.ts';
import { ownPostgres } from './platform/db/own-postgres.ts';
import type { Postgres } from './platform/db/postgres.ts';
import { transact, type Request as VerbRequest } from './platform/db/transact.ts';
import { createDispatcher } from './platform/events/dispatcher.ts';
import { openBell } from './platform/events/listen.ts';
import { registerReactions } from './platform/events/reaction.ts';
import { runDispatcher } from './platform/events/run-dispatcher.ts';
import { diskFiles, useFiles } from './platform/files/files.ts';
import { makeApp, type NotReady } from './platform/http/app.ts';
import { createLimiter } from './platform/http/limit.ts';
import { makeRequests, markRequest } from './platform/http/request.ts';
import { createShare, type Share } from './platform/http/share.ts';
import { createConcurrencyLimit } from './platform/http/concurrency-limit.ts';
import { comeBackIn } from './platform/waiting-line.ts';
import type { Id } from './platform/ids.ts';
import { runJobs } from './platform/jobs/worker.ts';
import { openLive } from './platform/live/gateway.ts';
import { databaseNeighbors } from './platform/live/database-neighbors.ts';
import { redisNeighbors } from './platform/live/redis-neighbors.ts';
import { openLog, type Log } from './platform/log.ts';
import { smtpMailer } from './platform/mail/mail.ts';
import { openMetrics } from './platform/metrics.ts';
import { tellRefused } from './platform/refused.ts';
import { whichStorefront, whoAsks } from './who-asks.ts';

export interface Foundation {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly identity: Identity;
  /** The request of the platform's own work. */
  readonly platformRequest: VerbRequest;
  readonly publicUrl: string;
  close(): Promise<void>;
}

/**
 * As many ids as the public interface takes in a query, a thousand of 45 letters or more, must fit, and one more be
 * refused in words.
 */
const headerBytes = 131_072;
/**
 * Longer than proxies and browsers keep a connection that nobody uses: the side that ends it first must be the one that
 * asks, or a request is sent into a connection that is being closed.
 */
const keptAliveMs = 75_000;
/** How long a company waits to hear that too much of its own waits already. */
const refusedAfterMs = 1000;
const nowhere = '00000000-0000-7000-8000-000000000000' as Id<'storefront'>;

/**
 * What everything stands on: database (ours or given), migrations, accounts, files, mail. `tell` hears of each step.
 */
export async function openFoundation(
  config: Config,
  tell: (step: string) => void = () => {
    /* nobody listens */
  },
): Promise<Foundation> {
  const log = openLog(config.LOG_LEVEL);
  mkdirSync(config.DATA_DIR, { recursive: true });
  let postgres: Postgres | null = null;
  if (config.DATABASE_URL === null) {
    tell('PostgreSQL');
    postgres = await ownPostgres(config);
    await makeDatabase(postgres.url('postgres'), 'hansa');
  }
  const databaseUrl = config.DATABASE_URL ?? postgres!.url('hansa');
  const publicUrl = config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`;
  tell('migrations');
  await migrate(databaseUrl, entities);
  registerReactions(reactions);
  useFiles(diskFiles(resolve(config.DATA_DIR, 'files')));
  useMailOut({
    mailer: config.SMTP_URL === null ? null : smtpMailer(config.SMTP_URL, config.MAIL_FROM),
    publicUrl,
    isDemo: config.DEMO,
  });
  const database = await openDatabase({ url: databaseUrl, entities, poolSize: config.DATABASE_POOL });
  const platformRequest: VerbRequest = {
    actor: null,
    isPlatform: true,
    storefrontId: nowhere,
    language: 'en',
    clock: systemClock,
    requestId: 'platform',
    from: 'platform',
  };
  const identity = openIdentity({
    databaseUrl,
    publicUrl,
    isDemo: config.DEMO,
    now: () => performance.now(),
    clock: systemClock,
    onFault: (error) => log.error({ err: error }, 'a mail to set a new password'),
    secret: config.AUTH_SECRET ?? keptSecret(config.DATA_DIR),
    sendResetMail: (to, link) =>
      transact(database, platformRequest, (ctx) => sendMail(ctx, resetLetter(to.email, to.language, link))),
  });
  await identity.prepare();
  useIdentity(identity, config.DEMO);
  return {
    config,
    log,
    database,
    databaseUrl,
    identity,
    platformRequest,
    publicUrl,
    close: async () => {
      await identity.close();
      await database.close();
      await postgres?.stop();
    },
  };
}

export interface Running {
  readonly url: string;
  readonly port: number;
  /** Every way in by HTTP, as `GET /path`: for whoever must not forget one. */
  readonly routes: readonly string[];
  stop(): Promise<void>;
}

/** Serves everything on one port until it is stopped; a stop lets requests, deliveries and sockets end first. */
export async function serveHansa(foundation: Foundation): Promise<Running> {
  const { config, log, database, identity, platformRequest } = foundation;
  const metrics = openMetrics();
  const bell = await openBell(foundation.databaseUrl);
  const index = startIndex({
    config,
    database,
    databaseUrl: foundation.databaseUrl,
    platformRequest,
    bell,
    clock: systemClock,
    log,
  });
  useIndex(index);
  const requestOf = makeRequests({
    clock: systemClock,
    lookUp: (headers, host) =>
      whoAsks(foundation, headers, host, {
        organizationId: headers.get('hansa-organization') ?? undefined,
        actingFor: headers.get('hansa-acting-for') ?? undefined,
      }),
  });
  const queue = {
    lines: [database.line, identity.line],
    longest: config.REQUEST_QUEUE,
    patienceMs: config.REQUEST_WAIT_MS,
  };
  const share = shareOf(config);
  const pages = openPages({
    database,
    clock: systemClock,
    publicUrl: foundation.publicUrl,
    storefrontOf: (host) => whichStorefront(database, host),
    isBusy: () => comeBackIn(queue) !== null || share.isOverrun(),
    onFault: (error, path) => {
      metrics.faults.inc();
      log.error({ err: error, path }, 'a page for visitors');
    },
  });
  const quota = { limit: config.API_REQUESTS_PER_MINUTE, windowSeconds: 60 };
  const refused = openRefusedBook({
    database,
    now: () => performance.now(),
    onFault: (error) => log.error({ err: error }, 'refused access could not be noted'),
  });
  const folder = (path: string) => resolve(import.meta.dirname, '../..', path, 'dist');
  const app = makeApp({
    router: appRouter,
    endpoints,
    database,
    log,
    metrics,
    requestBytes: config.REQUEST_BYTES,
    uploadBytes: config.UPLOAD_BYTES,
    requestOf,
    publicUrl: foundation.publicUrl,
    metricsToken: config.METRICS_TOKEN,
    onRefused: refused.hear,
    queue,
    share,
    limits: { quota, limiter: createLimiter(quota, () => performance.now()) },
    apps: [
      { base: '/portal', folder: folder('vendor-portal') },
      { base: '/console', folder: folder('marketplace/console') },
      { base: '/', folder: folder('buyer-web'), render: pages.render },
    ],
    authHandler: (raw) => identity.handler(raw),
    notReady: () => lookReady(foundation, metrics),
    mount: (doors) => {
      pages.mount(doors);
      doors.get('/media/:documentId', async (c) => {
        const request = await requestOf(c.req.raw);
        return showMedia(c.req.raw, c.req.param('documentId'), (work) => transact(database, request, work)).catch(
          (error: unknown) => {
            tellRefused(refused.hear, request, 'GET /media/{documentId}', error, c.req.param());
            throw error;
          },
        );
      });
    },
  });
  let isStopping = false;
  const answer = async (raw: Request, bindings: HttpBindings) => {
    const response = await app.fetch(
      markRequest(raw, bindings.incoming.socket.remoteAddress ?? '', config.TRUST_PROXY),
      bindings,
    );
    // A connection that is kept alive would bring the next request to a house that is closing.
    if (isStopping) response.headers.set('connection', 'close');
    return response;
  };
  const server = await new Promise<Server>((done) => {
    const opened = serve(
      {
        fetch: (raw, bindings) => answer(raw, bindings as HttpBindings),
        hostname: config.HOST,
        port: config.PORT,
        serverOptions: { maxHeaderSize: headerBytes, keepAliveTimeout: keptAliveMs },
      },
      () => done(opened as Server),
    );
  });
  const neighbors =
    config.REDIS_URL === null
      ? await databaseNeighbors(foundation.databaseUrl)
      : await redisNeighbors(config.REDIS_URL, (error) =>
          log.warn({ err: error }, 'Redis is away: operations go on, and are heard of a little later'),
        );
  const live = openLive({
    server,
    bell,
    neighbors,
    rooms: liveRooms,
    onRefused: refused.hear,
    onFault: (error, event) => {
      metrics.faults.inc();
      log.error({ err: error, event }, 'a socket');
    },
    database,
    platformRequest,
    publicUrl: foundation.publicUrl,
    stillThere: async (listeners) => {
      const alive = await identity.aliveOf(listeners.map((one) => one.sessionId));
      const [members, acting] = await transact(database, platformRequest, async (ctx) => [
        await stillMembers(ctx, listeners),
        await stillActing(
          ctx,
          listeners.map((one) => one.request.actor),
        ),
      ]);
      return listeners.map(
        (one, index) => alive.has(one.sessionId) && members[index] === true && acting[index] === true,
      );
    },
    identify: async (headers, asked) => {
      const { actor, language, storefrontId } = await whoAsks(
        foundation,
        headers,
        new URL(`http://${headers.get('host') ?? 'localhost'}`).hostname,
        asked,
      );
      if (actor?.credential?.kind !== 'session') return null;
      return {
        organizationId: actor.organizationId,
        sessionId: actor.credential.id,
        userId: actor.userId,
        operates: actor.kinds.operates,
        request: { actor, storefrontId, language, clock: systemClock, requestId: 'socket', from: 'socket' },
      };
    },
  });
  const dispatcher = createDispatcher({
    database,
    clock: systemClock,
    storefrontId: nowhere,
    onFailure: (failure) => {
      metrics.deliveryFailures.inc({ subscriber: failure.subscriber });
      log.warn({ ...failure, error: String(failure.error) }, 'a reaction failed');
    },
  });
  const running = runDispatcher(dispatcher, bell, config.EVENT_WORKERS, (error) =>
    log.error({ err: error }, 'the dispatcher'),
  );
  const jobs = runJobs({
    database,
    databaseUrl: foundation.databaseUrl,
    request: platformRequest,
    bell,
    workers,
    schedules,
    hands: config.JOB_WORKERS,
    onFault: (error, job) => {
      metrics.faults.inc();
      log.error({ err: error, job }, 'a job failed');
    },
  });
  const { port } = server.address() as { port: number };
  return {
    port,
    routes: [...new Set(app.routes.map((one) => `${one.method} ${one.path}`))],
    url: config.PUBLIC_URL ?? `http://${config.HOST}:${port}`,
    stop: async () => {
      isStopping = true;
      await endConnections(server, () => live.close());
      await neighbors.close();
      await Promise.all([running.stop(), jobs.stop()]);
      await refused.settled();
      await index.close();
      await bell.close();
    },
  };
}

/**
 * Takes nothing new and lets what was taken be answered, for ten seconds at most. A connection that was busy when the
 * server closed is idle with its last answer, and Node would keep it for as long as any idle one; and `sockets`, which
 * end beside them, are told to be gone only when all connections are.
 */
async function endConnections(server: Server, sockets: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const last = setTimeout(() => server.closeAllConnections(), 10_000);
  await Promise.all([closed, sockets()]).finally(() => {
    clearInterval(sweep);
    clearTimeout(last);
  });
}

async function lookReady(foundation: Foundation, metrics: ReturnType<typeof openMetrics>): Promise<NotReady[]> {
  try {
    const row = await transact(
      foundation.database,
      foundation.platformRequest,
      (ctx) => ctx.sql.one<{ due: number; dead: number; lag: number }>`
      select count(*) filter (where state = 'due')::int as due, count(*) filter (where state = 'dead')::int as dead,
             coalesce(extract(epoch from now() - min(due_at) filter (where state = 'due')), 0)::float8 as lag from event_delivery where state <> 'done'`,
    );
    metrics.deliveriesDue.set(row?.due ?? 0);
    metrics.deliveriesDead.set(row?.dead ?? 0);
    metrics.deliveryLagSeconds.set(Math.max(0, row?.lag ?? 0));
    return (row?.lag ?? 0) > 300 ? ['events wait'] : [];
  } catch {
    return ['no database'];
  }
}

/**
 * Of one company, in its line: a page asks up to four batches at once, and a handful of people open pages in the same
 * second.
 */
const usualWaiting = 16;

/**
 * What a company has of this process, as parts of its connections: of twenty one always, two beside other companies,
 * which is about what two cores do at a time (twice as many made the others' requests twice as slow), and most of it
 * for one that is alone.
 */
function shareOf({ DATABASE_POOL: pool, REQUEST_QUEUE: waitingMax, REQUEST_WAIT_MS: patienceMs }: Config): Share {
  const part = (of: number) => Math.max(1, Math.floor(pool * of));
  return createShare({
    own: part(0.05),
    beside: part(0.1),
    free: part(0.75),
    waitingMax,
    usual: usualWaiting,
    patienceMs,
    atOnce: createConcurrencyLimit({ least: part(0.1), most: pool }),
    now: () => performance.now(),
    pause: () => wait(refusedAfterMs),
    later: (ms, work) => {
      setTimeout(work, ms).unref();
    },
  });
}

async function makeDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

function keptSecret(folder: string): string {
  const file = join(folder, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
