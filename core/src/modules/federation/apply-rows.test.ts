import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { applyRows } from './apply-rows.ts';
import { aProduct, aSeller, openFiles, sendContent, workOn } from './fixtures.ts';
import { findRun } from './queries.ts';
import { saveMapping } from './save-mapping.ts';
import { showImport } from './show-import.ts';
import { validate } from './validate-rows.ts';

// One connection, so that what it has prepared for a small seller is used again when that seller is large.
const db = await testDatabase({ poolSize: 1 });
beforeAll(() => {
  openFiles();
});

const namedRows = 10;
/** Each step looks its rows up, and reads those that it locks once more to write them. */
const mostReads = 8 * namedRows;

/** Rows of offers that this transaction has read so far, by whatever plan. */
async function offersRead(ctx: Context): Promise<number> {
  return (await ctx.sql.one<{
    read: number;
  }>`select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'offer'`)!.read;
}

async function addOffers(
  sellerId: Id<'organization'>,
  productId: Id<'product'>,
  from: number,
  to: number,
): Promise<void> {
  await asThePlatform(
    db.database,
    (ctx) => ctx.sql`
    insert into offer (id, seller_id, product_id, sku, sku_key, unit, pack_size, minimum_quantity, quantity_multiple, lead_time_days, list_price, currency, tax_class, condition, state, created_at, updated_at)
    select gen_random_uuid(), ${sellerId}, ${productId}, 'S-' || n, 'S' || n, 'PCE', 1, 1, 1, 0, 1, 'EUR', 'standard', 'new', 'active', ${ctx.clock.now()}, ${ctx.clock.now()} from generate_series(${from}::int, ${to}::int) n`,
  );
}

/** A run whose columns are understood. */
async function aRun(actor: Actor): Promise<Id<'import_run'>> {
  const runId = await actingAs(db.database, actor, (ctx) => sendContent(ctx, 'SKU,Title,Price\nS-1,Socket screw,1.00'));
  await workOn(db.database, aRequest(null), runId);
  await actingAs(db.database, actor, async (ctx) =>
    saveMapping(ctx, { runId, mapping: (await showImport(ctx, { runId })).mapping! }),
  );
  return runId;
}

/** The steps that a file's rows go through, at a new price; how many offers they read. */
function import10(actor: Actor, runId: Id<'import_run'>, price: string): Promise<number> {
  return actingAs(db.database, actor, async (ctx) => {
    const [run, before] = [await findRun(ctx, runId), await offersRead(ctx)];
    const rows = await validate(
      ctx,
      run,
      Array.from({ length: namedRows }, (_, at) => ({
        line: at + 2,
        raw: { SKU: `S-${at + 1}`, Title: 'Socket screw', Price: price },
      })),
    );
    const applied = await applyRows(
      ctx,
      run,
      rows.map(({ line, row }) => ({ line, row: { ...row, sku: row.sku! } })),
    );
    expect(applied).toMatchObject({ offersChanged: namedRows, offersNew: 0 });
    return (await offersRead(ctx)) - before;
  });
}

describe('a file of ten rows of a seller with thousands of offers', () => {
  it.each([
    ['nobody has looked at yet', false],
    ['statistics are kept of', true],
  ])('reads those ten, among offers that %s', async (_, isAnalyzed) => {
    const { sellerId } = await asThePlatform(db.database, (ctx) => aSeller(ctx, 'Large'));
    const productId = await asThePlatform(db.database, (ctx) =>
      aProduct(ctx, 'Brennholt', `BH-${sellerId}`, 'Socket screw'),
    );
    const actor = anActor(sellerId, { kinds: { sells: true, buys: false, operates: false } });
    await addOffers(sellerId, productId, 1, namedRows);
    const runId = await aRun(actor);
    // After five times PostgreSQL may keep the plan that it made.
    for (let round = 2; round < 9; round += 1)
      expect(await import10(actor, runId, `${round}.50`)).toBeLessThan(mostReads);

    await addOffers(sellerId, productId, namedRows + 1, 5_000);
    if (isAnalyzed) await db.owner.query('analyze offer');
    expect(await import10(actor, runId, '9.75')).toBeLessThan(mostReads);
  });
});
