import { beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants } from '../../auditor/broken-invariants.ts';
import { fixedClock } from '../../platform/clock.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { publishModel, saveDraft } from '../configurations/index.ts';
import { pumpModel } from '../configurations/fixtures.ts';
import { doOperations, linesInOrder, saveRfq, sendQuote, sendRfq, showQuote } from '../quotes/index.ts';
import { acceptQuote, awardRfq } from './accept-quote.ts';
import { confirmVendorOrders } from './confirm-vendor-orders.ts';
import { shipVendorOrder } from './ship-vendor-order.ts';
import { showVendorOrder } from './show-vendor-order.ts';

let db: TestDatabase;
let market: Market;
let goods: Goods[][];
const can = {
  'quote.read': 'below',
  'quote.request': 'below',
  'quote.accept': 'below',
  'quote.answer': 'below',
  'quote.manage': 'below',
  'cart.use': 'below',
} as const;
let buyer: ReturnType<typeof anActor>;
const rep = (n: number) => anActor(market.sellers[n]!.id, { can });

beforeAll(async () => {
  db = await testDatabase({ poolSize: 20 });
  market = await aMarket(db.database, { sellers: 2 });
  buyer = anActor(market.buyers[0]!.id, { can });
  goods = [];
  const first = [
    await someGoods(db.database, market, market.sellers[0]!, { price: '10' }),
    await someGoods(db.database, market, market.sellers[0]!, { price: '20' }),
  ];
  goods.push(
    first,
    await Promise.all(
      first.map((one) => someGoods(db.database, market, market.sellers[1]!, { price: '11', productId: one.productId })),
    ),
  );
});

const asBuyer = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(db.database, buyer, work);
async function asked() {
  const { rfqId } = await asBuyer((ctx) =>
    saveRfq(ctx, {
      title: 'Things',
      allowsAlternatives: true,
      dueOn: null,
      needBy: null,
      deliveryPlace: null,
      note: '',
      fromCart: false,
      lines: goods[0]!.map((one) => ({
        productId: one.productId,
        unit: 'H87',
        quantity: '3',
        targetPrice: null,
        note: '',
      })),
    }),
  );
  const { quoteIds } = await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
  const of = async (n: number) =>
    (
      await db.owner.query('select id from quote where id = any ($1) and seller_id = $2', [
        quoteIds,
        market.sellers[n]!.id,
      ])
    ).rows[0].id as Id<'quote'>;
  return { rfqId: rfqId as Id<'rfq'>, quotes: [await of(0), await of(1)] as const };
}
async function answers(
  n: number,
  quoteId: Id<'quote'>,
  terms: { unitPrice: string; freightMinor?: number; validUntil?: string },
) {
  const { document } = await asBuyer((ctx) => showQuote(ctx, { quoteId }));
  const ops = [
    ...linesInOrder(document).map((line) => ({
      type: 'set' as const,
      lineId: line.id,
      field: 'unitPrice' as const,
      value: terms.unitPrice,
    })),
    { type: 'term' as const, field: 'freightMinor' as const, value: terms.freightMinor ?? null },
    { type: 'term' as const, field: 'paymentDays' as const, value: 45 },
    { type: 'term' as const, field: 'validUntil' as const, value: terms.validUntil ?? null },
  ];
  await actingAs(db.database, rep(n), (ctx) =>
    doOperations(ctx, { quoteId, operations: ops.map((op) => ({ opId: newId(), base: 0, op })) }),
  );
  const { hash } = await actingAs(db.database, rep(n), (ctx) => sendQuote(ctx, { quoteId, message: '' }));
  return { quoteId, hash, lines: linesInOrder(document).map((line) => line.id) };
}
const facts = (key: string = newId()) => ({
  idempotencyKey: key,
  shipToAddressId: market.buyers[0]!.addressId,
  billToAddressId: market.buyers[0]!.addressId,
  costCenterId: null,
  poNumber: null,
  note: null,
  needBy: null,
});
const accepts = (sent: { quoteId: Id<'quote'>; hash: string }, key?: string, lineIds: string[] | null = null) =>
  asBuyer((ctx) => acceptQuote(ctx, { ...facts(key), quoteId: sent.quoteId, hash: sent.hash, lineIds }));
const rows = async (sql: string, values: unknown[] = []) => (await db.owner.query(sql, values)).rows;

describe('accepting a quote', () => {
  it('orders at the accepted prices, with the freight and payment days of the quote, and says why on each line', async () => {
    const { quotes } = await asked();
    const placed = await accepts(await answers(0, quotes[0], { unitPrice: '7.25', freightMinor: 500 }));
    const [order] = await rows(
      'select lines_minor::int, freight_minor::int, total_minor::int from purchase_order where id = $1',
      [placed.orderId],
    );
    expect(order).toEqual({ lines_minor: 4350, freight_minor: 500, total_minor: 4350 + 500 + 2 * 413 + 95 });
    const [{ number }] = await rows('select number from quote where id = $1', [quotes[0]]);
    expect(
      await rows('select distinct unit_price::text, price_reason from order_line where order_id = $1', [
        placed.orderId,
      ]),
    ).toEqual([{ unit_price: '7.250000', price_reason: { source: 'quote', label: number } }]);
    expect(await rows('select distinct payment_days from vendor_order where order_id = $1', [placed.orderId])).toEqual([
      { payment_days: 45 },
    ]);
    expect(
      await rows(
        "select kind, side, (hash = (select hash from quote_version s where s.quote_id = v.quote_id and s.kind = 'sent')) as same from quote_version v where quote_id = $1 order by number desc limit 1",
        [quotes[0]],
      ),
    ).toEqual([{ kind: 'accepted', side: 'buyer', same: true }]);
    expect(await rows('select state, order_id from quote where id = $1', [quotes[0]])).toEqual([
      { state: 'accepted', order_id: placed.orderId },
    ]);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('M16 I6 I7 accepted forty times at once is one order; under other keys the rest learn that it is closed', async () => {
    const { quotes } = await asked();
    const sent = await answers(0, quotes[0], { unitPrice: '5' });
    const before = (await rows('select count(*)::int as n from purchase_order'))[0].n;
    const key = newId();
    const same = await Promise.all(Array.from({ length: 20 }, () => accepts(sent, key)));
    expect(new Set(same.map((one) => one.orderId)).size).toBe(1);
    const others = await Promise.allSettled(Array.from({ length: 20 }, () => accepts(sent)));
    expect(
      others.every((one) => one.status === 'rejected' && (one.reason as { code: string }).code === 'quote.closed'),
    ).toBe(true);
    expect((await rows('select count(*)::int as n from purchase_order'))[0].n).toBe(before + 1);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('taken whole awards its request: the other sellers are told that they lost; of a part, the rest stays open to them', async () => {
    const { rfqId, quotes } = await asked();
    const [one, two] = [
      await answers(0, quotes[0], { unitPrice: '5' }),
      await answers(1, quotes[1], { unitPrice: '6' }),
    ];
    // Two at once: one wins, and the other learns that it is over.
    const both = await Promise.allSettled([accepts(one), accepts(two)]);
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')!.reason).toMatchObject({ code: 'quote.closed' });
    expect(
      (await rows('select state from quote where rfq_id = $1 order by state', [rfqId])).map((row) => row.state),
    ).toEqual(['accepted', 'lost']);
    expect(await rows('select state from rfq where id = $1', [rfqId])).toEqual([{ state: 'awarded' }]);

    const again = await asked();
    const part = await answers(0, again.quotes[0], { unitPrice: '5' });
    await accepts(part, newId(), [part.lines[0]!]);
    expect(await rows('select state from rfq where id = $1', [again.rfqId])).toEqual([{ state: 'sent' }]);
    expect(await rows('select state from quote where id = $1', [again.quotes[1]])).toEqual([{ state: 'requested' }]);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('M16 while the seller edits, what is ordered is what was shown; a version that was replaced is refused, and an expired one', async () => {
    const { quotes } = await asked();
    const first = await answers(0, quotes[0], { unitPrice: '5', validUntil: '2026-12-24' });
    await actingAs(db.database, rep(0), (ctx) =>
      doOperations(ctx, {
        quoteId: quotes[0],
        operations: [
          { opId: newId(), base: 0, op: { type: 'set', lineId: first.lines[0]!, field: 'unitPrice', value: '99' } },
        ],
      }),
    );
    const late = actingAs(
      db.database,
      buyer,
      (ctx) => acceptQuote(ctx, { ...facts(), quoteId: first.quoteId, hash: first.hash, lineIds: null }),
      { clock: fixedClock('2026-12-25T00:00:01Z') },
    );
    await expect(late).rejects.toMatchObject({ code: 'quote.expired' });
    const second = await actingAs(db.database, rep(0), (ctx) => sendQuote(ctx, { quoteId: quotes[0], message: '' }));
    await expect(accepts(first)).rejects.toMatchObject({ code: 'quote.versionOutdated' });
    await actingAs(db.database, rep(0), (ctx) =>
      doOperations(ctx, {
        quoteId: quotes[0],
        operations: [
          { opId: newId(), base: 0, op: { type: 'set', lineId: first.lines[0]!, field: 'unitPrice', value: '500' } },
        ],
      }),
    );
    const placed = await accepts({ quoteId: quotes[0], hash: second.hash });
    expect((await rows('select lines_minor::int from purchase_order where id = $1', [placed.orderId]))[0]).toEqual({
      lines_minor: 3 * 9900 + 3 * 500,
    });
  });

  it('leaves the quote open and nothing ordered where stock or credit does not bear it', async () => {
    const { quotes } = await asked();
    const sent = await answers(0, quotes[0], { unitPrice: '9000000' });
    await expect(accepts(sent)).rejects.toMatchObject({ code: 'credit.exceeded' });
    expect(await rows('select state, order_id from quote where id = $1', [quotes[0]])).toEqual([
      { state: 'sent', order_id: null },
    ]);
  });

  it('I9 A01 is for the company that was quoted to: a seller, and another company, learn nothing', async () => {
    const { quotes } = await asked();
    const sent = await answers(0, quotes[0], { unitPrice: '5' });
    for (const actor of [rep(0), rep(1), anActor(newId<'organization'>(), { can })]) {
      await expect(
        actingAs(db.database, actor, (ctx) =>
          acceptQuote(ctx, { ...facts(), quoteId: sent.quoteId, hash: sent.hash, lineIds: null }),
        ),
      ).rejects.toMatchObject({ code: 'thing.unknown' });
    }
  });
});

describe('accepting what was configured', () => {
  it('I7 orders it under its own number and in words, at the accepted price with what it costs once, and keeps the choices on the line', async () => {
    // Fewer lie in stock than are ordered, and in the second place: what is made takes none of them, and goes out from
    // there.
    const pump = await someGoods(db.database, market, market.sellers[0]!, { price: '400', stock: [0, 1] });
    const seller = anActor(market.sellers[0]!.id, { can: { ...can, 'catalog.manage': 'below' } });
    await actingAs(db.database, seller, (ctx) =>
      saveDraft(ctx, { offerId: pump.offerId, version: null, model: pumpModel }),
    );
    const { versionId } = await actingAs(db.database, seller, (ctx) =>
      publishModel(ctx, { offerId: pump.offerId, version: 1, note: '' }),
    );
    const choices = { drive: 'diesel', seal: 'fkm', pressure: '200' };
    const { rfqId } = await asBuyer((ctx) =>
      saveRfq(ctx, {
        title: 'Pumps',
        allowsAlternatives: true,
        dueOn: null,
        needBy: null,
        deliveryPlace: null,
        note: '',
        fromCart: false,
        lines: [
          {
            offerId: pump.offerId,
            unit: 'H87',
            quantity: '4',
            targetPrice: null,
            note: '',
            configuration: { versionId: versionId as Id<'configuration_version'>, choices },
          },
        ],
      }),
    );
    const {
      quoteIds: [quoteId],
    } = await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
    const placed = await accepts(await answers(0, quoteId as Id<'quote'>, { unitPrice: '450.5' }));
    expect(
      await rows(
        'select sku, title, unit_price::text, line_minor::int, configuration, offer_id from order_line where order_id = $1',
        [placed.orderId],
      ),
    ).toEqual([
      {
        sku: 'HP-DF200',
        title: {
          en: 'A thing (Drive: Diesel; Seal: FKM; Pressure: 200 bar)',
          vi: 'Một vật (Truyền động: Dầu; Gioăng: FKM; Áp suất: 200 bar)',
        },
        unit_price: '450.500000',
        line_minor: 4 * 45_050 + 7500,
        offer_id: pump.offerId,
        configuration: {
          versionId,
          choices,
          sku: 'HP-DF200',
          summary: {
            en: 'Drive: Diesel; Seal: FKM; Pressure: 200 bar',
            vi: 'Truyền động: Dầu; Gioăng: FKM; Áp suất: 200 bar',
          },
          onceMinor: 7500,
        },
      },
    ]);
    expect(await rows('select sum(reserved)::int as reserved from stock where offer_id = $1', [pump.offerId])).toEqual([
      { reserved: 0 },
    ]);
    const [part] = await rows('select id, location_id from vendor_order where order_id = $1', [placed.orderId]);
    expect(part.location_id).toBe(market.sellers[0]!.locationIds[1]);
    const shown = (actor: typeof seller) =>
      actingAs(
        db.database,
        { ...actor, permissions: new Map([...actor.permissions, ['order.read', 'below']]) },
        (ctx) => showVendorOrder(ctx, { vendorOrderId: part.id }),
      );
    expect(await shown(seller)).toMatchObject({
      lines: [{ configuration: { sku: 'HP-DF200' } }],
      bills: [{ parts: [{ sku: 'BODY', perPiece: '1', quantity: '4' }] }],
    });
    expect(await shown(buyer)).toMatchObject({
      lines: [{ configuration: { sku: 'HP-DF200', onceMinor: 7500 } }],
      bills: [],
    });
    // It goes its way as any other does, and moves no stock.
    const fulfils = {
      ...seller,
      permissions: new Map([...seller.permissions, ['order.read', 'below'], ['order.fulfil', 'below']]),
    } as typeof seller;
    await actingAs(db.database, fulfils, (ctx) => confirmVendorOrders(ctx, { vendorOrderIds: [part.id] }));
    await actingAs(db.database, fulfils, (ctx) =>
      shipVendorOrder(ctx, { vendorOrderId: part.id, carrier: null, trackingNumber: null }),
    );
    expect(await rows('select sum(on_hand)::int as "onHand" from stock where offer_id = $1', [pump.offerId])).toEqual([
      { onHand: 1 },
    ]);
    await expect(
      db.owner.query(`update order_line set configuration = null where order_id = $1`, [placed.orderId]),
    ).rejects.toThrow('frozen');
    expect(await brokenInvariants(db.owner)).toEqual({});
  });
});

describe('accepting what is made to order with nothing chosen', () => {
  it('is refused to the seller that sends it, and to the buyer where its model went live after that; the page says which line', async () => {
    const pump = await someGoods(db.database, market, market.sellers[0]!, { price: '400' });
    const seller = anActor(market.sellers[0]!.id, { can: { ...can, 'catalog.manage': 'below' } });
    const { rfqId } = await asBuyer((ctx) =>
      saveRfq(ctx, {
        title: 'Pumps',
        allowsAlternatives: true,
        dueOn: null,
        needBy: null,
        deliveryPlace: null,
        note: '',
        fromCart: false,
        lines: [{ offerId: pump.offerId, unit: 'H87', quantity: '4', targetPrice: null, note: '' }],
      }),
    );
    const { quoteIds } = await asBuyer((ctx) => sendRfq(ctx, { rfqId: rfqId as Id<'rfq'> }));
    const quoteId = quoteIds[0] as Id<'quote'>;
    const sent = await answers(0, quoteId, { unitPrice: '450' });
    const { version } = await actingAs(db.database, seller, (ctx) =>
      saveDraft(ctx, { offerId: pump.offerId, version: null, model: pumpModel }),
    );
    await actingAs(db.database, seller, (ctx) => publishModel(ctx, { offerId: pump.offerId, version, note: '' }));
    const lacking = [{ lineId: sent.lines[0], title: 'A thing' }];
    await expect(accepts(sent)).rejects.toMatchObject({ code: 'quote.choicesMissing', facts: { lines: lacking } });
    expect(await rows('select state, order_id from quote where id = $1', [quoteId])).toEqual([
      { state: 'sent', order_id: null },
    ]);
    expect((await asBuyer((ctx) => showQuote(ctx, { quoteId }))).acceptable).toMatchObject({ lacking });
    await expect(answers(0, quoteId, { unitPrice: '440' })).rejects.toMatchObject({
      code: 'quote.choicesMissing',
      facts: { lines: lacking },
    });
  });
});

describe('awarding a request', () => {
  it('makes an order for each winner, line by line, and tells the others that they lost, once', async () => {
    const { rfqId, quotes } = await asked();
    const [one, two] = [
      await answers(0, quotes[0], { unitPrice: '5' }),
      await answers(1, quotes[1], { unitPrice: '6' }),
    ];
    await expect(
      asBuyer((ctx) =>
        awardRfq(ctx, {
          ...facts(),
          rfqId,
          awards: [
            { ...one, lines: undefined, lineIds: null },
            { quoteId: two.quoteId, hash: two.hash, lineIds: [two.lines[0]!] },
          ] as never,
        }),
      ),
    ).rejects.toMatchObject({ code: 'rfq.lineTwice' });
    const { orders } = await asBuyer((ctx) =>
      awardRfq(ctx, {
        ...facts(),
        rfqId,
        awards: [
          { quoteId: one.quoteId, hash: one.hash, lineIds: [one.lines[1]!] },
          { quoteId: two.quoteId, hash: two.hash, lineIds: [two.lines[0]!] },
        ],
      }),
    );
    expect(orders).toHaveLength(2);
    expect(await rows('select state from rfq where id = $1', [rfqId])).toEqual([{ state: 'awarded' }]);
    await expect(
      asBuyer((ctx) =>
        awardRfq(ctx, { ...facts(), rfqId, awards: [{ quoteId: one.quoteId, hash: one.hash, lineIds: null }] }),
      ),
    ).rejects.toMatchObject({ code: 'rfq.notOpen' });
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  /** The first seller offers its second thing instead of the first line; null: at no price. */
  async function offersInstead(quoteId: Id<'quote'>, unitPrice: string | null, linePrice: string | null = '9') {
    const { document } = await asBuyer((ctx) => showQuote(ctx, { quoteId }));
    const [line, second] = linesInOrder(document);
    const { addedBy: _, ...base } = line!;
    const instead = {
      ...base,
      id: newId(),
      position: `${line!.position}5`,
      offerId: goods[0]![1]!.offerId,
      productId: goods[0]![1]!.productId,
      sku: 'INSTEAD',
      title: 'Another thing',
      unitPrice,
      alternativeTo: line!.id,
    };
    const set = (lineId: string, value: string | null) => ({
      type: 'set' as const,
      lineId,
      field: 'unitPrice' as const,
      value,
    });
    await actingAs(db.database, rep(0), (ctx) =>
      doOperations(ctx, {
        quoteId,
        operations: [{ type: 'add' as const, line: instead }, set(line!.id, linePrice), set(second!.id, '4')].map(
          (op) => ({ opId: newId(), base: 0, op }),
        ) as never,
      }),
    );
    const { hash } = await actingAs(db.database, rep(0), (ctx) => sendQuote(ctx, { quoteId, message: '' }));
    return { quoteId, hash, lineId: line!.id, insteadId: instead.id, secondId: second!.id };
  }

  it('takes an alternative instead of its line: it is ordered, once, and the line is not', async () => {
    const { rfqId, quotes } = await asked();
    const sent = await offersInstead(quotes[0], '7');
    const { orders } = await asBuyer((ctx) =>
      awardRfq(ctx, {
        ...facts(),
        rfqId,
        awards: [{ quoteId: sent.quoteId, hash: sent.hash, lineIds: [sent.insteadId, sent.secondId] }],
      }),
    );
    expect(orders).toHaveLength(1);
    expect(
      await rows(
        'select offer_id, unit_price::float as price, quantity::float as quantity from order_line where order_id = $1 order by unit_price desc',
        [orders[0]!.orderId],
      ),
    ).toEqual([
      { offer_id: goods[0]![1]!.offerId, price: 7, quantity: 3 },
      { offer_id: goods[0]![1]!.offerId, price: 4, quantity: 3 },
    ]);
    expect(await rows('select state from quote where rfq_id = $1 order by state', [rfqId])).toEqual([
      { state: 'accepted' },
      { state: 'lost' },
    ]);
    expect(await brokenInvariants(db.owner)).toEqual({});
  });

  it('refuses a line together with its alternative, from one seller or from two, and what is no line or has no price; nothing is ordered', async () => {
    const { rfqId, quotes } = await asked();
    const sent = await offersInstead(quotes[0], '7');
    const other = await answers(1, quotes[1], { unitPrice: '6' });
    const before = (await rows('select count(*)::int as n from purchase_order'))[0].n;
    const award = (...awards: { quoteId: Id<'quote'>; hash: string; lineIds: string[] }[]) =>
      asBuyer((ctx) => awardRfq(ctx, { ...facts(), rfqId, awards: awards as never }));
    const own = { quoteId: sent.quoteId, hash: sent.hash };
    await expect(award({ ...own, lineIds: [sent.lineId, sent.insteadId] })).rejects.toMatchObject({
      code: 'rfq.lineTwice',
      facts: { lines: [{ lineId: sent.lineId, title: 'Another thing' }] },
    });
    await expect(accepts(sent, newId(), [sent.lineId, sent.insteadId])).rejects.toMatchObject({
      code: 'rfq.lineTwice',
    });
    await expect(
      award(
        { ...own, lineIds: [sent.insteadId] },
        { quoteId: other.quoteId, hash: other.hash, lineIds: [sent.lineId] },
      ),
    ).rejects.toMatchObject({ code: 'rfq.lineTwice' });
    await expect(award({ ...own, lineIds: [newId()] })).rejects.toMatchObject({
      code: 'thing.unknown',
      facts: { what: 'quote line' },
    });
    expect((await rows('select count(*)::int as n from purchase_order'))[0].n).toBe(before);
    const again = await asked();
    const unpriced = await offersInstead(again.quotes[0], null);
    await expect(accepts(unpriced, newId(), [unpriced.insteadId])).rejects.toMatchObject({
      code: 'quote.lineUnpriced',
    });
  });

  it('lets a seller price the alternative alone; then the quote is taken by line only', async () => {
    const { rfqId, quotes } = await asked();
    const sent = await offersInstead(quotes[0], '7', null);
    expect((await asBuyer((ctx) => showQuote(ctx, { quoteId: sent.quoteId }))).acceptable).toMatchObject({
      lacking: [{ lineId: sent.lineId }],
    });
    await expect(accepts(sent)).rejects.toMatchObject({ code: 'quote.lineUnpriced' });
    const placed = await accepts(sent, newId(), [sent.insteadId, sent.secondId]);
    expect(
      await rows('select unit_price::float as price from order_line where order_id = $1 order by 1', [placed.orderId]),
    ).toEqual([{ price: 4 }, { price: 7 }]);
    // Each line that was asked for is taken one way or the other: nothing is left for the others.
    expect(await rows('select state from rfq where id = $1', [rfqId])).toEqual([{ state: 'awarded' }]);
  });

  it('tells who lost nothing of who won', async () => {
    const { rfqId, quotes } = await asked();
    const one = await answers(0, quotes[0], { unitPrice: '5' });
    await asBuyer((ctx) =>
      awardRfq(ctx, { ...facts(), rfqId, awards: [{ quoteId: one.quoteId, hash: one.hash, lineIds: null }] }),
    );
    expect(await rows('select state from quote where id = $1', [quotes[1]])).toEqual([{ state: 'lost' }]);
    const heard = await rows(
      `select name, data from event where $1 = any (parties) and at > now() - interval '100 years' and subject_id = $2`,
      [market.sellers[1]!.id, quotes[1]],
    );
    expect(heard.map((event) => event.name)).toContain('quote.lost');
    expect(
      JSON.stringify(await rows('select data from event where $1 = any (parties)', [market.sellers[1]!.id])),
    ).not.toContain(quotes[0]);
  });
});
