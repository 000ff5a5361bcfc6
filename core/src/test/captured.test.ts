import { beforeAll, expect, it } from 'vitest';
import pg from 'pg';
import { brokenInvariants } from '../auditor/broken-invariants.ts';
import { saveCommissionList } from '../modules/commission/save-commission-list.ts';
import { scheduleCommissionList } from '../modules/commission/schedule-commission-list.ts';
import { SaveList } from '../modules/commission/schemas.ts';
import { cancelLines } from '../modules/orders/cancel-lines.ts';
import { orders } from '../modules/orders/fixtures.ts';
import { rejectVendorOrder } from '../modules/orders/reject-vendor-order.ts';
import { recordPayment } from '../modules/payments/index.ts';
import { newId } from '../platform/ids.ts';
import { chanceOf } from './chance.ts';
import { actingAs } from './context.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { aMarket, type Goods, type Market, someGoods } from './market.ts';

let db: TestDatabase;
let market: Market;
const goods: Goods[] = [];
beforeAll(async () => {
  db = await testDatabase();
  market = await aMarket(db.database, { sellers: 3, buyers: 2, creditMinor: 1e12 });
  for (let index = 0; index < 6; index += 1)
    goods.push(
      await someGoods(db.database, market, market.sellers[index % 3]!, {
        price: `${index + 1}.37`,
        stock: [100_000, 0],
      }),
    );
  const { id } = await actingAs(db.database, market.operator, (ctx) =>
    saveCommissionList(
      ctx,
      SaveList.parse({
        note: 'for all',
        rules: [{ name: 'all', conditions: {}, rateBasisPoints: 833, fixedMinor: 7, taxBasisPoints: 1900 }],
      }),
    ),
  );
  await actingAs(db.database, market.operator, (ctx) => scheduleCommissionList(ctx, { listId: id as never }));
});

/** Of every part: what came in, what is open, and what each is due, from the books and from the debts. */
async function sums() {
  const {
    rows: [books],
  } =
    await db.owner.query(`select coalesce(sum(amount_minor) filter (where kind = 'clearing'), 0)::float8 as captured, coalesce(sum(amount_minor) filter (where kind = 'receivable'), 0)::float8 as receivable,
    -coalesce(sum(amount_minor) filter (where kind = 'payable'), 0)::float8 as sellers, -coalesce(sum(amount_minor) filter (where kind = 'commission revenue'), 0)::float8 as commission, -coalesce(sum(amount_minor) filter (where kind = 'tax payable'), 0)::float8 as tax
    from ledger_entry e join (select id, kind from ledger_account) a on a.id = e.account_id`);
  const {
    rows: [debts],
  } = await db.owner.query('select sum(open_minor)::float8 as open, sum(amount_minor)::float8 as owed from receivable');
  return { ...books, ...debts } as {
    captured: number;
    receivable: number;
    sellers: number;
    commission: number;
    tax: number;
    open: number;
    owed: number;
  };
}

it('I3 what came in and what is open is what sellers, commission and tax are due, to the cent, whatever is paid in parts, cancelled and rejected in whatever order', async () => {
  const chance = chanceOf(7);
  const parts: Awaited<ReturnType<typeof orders>>['parts'] = [];
  const asSeller = (part: (typeof parts)[number]) => market.sellers.find((one) => one.id === part.sellerId)!.actor;
  let paid = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const kind = chance.whole(3);
    if (kind === 0 || parts.length === 0) {
      const lines = Array.from(
        { length: 1 + chance.whole(3) },
        () => [chance.pick(goods), String(1 + chance.whole(12))] as const,
      );
      parts.push(...(await orders(db.database, chance.pick(market.buyers), lines)).parts);
    } else {
      const part = chance.pick(parts);
      const {
        rows: [open],
      } = await db.owner.query<{ minor: number }>(
        'select open_minor::float8 as minor from receivable where vendor_order_id = $1',
        [part.id],
      );
      const done =
        kind === 1
          ? actingAs(db.database, asSeller(part), (ctx) =>
              recordPayment(ctx, {
                idempotencyKey: newId(),
                vendorOrderId: part.id,
                amountMinor: Math.max(1, Math.ceil(open!.minor / (1 + chance.whole(2)))),
                reference: 'Statement',
              }),
            ).then((answer) => {
              paid += open!.minor - answer.openMinor;
            })
          : kind === 2
            ? actingAs(db.database, asSeller(part), (ctx) =>
                cancelLines(ctx, {
                  vendorOrderId: part.id,
                  parts: [{ orderLineId: chance.pick(part.lineIds), quantity: '1' }],
                  reason: 'Broken',
                }),
              )
            : actingAs(db.database, asSeller(part), (ctx) =>
                rejectVendorOrder(ctx, { vendorOrderId: part.id, reason: 'None left' } as never),
              );
      await done.catch((error: { code?: string }) => {
        expect(error.code, String(error)).toMatch(/\./);
      });
    }
    const now = await sums();
    expect(now.captured + now.receivable).toBe(now.sellers + now.commission + now.tax);
    expect(now.owed).toBe(now.sellers + now.commission + now.tax);
    expect(now.captured).toBe(paid);
    expect(now.commission).toBeGreaterThan(0);
  }
  expect(paid).toBeGreaterThan(0);
  expect(await brokenInvariants(db.owner)).toEqual({});
});

it("I3 a booking that gives a seller the marketplace's commission balances, and is found", async () => {
  const intruder = new pg.Client({ connectionString: db.url, options: '-c session_replication_role=replica' });
  await intruder.connect();
  const {
    rows: [entry],
  } = await intruder.query<{ id: string; transaction_id: string }>(
    `select e.id, e.transaction_id from ledger_entry e join ledger_account a on a.id = e.account_id where a.kind = 'commission revenue' limit 1`,
  );
  const payable = `(select e.id from ledger_entry e join ledger_account a on a.id = e.account_id where a.kind = 'payable' and e.transaction_id = '${entry!.transaction_id}')`;
  for (const [by, found] of [
    [1, ['I3 commission that is not what was frozen on the lines less what fell away']],
    [0, []],
  ] as const) {
    await intruder.query(
      `update ledger_entry set amount_minor = amount_minor ${by === 1 ? '+' : '-'} 1 where id = '${entry!.id}'`,
    );
    await intruder.query(
      `update ledger_entry set amount_minor = amount_minor ${by === 1 ? '-' : '+'} 1 where id = ${payable}`,
    );
    expect(Object.keys(await brokenInvariants(db.owner))).toEqual(found);
  }
  await intruder.query(
    `update receivable set open_minor = open_minor - 1 where id = (select id from receivable where open_minor > 0 limit 1)`,
  );
  expect(Object.keys(await brokenInvariants(db.owner))).toContain(
    'I3 a part of which what came in and what is open is not what its seller, the commission and the tax are due',
  );
  await intruder.end();
});
