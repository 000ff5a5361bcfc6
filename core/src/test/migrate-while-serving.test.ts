import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { entities } from '../modules/entities.ts';
import { listOrders } from '../modules/orders/list-orders.ts';
import { orders } from '../modules/orders/fixtures.ts';
import { ListOrders } from '../modules/orders/schemas.ts';
import { migrate } from '../platform/db/migrate.ts';
import { fromSql, migrations } from '../platform/db/migrations/index.ts';
import { anActor, actingAs } from './context.ts';
import { testDatabase } from './database.ts';
import { aMarket, someGoods } from './market.ts';

/** What a next version would bring: to tables that each order writes to. */
const next = `
  alter table purchase_order add column delivery_window text null;
  alter table event add column trace text not null default '';
  create table delivery_window (id uuid primary key, vendor_order_id uuid not null references vendor_order (id), begins_at timestamptz not null);
  create index order_line_next on order_line (order_id, position);`;
/** What it would take back with it. */
const back = `
  drop table delivery_window;
  drop index order_line_next;
  alter table event drop column trace;
  alter table purchase_order drop column delivery_window;`;

describe('a version that comes while the one before serves', () => {
  it('F10 brings its tables, and takes them back, without one request of the older version failing or waiting for long, even behind somebody who has read for long', async () => {
    const { database, owner, url } = await testDatabase();
    const market = await aMarket(database, { sellers: 2, buyers: 4, creditMinor: 1e14 });
    const goods = await Promise.all(
      [0, 1].map((index) => someGoods(database, market, market.sellers[index]!, { stock: [1_000_000, 0] })),
    );
    let isOver = false;
    let slowest = 0;
    const done = { placed: 0, read: 0 };
    const timed = async <T>(work: Promise<T>) => {
      const start = performance.now();
      const value = await work;
      slowest = Math.max(slowest, performance.now() - start);
      return value;
    };
    // Not one is caught: the first that fails fails the test.
    const load = Promise.all(
      market.buyers.map(async (buyer) => {
        const mine = { ...buyer, actor: anActor(buyer.id) };
        while (!isOver) {
          await timed(
            orders(database, mine, [
              [goods[0]!, '2'],
              [goods[1]!, '1'],
            ]),
          );
          done.placed += 1;
          await timed(actingAs(database, mine.actor, (ctx) => listOrders(ctx, ListOrders.parse({}))));
          done.read += 1;
        }
      }),
    );
    const reader = new pg.Client({ connectionString: url });
    await reader.connect();
    await reader.query('begin');
    await reader.query('select count(*) from event');
    const versions = [...migrations, { name: '9998-next', class: fromSql(() => next) }];
    const migrated = migrate(url, entities, versions);
    const ends = setTimeout(() => {
      void reader.query('commit');
    }, 15_000);
    await migrated;
    clearTimeout(ends);
    const half = { ...done };
    await expect.poll(() => done.placed - half.placed, { timeout: 30_000 }).toBeGreaterThan(4);
    await migrate(url, entities, [...versions, { name: '9999-back', class: fromSql(() => back) }]);
    const whole = { ...done };
    await expect.poll(() => done.placed - whole.placed, { timeout: 30_000 }).toBeGreaterThan(4);
    isOver = true;
    await load;
    await reader.end();
    expect(slowest).toBeLessThan(10_000);
    expect((await owner.query<{ n: number }>('select count(*)::int as n from purchase_order')).rows[0]!.n).toBe(
      done.placed,
    );
    expect(await brokenInvariants(owner)).toEqual({});
  }, 120_000);

  it('F10 takes nothing from the version before: no migration since the first release renames, drops, narrows or fills what that one reads or writes', () => {
    const folder = join(import.meta.dirname, '../platform/db/migrations');
    const narrows =
      /\b(drop (table|column)|rename (to|column)|alter column \S+ (type|set not null)|add (column )?"?\w+"? [^,;]*not null(?![^,;]*default))/i;
    const taken = readdirSync(folder)
      .filter((file) => file.endsWith('.sql') && file >= '0010')
      .flatMap((file) =>
        readFileSync(join(folder, file), 'utf8')
          .split(';')
          .filter((statement) => !/^\s*create table/i.test(statement) && narrows.test(statement))
          .map((statement) => `${file}: ${statement.trim()}`),
      );
    expect(taken).toEqual([]);
    for (const bad of [
      'alter table offer drop column sku',
      'alter table offer rename column sku to number',
      'alter table offer add column weight int not null',
      'alter table offer alter column sku set not null',
      'drop table offer',
    ])
      expect(narrows.test(bad), bad).toBe(true);
    for (const good of [
      'alter table offer add column weight int null',
      `alter table offer add column weight int not null default 0`,
      'create index a on offer (sku)',
    ])
      expect(narrows.test(good), good).toBe(false);
  });
});
