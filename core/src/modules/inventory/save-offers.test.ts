import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { allocate, holdStock, reserveStock } from './reserve-stock.ts';
import { saveOffers } from './save-offers.ts';
import { SaveOffers } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, foreign: Goods;
const save = (...changes: object[]) =>
  actingAs(database, mine.actor, (ctx) => saveOffers(ctx, SaveOffers.parse({ changes })));
const rowOf = async (goods: Goods) =>
  (
    await owner.query(
      `select trim_scale(list_price)::text as price, state, content_hash as hash, lead_time_days as lead from offer where id = $1`,
      [goods.offerId],
    )
  ).rows[0];
const stockOf = async (goods: Goods) =>
  (
    await owner.query(
      `select trim_scale(on_hand)::text as "onHand", trim_scale(reserved)::text as reserved from stock where offer_id = $1 order by location_id`,
      [goods.offerId],
    )
  ).rows;
const hold = (goods: Goods, quantity: string) =>
  actingAs(database, market.buyers[0]!.actor, async (ctx) => {
    const [from] = allocate(await holdStock(ctx, [goods.offerId]), [
      { key: 'a', offerId: goods.offerId, quantity },
    ]).allocations;
    await reserveStock(ctx, [
      {
        orderLineId: newId<'order_line'>(),
        offerId: goods.offerId,
        sellerId: mine.id,
        locationId: from!.locationId,
        quantity,
      },
    ]);
  });

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  foreign = await someGoods(database, market, theirs, { price: '20' });
});

describe('offers that a seller edits', () => {
  it('A03 an offer and a place of another seller answer as those that never were, and nothing of theirs changes', async () => {
    const goods = await someGoods(database, market, mine);
    const before = [await rowOf(foreign), await stockOf(foreign)];
    const nobodys = newId<'offer'>();
    expect(
      await save(
        { offerId: foreign.offerId, listPrice: '1', stock: [{ locationId: theirs.locationIds[0], onHand: '0' }] },
        { offerId: nobodys, listPrice: '1' },
      ),
    ).toEqual({
      saved: [],
      problems: [foreign.offerId, nobodys].map((offerId) => ({
        offerId,
        field: 'offerId',
        code: 'unknown',
        figure: null,
      })),
    });
    for (const locationId of [theirs.locationIds[0]!, newId<'stock_location'>()]) {
      expect(await save({ offerId: goods.offerId, stock: [{ locationId, onHand: '5' }] })).toEqual({
        saved: [],
        problems: [{ offerId: goods.offerId, field: `stock.${locationId}`, code: 'unknown', figure: null }],
      });
    }
    expect([await rowOf(foreign), await stockOf(foreign)]).toEqual(before);
  });

  it('the good rows are saved, and each bad one says its field and why', async () => {
    const [good, bad] = [await someGoods(database, market, mine), await someGoods(database, market, mine)];
    expect(
      await save(
        { offerId: good.offerId, listPrice: '11.5', leadTimeDays: 9 },
        { offerId: bad.offerId, minimumQuantity: '5', quantityMultiple: '2' },
      ),
    ).toEqual({
      saved: [good.offerId],
      problems: [{ offerId: bad.offerId, field: 'minimumQuantity', code: 'notAMultiple', figure: '2' }],
    });
    expect(await rowOf(good)).toMatchObject({ price: '11.5', lead: 9 });
  });

  it('an edit by hand takes the hash of the last import away, so that the next import of the same row counts again', async () => {
    const goods = await someGoods(database, market, mine);
    await owner.query(`update offer set content_hash = 'abc' where id = $1`, [goods.offerId]);
    await save({ offerId: goods.offerId, state: 'paused' });
    expect(await rowOf(goods)).toMatchObject({ state: 'paused', hash: null });
  });

  it('a price of nothing is taken away, and a price that is left out stays', async () => {
    const goods = await someGoods(database, market, mine);
    await save({ offerId: goods.offerId, leadTimeDays: 1 });
    expect(await rowOf(goods)).toMatchObject({ price: '10' });
    await save({ offerId: goods.offerId, listPrice: null });
    expect(await rowOf(goods)).toMatchObject({ price: null });
  });

  it('I4, M10 stock cannot be counted below what orders hold, also when an order comes in that moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const goods = await someGoods(database, market, mine, { stock: [10] });
      const [counted] = await Promise.all([
        save({ offerId: goods.offerId, stock: [{ locationId: mine.locationIds[0], onHand: '2' }] }),
        hold(goods, '6').catch((error: { code?: string }) => {
          if (error.code !== 'stock.insufficient') throw error;
        }),
      ]);
      const [row] = await stockOf(goods);
      // Either the count came first and the order was refused, or the order came first and the count was.
      expect(row).toEqual(
        counted.saved.length === 1 ? { onHand: '2', reserved: '0' } : { onHand: '10', reserved: '6' },
      );
      if (counted.saved.length === 0)
        expect(counted.problems).toEqual([
          { offerId: goods.offerId, field: `stock.${mine.locationIds[0]}`, code: 'belowReserved', figure: '6' },
        ]);
    }
  });

  it('a place that is given twice counts as it is given last, and the fact tells what lay where before', async () => {
    const goods = await someGoods(database, market, mine, { stock: [7, 3] });
    const place = mine.locationIds[0]!;
    expect(
      await save({
        offerId: goods.offerId,
        stock: [
          { locationId: place, onHand: '1' },
          { locationId: place, onHand: '4' },
        ],
      }),
    ).toEqual({ saved: [goods.offerId], problems: [] });
    const {
      rows: [fact],
    } = await owner.query(`select before, after from event where name = 'offer.changed' order by id desc limit 1`);
    expect(fact.before.stock).toEqual({ [goods.sku]: [{ locationId: place, onHand: '7' }] });
    const { rows: moves } = await owner.query(
      `select kind, trim_scale(quantity)::text as quantity from stock_movement where offer_id = $1`,
      [goods.offerId],
    );
    expect(moves).toEqual([{ kind: 'counted', quantity: '-3' }]);
  });

  it('A07 a field that is not of the form is refused, and so is more than the tables hold', () => {
    const change = { offerId: newId(), state: 'active' };
    for (const more of [
      { sellerId: newId() },
      { contentHash: 'x' },
      { productId: newId() },
      { reserved: '0' },
      { minimumQuantity: '0' },
      { minimumQuantity: '0.0001' },
      { listPrice: '-1' },
      { leadTimeDays: 1e9 },
    ])
      expect(SaveOffers.safeParse({ changes: [{ ...change, ...more }] }).success, JSON.stringify(more)).toBe(false);
  });
});
