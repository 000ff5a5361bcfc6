import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import { AddToCart } from '../cart/schemas.ts';
import { pumpModel } from '../configurations/fixtures.ts';
import { publishModel, saveDraft } from '../configurations/index.ts';
import { asSeen, orders, wants } from './fixtures.ts';
import { aMarket, type Market, someGoods } from '../../test/market.ts';
import { placeOrder } from './place-order.ts';
import { PlaceOrder } from './schemas.ts';

let db: TestDatabase;
let market: Market;
const code = (expected: string, facts: object = {}) =>
  expect.objectContaining({ code: expected, facts: expect.objectContaining(facts) });
const count = async (table: string) => Number((await db.owner.query(`select count(*) from ${table}`)).rows[0].count);

beforeAll(async () => {
  db = await testDatabase({ poolSize: 40 });
  market = await aMarket(db.database, { buyers: 60, creditMinor: 100_000_000 });
});

/** A buyer that no other test has touched. */
let next = 0;
let buyer: Market['buyers'][number];
beforeEach(() => {
  buyer = market.buyers[next]!;
  next += 1;
});

describe('placing an order', () => {
  it('I2 splits by seller and by place, and its total is the sum of its parts and of their lines', async () => {
    const one = await someGoods(db.database, market, market.sellers[0]!, { price: '3.333333', stock: [10, 5] });
    const two = await someGoods(db.database, market, market.sellers[1]!, { price: '19.99', taxClass: 'reduced' });
    const placed = await orders(db.database, buyer, [
      [one, '14'],
      [two, '3'],
    ]);
    expect(placed.number).toMatch(/^PO-2026-\d{6}$/);
    expect(placed.parts.map((part) => part.sellerId)).toEqual([
      market.sellers[0]!.id,
      market.sellers[0]!.id,
      market.sellers[1]!.id,
    ]);
    const {
      rows: [order],
    } = await db.owner.query('select * from purchase_order where id = $1', [placed.orderId]);
    // 14 x 3.333333 = 46.67, 3 x 19.99 = 59.97; a seller's freight of 9.00 once however many parcels; 19 % and 7 %,
    // freight at 19 %.
    expect({
      lines: order.lines_minor,
      freight: order.freight_minor,
      tax: order.tax_minor,
      total: order.total_minor,
    }).toEqual({
      lines: '10664',
      freight: '1800',
      tax: String(887 + 420 + 2 * 171),
      total: String(10664 + 1800 + 887 + 420 + 342),
    });
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('I9 keeps of each line what is its own, whatever it shares with others: why it costs what it does, its category and brand, its words with all their signs', async () => {
    const [listed, priced, alike] = await Promise.all(
      [market.sellers[0]!, market.sellers[1]!, market.sellers[0]!].map((seller) =>
        someGoods(db.database, market, seller, { price: '10' }),
      ),
    );
    const [list, brand, words] = [
      newId<'price_list'>(),
      newId<'brand'>(),
      { en: 'Ring, 5" {\\6} NULL', vi: "Vòng 'đệm'" },
    ];
    await db.owner.query(
      `insert into price_list (id, seller_id, name, currency, created_at, updated_at, version) values ($1, $2, 'Ours, "all"', 'EUR', now(), now(), 1)`,
      [list, priced!.sellerId],
    );
    await db.owner.query(
      'insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price) values ($1, $2, 2, $3, 8.5)',
      [list, priced!.offerId, priced!.sellerId],
    );
    await db.owner.query(`insert into brand (id, number, name, name_key) values ($1, 77, 'Skarn', 'skarn')`, [brand]);
    await db.owner.query('update product set title = $1, brand_id = $2, category_id = null where id = $3', [
      words,
      brand,
      priced!.productId,
    ]);
    await wants(db.database, buyer.actor, [
      [listed!, '1'],
      [priced!, '3'],
      [alike!, '2'],
    ]);
    await db.owner.query('update cart_line set note = $1 where product_id = $2', [
      '{"soon", \\ NULL}',
      listed!.productId,
    ]);
    const input = await asSeen(db.database, buyer);
    const { orderId } = await actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input));
    const { rows } = await db.owner.query(
      `select l.offer_id, l.category_id, l.brand_id, l.title, l.note, l.price_reason, l.unit_price::float, l.seller_id, v.seller_id as part, l.configuration, r.location_id = v.location_id as held
      from order_line l join vendor_order v on v.id = l.vendor_order_id join stock_reservation r on r.order_line_id = l.id where l.order_id = $1`,
      [orderId],
    );
    const plain = {
      category_id: market.categoryId,
      brand_id: null,
      title: { en: 'A thing', vi: 'Một vật' },
      note: null,
      price_reason: { source: 'list', label: 'List price' },
      unit_price: 10,
      configuration: null,
      held: true,
    };
    const of = (goods: typeof listed) => ({
      offer_id: goods!.offerId,
      seller_id: goods!.sellerId,
      part: goods!.sellerId,
    });
    expect(rows.sort((one, other) => one.unit_price - other.unit_price || (one.note === null ? 1 : -1))).toEqual([
      {
        ...plain,
        ...of(priced),
        category_id: null,
        brand_id: brand,
        title: words,
        unit_price: 8.5,
        price_reason: { source: 'list', label: 'Ours, "all"', priceListId: list, tierFrom: '2' },
      },
      { ...plain, ...of(listed), note: '{"soon", \\ NULL}' },
      { ...plain, ...of(alike) },
    ]);
  });

  it('I6 M04 the same order placed a hundred times in parallel is one order, and a hundred equal answers', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    await wants(db.database, buyer.actor, [[goods, '2']]);
    const input = await asSeen(db.database, buyer);
    const before = await count('purchase_order');
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count('purchase_order')).toBe(before + 1);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('takes nothing that has become made to order since it was put in, and says where its options are chosen', async () => {
    const [pump, plain] = [
      await someGoods(db.database, market, market.sellers[0]!),
      await someGoods(db.database, market, market.sellers[0]!),
    ];
    await wants(db.database, buyer.actor, [
      [pump, '1'],
      [plain, '1'],
    ]);
    const input = await asSeen(db.database, buyer);
    await actingAs(db.database, market.sellers[0]!.actor, async (ctx) => {
      const { version } = await saveDraft(ctx, { offerId: pump.offerId, version: null, model: pumpModel });
      await publishModel(ctx, { offerId: pump.offerId, version, note: '' });
    });
    const before = await count('purchase_order');
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))).rejects.toEqual(
      code('cart.choicesNeeded', { sku: pump.sku, productId: pump.productId, offerId: pump.offerId }),
    );
    expect(await count('purchase_order')).toBe(before);
  });

  it('M05 the same key with another body is refused', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const { input } = await orders(db.database, buyer, [[goods, '1']]);
    await expect(
      actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, { ...input, poNumber: 'another' })),
    ).rejects.toEqual(code('idempotency-key-reuse'));
  });

  it('M06 the same key of another company is another order', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const other = market.buyers[next++]!;
    const first = await orders(db.database, buyer, [[goods, '1']]);
    const second = await orders(db.database, other, [[goods, '1']], { idempotencyKey: first.input.idempotencyKey });
    expect(second.orderId).not.toBe(first.orderId);
  });

  it('M03 a price that changed since it was seen is told with both prices, and nothing is placed', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!, { price: '10' });
    const { lineIds } = await wants(db.database, buyer.actor, [[goods, '2']]);
    const input = await asSeen(db.database, buyer);
    await asThePlatform(db.database, (ctx) => ctx.sql`update offer set list_price = 12.5 where id = ${goods.offerId}`);
    const before = await count('purchase_order');
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))).rejects.toEqual(
      code('order.priceChanged', {
        lines: [
          expect.objectContaining({
            lineId: lineIds[0],
            seenUnitPrice: '10',
            unitPrice: '12.5',
            seenMinor: 2000,
            lineMinor: 2500,
          }),
        ],
      }),
    );
    expect(await count('purchase_order')).toBe(before);
    await actingAs(db.database, buyer.actor, async (ctx) =>
      placeOrder(ctx, { ...(await asSeen(db.database, buyer)), idempotencyKey: input.idempotencyKey }),
    );
    expect(await count('purchase_order')).toBe(before + 1);
  });

  it('M03 a line that was put in since the cart was seen is not ordered unseen', async () => {
    const [one, two] = [
      await someGoods(db.database, market, market.sellers[0]!),
      await someGoods(db.database, market, market.sellers[0]!),
    ];
    await wants(db.database, buyer.actor, [[one, '1']]);
    const input = await asSeen(db.database, buyer);
    await wants(db.database, buyer.actor, [[two, '1']]);
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))).rejects.toEqual(
      code('order.cartChanged'),
    );
  });

  it('I9 what was sold stays as it was when prices change, and the database refuses to change it', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!, { price: '10' });
    const placed = await orders(db.database, buyer, [[goods, '2']]);
    const line = async () =>
      (
        await db.owner.query('select unit_price, line_minor, price_reason, sku, title from order_line where id = $1', [
          placed.parts[0]!.lineIds[0],
        ])
      ).rows[0];
    const before = await line();
    await asThePlatform(
      db.database,
      (ctx) => ctx.sql`update offer set list_price = 99, sku = 'ANOTHER' where id = ${goods.offerId}`,
    );
    expect(await line()).toEqual(before);
    await expect(
      asThePlatform(
        db.database,
        (ctx) => ctx.sql`update order_line set unit_price = 99 where id = ${placed.parts[0]!.lineIds[0]}`,
      ),
    ).rejects.toThrow(/frozen/);
  });

  it('M07 two hundred orders for the last ten pieces: ten are placed, and nothing is left', async () => {
    const rivals = market.buyers.slice(20, 60);
    const goods = await someGoods(db.database, market, market.sellers[2]!, { stock: [6, 4] });
    const many = rivals.flatMap((rival) =>
      Array.from({ length: 5 }, () => ({ ...rival, actor: { ...rival.actor, userId: newId<'user'>() } })),
    );
    const inputs = await Promise.all(
      many.map(async (rival) => {
        await wants(db.database, rival.actor, [[goods, '1']]);
        return asSeen(db.database, rival);
      }),
    );
    const results = await Promise.allSettled(
      many.map((rival, index) => actingAs(db.database, rival.actor, (ctx) => placeOrder(ctx, inputs[index]!))),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(10);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toEqual(code('stock.insufficient'));
    const { rows } = await db.owner.query(
      'select sum(on_hand - reserved)::int as free from stock where offer_id = $1',
      [goods.offerId],
    );
    expect(rows[0].free).toBe(0);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('M08 I5 fifty orders against credit for five: five are placed, and credit used is what is open', async () => {
    const goods = await someGoods(db.database, market, market.sellers[1]!, { price: '100' });
    // 100.00 + 9.00 freight + 19 % = 129.71 each.
    await asThePlatform(
      db.database,
      (ctx) =>
        ctx.sql`update credit_account set limit_minor = ${12_971 * 5} where buyer_id = ${buyer.id} and seller_id = ${goods.sellerId}`,
    );
    const people = Array.from({ length: 50 }, () => ({ ...buyer, actor: { ...buyer.actor, userId: newId<'user'>() } }));
    const inputs = await Promise.all(
      people.map(async (one) => {
        await wants(db.database, one.actor, [[goods, '1']]);
        return asSeen(db.database, one);
      }),
    );
    const results = await Promise.allSettled(
      people.map((one, index) => actingAs(db.database, one.actor, (ctx) => placeOrder(ctx, inputs[index]!))),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toEqual(code('credit.exceeded', { usedMinor: 64_855, limitMinor: 64_855 }));
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('M10 orders that take the same goods in opposite order are all placed, and nobody hears of a deadlock', async () => {
    const goods = await Promise.all(
      Array.from({ length: 6 }, (_, index) => someGoods(db.database, market, market.sellers[index % 3]!)),
    );
    const people = Array.from({ length: 30 }, (_, index) => ({
      ...market.buyers[30 + (index % 20)]!,
      actor: { ...market.buyers[30 + (index % 20)]!.actor, userId: newId<'user'>() },
    }));
    const inputs = await Promise.all(
      people.map(async (one, index) => {
        await wants(
          db.database,
          one.actor,
          (index % 2 === 0 ? goods : goods.toReversed()).map((each) => [each, '2'] as const),
        );
        return asSeen(db.database, one);
      }),
    );
    await expect(
      Promise.all(
        people.map((one, index) => actingAs(db.database, one.actor, (ctx) => placeOrder(ctx, inputs[index]!))),
      ),
    ).resolves.toHaveLength(30);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('I4 an order beyond the stock of one line takes nothing at all, and tells which', async () => {
    const [enough, scarce] = [
      await someGoods(db.database, market, market.sellers[0]!),
      await someGoods(db.database, market, market.sellers[1]!, { stock: [3, 1] }),
    ];
    await wants(db.database, buyer.actor, [
      [enough, '1'],
      [scarce, '5'],
    ]);
    const input = await asSeen(db.database, buyer);
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))).rejects.toEqual(
      code('stock.insufficient', { lines: [{ offerId: scarce.offerId, wanted: '5', available: '4' }] }),
    );
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('a budget of the month that does not bear it refuses the order, and many at once cannot exceed it', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!, { price: '100' });
    await asThePlatform(
      db.database,
      (ctx) => ctx.sql`update cost_center set budget_per_month_minor = ${12_971 * 2} where id = ${buyer.costCenterId}`,
    );
    const people = Array.from({ length: 8 }, () => ({ ...buyer, actor: { ...buyer.actor, userId: newId<'user'>() } }));
    const results = await Promise.allSettled(
      people.map(async (one) => {
        await wants(db.database, one.actor, [[goods, '1']]);
        const input = { ...(await asSeen(db.database, one)), costCenterId: buyer.costCenterId };
        return actingAs(db.database, one.actor, (ctx) => placeOrder(ctx, input));
      }),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(2);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: code('budget.exceeded', { budgetMinor: 25_942 }),
    });
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it("A02 another's address or cost center is unknown, and nothing is placed", async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const other = market.buyers[59]!;
    await wants(db.database, buyer.actor, [[goods, '1']]);
    const input = await asSeen(db.database, buyer);
    for (const foreign of [
      { shipToAddressId: other.addressId },
      { billToAddressId: other.addressId },
      { costCenterId: other.costCenterId },
    ]) {
      await expect(
        actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, { ...input, ...foreign })),
      ).rejects.toEqual(code('thing.unknown'));
      await expect(
        actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, { ...input, shipToAddressId: newId<'address'>() })),
      ).rejects.toEqual(code('thing.unknown'));
    }
    expect(await count(`purchase_order where buyer_id = '${buyer.id}'`)).toBe(0);
  });

  it('I2 I14 goes to several addresses: a part for each, a line parted between them, freight once for each, and no cent lost', async () => {
    const [one, two] = [
      await someGoods(db.database, market, market.sellers[0]!, { price: '3.333333', stock: [10, 5] }),
      await someGoods(db.database, market, market.sellers[1]!, { price: '19.99' }),
    ];
    const branch = newId<'address'>();
    await asThePlatform(
      db.database,
      (ctx) =>
        ctx.sql`insert into address (id, organization_id, kind, label, recipient, street, postal_code, city, country, is_default) values (${branch}, ${buyer.id}, 'shipping', 'Branch', 'Buyer South', 'Way 2', '80331', 'Munich', 'DE', false)`,
    );
    const { lineIds } = await wants(db.database, buyer.actor, [
      [one, '14'],
      [two, '3'],
    ]);
    const input = await asSeen(db.database, buyer);
    const line = lineIds[0] as never;
    const parted = (some: string, more: string) => ({
      ...input,
      deliveries: [
        { lineId: line, shipToAddressId: branch, quantity: some },
        { lineId: line, shipToAddressId: buyer.addressId, quantity: more },
      ],
    });
    // What does not add up, opens a pack or is not in the cart is told, and nothing is placed.
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, parted('5', '10')))).rejects.toEqual(
      code('order.deliveriesDiffer', {
        lines: [expect.objectContaining({ lineId: line, quantity: '14', delivered: '15' })],
      }),
    );
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, parted('4.5', '9.5')))).rejects.toEqual(
      code('order.deliveriesDiffer'),
    );
    await expect(
      actingAs(db.database, buyer.actor, (ctx) =>
        placeOrder(ctx, {
          ...input,
          deliveries: [{ lineId: newId<'cart_line'>(), shipToAddressId: branch, quantity: '1' }],
        }),
      ),
    ).rejects.toEqual(code('order.deliveriesDiffer'));
    // A02: another's address is unknown here, too.
    await expect(
      actingAs(db.database, buyer.actor, (ctx) =>
        placeOrder(ctx, {
          ...parted('4', '10'),
          deliveries: [{ lineId: line, shipToAddressId: market.buyers[59]!.addressId, quantity: '14' }],
        }),
      ),
    ).rejects.toEqual(code('thing.unknown'));
    const { orderId } = await actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, parted('4', '10')));
    const { rows } = await db.owner.query(
      `select v.ship_to->>'city' as city, v.freight_minor::int as freight, (select sum(l.quantity)::int from order_line l where l.vendor_order_id = v.id) as quantity, v.lines_minor::int as lines from vendor_order v where order_id = $1 order by position`,
      [orderId],
    );
    expect(rows.map(({ city, freight, quantity }) => ({ city, freight, quantity }))).toEqual([
      { city: 'Bremen', freight: 900, quantity: 10 },
      { city: 'Munich', freight: 900, quantity: 4 },
      { city: 'Bremen', freight: 900, quantity: 3 },
    ]);
    expect(rows[0].lines + rows[1].lines).toBe(4667);
    expect(
      (await db.owner.query(`select ship_to->>'city' as city from purchase_order where id = $1`, [orderId])).rows,
    ).toEqual([{ city: 'Bremen' }]);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it("a seller's minimum order is binding, net of discounts", async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!, { price: '10' });
    await asThePlatform(
      db.database,
      (ctx) => ctx.sql`update seller_terms set minimum_order_minor = 5000 where seller_id = ${goods.sellerId}`,
    );
    await wants(db.database, buyer.actor, [[goods, '4']]);
    const input = await asSeen(db.database, buyer);
    await expect(actingAs(db.database, buyer.actor, (ctx) => placeOrder(ctx, input))).rejects.toEqual(
      code('order.belowMinimum', { minimumMinor: 5000, subtotalMinor: 4000 }),
    );
    await asThePlatform(
      db.database,
      (ctx) => ctx.sql`update seller_terms set minimum_order_minor = null where seller_id = ${goods.sellerId}`,
    );
  });
});

describe('the body of an order', () => {
  const good = () => ({
    idempotencyKey: crypto.randomUUID(),
    expected: [{ lineId: newId(), unitPrice: '1', lineMinor: 100 }],
    shipToAddressId: newId(),
    billToAddressId: newId(),
  });

  it("M01 A07 holds no price, total, discount, state, owner or credit of the client's own", () => {
    expect(PlaceOrder.safeParse(good()).success).toBe(true);
    for (const extra of [
      { total: 1 },
      { totalMinor: 1 },
      { discount: 100 },
      { currency: 'VND' },
      { taxMinor: 0 },
      { paid: true },
      { status: 'paid' },
      { state: 'closed' },
      { orgId: newId() },
      { buyerId: newId() },
      { price: '0.01' },
      { creditLimit: 1e9 },
      { role: 'admin' },
      { number: 'PO-1' },
      { commissionMinor: 0 },
    ]) {
      expect(PlaceOrder.safeParse({ ...good(), ...extra }).success, JSON.stringify(extra)).toBe(false);
      expect(
        AddToCart.safeParse({ lines: [{ productId: newId(), quantity: '1', ...extra }] }).success,
        JSON.stringify(extra),
      ).toBe(false);
    }
    expect(
      PlaceOrder.safeParse({
        ...good(),
        expected: [{ lineId: newId(), unitPrice: '1', lineMinor: 100, discountMinor: 5 }],
      }).success,
    ).toBe(false);
  });

  it('M02 takes no quantity that is not a plain positive number', () => {
    for (const quantity of [
      '-1',
      '0',
      '0.0',
      '1e3',
      '1e21',
      'NaN',
      'Infinity',
      '',
      ' 1',
      '1,5',
      '0x10',
      '9007199254740993',
      '1.1234567',
      1,
      0.5,
      null,
      Number.NaN,
      ['1'],
    ]) {
      expect(AddToCart.safeParse({ lines: [{ productId: newId(), quantity }] }).success, String(quantity)).toBe(false);
    }
    expect(AddToCart.safeParse({ lines: [{ productId: newId(), quantity: '2.5' }] }).success).toBe(true);
  });
});
