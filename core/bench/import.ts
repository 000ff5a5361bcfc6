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
import { actingAs, anActor, aRequest, asThePlatform } from '../src/test/context.ts';
import { prepareDatabase } from '../src/test/prepare-database.ts';
import { cpuMsOfFamily, postmasterIn } from '../src/test/processes.ts';
import { tellBeside } from './beside/machine.ts';
import { forgetStatements, startCluster, tellStatements } from './beside/statements.ts';

/**
 * What an import costs a step: CPU time for 1,000 rows, here and in PostgreSQL, which may be compared where cores are
 * shared; rows of each step of an import, and how much memory the process took, beside what this machine's database
 * takes in when the same rows are inserted raw, by `unnest`, into a table without indexes. `node core/bench/import.ts
 * 50000 [--statements]`.
 */
const rows = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'hansa-bench-'));
chmodSync(folder, 0o755);
const tellsStatements = process.argv.includes('--statements');
const postgres = await startCluster(folder, 'bench', tellsStatements);
const owner = new pg.Pool({ connectionString: postgres.url('bench'), max: 1 });
owner.on('error', () => {
  /* a connection that the end of PostgreSQL closed first */
});
try {
  const url = postgres.url('bench');
  await prepareDatabase(url);
  const database = await openDatabase({ url, entities, poolSize: 5 });
  openFiles();
  const postmaster = postmasterIn(folder);
  const { sellerId } = await asThePlatform(database, (ctx) => aSeller(ctx, 'Bench'));
  const actor = anActor(sellerId, { kinds: { sells: true, buys: false, operates: false } });
  const raw = await rawInsert(url);
  const limit = { name: 'raw insert by unnest, rows', perSecond: rows / raw };
  console.log(`${rows} rows. The machine's limit, raw insert by unnest: ${rate(raw)} rows/s`);
  const text = function* () {
    for (const line of csvOf(
      sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: rows, layout: 'B' }),
      layouts.B,
    ))
      yield Buffer.from(line);
  };
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const send = async () => actingAs(database, actor, (ctx) => sendContent(ctx, text()));
  const work = async (name: string, runId: string) => {
    // As autovacuum does once a minute.
    await owner.query('analyze');
    if (tellsStatements) await forgetStatements(owner);
    const [postgresMs, cpu, start] = [cpuMsOfFamily(postmaster), process.cpuUsage(), performance.now()];
    await workOn(database, aRequest(null), runId);
    const seconds = (performance.now() - start) / 1000;
    const used = process.cpuUsage(cpu);
    const each = (ms: number) => Math.round((ms / rows) * 1000);
    console.log(
      `${name}: ${rate(seconds)} rows/s; CPU for 1,000 rows: core ${each((used.user + used.system) / 1000)} ms, PostgreSQL ${each(cpuMsOfFamily(postmaster) - postgresMs)} ms`,
    );
    if (tellsStatements) await tellStatements(owner, rows / 1000);
    return seconds;
  };
  const first = await send();
  const staged = await work('stage', first);
  await actingAs(database, actor, async (ctx) =>
    saveMapping(ctx, { runId: first, mapping: (await showImport(ctx, { runId: first })).mapping! }),
  );
  const made = await work('validate, match, make products and offers', first);
  const again = await work('the same file again, whole way', await send());
  tellBeside('import, staged and made, rows', rows / (staged + made), limit);
  tellBeside('import again, rows', rows / again, limit);
  clearInterval(watch);
  console.log(`memory: ${Math.round(before / 2 ** 20)} MB before, ${Math.round(most / 2 ** 20)} MB at most`);
  await database.close();
} finally {
  await owner.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rawInsert(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table raw_rows (line int, raw jsonb)');
  const json = JSON.stringify(
    [...sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 1, layout: 'B' })][0]!.cells,
  );
  const start = performance.now();
  for (let at = 0; at < rows; at += 1000)
    await client.query('insert into raw_rows select l, r::jsonb from unnest($1::int[], $2::text[]) as t(l, r)', [
      Array.from({ length: 1000 }, (_, each) => at + each),
      Array.from({ length: 1000 }, () => json),
    ]);
  const seconds = (performance.now() - start) / 1000;
  await client.end();
  return seconds;
}

function rate(seconds: number): string {
  return Math.round(rows / seconds).toLocaleString('en');
}
