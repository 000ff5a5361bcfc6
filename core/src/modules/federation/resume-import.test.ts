import { spawn } from 'node:child_process';
import { csvOf, layouts, sellerFileRows } from '@hansa/loadtest/catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActorContext } from '../../platform/context.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aSeller, openFiles, sendContent, workOn } from './fixtures.ts';
import { saveMapping } from './save-mapping.ts';
import { showImport } from './show-import.ts';
import { cancelImport } from './change-state.ts';

const db = await testDatabase();
let folder: string;
beforeAll(() => {
  folder = openFiles();
});

const anImporter = async (name: string) =>
  anActor((await asThePlatform(db.database, (ctx) => aSeller(ctx, name))).sellerId, {
    kinds: { sells: true, buys: false, operates: false },
  });
const as = <T>(actor: Actor, work: (ctx: ActorContext) => Promise<T>) => actingAs(db.database, actor, work);
const file = () =>
  [
    ...csvOf(
      sellerFileRows({ seed: 'hansa', seller: 'nordhaven', offers: 4000, layout: 'B', errors: 0.02 }),
      layouts.B,
    ),
  ].join('');

/** A process works on the run until the database says that it is where we want it; then it is killed without a word. */
async function killWhen(runId: string, isThere: () => Promise<boolean>): Promise<void> {
  const child = spawn(
    process.execPath,
    [new URL('./work-until-killed.fixture.ts', import.meta.url).pathname, db.url, folder, runId],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise((done) => child.once('exit', done));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && !(await isThere())) await new Promise((done) => setTimeout(done, 5));
  child.kill('SIGKILL');
  await ended;
}
const runRow = async (runId: string) =>
  (await db.owner.query('select * from import_run where id = $1', [runId])).rows[0];
const at = (runId: string, state: string, cursor: number) => async () => {
  const run = await runRow(runId);
  return run.state === state && Number(run.cursor) >= cursor;
};

/** What the seller has in the end, without ids and times. */
async function outcome(actor: Actor, runId: string) {
  const run = await runRow(runId);
  const counts = Object.fromEntries(
    [
      'state',
      'rows_read',
      'rows_good',
      'rows_bad',
      'warnings',
      'offers_new',
      'offers_changed',
      'offers_unchanged',
      'to_review',
    ].map((key) => [key, run[key]]),
  );
  const offers = (
    await db.owner.query(
      'select sku, title, unit, pack_size, list_price, state, (select sum(on_hand) from stock s where s.offer_id = o.id) as stock, (select count(*) from catalog_offer c where c.offer_id = o.id) as catalogs from offer o where seller_id = $1 order by sku',
      [actor.organizationId],
    )
  ).rows;
  const problems = (
    await db.owner.query('select line, field, code from import_problem where run_id = $1 order by line, field, code', [
      runId,
    ])
  ).rows;
  const moved = (
    await db.owner.query('select count(*)::int as n, sum(quantity) as sum from stock_movement where seller_id = $1', [
      actor.organizationId,
    ])
  ).rows;
  return { counts, offers, problems, moved };
}

describe('an import that is killed', () => {
  it('F04 goes on where it was, in each of its steps, and ends as if nothing had happened', async () => {
    const text = file();
    const calm = await anImporter('Calm'),
      killed = await anImporter('Killed');
    const calmRun = await as(calm, (ctx) => sendContent(ctx, text));
    await workOn(db.database, aRequest(null), calmRun);
    await as(calm, async (ctx) =>
      saveMapping(ctx, { runId: calmRun, mapping: (await showImport(ctx, { runId: calmRun })).mapping! }),
    );
    await workOn(db.database, aRequest(null), calmRun);

    const runId = await as(killed, (ctx) => sendContent(ctx, text));
    await killWhen(runId, at(runId, 'staging', 1000));
    expect((await runRow(runId)).state).toBe('staging');
    await workOn(db.database, aRequest(null), runId);
    await as(killed, async (ctx) => saveMapping(ctx, { runId, mapping: (await showImport(ctx, { runId })).mapping! }));
    await killWhen(runId, at(runId, 'validating', 1000));
    await killWhen(runId, at(runId, 'applying', 500));
    await killWhen(runId, at(runId, 'applying', 1800));
    expect((await runRow(runId)).state).toBe('applying');
    await workOn(db.database, aRequest(null), runId);

    const [expected, found] = [await outcome(calm, calmRun), await outcome(killed, runId)];
    expect(found).toEqual(expected);
    expect(found.counts.state).toBe('done');
    expect(found.offers.length).toBe(found.counts.offers_new);
  });

  it('F04 is done once when two work on it at the same time', async () => {
    const actor = await anImporter('Twice');
    const runId = await as(actor, (ctx) => sendContent(ctx, file()));
    await workOn(db.database, aRequest(null), runId);
    await as(actor, async (ctx) => saveMapping(ctx, { runId, mapping: (await showImport(ctx, { runId })).mapping! }));
    await Promise.all([workOn(db.database, aRequest(null), runId), workOn(db.database, aRequest(null), runId)]);
    await workOn(db.database, aRequest(null), runId);
    const { counts, offers } = await outcome(actor, runId);
    expect(counts.state).toBe('done');
    expect(offers.length).toBe(counts.offers_new);
    expect(counts.rows_good + counts.rows_bad).toBe(4000);
  });

  it('stops when somebody cancels it, and says how far it came', async () => {
    const actor = await anImporter('Cancels');
    const runId = await as(actor, (ctx) => sendContent(ctx, file()));
    await workOn(db.database, aRequest(null), runId);
    await as(actor, async (ctx) => saveMapping(ctx, { runId, mapping: (await showImport(ctx, { runId })).mapping! }));
    const working = workOn(db.database, aRequest(null), runId);
    for (const isThere = at(runId, 'applying', 500); !(await isThere()); )
      await new Promise((done) => setTimeout(done, 5));
    await as(actor, (ctx) => cancelImport(ctx, { runId }));
    await working;
    const { counts, offers } = await outcome(actor, runId);
    expect(counts.state).toBe('cancelled');
    expect(offers.length).toBe(counts.offers_new);
    // Whoever finds it cancelled leaves it as it is.
    await workOn(db.database, aRequest(null), runId);
    expect(await outcome(actor, runId)).toMatchObject({ counts, offers });
  });
});
