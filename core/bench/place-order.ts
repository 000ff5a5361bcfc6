/**
 * What placing an order costs: 10 lines over 3 sellers, one after another and many at once, 500 lines, and many buyers
 * of one offer; beside what the machine can do at best in the same run: a block and a transaction made durable, and
 * `select 1` by the pool. Cart and page are made before the clock starts. Neighbours share three of ten goods, and
 * nearly all of 500, so that they wait for each other's stock; where it says so, each takes goods that no neighbour
 * wants. So many at once wait at least so long: at 800 a second 12 are 15 ms each, and 32 are 40. `--lanes=4` and
 * `--weight=300` place in other company (`placing`). `--statements` tells beside it which statements PostgreSQL spent
 * its time on (which costs some of that time itself). `--world=1m`, without that: in a copy of
 * a world that `pnpm load` has made.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../src/modules/entities.ts';
import { asSeen, wants } from '../src/modules/orders/fixtures.ts';
import { aMarket, type Buyer, type Goods, someGoods } from '../src/test/market.ts';
import { placing } from '../src/modules/orders/place-in-company.ts';
import { placeOrder } from '../src/modules/orders/place-order.ts';
import { inCompany } from '../src/platform/db/in-company.ts';
import { openDatabase } from '../src/platform/db/open.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { actingAs, aRequest } from '../src/test/context.ts';
import { cpuMsOfFamily, postmasterIn } from '../src/test/processes.ts';
import { fsyncLimit, selectLimit, tellBeside, tellLimit, transactionLimit } from './beside/machine.ts';
import { forgetStatements, startCluster, startCopyOf, tellStatements } from './beside/statements.ts';
import { folderOfWorld } from './beside/world.ts';
import { brokenInvariants } from '../src/auditor/broken-invariants.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
/** Writes to PostgreSQL's sockets so far: each is a journey there. */
let sent = 0;
const write = Socket.prototype.write;
Socket.prototype.write = function counted(this: Socket, ...said: unknown[]) {
  sent += Number(this.writableCorked === 0);
  return (write as (...all: unknown[]) => boolean).apply(this, said);
} as typeof write;
const uncork = Socket.prototype.uncork;
Socket.prototype.uncork = function counted(this: Socket) {
  sent += Number(this.writableCorked === 1);
  uncork.call(this);
};

const given = (name: string, otherwise: number) =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const placeInCompany = inCompany({
  ...placing,
  lanes: given('lanes', placing.lanes),
  weightMax: given('weight', placing.weightMax),
});
const tellsStatements = process.argv.includes('--statements');
const world = process.argv.find((one) => one.startsWith('--world='))?.split('=')[1];
const postgres = world
  ? await startCopyOf(folderOfWorld(world), 'bench')
  : await startCluster(folder, 'bench', tellsStatements);
const url = postgres.url('bench');
await migrate(url, entities);
const database = await openDatabase({ url, entities, poolSize: 16 });
const postmaster = postmasterIn(world ? join(folderOfWorld(world), 'postgres') : folder);
const owner = new pg.Pool({ connectionString: url, max: 2 });
owner.on('error', () => {
  /* a connection that the end of PostgreSQL closed first */
});
try {
  tellLimit(await fsyncLimit(folder));
  const [durable, select] = [tellLimit(await transactionLimit(owner)), tellLimit(await selectLimit(database.pool))];
  // The market comes with a storefront and taxes of its own, in the place of the world's.
  if (world)
    await owner.query(
      `set hansa.platform = 'on'; update storefront set host = id::text; delete from tax_rate; reset hansa.platform`,
    );
  const market = await aMarket(database, { sellers: 3, buyers: 40, creditMinor: 1e14 });
  const goods: Goods[] = [];
  for (let index = 0; index < 2400; index += 1)
    goods.push(
      await someGoods(database, market, market.sellers[index % 3]!, {
        price: `${1 + (index % 90)}.${10 + (index % 80)}`,
        stock: [100_000_000, 100_000_000],
      }),
    );
  await owner.query('analyze');
  const shared = goods.slice(0, 600);
  const cart = (buyer: Buyer, lines: number, offset: number) =>
    prepared(
      buyer,
      Array.from({ length: lines }, (_, at) => shared[(offset * 7 + at) % shared.length]!),
    );
  const cartOfOwn = (buyer: Buyer, lines: number, offset: number) =>
    prepared(
      buyer,
      Array.from({ length: lines }, (_, at) => goods[(offset * lines + at) % goods.length]!),
    );
  await run('warm up', await Promise.all(market.buyers.map((buyer, at) => cart(buyer, 10, at))), 1);
  const one = await run(
    '10 lines over 3 sellers, one after another',
    await many(market.buyers, 200, (buyer, at) => cart(buyer, 10, at)),
    1,
  );
  const eight = await run(
    '10 lines over 3 sellers, 8 at once',
    await many(market.buyers, 600, (buyer, at) => cart(buyer, 10, at)),
    8,
  );
  const twelve = await run(
    '10 lines over 3 sellers, 12 at once',
    await many(market.buyers, 600, (buyer, at) => cart(buyer, 10, at)),
    12,
  );
  const many32 = await run(
    '10 lines over 3 sellers, 32 at once',
    await many(market.buyers, 960, (buyer, at) => cart(buyer, 10, at)),
    32,
  );
  const own12 = await run(
    '10 lines over 3 sellers, 12 at once, of goods of their own',
    await many(market.buyers, 600, (buyer, at) => cartOfOwn(buyer, 10, at)),
    12,
  );
  const own32 = await run(
    '10 lines over 3 sellers, 32 at once, of goods of their own',
    await many(market.buyers, 960, (buyer, at) => cartOfOwn(buyer, 10, at)),
    32,
  );
  const large = await run(
    '500 lines over 3 sellers, one after another',
    await many(market.buyers, 10, (buyer, at) => cart(buyer, 500, at)),
    1,
  );
  const large4 = await run(
    '500 lines over 3 sellers, 4 at once, of goods of their own',
    await many(market.buyers, 24, (buyer, at) => cartOfOwn(buyer, 500, at)),
    4,
  );
  const hot = await someGoods(database, market, market.sellers[0]!, { price: '5.00', stock: [600] });
  // 3 of it each: of 300 buyers 200 get theirs, whoever comes first.
  const rush = await run(
    'one hot offer, 8 at once, stock for two thirds',
    await many(market.buyers, 300, async (buyer) => {
      const place = await prepared(buyer, [hot]);
      return () =>
        place().catch((error: unknown) => {
          if ((error as { code?: string }).code !== 'stock.insufficient') throw error;
        });
    }),
    8,
  );
  const {
    rows: [left],
  } = await owner.query<{ free: number; sold: number }>(
    'select sum(on_hand - reserved)::int as free, sum(reserved)::int as sold from stock where offer_id = $1',
    [hot.offerId],
  );
  console.log(`the hot offer: ${left!.sold} of 600 sold, ${left!.free} left`);
  tellBeside('10 lines over 3 sellers, one after another', one, durable);
  tellBeside('10 lines over 3 sellers, 8 at once', eight, select);
  tellBeside('10 lines over 3 sellers, 12 at once', twelve, select);
  tellBeside('10 lines over 3 sellers, 32 at once', many32, select);
  tellBeside('10 lines over 3 sellers, 12 at once, of goods of their own', own12, select);
  tellBeside('10 lines over 3 sellers, 32 at once, of goods of their own', own32, select);
  tellBeside('500 lines, one after another', large, durable);
  tellBeside('500 lines, 4 at once, of goods of their own', large4, durable);
  tellBeside('one hot offer', rush, durable);
  const broken = await brokenInvariants(owner);
  console.log(Object.keys(broken).length === 0 ? 'all invariants hold' : broken);
} finally {
  await database.close();
  await owner.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A cart of a person of its own, filled and looked at; what is left is to place it. */
async function prepared(buyer: Buyer, lines: readonly Goods[]): Promise<() => Promise<unknown>> {
  const actor = { ...buyer.actor, userId: newId<'user'>() };
  await wants(
    database,
    actor,
    lines.map((one) => [one, '3'] as const),
  );
  const input = await asSeen(database, buyer, actor);
  return () =>
    placeInCompany(database, {
      request: aRequest(actor),
      input,
      claims: [],
      alone: () => actingAs(database, actor, (ctx) => placeOrder(ctx, input)),
    });
}

async function many(
  buyers: readonly Buyer[],
  count: number,
  make: (buyer: Buyer, at: number) => Promise<() => Promise<unknown>>,
) {
  const all: (() => Promise<unknown>)[] = [];
  for (let at = 0; at < count; at += 1) all.push(await make(buyers[at % buyers.length]!, at));
  return all;
}

/**
 * Runs tasks, so many at once, and tells how long each took, what CPU time it cost here and in PostgreSQL, and how
 * often it went to PostgreSQL. Gives the rate.
 */
async function run(name: string, tasks: readonly (() => Promise<unknown>)[], atOnce: number): Promise<number> {
  // As autovacuum does once a minute. Without it foreign keys are checked for ever by plans that were made while no
  // order was there: by reading all of them.
  await owner.query('analyze');
  const times: number[] = [];
  if (tellsStatements) await forgetStatements(owner);
  const [postgresMs, sentBefore, cpu, start] = [cpuMsOfFamily(postmaster), sent, process.cpuUsage(), performance.now()];
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let task = tasks[next++]; task; task = tasks[next++]) {
        const at = performance.now();
        await task();
        times.push(performance.now() - at);
      }
    }),
  );
  const wall = performance.now() - start;
  const [used, journeys] = [process.cpuUsage(cpu), (sent - sentBefore) / tasks.length];
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
  const each = (ms: number) => (ms / tasks.length).toFixed(2);
  console.log(
    `${name}: ${((tasks.length / wall) * 1000).toFixed(0)}/s, median ${at(0.5)} ms, p95 ${at(0.95)} ms; CPU each: core ${each((used.user + used.system) / 1000)} ms, PostgreSQL ${each(cpuMsOfFamily(postmaster) - postgresMs)} ms; ${journeys.toFixed(1)} journeys each`,
  );
  if (tellsStatements) await tellStatements(owner, tasks.length);
  return (tasks.length / wall) * 1000;
}
