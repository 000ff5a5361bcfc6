import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aProduct, aSeller, openFiles, sendContent } from '../../modules/federation/fixtures.ts';
import { actingAs, anActor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { fixedClock } from '../clock.ts';
import { newId } from '../ids.ts';
import { runDueSchedules } from '../jobs/schedules.ts';
import { filesInUse } from './files.ts';
import { sweepFiles } from './sweep-files.ts';

const { database, owner } = await testDatabase();
let folder: string;
beforeAll(() => {
  folder = openFiles();
});

const now = new Date('2026-12-01T12:00:00Z');
const aFile = async (hoursOld: number) =>
  aged((await filesInUse().keep([Buffer.from('sku,title\n')] as never, 100)).key, hoursOld);
const aged = (key: string, hoursOld: number) => {
  const at = new Date(now.getTime() - hoursOld * 3600_000);
  utimesSync(join(folder, key), at, at);
  return key;
};
const isThere = (key: string) => existsSync(join(folder, key));
async function sweep(at = now) {
  const faults: unknown[] = [];
  await runDueSchedules({
    database,
    request: aRequest(null, { isPlatform: true, clock: fixedClock(at.toISOString()) }),
    schedules: [sweepFiles],
    onFault: (error) => {
      faults.push(error);
    },
  });
  expect(faults).toEqual([]);
}
const later = (hours: number) => new Date(now.getTime() + hours * 3600_000);

describe('files that nothing names', () => {
  it('go when they are a day old: what was named stays, and what may still be named, too', async () => {
    const { sellerId } = await asThePlatform(database, (ctx) => aSeller(ctx, 'Sweep'));
    const runId = await actingAs(
      database,
      anActor(sellerId, { kinds: { sells: true, buys: false, operates: false } }),
      (ctx) => sendContent(ctx, 'sku,title\n1,One\n'),
    );
    const sent = aged(
      (await owner.query<{ file_key: string }>('select file_key from import_run where id = $1', [runId])).rows[0]!
        .file_key,
      1000,
    );
    const shown = await aFile(1000);
    await asThePlatform(
      database,
      async (ctx) => ctx.sql`
      insert into product_document (id, product_id, kind, title, file_key, media_type, size_bytes, added_at)
      values (${newId()}, ${await aProduct(ctx, 'Sweep', 'SW-1', 'Sweeper')}, 'manual', 'Manual', ${shown}, 'application/pdf', 10, ${now})`,
    );
    const [orphan, young] = [await aFile(25), await aFile(23)];
    await sweep();
    expect([sent, shown, orphan, young].map(isThere)).toEqual([true, true, false, true]);
    await sweep(later(5));
    expect(isThere(young), 'not due yet').toBe(true);
    await sweep(later(7));
    expect([sent, shown, young].map(isThere)).toEqual([true, true, false]);
  });

  it('are told from others by tables whose rows the platform sees, every one', async () => {
    const { rows } = await owner.query<{ table: string; seen: boolean }>(`
      select c.relname as table, not c.relrowsecurity or exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*') and (pg_get_expr(p.polqual, c.oid) = 'true' or pg_get_expr(p.polqual, c.oid) like '%hansa_platform()%')) as seen
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'file_key' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
    expect(rows.map((row) => row.table)).toEqual(
      expect.arrayContaining(['import_run', 'product_document', 'quote_attachment']),
    );
    expect(rows.filter((row) => !row.seen)).toEqual([]);
  });
});
