import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import { recordPayment } from '../payments/index.ts';
import { cancelLines, cancelOrder } from './cancel-lines.ts';
import { closeVendorOrder } from './close-vendor-order.ts';
import { confirmVendorOrders } from './confirm-vendor-orders.ts';
import { deliverVendorOrder, receiveVendorOrder } from './deliver-vendor-order.ts';
import { exportVendorOrders } from './export-orders.ts';
import { fallenOf } from './fallen.ts';
import { orders, partsOf } from './fixtures.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { listOrders } from './list-orders.ts';
import { listVendorOrders } from './list-vendor-orders.ts';
import { rejectVendorOrder } from './reject-vendor-order.ts';
import { ExportOrders, ListOrders } from './schemas.ts';
import { shipVendorOrder } from './ship-vendor-order.ts';
import { showOrder } from './show-order.ts';
import { showVendorOrder } from './show-vendor-order.ts';
import type { VendorOrderState } from './tables.ts';
import { orderStateOf } from './vendor-order-states.ts';

let db: TestDatabase;
let market: Market;
let goods: Goods[];
const code = (expected: string, facts: object = {}) =>
  expect.objectContaining({ code: expected, facts: expect.objectContaining(facts) });
const seller = (id: string) => market.sellers.find((one) => one.id === id)!.actor;
const track = { carrier: 'Frachtwerk', trackingNumber: 'HX1' };
const one = async (sql: string, ...values: unknown[]) => (await db.owner.query(sql, values)).rows[0];

beforeAll(async () => {
  db = await testDatabase();
  market = await aMarket(db.database, { buyers: 2, budgetMinor: 1e12, creditMinor: 1e12 });
  goods = [];
  for (let index = 0; index < 6; index += 1)
    goods.push(
      await someGoods(db.database, market, market.sellers[index % 3]!, {
        price: `${index + 1}.37`,
        stock: [100_000, 50],
      }),
    );
});

async function anOrder(
  lines: readonly (readonly [number, string])[] = [
    [0, '7'],
    [3, '3'],
    [1, '5'],
  ],
) {
  const buyer = market.buyers[0]!;
  return {
    buyer,
    ...(await orders(
      db.database,
      buyer,
      lines.map(([index, quantity]) => [goods[index]!, quantity] as const),
      { costCenterId: buyer.costCenterId },
    )),
  };
}
const confirm = (part: { id: Id<'vendor_order'>; sellerId: string }) =>
  actingAs(db.database, seller(part.sellerId), (ctx) => confirmVendorOrders(ctx, { vendorOrderIds: [part.id] }));
const stateOf = async (id: string) => (await one('select state from vendor_order where id = $1', id)).state;

describe('a vendor order', () => {
  it('goes its whole way, and its stock leaves the shelf when it is shipped', async () => {
    const {
      buyer,
      parts: [part],
      orderId,
    } = await anOrder([[0, '7']]);
    const stock = () =>
      one(
        'select on_hand::int as hand, reserved::int as held from stock where offer_id = $1 order by on_hand desc limit 1',
        goods[0]!.offerId,
      );
    const before = await stock();
    await confirm(part!);
    await actingAs(db.database, seller(part!.sellerId), (ctx) =>
      shipVendorOrder(ctx, {
        ...track,
        vendorOrderId: part!.id,
        parts: [{ orderLineId: part!.lineIds[0]!, quantity: '3' }],
      }),
    );
    expect(await stateOf(part!.id)).toBe('partly shipped');
    expect(await stock()).toEqual({ hand: before.hand - 3, held: before.held - 3 });
    await actingAs(db.database, seller(part!.sellerId), (ctx) =>
      shipVendorOrder(ctx, { ...track, vendorOrderId: part!.id }),
    );
    await actingAs(db.database, buyer.actor, (ctx) => receiveVendorOrder(ctx, { vendorOrderId: part!.id }));
    await actingAs(db.database, seller(part!.sellerId), (ctx) => closeVendorOrder(ctx, { vendorOrderId: part!.id }));
    expect(await stateOf(part!.id)).toBe('closed');
    expect(await stock()).toEqual({ hand: before.hand - 7, held: before.held - 7 });
    const page = await actingAs(db.database, buyer.actor, (ctx) => showOrder(ctx, { orderId: orderId as never }));
    expect(page.order.state).toBe('closed');
    expect(page.timeline.map((entry) => entry.name)).toEqual([
      'order.placed',
      'vendorOrder.placed',
      'vendorOrder.confirmed',
      'vendorOrder.shipped',
      'vendorOrder.shipped',
      'vendorOrder.delivered',
      'vendorOrder.closed',
    ]);
    expect(page.parts[0]!.shipments.map((shipment) => shipment.lines[0]!.quantity)).toEqual(['3', '4']);
    expect(page.parts[0]!.commissionMinor).toBeNull();
    const movements = await db.owner.query(
      'select kind, sum(quantity)::int as quantity from stock_movement where reference = $1 group by kind order by kind',
      [part!.lineIds[0]],
    );
    expect(movements.rows).toEqual([
      { kind: 'reserved', quantity: 7 },
      { kind: 'shipped', quantity: 7 },
    ]);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('I13 is not shipped before it is confirmed, nor confirmed twice, and nothing changes', async () => {
    const {
      parts: [part],
    } = await anOrder([[1, '2']]);
    await expect(
      actingAs(db.database, seller(part!.sellerId), (ctx) =>
        shipVendorOrder(ctx, { ...track, vendorOrderId: part!.id }),
      ),
    ).rejects.toEqual(code('state.transitionRefused', { state: 'placed' }));
    await confirm(part!);
    await expect(confirm(part!)).rejects.toEqual(code('state.transitionRefused', { state: 'confirmed' }));
    expect(await stateOf(part!.id)).toBe('confirmed');
  });

  it('confirms many at once, and tells which were confirmed by somebody else meanwhile', async () => {
    const [a, b] = [await anOrder([[0, '1']]), await anOrder([[3, '1']])];
    await confirm(a.parts[0]!);
    const done = await actingAs(db.database, seller(goods[0]!.sellerId), (ctx) =>
      confirmVendorOrders(ctx, { vendorOrderIds: [a.parts[0]!.id, b.parts[0]!.id], promisedOn: '2026-12-01' }),
    );
    expect(done).toEqual({
      ids: [b.parts[0]!.id],
      skipped: [expect.objectContaining({ id: a.parts[0]!.id, state: 'confirmed' })],
    });
  });

  it('I6 is shipped once for a key, however often it is asked at once', async () => {
    const {
      parts: [part],
    } = await anOrder([[2, '6']]);
    await confirm(part!);
    const input = {
      ...track,
      idempotencyKey: newId<'shipment'>() as string,
      vendorOrderId: part!.id,
      parts: [{ orderLineId: part!.lineIds[0]!, quantity: '2' }],
    };
    const done = await Promise.all(
      Array.from({ length: 10 }, () =>
        actingAs(db.database, seller(part!.sellerId), (ctx) => shipVendorOrder(ctx, input)),
      ),
    );
    expect(new Set(done.map((each) => each.ids[0])).size).toBe(1);
    expect((await one('select count(*)::int as n from shipment where vendor_order_id = $1', part!.id)).n).toBe(1);
  });

  it('never ships or cancels more than is left of a line, however many try at once', async () => {
    const {
      parts: [part],
    } = await anOrder([[2, '5']]);
    await confirm(part!);
    const two = [{ orderLineId: part!.lineIds[0]!, quantity: '2' }];
    const results = await Promise.allSettled([
      ...Array.from({ length: 6 }, () =>
        actingAs(db.database, seller(part!.sellerId), (ctx) =>
          shipVendorOrder(ctx, { ...track, vendorOrderId: part!.id, parts: two }),
        ),
      ),
      ...Array.from({ length: 6 }, () =>
        actingAs(db.database, market.buyers[0]!.actor, (ctx) =>
          cancelLines(ctx, { vendorOrderId: part!.id, parts: two, reason: 'Ordered twice' }),
        ),
      ),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });
});

describe('what is taken back', () => {
  it('I14 falls away in pieces that sum to the whole, whatever their sizes', () => {
    fc.assert(
      fc.property(
        fc.nat(1e12),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }),
        (minor, pieces) => {
          const quantity = pieces.reduce((sum, piece) => sum + piece, 0);
          let before = 0n;
          const fallen = pieces.map((piece) => {
            const after = before + micros(String(piece));
            const part = fallenOf(minor, String(quantity), before, after);
            before = after;
            return part;
          });
          expect(fallen.reduce((sum, part) => sum + part, 0)).toBe(minor);
        },
      ),
    );
  });

  it('takes a rejected part back everywhere: stock, debt, credit, budget, books and commission', async () => {
    const before = await footprint();
    const { parts } = await anOrder([
      [0, '9'],
      [3, '2'],
    ]);
    await actingAs(db.database, seller(parts[0]!.sellerId), (ctx) =>
      rejectVendorOrder(ctx, { vendorOrderId: parts[0]!.id, reason: 'The item is no longer made' }),
    );
    expect(await footprint()).toEqual(before);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('cancels an order by lines, piece by piece, to the cent of what it was placed for', async () => {
    const before = await footprint();
    const { orderId, parts } = await anOrder([
      [0, '7'],
      [3, '3'],
      [1, '5'],
    ]);
    const { buyer } = { buyer: market.buyers[0]! };
    await actingAs(db.database, buyer.actor, (ctx) =>
      cancelLines(ctx, {
        vendorOrderId: parts[0]!.id,
        parts: [
          { orderLineId: parts[0]!.lineIds[0]!, quantity: '2' },
          { orderLineId: parts[0]!.lineIds[1]!, quantity: '3' },
        ],
        reason: 'Ordered twice',
      }),
    );
    expect(await brokenInvariants(db.owner)).toEqual({});
    const page = await actingAs(db.database, buyer.actor, (ctx) =>
      showVendorOrder(ctx, { vendorOrderId: parts[0]!.id }),
    );
    expect(page.vendorOrder.totalMinor - page.vendorOrder.cancelledMinor).toBe(page.vendorOrder.payment!.openMinor);
    await actingAs(db.database, buyer.actor, (ctx) =>
      cancelOrder(ctx, { orderId: orderId as never, reason: 'The project was put off' }),
    );
    expect((await asThePlatform(db.database, (ctx) => partsOf(ctx, orderId))).map((part) => part.state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    expect(await footprint()).toEqual(before);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('leaves what was shipped, and its freight, as it was', async () => {
    const {
      parts: [part],
    } = await anOrder([[1, '10']]);
    await confirm(part!);
    await actingAs(db.database, seller(part!.sellerId), (ctx) =>
      shipVendorOrder(ctx, {
        ...track,
        vendorOrderId: part!.id,
        parts: [{ orderLineId: part!.lineIds[0]!, quantity: '4' }],
      }),
    );
    await actingAs(db.database, seller(part!.sellerId), (ctx) =>
      cancelLines(ctx, { vendorOrderId: part!.id, reason: 'Out of stock at the maker' }),
    );
    expect(await stateOf(part!.id)).toBe('shipped');
    // 4 x 2.37 = 9.48 + 9.00 freight, 19 % of each: 1.80 (3.01 of which 6/10 and thus 1.81 fell) + 1.71.
    expect(
      await one(
        'select amount_minor::int as amount, open_minor::int as open from receivable where vendor_order_id = $1',
        part!.id,
      ),
    ).toEqual({ amount: 948 + 900 + 180 + 171, open: 948 + 900 + 180 + 171 });
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('gives back no more credit than is open where part was paid already', async () => {
    const {
      parts: [part],
    } = await anOrder([[2, '10']]);
    await confirm(part!);
    const open = (await one('select open_minor::int as open from receivable where vendor_order_id = $1', part!.id))
      .open;
    const pay = (amountMinor: number | null, key: string = newId()) =>
      actingAs(db.database, seller(part!.sellerId), (ctx) =>
        recordPayment(ctx, { idempotencyKey: key, vendorOrderId: part!.id, amountMinor, reference: 'Statement 7' }),
      );
    await expect(pay(open + 1)).rejects.toEqual(code('payment.tooLarge', { openMinor: open }));
    const key = newId();
    expect(await pay(open - 100, key)).toEqual(await pay(open - 100, key));
    await actingAs(db.database, market.buyers[0]!.actor, (ctx) =>
      cancelLines(ctx, {
        vendorOrderId: part!.id,
        parts: [{ orderLineId: part!.lineIds[0]!, quantity: '5' }],
        reason: 'Ordered twice',
      }),
    );
    expect(
      await one('select state, open_minor::int as open from receivable where vendor_order_id = $1', part!.id),
    ).toEqual({ state: 'paid', open: 0 });
    expect(await brokenInvariants(db.owner)).toEqual({});
  });
});

describe('who sees an order', () => {
  it("A03 another seller's part, and another buyer's order, is unknown: to read, to act on, and in lists", async () => {
    const {
      orderId,
      parts: [part],
    } = await anOrder([[0, '1']]);
    const stranger = market.sellers.find((each) => each.id !== part!.sellerId)!.actor;
    const rival = market.buyers[1]!.actor;
    const input = { vendorOrderId: part!.id };
    for (const actor of [stranger, rival]) {
      for (const act of [
        (ctx: never) => showVendorOrder(ctx, input),
        (ctx: never) => showOrder(ctx, { orderId: orderId as never }),
        (ctx: never) => confirmVendorOrders(ctx, { vendorOrderIds: [part!.id] }),
        (ctx: never) => rejectVendorOrder(ctx, { ...input, reason: 'mine now' }),
        (ctx: never) => shipVendorOrder(ctx, { ...input, ...track }),
        (ctx: never) => deliverVendorOrder(ctx, input),
        (ctx: never) => receiveVendorOrder(ctx, input),
        (ctx: never) => closeVendorOrder(ctx, input),
        (ctx: never) => cancelLines(ctx, { ...input, reason: 'mine now' }),
        (ctx: never) => cancelOrder(ctx, { orderId: orderId as never, reason: 'mine now' }),
        (ctx: never) => recordPayment(ctx, { idempotencyKey: newId(), ...input, amountMinor: null, reference: 'x' }),
      ])
        await expect(actingAs(db.database, actor, (ctx) => act(ctx as never) as Promise<unknown>)).rejects.toEqual(
          code('thing.unknown'),
        );
    }
    expect((await actingAs(db.database, rival, (ctx) => listOrders(ctx, ListOrders.parse({})))).total).toBe(0);
    // The seller of a part is no party to the whole order, and may not confirm a buyer's receipt.
    await expect(
      actingAs(db.database, seller(part!.sellerId), (ctx) => showOrder(ctx, { orderId: orderId as never })),
    ).rejects.toEqual(code('thing.unknown'));
    await expect(
      actingAs(db.database, seller(part!.sellerId), (ctx) => receiveVendorOrder(ctx, input)),
    ).rejects.toEqual(code('thing.unknown'));
  });

  it('A04 a seller finds its own lines only, in the page, the list, the export and the timeline', async () => {
    const { parts } = await anOrder([
      [0, '1'],
      [1, '1'],
      [2, '1'],
    ]);
    for (const part of parts) {
      const page = await actingAs(db.database, seller(part.sellerId), (ctx) =>
        showVendorOrder(ctx, { vendorOrderId: part.id }),
      );
      const list = await actingAs(db.database, seller(part.sellerId), (ctx) =>
        listVendorOrders(ctx, ListOrders.parse({ limit: 1000 })),
      );
      const file = await actingAs(db.database, seller(part.sellerId), (ctx) =>
        exportVendorOrders(ctx, ExportOrders.parse({})),
      );
      const told = JSON.stringify([page, list, file]);
      for (const other of parts.filter((each) => each.id !== part.id))
        for (const secret of [
          other.id,
          other.sellerId,
          ...other.lineIds,
          goods.find((each) => each.sellerId === other.sellerId)!.sku,
        ])
          expect(told).not.toContain(secret);
      expect(page.commissionMinor).toBe(0);
    }
  });

  it('a person who may see own orders only sees those that it placed', async () => {
    const { buyer } = await anOrder([[0, '1']]);
    const colleague = anActor(buyer.id, { can: { 'order.read': 'own', 'order.cancel': 'own' } });
    expect((await actingAs(db.database, colleague, (ctx) => listOrders(ctx, ListOrders.parse({})))).items).toEqual([]);
    expect(
      (
        await actingAs(db.database, { ...colleague, userId: buyer.actor.userId }, (ctx) =>
          listOrders(ctx, ListOrders.parse({})),
        )
      ).total,
    ).toBeGreaterThan(0);
  });
});

describe('a list of orders', () => {
  it('derives in SQL the state that the table of states derives', async () => {
    const states: VendorOrderState[] = [
      'placed',
      'confirmed',
      'partly shipped',
      'shipped',
      'delivered',
      'closed',
      'rejected',
      'cancelled',
    ];
    const { orderId, number, parts, buyer } = await anOrder([
      [0, '1'],
      [1, '1'],
      [2, '1'],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { minLength: 3, maxLength: 3 }), async (given) => {
        await asThePlatform(
          db.database,
          (ctx) =>
            ctx.sql`update vendor_order v set state = g.state from unnest(${parts.map((part) => part.id)}::uuid[], ${given}::text[]) as g(id, state) where v.id = g.id`,
        );
        const { items } = await actingAs(db.database, buyer.actor, (ctx) =>
          listOrders(ctx, ListOrders.parse({ text: number })),
        );
        expect(items[0]!.state).toBe(orderStateOf(given));
      }),
      { numRuns: 40 },
    );
    await asThePlatform(
      db.database,
      (ctx) => ctx.sql`update vendor_order set state = 'placed' where order_id = ${orderId}`,
    );
  });

  it('filters by text, state, days, buyer and seller, and counts the states whatever the state asked for', async () => {
    const { number, parts, buyer } = await anOrder([
      [0, '2'],
      [1, '2'],
    ]);
    await confirm(parts[0]!);
    const list = (input: object) =>
      actingAs(db.database, seller(parts[0]!.sellerId), (ctx) => listVendorOrders(ctx, ListOrders.parse(input)));
    const numbers = async (input: object) => (await list(input)).items.map((item) => item.number);
    expect(await numbers({ text: number })).toEqual([`${number}-1`]);
    expect(await numbers({ text: number.toLowerCase(), state: 'confirmed' })).toEqual([`${number}-1`]);
    expect(await numbers({ text: number, state: ['placed', 'shipped'] })).toEqual([]);
    expect(
      await numbers({ text: number, state: 'open', from: '2026-11-24', to: '2026-11-24', buyerId: buyer.id }),
    ).toEqual([`${number}-1`]);
    expect(await numbers({ text: number, from: '2026-11-25' })).toEqual([]);
    expect(await numbers({ text: number, buyerId: market.buyers[1]!.id })).toEqual([]);
    expect(await numbers({ text: '%' })).toEqual([]);
    expect((await list({ text: number, state: 'rejected' })).counts).toEqual({ all: 1, open: 1, confirmed: 1 });
    expect(
      (await actingAs(db.database, market.operator, (ctx) => listVendorOrders(ctx, ListOrders.parse({ text: number }))))
        .total,
    ).toBe(2);
  });
});

/** Everything that an order leaves behind while it stands. */
async function footprint() {
  return {
    held: await one('select sum(reserved)::int as n, (select count(*)::int from stock_reservation) as rows from stock'),
    credit: await one('select sum(used_minor)::bigint as n from credit_account'),
    owed: await one('select sum(open_minor)::bigint as n from receivable'),
    budget: await one('select coalesce(sum(used_minor), 0)::bigint as n from budget_use'),
    books: (
      await db.owner.query(
        'select a.kind, sum(e.amount_minor)::bigint as n from ledger_account a join ledger_entry e on e.account_id = a.id group by 1 having sum(e.amount_minor) <> 0 order by 1',
      )
    ).rows,
  };
}
