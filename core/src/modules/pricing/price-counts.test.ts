import { beforeAll, expect, it } from 'vitest';
import type { Id } from '../../platform/ids.ts';
import { actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { listPriceLists } from './price-lists.ts';
import { countPrices } from './price-counts.ts';
import { savePriceList, savePrices } from './save-price-list.ts';
import { SavePriceList, SavePrices } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, goods: Goods[], listId: Id<'price_list'>;
const priced = (...prices: readonly [Goods, string, string | null][]) =>
  actingAs(database, mine.actor, (ctx) =>
    savePrices(
      ctx,
      SavePrices.parse({
        priceListId: listId,
        changes: prices.map(([{ offerId }, minimumQuantity, unitPrice]) => ({ offerId, minimumQuantity, unitPrice })),
      }),
    ),
  );
const told = async () => {
  const [list] = (await actingAs(database, mine.actor, listPriceLists)).items;
  return { offers: list!.offers, prices: list!.prices };
};
const kept = async () =>
  (
    await owner.query(
      `select c.offers, c.prices, c.breaks, c.revision = l.prices_revision as "isOfNow" from price_list_count c join price_list l on l.id = c.price_list_id`,
    )
  ).rows;
/** As a process does that has just begun: under a name that this one does not know yet, and the list still has. */
const asAnother = (actor = mine.actor, { isOwn = true } = {}) =>
  actingAs(database, actor, (ctx) =>
    countPrices(ctx, [{ id: listId, pricesRevision: crypto.randomUUID() }], { isOwn }),
  );

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  goods = [await someGoods(database, market, mine), await someGoods(database, market, mine)];
  listId = (
    await actingAs(database, mine.actor, (ctx) =>
      savePriceList(ctx, SavePriceList.parse({ name: 'A list', currency: 'EUR' })),
    )
  ).id as Id<'price_list'>;
});

it('counts a list once for all processes, and anew when its prices changed', async () => {
  expect(await told()).toEqual({ offers: 0, prices: 0 });
  await priced([goods[0]!, '1', '5'], [goods[0]!, '10', '4'], [goods[1]!, '1', '7']);
  expect(await told()).toEqual({ offers: 2, prices: 3 });
  expect(await kept()).toEqual([{ offers: 2, prices: 3, breaks: ['1', '10'], isOfNow: true }]);
  // What was kept is what the next process tells: that it does not go through the prices again is seen by what somebody
  // wrote over it.
  await owner.query('update price_list_count set offers = 77');
  expect(await asAnother()).toEqual([{ offers: 77, prices: 3, breaks: ['1', '10'] }]);
  await priced([goods[1]!, '1', null]);
  expect((await kept())[0]).toMatchObject({ isOfNow: false });
  expect(await told()).toEqual({ offers: 1, prices: 2 });
  expect(await kept()).toEqual([{ offers: 1, prices: 2, breaks: ['1', '10'], isOfNow: true }]);
  await priced([goods[0]!, '10', null]);
  expect(await asAnother()).toEqual([{ offers: 1, prices: 1, breaks: ['1'] }]);
});

it('is kept by whose list it is alone, and shown to no other seller', async () => {
  await owner.query('delete from price_list_count');
  await asAnother(mine.actor, { isOwn: false });
  expect(await kept()).toEqual([]);
  // One who has no business there and says that it has changes nothing, and is told on all the same.
  await asAnother(theirs.actor);
  expect((await kept()).filter((one) => !one.isOfNow || one.offers !== 0)).toEqual([]);
  await asAnother();
  expect(
    await actingAs(database, theirs.actor, (ctx) => ctx.sql`update price_list_count set offers = 1 returning offers`),
  ).toEqual([]);
  expect(await kept()).toHaveLength(1);
});

it('is told where nothing can be written', async () => {
  await owner.query('delete from price_list_count');
  await owner.query('create rule nothing_is_kept as on insert to price_list_count do instead select 1 / 0');
  try {
    expect(await asAnother()).toEqual([{ offers: 1, prices: 1, breaks: ['1'] }]);
  } finally {
    await owner.query('drop rule nothing_is_kept on price_list_count');
  }
  expect(
    await actingAs(database, mine.actor, async (ctx) => {
      await ctx.sql`set transaction read only`;
      return countPrices(ctx, [{ id: listId, pricesRevision: crypto.randomUUID() }], { isOwn: true });
    }),
  ).toEqual([{ offers: 1, prices: 1, breaks: ['1'] }]);
  expect(await kept()).toEqual([]);
});
