import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOf, layouts, sellerFileRows } from '@hansa/loadtest/catalog';
import pg from 'pg';
import { entities } from '../src/modules/entities.ts';
import { aSeller, openFiles, sendContent, workOn } from '../src/modules/federation/fixtures.ts';
import { saveMapping } from '../src/modules/federation/save-mapping.ts';
import { showImport } from '../src/modules/federation/show-import.ts';
import { openDatabase } from '../src/platform/db/open.ts';
import { startPostgres } from '../src/platform/db/postgres.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../src/test/context.ts';
import { prepareDatabase } from '../src/test/prepare-database.ts';
import { tellBeside } from './beside/machine.ts';

/**
 * Rows a second of each step of an import, and how much memory the process took, beside what this machine's database takes in when the same
 * rows are inserted raw, by `unnest`, into a table without indexes. `node core/bench/import.ts 50000`.
 */
const rows = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres({ folder, isThrowAway: true });
try {
  const url = postgres.url('postgres');
  await prepareDatabase(url);
  const database = await openDatabase({ url, entities, poolSize: 5 });
  openFiles();
  const { sellerId } = await asThePlatform(database, (ctx) => aSeller(ctx, 'Bench'));
  const actor = anActor(sellerId, { kinds: { sells: true, buys: false, operates: false } });
  const raw = await rawInsert(url);
  const limit = { name: 'raw insert by unnest, rows', perSecond: rows / raw };
  console.log(`${rows} rows. The machine's limit, raw insert by unnest: ${rate(raw)} rows/s`);
  const text = function* () { for (const line of csvOf(sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: rows, layout: 'B' }), layouts.B)) yield Buffer.from(line); };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 20);
  const send = async () => actingAs(database, actor, (ctx) => sendContent(ctx, text()));
  const work = async (runId: string) => { const start = performance.now(); await workOn(database, aRequest(null), runId); return (performance.now() - start) / 1000; };
  const first = await send();
  const staged = await work(first);
  console.log(`stage: ${rate(staged)} rows/s`);
  await actingAs(database, actor, async (ctx) => saveMapping(ctx, { runId: first, mapping: (await showImport(ctx, { runId: first })).mapping! }));
  const made = await work(first);
  console.log(`validate, match, make products and offers: ${rate(made)} rows/s`);
  const again = await work(await send());
  console.log(`the same file again, whole way: ${rate(again)} rows/s`);
  tellBeside('import, staged and made, rows', rows / (staged + made), limit);
  tellBeside('import again, rows', rows / again, limit);
  clearInterval(watch);
  console.log(`memory: ${Math.round(before / 2 ** 20)} MB before, ${Math.round(most / 2 ** 20)} MB at most`);
  await database.close();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rawInsert(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table raw_rows (line int, raw jsonb)');
  const json = JSON.stringify([...sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 1, layout: 'B' })][0]!.cells);
  const start = performance.now();
  for (let at = 0; at < rows; at += 1000) await client.query('insert into raw_rows select l, r::jsonb from unnest($1::int[], $2::text[]) as t(l, r)', [Array.from({ length: 1000 }, (_, each) => at + each), Array.from({ length: 1000 }, () => json)]);
  const seconds = (performance.now() - start) / 1000;
  await client.end();
  return seconds;
}

function rate(seconds: number): string {
  return Math.round(rows / seconds).toLocaleString('en');
}
