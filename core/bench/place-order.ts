/**
 * What placing an order costs: 10 lines over 3 sellers, one after another and many at once, and 500 lines; beside what the machine can do at
 * best in the same run: an empty transaction that is made durable, and `select 1` by the pool. Cart and page are made before the clock starts.
 * `--statements` tells beside it which statements PostgreSQL spent its time on (which costs some of that time itself).
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../src/modules/entities.ts';
import { asSeen, wants } from '../src/modules/orders/fixtures.ts';
import { aMarket, type Buyer, type Goods, someGoods } from '../src/test/market.ts';
import { placeOrder } from '../src/modules/orders/place-order.ts';
import { openDatabase } from '../src/platform/db/open.ts';
import { startPostgres } from '../src/platform/db/postgres.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { actingAs } from '../src/test/context.ts';
import { brokenInvariants } from '../src/auditor/broken-invariants.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
const tellsStatements = process.argv.includes('--statements');
let postgres = await startPostgres({ folder });
if (tellsStatements) {
  await asOwner('postgres', `alter system set shared_preload_libraries = 'pg_stat_statements'`);
  await asOwner('postgres', 'alter system set pg_stat_statements.track_planning = on');
  await postgres.stop();
  postgres = await startPostgres({ folder });
}
await asOwner('postgres', 'create database bench');
if (tellsStatements) await asOwner('bench', 'create extension pg_stat_statements');
const url = postgres.url('bench');
await migrate(url, entities);
const database = await openDatabase({ url, entities, poolSize: 16 });
const owner = new pg.Pool({ connectionString: url, max: 2 });
owner.on('error', () => { /* a connection that the end of PostgreSQL closed first */ });
try {
  await measureLimits();
  const market = await aMarket(database, { sellers: 3, buyers: 40, creditMinor: 1e14 });
  const goods: Goods[] = [];
  for (let index = 0; index < 600; index += 1) goods.push(await someGoods(database, market, market.sellers[index % 3]!, { price: `${1 + index % 90}.${10 + index % 80}`, stock: [100_000_000, 100_000_000] }));
  await owner.query('analyze');
  const cart = (buyer: Buyer, lines: number, offset: number) => prepared(buyer, Array.from({ length: lines }, (_, at) => goods[(offset * 7 + at) % goods.length]!));
  await run('warm up', await Promise.all(market.buyers.map((buyer, at) => cart(buyer, 10, at))), 1);
  await run('10 lines over 3 sellers, one after another', await many(market.buyers, 200, (buyer, at) => cart(buyer, 10, at)), 1);
  await run('10 lines over 3 sellers, 8 at once', await many(market.buyers, 600, (buyer, at) => cart(buyer, 10, at)), 8);
  await run('500 lines over 3 sellers, one after another', await many(market.buyers, 10, (buyer, at) => cart(buyer, 500, at)), 1);
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
  await wants(database, actor, lines.map((one) => [one, '3'] as const));
  const input = await asSeen(database, buyer, actor);
  return () => actingAs(database, actor, (ctx) => placeOrder(ctx, input));
}

async function many(buyers: readonly Buyer[], count: number, make: (buyer: Buyer, at: number) => Promise<() => Promise<unknown>>) {
  const all: (() => Promise<unknown>)[] = [];
  for (let at = 0; at < count; at += 1) all.push(await make(buyers[at % buyers.length]!, at));
  return all;
}

async function measureLimits(): Promise<void> {
  await owner.query('create table tick (n bigint)');
  await run('limit: an empty transaction, made durable', Array.from({ length: 200 }, () => () => owner.query('insert into tick values (1)')), 1);
  await run('limit: select 1 by the pool', Array.from({ length: 2000 }, () => () => database.pool.query('select 1')), 1);
}

async function asOwner(name: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url(name) });
  await client.connect();
  try { await client.query(statement); } finally { await client.end(); }
}

/** What each statement of a run cost PostgreSQL, for one task. */
async function tellStatements(tasks: number): Promise<void> {
  const { rows } = await owner.query<{ ms: number; planned: number; calls: number; text: string }>(`
    select (total_exec_time + total_plan_time) / $1 as ms, total_plan_time / $1 as planned, calls / $1::float8 as calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as text
    from pg_stat_statements where dbid = (select oid from pg_database where datname = 'bench') and query not like '%pg_stat%' order by 1 desc limit 40`, [tasks]);
  for (const row of rows) if (row.calls > 0.1) console.log(`    ${row.ms.toFixed(3)} ms (${row.planned.toFixed(3)} of them to plan)  ${row.calls.toFixed(1)} x  ${row.text}`);
  console.log(`    ${rows.reduce((sum, row) => sum + row.ms, 0).toFixed(2)} ms in ${rows.reduce((sum, row) => sum + row.calls, 0).toFixed(1)} statements`);
}

/** Runs tasks, so many at once, and tells how long each took and what CPU time it cost here and in PostgreSQL. */
async function run(name: string, tasks: readonly (() => Promise<unknown>)[], atOnce: number): Promise<void> {
  const times: number[] = [];
  if (tellsStatements) await owner.query('select pg_stat_statements_reset()');
  const [cpu, postgresMs, start] = [process.cpuUsage(), await postgresCpuMs(), performance.now()];
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      const at = performance.now();
      await task();
      times.push(performance.now() - at);
    }
  }));
  const wall = performance.now() - start;
  const used = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.toFixed(2);
  const each = (ms: number) => (ms / tasks.length).toFixed(2);
  console.log(`${name}: ${(tasks.length / wall * 1000).toFixed(0)}/s, median ${at(0.5)} ms, p95 ${at(0.95)} ms; CPU each: core ${each((used.user + used.system) / 1000)} ms, PostgreSQL ${each(await postgresCpuMs() - postgresMs)} ms`);
  if (tellsStatements && !name.startsWith('limit')) await tellStatements(tasks.length);
}

/** CPU time of all our connections' backends so far, from /proc; 0 where there is none. */
async function postgresCpuMs(): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>(`select pid from pg_stat_activity where datname = 'bench'`);
  return rows.reduce((sum, { pid }) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      return sum;
    }
  }, 0);
}
