import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { auditDatabase, invariantCount } from '../core/src/auditor/broken-invariants.ts';
import { demoPassword } from '../core/src/modules/identity/index.ts';
import { startPostgres } from '../core/src/platform/db/postgres.ts';
import { emailOfBuyer } from '../core/src/seed/add-buyers.ts';
import { countWorld } from '../core/src/seed/count-world.ts';
import { postmasterIn } from '../core/src/test/processes.ts';
import { freePort } from '../core/src/test/server.ts';
import { ask } from '../loadtest/doors/ask.ts';
import { signIn } from '../loadtest/doors/people.ts';
import { makeMeter } from '../loadtest/driver/meter.ts';
import type { LoadJob, LoadResult, LoadRun } from '../loadtest/job.ts';
import { scenarios } from '../loadtest/journeys/scenarios.ts';
import { tellRun } from '../loadtest/report/tell.ts';
import { balance } from './balance.ts';
import { givesMemoryBack } from './give-memory-back.ts';
import { watchUsage } from './watch-usage.ts';

/**
 * `pnpm load [scenario|mixed] [--world 10k|100k|1m] [--minutes N] [--rate visits/s] [--people N] [--cores N] [--fresh]
 * [--note TEXT]`: makes or reuses a world of that size, opens it as its own process on 127.0.0.1 (several behind a
 * balancer with `--cores`), sends visits, checks every invariant afterwards, and keeps a report. Ends non-zero where
 * one is broken; a threshold that is not met is told and fails nothing, because it depends on the machine.
 */
const sizes = {
  '10k': { products: 3_800, buyers: 200, heapMiB: 2_000 },
  '100k': { products: 39_300, buyers: 1_000, heapMiB: 4_000 },
  '1m': { products: 440_000, buyers: 5_000, heapMiB: 12_000 },
} as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    world: { type: 'string', default: '10k' },
    minutes: { type: 'string', default: '0.5' },
    rate: { type: 'string' },
    people: { type: 'string', default: '100' },
    cores: { type: 'string', default: '1' },
    fresh: { type: 'boolean', default: false },
    note: { type: 'string', default: '' },
  },
});
const scenario = positionals[0] ?? 'mixed';
const names = ['mixed', ...scenarios.map((one) => one.name)];
if (!names.includes(scenario) || !(values.world in sizes) || !(Number(values.minutes) > 0)) {
  console.error(`pnpm load [${names.join('|')}] [--world ${Object.keys(sizes).join('|')}] [--minutes N]`);
  process.exit(2);
}
const worldName = values.world as keyof typeof sizes;
const coreCount = Number(values.cores);
const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.hansa/worlds', worldName);
const size = sizes[worldName];
if (values.fresh) rmSync(folder, { recursive: true, force: true });
const marker = join(folder, 'made.json');
// Without its marker it was interrupted; half a world is none.
if (!existsSync(marker)) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
if (!existsSync(marker)) {
  console.log(`making a world of ${worldName} offers, once`);
  const { status } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${size.heapMiB}`,
      join(root, 'tools/prepare-world.ts'),
      '--products',
      String(size.products),
      '--buyers',
      String(size.buyers),
    ],
    { stdio: 'inherit', env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' } },
  );
  if (status !== 0) throw new Error('the world could not be made');
  writeFileSync(marker, JSON.stringify(size));
}
const postgres = await startPostgres({ folder: join(folder, 'postgres') });
const started: ChildProcess[] = [];
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});
try {
  process.exitCode = await run();
} finally {
  for (const child of started) await stopped(child);
  await postgres.stop();
}

async function run(): Promise<number> {
  // Looked at now: a long run may see others committed.
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const [commit, isCommitWhole] = [
    git('rev-parse', '--short', 'HEAD'),
    git('status', '--porcelain', '--', ':!loadtest/reports') === '',
  ];
  const databaseUrl = postgres.url('hansa');
  const environment = {
    ...givesMemoryBack,
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    EMBEDDINGS: 'off',
    LOG_LEVEL: 'warn',
  };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const cores: ChildProcess[] = [];
  const ports: number[] = [];
  const startCore = async (own: number, settings: Record<string, string>) => {
    const core = start([join(root, 'tools/start.ts')], { ...environment, ...settings, PORT: String(own) });
    cores.push(core);
    ports.push(own);
    await answers(core, `http://127.0.0.1:${own}`);
  };
  // The first keeps the index; the others ask the same process, by its folder, unless they are given a Qdrant.
  if (coreCount === 1) await startCore(port, {});
  else
    for (let n = 0; n < coreCount; n += 1) await startCore(await freePort(), { PUBLIC_URL: origin, TRUST_PROXY: 'on' });
  const balancer = coreCount === 1 ? null : await balance(port, ports);
  await indexed(`http://127.0.0.1:${ports[0]!}`, origin);
  const before = await countWorld(databaseUrl);
  const loadBefore = loadavg()[0]!;
  const people = Math.min(size.buyers, Number(values.people));
  const job: LoadJob = {
    origin,
    scenario,
    seconds: Number(values.minutes) * 60,
    warmUpSeconds: 4,
    rate: values.rate === undefined ? null : Number(values.rate),
    seed: `${worldName} ${before.orders}`,
    password: demoPassword,
    buyers: Array.from({ length: people }, (_, index) => emailOfBuyer(index)),
    sellers: [
      'femke@nordhaven.example',
      'uwe@brennholt.example',
      'giulia@rulmanta.example',
      'dieter@kopperhof.example',
      'luc@bressuin.example',
    ],
    partner: 'femke@nordhaven.example',
  };
  console.log(`${scenario}: ${job.seconds} s, ${people} people`);
  const [jobPath, resultPath] = [join(folder, 'job.json'), join(folder, 'result.json')];
  writeFileSync(jobPath, JSON.stringify(job));
  rmSync(resultPath, { force: true });
  const driver = start([join(root, 'loadtest/run-load.ts'), jobPath, resultPath], process.env);
  const postmaster = postmasterIn(join(folder, 'postgres'));
  let watch: ReturnType<typeof watchUsage> | null = null;
  driver.once('message', () => {
    watch = watchUsage(
      { core: cores.map((one) => one.pid!), postmaster, driver: driver.pid! },
      ports.map((own) => `http://127.0.0.1:${own}`),
    );
  });
  await ended(driver);
  const usage = (watch as ReturnType<typeof watchUsage> | null)?.stop() ?? [];
  if (!existsSync(resultPath)) throw new Error('the load ended without a result');
  const result = JSON.parse(readFileSync(resultPath, 'utf8')) as LoadResult;
  for (const core of cores) await stopped(core);
  if (balancer)
    for (const [own, served] of balancer.served)
      console.log(`core at ${own}: ${served.requests} requests, ${served.lines} live connections`);
  await balancer?.stop();
  const [after, { breaks: broken }] = [await countWorld(databaseUrl), await auditDatabase(databaseUrl)];
  const told: LoadRun = {
    at: new Date().toISOString(),
    commit,
    isCommitWhole,
    note: values.note,
    hardware: {
      processor: cpus()[0]!.model,
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      loadBefore,
    },
    world: {
      size: worldName,
      offers: before.offers,
      products: before.products,
      prices: before.prices,
      buyers: before.buyers,
      ordersBefore: before.orders,
      ordersAfter: after.orders,
    },
    coreProcesses: coreCount,
    people,
    result,
    usage,
    audit: { invariants: invariantCount, broken: broken.map((one) => one.invariant) },
  };
  const name = `${scenario}-${worldName}${coreCount === 1 ? '' : `-${coreCount}-cores`}`;
  const report = tellRun(told, name);
  const reports = join(root, 'loadtest/reports');
  mkdirSync(reports, { recursive: true });
  for (const [ending, text] of [
    ['html', report.html],
    ['md', report.markdown],
    ['svg', report.charts],
  ] as const)
    writeFileSync(join(reports, `${name}.${ending}`), text);
  for (const one of result.judged)
    console.log(`${one.isMet === null ? '-  ' : one.isMet ? 'met' : 'NOT'}  ${one.what}: ${one.figure} (${one.limit})`);
  console.log(`${invariantCount - broken.length} of ${invariantCount} invariants hold; loadtest/reports/${name}.html`);
  return broken.length === 0 ? 0 : 1;
}

function start(command: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [...command], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  started.push(child);
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else
      child.once('exit', () => {
        done();
      });
  });
}
async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await ended(child);
}

/** Waits until it is ready. */
async function answers(core: ChildProcess, own: string): Promise<void> {
  const isReady = async () => {
    try {
      return (await fetch(`${own}/readyz`)).ok;
    } catch {
      return false;
    }
  };
  while (!(await isReady())) {
    if (core.exitCode !== null) throw new Error('core ended at its start');
    await wait(200);
  }
}

/** A core that builds an index on a machine with other work may leave a question unanswered; it is asked ten times. */
async function untilAnswered<T>(question: () => Promise<T>): Promise<T> {
  for (let left = 9; ; left -= 1) {
    try {
      return await question();
    } catch (error) {
      if (left === 0) throw error;
    }
    await wait(2000);
  }
}

/** Waits until the index of the process that keeps it holds everything. */
async function indexed(own: string, origin: string): Promise<void> {
  const operator = await untilAnswered(() => signIn(origin, 'hanna@hansa.example', demoPassword));
  const unmeasured = {
    person: operator,
    known: { origin: own },
    meter: makeMeter(() => ({ second: 0, phase: '' })),
    phase: '',
  };
  for (let told = ''; ; ) {
    const health = await untilAnswered(() =>
      ask<{ state: string; waiting: number; documents: number; rebuilding: { done: number; of: number } | null }>(
        unmeasured,
        'search.health',
        undefined,
      ),
    );
    if (health.state === 'open' && health.waiting === 0 && health.rebuilding === null) return;
    const now = `the index is ${health.state}: ${health.rebuilding === null ? `${health.waiting} wait` : `${health.rebuilding.done} of ${health.rebuilding.of}`}`;
    if (now !== told) console.log((told = now));
    await wait(2000);
  }
}
