import { beforeAll, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { listMovements, listPlaces, savePlace } from './places.ts';
import { allocate, holdStock } from './reserve-stock.ts';
import { saveOffers } from './save-offers.ts';
import { ListMovements, SaveOffers, SavePlace } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, goods: Goods, foreign: Goods;
const save = (input: object) =>
  actingAs(database, mine.actor, (ctx) => savePlace(ctx, SavePlace.parse({ city: 'Bremen', country: 'DE', ...input })));
const places = () => actingAs(database, mine.actor, listPlaces);

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  goods = await someGoods(database, market, mine, { stock: [5, 50] });
  foreign = await someGoods(database, market, theirs);
});

it('A03 places and movements of another seller answer as those that never were', async () => {
  for (const placeId of [theirs.locationIds[0], newId()])
    await expect(save({ placeId, name: 'Mine now' })).rejects.toMatchObject({
      code: 'thing.unknown',
      facts: { what: 'place' },
    });
  for (const offerId of [foreign.offerId, newId()])
    await expect(
      actingAs(database, mine.actor, (ctx) => listMovements(ctx, ListMovements.parse({ offerId }))),
    ).rejects.toMatchObject({ code: 'thing.unknown', facts: { what: 'offer' } });
  expect((await places()).map((one) => one.id).sort()).toEqual([...mine.locationIds].sort());
  expect(SavePlace.safeParse({ name: 'Place', city: 'B', country: 'DE', sellerId: theirs.id }).success).toBe(false);
});

it('from a place that is closed nothing is sold, the last one stays open, and each change says what was', async () => {
  const [first, second] = mine.locationIds as [never, never];
  await save({ placeId: second, name: 'Place 2', isActive: false });
  const buyer = market.buyers[0]!.actor;
  await expect(
    actingAs(database, buyer, async (ctx) =>
      allocate(await holdStock(ctx, [goods.offerId]), [{ key: 'a', offerId: goods.offerId, quantity: '6' }]),
    ),
  ).rejects.toMatchObject({ code: 'stock.insufficient' });
  await expect(save({ placeId: first, name: 'Place 1', isActive: false })).rejects.toMatchObject({
    code: 'stock.placeNeeded',
  });
  const {
    rows: [fact],
  } = await owner.query(`select before, after from event where name = 'stockLocation.saved' order by id desc limit 1`);
  expect(fact).toMatchObject({ before: { name: 'Place 2', isActive: true }, after: { isActive: false } });
  await expect(save({ name: 'place 1' })).rejects.toMatchObject({ code: 'stock.placeNameTaken' });
  await save({ placeId: second, name: 'Place 2', isActive: true });
});

it('movements say who counted, newest first', async () => {
  const locationId = mine.locationIds[0];
  for (const onHand of ['9', '4'])
    await actingAs(database, mine.actor, (ctx) =>
      saveOffers(ctx, SaveOffers.parse({ changes: [{ offerId: goods.offerId, stock: [{ locationId, onHand }] }] })),
    );
  const told = await actingAs(database, mine.actor, (ctx) =>
    listMovements(ctx, ListMovements.parse({ offerId: goods.offerId })),
  );
  expect(told).toMatchObject({
    total: 2,
    items: [{ kind: 'counted', quantity: '-5', placeName: 'Place 1', reference: 'Test Person' }, { quantity: '4' }],
  });
});
