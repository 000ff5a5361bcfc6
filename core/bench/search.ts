// What a page of 24 priced hits costs, end to end and part by part: `node core/bench/search.ts [products | 10k | 100k |
// 1m] [seconds]`, in a demo of so many products or in a world that `pnpm load` has made (its index is built first where
// it is not there; that may take minutes). Prints it beside what this machine does at all in the same run: one round
// trip to PostgreSQL, one transaction, and one request that does nothing. Nothing is decided by it.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { demoAccounts } from '../src/test/server.ts';
import { entitledCatalogs } from '../src/modules/entitlement/index.ts';
import { resolvePrices } from '../src/modules/pricing/index.ts';
import { findIds } from '../src/modules/search/find-ids.ts';
import { findProducts } from '../src/modules/search/find-products.ts';
import { findTogether } from '../src/modules/search/find-together.ts';
import { keptIndex } from '../src/modules/search/keep-index.ts';
import { nameFacets } from '../src/modules/search/name-facets.ts';
import { entitledOffers } from '../src/modules/search/entitled-offers.ts';
import { productRows } from '../src/modules/search/queries.ts';
import { FindProducts } from '../src/modules/search/schemas.ts';
import { scopeOf } from '../src/modules/search/scope-of.ts';
import { cpuMsOf, cpuMsOfFamily, indexProcessesOf, postmasterIn } from '../src/test/processes.ts';
import { answerLimit, selectLimit, tellBeside, tellLimit } from './beside/machine.ts';
import { openWorld, requestOf } from './beside/world.ts';
import type { Context } from '../src/platform/context.ts';
import { transact } from '../src/platform/db/transact.ts';

const asked = process.argv[2] ?? '2000';
const seconds = Number(process.argv[3] ?? 2);
const words = [
  'hexagon bolt',
  'ball bearing',
  'ball valve',
  'inductive sensor',
  'hydraulic hose',
  'cutting disc',
  'vòng bi',
  'installation cable',
  '6204-2rs',
  'o-ring nbr',
];

/** Building the index anew is measured where it was made for it. */
const isDemo = /^\d+$/.test(asked);
const server = await openWorld(asked);
const postmaster = postmasterIn(join(server.foundation.config.DATA_DIR, 'postgres'));
try {
  const { database } = server.foundation;
  const account = demoAccounts[0]!;
  const cookie = await signIn(account.email, account.password);
  const request = await requestOf(server.foundation, account.email);
  await keptIndex()!.settled();
  const index = await keptIndex()!.look();
  console.log(
    `${index.stats!.documents.toLocaleString('en')} products in the index, Node ${process.version}; the buyer is ${account.email}\n`,
  );

  const asBuyer = <T>(work: (ctx: Context) => Promise<T>) => transact(database, request, work);
  let at = 0;
  /** As the page of what was found asks. */
  const next = () => FindProducts.parse({ text: words[at++ % words.length]!, limit: 24, facets: 'brief' });
  const ready = await asBuyer(async (ctx) => {
    const catalogs = await entitledCatalogs(ctx);
    const scope = await scopeOf(ctx, FindProducts.parse({}).filter);
    const found = await findIds(
      ctx,
      scope,
      { text: 'hexagon bolt', isPartNumber: false, isNewest: false, offset: 0, limit: 24 },
      new Set(),
    );
    return {
      catalogs,
      scope,
      ids: found.ids,
      facets: found.facets,
      offers: await entitledOffers(ctx, catalogs.ids, found.ids),
    };
  });
  const priced = {
    buyerId: request.actor!.organizationId,
    storefrontId: request.storefrontId,
    currency: 'EUR',
    at: request.clock.now(),
    isApart: true,
    lines: ready.offers.map((one) => ({ key: one.id, offerId: one.id, quantity: one.minimumQuantity })),
  };
  const question = { isPartNumber: false, isNewest: false, offset: 0, limit: 24 };

  const columns = [
    'p50 ms',
    'p95 ms',
    'p99 ms',
    '8 at once/s',
    '32 at once/s',
    'CPU ms: core',
    'the index',
    'PostgreSQL',
  ];
  row(['this machine', ...columns]);
  const { pool } = database;
  await measure('one round trip to PostgreSQL', () => pool.query('select 1'));
  await measure('an empty transaction', () => asBuyer((ctx) => ctx.sql`select 1`));
  await measure('a request that does nothing', () => fetch(`${server.origin}/healthz`).then((answer) => answer.text()));
  row(['\nparts, each in a transaction', ...columns]);
  await measure('entitlement', () => asBuyer(entitledCatalogs));
  await measure('scope (entitlement, numbers)', () => asBuyer((ctx) => scopeOf(ctx, ready.scope.asked)));
  await measure('24 ids and facets from the index', () =>
    findIds(null as never, ready.scope, { ...question, text: next().text }, new Set()),
  );
  await measure(`offers of 24 products (${ready.offers.length})`, () =>
    asBuyer(async (ctx) => {
      await entitledCatalogs(ctx);
      return entitledOffers(ctx, ready.catalogs.ids, ready.ids);
    }),
  );
  await measure(`prices alone (${ready.offers.length} offers of 24)`, () =>
    asBuyer(async (ctx) => {
      await entitledCatalogs(ctx);
      return resolvePrices(ctx, priced);
    }),
  );
  await measure('names of its facets', () =>
    asBuyer((ctx) => nameFacets(ctx, ready.facets, ready.scope.namesRevision)),
  );
  await measure('24 products', () => asBuyer((ctx) => productRows(ctx, ready.ids)));
  row(['\nwhole', ...columns]);
  await measure('24 priced hits (verb)', () => asBuyer((ctx) => findProducts(ctx, next())));
  await measure('24 priced hits, a visitor (verb)', () =>
    transact(database, { ...request, actor: null }, (ctx) => findProducts(ctx, next())),
  );
  await measure('24 priced hits, as the door asks, in company', () => {
    const input = next();
    return findTogether(database, {
      request,
      input,
      claims: [],
      alone: () => asBuyer((ctx) => findProducts(ctx, input)),
    });
  });
  await measure('sorted by price, best 500 (verb)', () =>
    asBuyer((ctx) => findProducts(ctx, { ...next(), sort: 'price' })),
  );
  row(['\nover HTTP', ...columns]);
  const signedIn = { cookie, 'accept-encoding': 'gzip' };
  await askOverHttp('a request that does nothing', ['/healthz'], {});
  await askOverHttp('a signed-in one that only says who asks', ['/trpc/identity.me'], signedIn);
  await askOverHttp('a signed-in one that reads three rows', ['/trpc/organizations.addresses'], signedIn);
  const searches = words.map(
    (text) => `/trpc/search.find?input=${encodeURIComponent(JSON.stringify({ text, facets: 'brief' }))}`,
  );
  await askOverHttp('24 priced hits, a visitor', searches, { 'accept-encoding': 'gzip' });
  const overHttp = await askOverHttp('24 priced hits', searches, signedIn);

  const [plain, select] = [tellLimit(await answerLimit()), tellLimit(await selectLimit(database.pool))];
  tellBeside('24 priced hits over HTTP, 8 at once', overHttp, plain);
  if (isDemo) tellBeside('reindex, documents (words only)', await rebuiltPerSecond(index.stats!.documents), select);

  /** Built anew beside the one that answers, as after a change of its shape. */
  async function rebuiltPerSecond(documents: number): Promise<number> {
    const from = performance.now();
    if (!keptIndex()!.rebuild()) throw new Error('the index could not be built anew');
    await keptIndex()!.settled();
    return (documents / (performance.now() - from)) * 1000;
  }

  /** By a client in a process of its own, the times of eight at once; its own CPU is not told. Gives their rate. */
  async function askOverHttp(name: string, paths: readonly string[], headers: Record<string, string>): Promise<number> {
    const times = Math.max(200, seconds * 100);
    const ofSoMany = async (atOnce: number) => {
      const client = spawn(process.execPath, [join(import.meta.dirname, 'beside/ask-over-http.ts')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      try {
        client.stdin.end(JSON.stringify({ origin: server.origin, paths, headers, times, atOnce }));
        const lines = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
        await lines.next();
        const before = usedNow();
        const { took, wallMs } = JSON.parse((await lines.next()).value as string) as { took: number[]; wallMs: number };
        return { took, company: companyOf(times, wallMs, before) };
      } finally {
        client.kill();
      }
    };
    const eight = await ofSoMany(8);
    tellRow(name, eight.took, eight.company, (await ofSoMany(32)).company);
    return eight.company.rate;
  }

  async function signIn(email: string, password: string): Promise<string> {
    const answer = await fetch(`${server.origin}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin },
      body: JSON.stringify({ email, password }),
    });
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }
} finally {
  await server.stop();
}

/**
 * One after another for p50, p95 and p99, then eight and thirty-two at once for the rates; what each costs is told of
 * eight. Gives their rate.
 */
async function measure(name: string, ask: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < 20; round++) await ask();
  const times: number[] = [];
  for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  }
  const eight = await many(ask, 8);
  tellRow(name, times, eight, await many(ask, 32));
  return eight.rate;
}

interface Company {
  /** Answers a second. */
  readonly rate: number;
  /** What each cost core, the index and PostgreSQL, in ms of CPU. */
  readonly cost: readonly number[];
}

/** So many ask at once, for the seconds of a row. */
async function many(ask: () => Promise<unknown>, atOnce: number): Promise<Company> {
  let answered = 0;
  const [before, from] = [usedNow(), performance.now()];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; performance.now() - from < seconds * 1000; answered++) await ask();
    }),
  );
  return companyOf(answered, performance.now() - from, before);
}

function companyOf(answered: number, wallMs: number, before: readonly number[]): Company {
  return {
    rate: (answered / wallMs) * 1000,
    cost: usedNow().map((ms, at) => (ms - before[at]!) / answered),
  };
}

/** CPU so far, in ms, of all threads of each: core, the process of the index, PostgreSQL. */
function usedNow(): number[] {
  const { user, system } = process.cpuUsage();
  const ofIndex = indexProcessesOf(process.pid).reduce((sum, pid) => sum + cpuMsOf(pid), 0);
  return [(user + system) / 1000, ofIndex, cpuMsOfFamily(postmaster)];
}

/** How long those took, one after another or of eight, and what eight and thirty-two at once come to. */
function tellRow(name: string, took: number[], eight: Company, more: Company): void {
  took.sort((one, other) => one - other);
  const of = (share: number) => took[Math.floor(took.length * share)]!.toFixed(2);
  row([
    name,
    of(0.5),
    of(0.95),
    of(0.99),
    ...[eight, more].map((one) => Math.round(one.rate).toLocaleString('en')),
    ...eight.cost.map((ms) => ms.toFixed(2)),
  ]);
}

function row([name, ...cells]: string[]): void {
  console.log(name!.padEnd(40), ...cells.map((cell) => cell.padStart(10)));
}
