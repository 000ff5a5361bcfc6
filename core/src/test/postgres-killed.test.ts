import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { entities } from '../modules/entities.ts';
import { asSeen, wants } from '../modules/orders/fixtures.ts';
import { placeOrder } from '../modules/orders/place-order.ts';
import { type Database, openDatabase } from '../platform/db/open.ts';
import { type Postgres, startPostgres } from '../platform/db/postgres.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { actingAs } from './context.ts';
import { aMarket, type Goods, someGoods } from './market.ts';
import { prepareDatabase } from './prepare-database.ts';
import { postmasterIn } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-killed-'));
chmodSync(folder, 0o755);
let postgres: Postgres;
const opened: Database[] = [];
afterAll(async () => {
  await Promise.allSettled(opened.map((one) => one.close()));
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = async () => {
  const database = await openDatabase({ url: postgres.url('market'), entities, poolSize: 8 });
  opened.push(database);
  return database;
};

/** As whoever keeps the server does: until the killed one has let go of its memory, a new one is refused. */
async function startAgain(): Promise<Postgres> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await startPostgres({ folder });
    } catch (error) {
      if (tries === 40) throw error;
      await wait(250);
    }
  }
}

it('F02 a PostgreSQL that is killed under load comes back with every order that was acknowledged; what was in hand is placed once by asking again', async () => {
  postgres = await startPostgres({ folder });
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query('create database market');
  await admin.end();
  await prepareDatabase(postgres.url('market'));
  let database = await open();
  const market = await aMarket(database, { sellers: 3, buyers: 8, creditMinor: 1e12 });
  const goods: Goods[] = [];
  for (let index = 0; index < 6; index += 1)
    goods.push(
      await someGoods(database, market, market.sellers[index % 3]!, {
        price: `${index + 1}.37`,
        stock: [1_000_000, 50],
      }),
    );

  type Asked = {
    buyer: (typeof market.buyers)[number];
    actor: (typeof market.buyers)[number]['actor'];
    input: Awaited<ReturnType<typeof asSeen>>;
    orderId: string | null;
  };
  const asked: Asked[] = [];
  const place = async (one: Asked, on: Database) => {
    one.orderId = (await actingAs(on, one.actor, (ctx) => placeOrder(ctx, one.input))).orderId;
  };
  let isDown = false;
  const load = market.buyers.map(async (buyer, at) => {
    for (let number = 0; !isDown; number += 1) {
      const actor = { ...buyer.actor, userId: newId<'user'>() };
      try {
        await wants(database, actor, [
          [goods[(at + number) % 6]!, '2'],
          [goods[(at + number + 1) % 6]!, '1'],
        ]);
        const one: Asked = { buyer, actor, input: await asSeen(database, buyer, actor), orderId: null };
        asked.push(one);
        await place(one, database);
      } catch (error) {
        // A cut connection is no answer, and no refusal: it may be asked again.
        expect(error).not.toBeInstanceOf(Refusal);
        return;
      }
    }
  });
  while (asked.filter((one) => one.orderId !== null).length < 60) await wait(20);
  const old = postmasterIn(folder);
  process.kill(old, 'SIGKILL');
  isDown = true;
  await Promise.all(load);
  const acknowledged = asked.filter((one) => one.orderId !== null);

  // No connection is lost to the pool: one that a transaction held when the server went is dropped, and a new one may
  // be opened in its place.
  expect(database.pool.totalCount - database.pool.idleCount).toBe(0);
  postgres = await startAgain();
  database = await open();
  const owner = new pg.Pool({ connectionString: postgres.url('market'), max: 1 });
  try {
    const there = new Set(
      (await owner.query<{ id: string }>('select id from purchase_order')).rows.map((row) => row.id),
    );
    expect(acknowledged.filter((one) => !there.has(one.orderId!))).toEqual([]);
    expect(await brokenInvariants(owner)).toEqual({});
    // Whoever heard nothing asks again with the same key: placed now, or the order that was made and not told of.
    for (const one of asked) {
      const before = one.orderId;
      await place(one, database);
      if (before !== null) expect(one.orderId).toBe(before);
    }
    expect((await owner.query<{ n: number }>('select count(*)::int as n from purchase_order')).rows[0]!.n).toBe(
      asked.length,
    );
    expect(await brokenInvariants(owner)).toEqual({});
  } finally {
    await owner.end();
  }
}, 120_000);
