import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import { testDatabase } from '../../test/database.ts';
import { sendable } from '../../test/live-server.ts';
import { aMarket, type Buyer, type Goods, type Market, someGoods } from '../../test/market.ts';
import type { FromPlacing, PlacedCart, ToPlacing } from '../../test/placing-process.ts';
import { asSeen, wants } from './fixtures.ts';

const { database, owner, url } = await testDatabase({ poolSize: 6 });
const children: ChildProcess[] = [];
/** How PostgreSQL knows their connections. */
const named = 'hansa-placing';
let market: Market;

async function asks(child: ChildProcess, told: ToPlacing): Promise<FromPlacing> {
  child.send(told);
  return ((await once(child, 'message')) as [FromPlacing])[0];
}
beforeAll(async () => {
  market = await aMarket(database, { buyers: 32, freightMinor: 0 });
  children.push(
    ...[0, 1].map(() =>
      fork(join(import.meta.dirname, '../../test/placing-process.ts'), { stdio: 'inherit', execArgv: [] }),
    ),
  );
  await Promise.all(children.map((child, at) => asks(child, { url: `${url}?application_name=${named}-${at}` })));
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function aCart(buyer: Buyer, goods: readonly Goods[]) {
  await wants(
    database,
    buyer.actor,
    goods.map((one) => [one, '2'] as const),
  );
  return {
    actor: sendable(buyer.actor),
    input: { ...(await asSeen(database, buyer)), costCenterId: buyer.costCenterId },
  };
}

describe('two processes that place carts on one database', () => {
  it('M10 M07 of the same goods in opposite order: nobody waits for each other in a ring, what is acknowledged is there, and no more is sold than there was', async () => {
    const goods = (
      await Promise.all(
        Array.from({ length: 7 }, (_, at) => someGoods(database, market, market.sellers[at % 3]!, { stock: [15, 15] })),
      )
    ).sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
    // Every cart takes two of each of thirty: fifteen of the thirty-two can be had.
    const carts = await Promise.all(
      [
        market.buyers.slice(0, 16).map((buyer) => aCart(buyer, goods)),
        market.buyers.slice(16).map((buyer) => aCart(buyer, goods.toReversed())),
      ].map((half) => Promise.all(half)),
    );
    // The goods in the middle are kept from both until they stand before each other: who locked in its cart's order
    // would hold one half, and want the other.
    const keeper = await owner.connect();
    let answers: Promise<(readonly PlacedCart[])[]>;
    try {
      await keeper.query('begin');
      await keeper.query('select 1 from stock where offer_id = $1 for update', [goods[3]!.offerId]);
      answers = Promise.all(children.map((child, at) => asks(child, { carts: carts[at]! }))) as typeof answers;
      await expect
        .poll(
          async () =>
            (
              await owner.query(
                `select distinct application_name from pg_stat_activity where application_name like $1 and wait_event_type = 'Lock'`,
                [`${named}%`],
              )
            ).rowCount,
          { timeout: 40_000 },
        )
        .toBe(2);
    } finally {
      await keeper.query('rollback');
      keeper.release();
    }
    const told = await answers;
    const all = told.flat();
    const orderIds = all.flatMap((one) => ('orderId' in one ? [one.orderId] : []));
    expect(all.filter((one) => !('orderId' in one)).map((one) => JSON.stringify(one))).toEqual(
      Array.from({ length: 17 }, () => JSON.stringify({ refused: 'stock.insufficient' })),
    );
    const { rows: there } = await owner.query<{ id: string; lines: number }>(
      'select o.id, (select count(*)::int from order_line l where l.order_id = o.id) as lines from purchase_order o',
    );
    expect(there.map((one) => one.id).sort()).toEqual(orderIds.toSorted());
    // Two of a kind may come from two shelves, as two lines.
    for (const one of there) expect(one.lines).toBeGreaterThanOrEqual(7);
    const {
      rows: [left],
    } = await owner.query('select sum(on_hand)::int as "onHand", sum(reserved)::int as reserved from stock');
    expect(left).toEqual({ onHand: 210, reserved: 210 });
    // Tried again by itself, a deadlock would be heard of by nobody: PostgreSQL counts them, and tells when the
    // connections are gone.
    await Promise.all(children.map((child) => asks(child, 'end')));
    await expect
      .poll(
        async () =>
          (await owner.query('select 1 from pg_stat_activity where application_name like $1', [`${named}%`])).rowCount,
        { timeout: 10_000 },
      )
      .toBe(0);
    expect(
      (await owner.query('select deadlocks::int from pg_stat_database where datname = current_database()')).rows,
    ).toEqual([{ deadlocks: 0 }]);
    expect(await brokenInvariants(owner)).toEqual({});
  });
});
