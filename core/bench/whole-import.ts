/**
 * What a seller's file costs on its whole way, as its sender sees it: upload, staging, validating, matching, offers,
 * and until the last row is found by the search; with the memory of core and of its index, and how soon a
 * change of a few hundred rows is in the index. `--without-index`: what the rest of the process takes, while an index
 * that another server keeps does not answer. node core/bench/whole-import.ts 50000 [--without-index]
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { csvOf, layouts, sellerFileRows } from '@hansa/loadtest/catalog';
import { demoPassword } from '../src/modules/identity/index.ts';
import { countWaiting } from '../src/modules/search/index-state.ts';
import { transact } from '../src/platform/db/transact.ts';
import { cpuMsOf, indexProcessesOf, residentMiB } from '../src/test/processes.ts';
import { startDemoServer } from '../src/test/server.ts';

const offers = Number(process.argv[2] ?? 50_000);
const isIndexed = !process.argv.includes('--without-index');
const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
const path = join(folder, 'catalog.csv');
await pipeline(
  Readable.from(
    csvOf(sellerFileRows({ seed: 'bench', seller: 'nordhaven', offers, layout: 'A', errors: 0.01 }), layouts.A),
  ),
  createWriteStream(path),
);
console.log(`${offers} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`);

const demo = await startDemoServer({
  size: { products: 2000, orders: 20 },
  settings: isIndexed ? { LOG_LEVEL: 'error' } : { LOG_LEVEL: 'silent', QDRANT_URL: 'http://127.0.0.1:9' },
});
const ofIndex = (measure: (pid: number) => number) =>
  indexProcessesOf(process.pid).reduce((sum, pid) => sum + measure(pid), 0);
const memoryNow = () => [Math.round(process.memoryUsage().rss / 2 ** 20), Math.round(ofIndex(residentMiB))] as const;
let highest = [0, 0] as readonly [number, number];
const sampling = setInterval(() => {
  const [core, index] = memoryNow();
  highest = [Math.max(highest[0], core), Math.max(highest[1], index)];
}, 200);
try {
  const signedIn = await fetch(`${demo.origin}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demo.origin },
    body: JSON.stringify({ email: 'femke@nordhaven.example', password: demoPassword }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { cookie, origin: demo.origin, 'content-type': 'application/json' };
  const ask = async <T>(door: string, input: unknown, isQuery = true): Promise<T> => {
    const answer = await fetch(
      isQuery
        ? `${demo.origin}/trpc/${door}?input=${encodeURIComponent(JSON.stringify(input))}`
        : `${demo.origin}/trpc/${door}`,
      isQuery ? { headers } : { method: 'POST', headers, body: JSON.stringify(input) },
    );
    const told = (await answer.json()) as { result?: { data: T }; error?: { message: string } };
    if (!told.result) throw new Error(`${door}: ${told.error?.message}`);
    return told.result.data;
  };
  interface Page {
    run: { state: string; rowsGood: number; rowsBad: number };
    mapping: unknown;
  }
  const until = async (runId: string, states: readonly string[]): Promise<Page> => {
    for (;;) {
      const page = await ask<Page>('imports.show', { runId });
      if (states.includes(page.run.state)) return page;
      await wait(100);
    }
  };
  const send = async (): Promise<string> =>
    (
      (await (
        await fetch(`${demo.origin}/api/v1/imports?kind=update`, {
          method: 'POST',
          duplex: 'half',
          body: Readable.toWeb(createReadStream(path)) as never,
          headers: {
            cookie,
            origin: demo.origin,
            'content-type': 'text/csv',
            'idempotency-key': crypto.randomUUID(),
            'hansa-file-name': 'catalog.csv',
          },
        } as RequestInit)
      ).json()) as { runId: string }
    ).runId;
  // As the platform: nobody else sees what waits, and would be told that nothing does.
  const { database, platformRequest } = demo.foundation;
  const waiting = async () => (isIndexed ? (await transact(database, platformRequest, countWaiting)).waiting : 0);

  const calm = memoryNow();
  for (const name of ['the first time', 'the same file again']) {
    highest = [0, 0];
    const [start, cpu, indexMs] = [performance.now(), process.cpuUsage(), ofIndex(cpuMsOf)];
    const runId = await send();
    const sent = performance.now();
    const staged = await until(runId, ['needs mapping', 'done', 'failed']);
    if (staged.run.state === 'needs mapping')
      await ask('imports.saveMapping', { runId, mapping: staged.mapping }, false);
    const { run } = await until(runId, ['done', 'failed', 'needs confirmation']);
    const done = performance.now();
    let lag = 0;
    while ((await waiting()) > 0) {
      await wait(50);
      lag = performance.now() - done;
    }
    const seconds = (done - start) / 1000;
    const used = process.cpuUsage(cpu);
    console.log(
      `${name}: ${run.state}, ${run.rowsGood} good and ${run.rowsBad} bad rows; sent in ${((sent - start) / 1000).toFixed(1)} s, done in ${seconds.toFixed(1)} s (${Math.round(offers / seconds)} rows/s); ${isIndexed ? `the index has all ${(lag / 1000).toFixed(1)} s later; ` : ''}CPU until then: core ${((used.user + used.system) / 1e6).toFixed(1)} s, the index ${((ofIndex(cpuMsOf) - indexMs) / 1000).toFixed(1)} s; memory of core and index ${calm.join(' and ')} MiB before, ${highest.join(' and ')} MiB at most`,
    );
  }

  const some = (await ask<{ items: { id: string; state: string }[] }>('offers.list', { limit: 200 })).items;
  for (const state of ['paused', 'active']) {
    const start = performance.now();
    await ask('offers.save', { changes: some.map((one) => ({ offerId: one.id, state })) }, false);
    while ((await waiting()) > 0) await wait(20);
    if (isIndexed)
      console.log(
        `${some.length} offers ${state}: in the index ${((performance.now() - start) / 1000).toFixed(2)} s after they were sent`,
      );
  }
} finally {
  clearInterval(sampling);
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
