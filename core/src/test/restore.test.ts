import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditHead, brokenInvariants, isOfChain } from '../auditor/broken-invariants.ts';
import { readConfig } from '../config.ts';
import { type Foundation, openFoundation, type Running, serveHansa } from '../main.ts';
import { orders } from '../modules/orders/fixtures.ts';
import { aMarket, someGoods } from './market.ts';
import { freePort } from './server.ts';

/**
 * By the commands of docs/backup.md: a backup while the house serves, a disaster, and the house as it was at a moment
 * in between.
 */
const folder = mkdtempSync(join(tmpdir(), 'hansa-restore-'));
const [data, backups] = [join(folder, 'data'), join(folder, 'backups')];
const tools = resolve(import.meta.dirname, '../../../tools');
let house: House;
interface House {
  foundation: Foundation;
  running: Running;
  owner: pg.Pool;
  close(): Promise<void>;
}

async function open(): Promise<House> {
  const foundation = await openFoundation(
    readConfig({
      DATA_DIR: data,
      BACKUP_DIR: backups,
      PORT: String(await freePort()),
      DEMO: 'off',
      EMBEDDINGS: 'off',
      LOG_LEVEL: 'silent',
    }),
  );
  const running = await serveHansa(foundation);
  const owner = new pg.Pool({ connectionString: foundation.databaseUrl, max: 2 });
  owner.on('error', () => {
    /* the server goes before its test does */
  });
  return {
    foundation,
    running,
    owner,
    close: async () => {
      if (owner.ended) return;
      await owner.end();
      await running.stop();
      await foundation.close();
    },
  };
}
beforeAll(async () => {
  chmodSync(folder, 0o755);
  house = await open();
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person would type; gives what was said, or rejects with what was said instead. */
const command = async (name: string, ...args: string[]) =>
  (
    await promisify(execFile)(process.execPath, [join(tools, `${name}.ts`), ...args], {
      env: { PATH: '/usr/bin:/bin', DATA_DIR: data, BACKUP_DIR: backups },
    })
  ).stdout;
const idsOfOrders = async () =>
  (await house.owner.query<{ id: string }>('select id from purchase_order')).rows.map((row) => row.id);
/** What a visitor finds by a seller's number, and who has found it. */
async function found(sku: string): Promise<{ total: number; mode: string }> {
  const { total, mode } = (await (
    await fetch(`${house.running.url}/api/v1/products?q=${sku}&mode=partNumber`)
  ).json()) as { total: number; mode: string };
  return { total, mode };
}

it('F09 what was backed up while it served comes back as it was at any moment since: what was done before is there, what was done after is not, all invariants hold, and the index is built anew', async () => {
  const { database } = house.foundation;
  const market = await aMarket(database, { sellers: 2, buyers: 1 });
  const [buyer, seller] = [market.buyers[0]!, market.sellers[0]!];
  const early = await someGoods(database, market, seller, { stock: [100_000, 0] });
  const atBackup = await orders(database, buyer, [[early, '3']]);
  mkdirSync(join(data, 'files'), { recursive: true });
  writeFileSync(join(data, 'files', 'an upload'), 'a drawing');

  // Orders come in while the files are copied.
  let isCopied = false;
  const load = (async () => {
    while (!isCopied) await orders(database, buyer, [[early, '1']]);
  })();
  expect(await command('backup')).toMatch(/base\/\S+ is whole after [\d.]+ s/);
  isCopied = true;
  await load;

  const between = await someGoods(database, market, seller);
  const before = await orders(database, buyer, [
    [early, '2'],
    [between, '1'],
  ]);
  await expect
    .poll(
      async () =>
        (
          await house.owner.query<{ n: number }>(
            'select (select count(*) from event)::int - (select count(*) from audit_link)::int as n',
          )
        ).rows[0]!.n,
      { timeout: 30_000 },
    )
    .toBe(0);
  const head = (await auditHead(house.owner))!;
  const {
    rows: [moment],
  } = await house.owner.query<{ at: Date }>('select clock_timestamp() as at');
  const ordersThen = await idsOfOrders();
  await wait(50);
  const late = await someGoods(database, market, seller);
  const after = await orders(database, buyer, [
    [early, '5'],
    [late, '1'],
  ]);
  await expect.poll(() => found(late.sku), { timeout: 30_000 }).toEqual({ total: 1, mode: 'words only' });

  await expect(command('restore', '--to', moment!.at.toISOString())).rejects.toThrow('Hansa is running');
  await house.close();
  rmSync(join(data, 'files'), { recursive: true });
  await expect(command('restore', '--to', '2026-01-01T00:00:00Z')).rejects.toThrow('as old as');
  // A moment that has not been yet: told, and nothing was touched.
  await expect(command('restore', '--to', '2999-01-01T00:00:00Z')).rejects.toThrow(
    'before configured recovery target was reached',
  );
  expect(readdirSync(join(data, 'postgres')).sort()).toEqual(['data', 'password', 'socket']);
  const told = await command('restore', '--to', moment!.at.toISOString());
  expect(told).toMatch(/(\d+) of \1 invariants hold; the audit chain's head is \d+:[0-9a-f]{64}/);
  expect(existsSync(join(data, 'files', 'an upload'))).toBe(true);

  house = await open();
  const there = await idsOfOrders();
  expect(new Set(there)).toEqual(new Set(ordersThen));
  for (const one of [atBackup, before]) expect(there).toContain(one.orderId);
  expect(there).not.toContain(after.orderId);
  expect(await brokenInvariants(house.owner)).toEqual({});
  expect(await isOfChain(house.owner, head)).toBe(true);
  await expect.poll(() => found(between.sku), { timeout: 30_000 }).toEqual({ total: 1, mode: 'words only' });
  expect(await found(early.sku)).toEqual({ total: 1, mode: 'words only' });
  expect(await found(late.sku)).toMatchObject({ total: 0 });

  // It goes on from there: what is asked again is done, and the next backup can be restored, too.
  const again = await orders(house.foundation.database, buyer, [[early, '4']]);
  expect(await command('backup', '--keep', '1')).toMatch('is whole');
  expect(readdirSync(join(backups, 'base'))).toHaveLength(1);
  await house.close();
  expect(await command('restore')).toMatch(/(\d+) of \1 invariants hold/);
  house = await open();
  expect(await idsOfOrders()).toContain(again.orderId);
  expect(await brokenInvariants(house.owner)).toEqual({});
}, 300_000);
