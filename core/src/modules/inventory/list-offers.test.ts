import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { actingFor, actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { lackingOffers, type LackingOffers } from './lacking-offers.ts';
import { listOffers } from './list-offers.ts';
import { saveOffers } from './save-offers.ts';
import { ListOffers, SaveOffers } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, large: Seller, foreign: Goods;
const list = (seller: Seller, input: object = {}) =>
  actingAs(database, seller.actor, (ctx) => listOffers(ctx, ListOffers.parse({ limit: 1000, ...input })));
const save = (...changes: object[]) =>
  actingAs(database, mine.actor, (ctx) => saveOffers(ctx, SaveOffers.parse({ changes })));

/** What a page must tell, worked out of all rows by their owner. */
async function whatIs(seller: Seller): Promise<{ counts: object; skus: Record<string, string[]> }> {
  const { rows } = await owner.query<{ sku: string; state: string; priced: boolean; free: boolean; listed: boolean }>(
    `
    select o.sku, o.state, o.list_price is not null as priced, exists (select 1 from stock s where s.offer_id = o.id and s.on_hand > s.reserved) as free, exists (select 1 from catalog_offer c where c.offer_id = o.id) as listed
    from offer o where o.seller_id = $1 order by o.sku`,
    [seller.id],
  );
  const skus = {
    active: rows.filter((row) => row.state === 'active'),
    paused: rows.filter((row) => row.state === 'paused'),
    ended: rows.filter((row) => row.state === 'ended'),
    none: rows.filter((row) => row.state === 'active' && !row.free),
    unpriced: rows.filter((row) => row.state !== 'ended' && !row.priced),
    nowhere: rows.filter((row) => row.state !== 'ended' && !row.listed),
    all: rows,
  };
  const named = Object.fromEntries(Object.entries(skus).map(([name, own]) => [name, own.map((row) => row.sku)]));
  const { all: _, ...counts } = Object.fromEntries(Object.entries(skus).map(([name, own]) => [name, own.length]));
  return { counts, skus: named };
}

/** Every filter of the page, against what is. */
async function holdsFor(seller: Seller): Promise<void> {
  const { counts, skus } = await whatIs(seller);
  for (const [name, input] of [
    ['all', {}],
    ...['active', 'paused', 'ended'].map((state) => [state, { state }]),
    ...['none', 'unpriced', 'nowhere'].map((only) => [only, { only }]),
  ] as [string, object][]) {
    const told = await list(seller, input);
    expect({ counts: told.counts, total: told.total, skus: told.items.map((row) => row.sku) }, name).toEqual({
      counts,
      total: skus[name]!.length,
      skus: skus[name],
    });
  }
}

beforeAll(async () => {
  market = await aMarket(database, { sellers: 3 });
  [mine, theirs, large] = market.sellers as [Seller, Seller, Seller];
  foreign = await someGoods(database, market, theirs, { price: '20' });
  await asThePlatform(database, async (ctx) => {
    const like = await someGoods(database, market, large);
    // More than are named one by one; every hundredth is paused, every thousandth in no catalog, and one in two hundred
    // is a hose.
    await ctx.sql`insert into product select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'mpn', 'ROW-' || n, 'title', jsonb_build_object('en', case when n % 200 = 0 then 'Hose ' else 'Bolt ' end || n, 'vi', 'Bu lông ' || n)))).* from product p, generate_series(1, 5400) n where p.id = ${like.productId}`;
    await ctx.sql`insert into offer select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'product_id', p.id, 'sku', 'L-' || lpad(substr(p.mpn, 5), 6, '0'), 'sku_key', 'L' || p.mpn, 'state', case when substr(p.mpn, 5)::int % 100 = 0 then 'paused' else 'active' end))).* from offer o, product p where o.id = ${like.offerId} and p.mpn like 'ROW-%'`;
    await ctx.sql`insert into catalog_offer select c.catalog_id, o.id, o.seller_id from offer o, catalog_offer c where c.offer_id = ${like.offerId} and o.seller_id = ${large.id} and o.id <> ${like.offerId} and right(o.sku, 3) <> '000'`;
    await ctx.sql`insert into stock select (jsonb_populate_record(s, jsonb_build_object('offer_id', o.id))).* from stock s, offer o where s.offer_id = ${like.offerId} and o.seller_id = ${large.id} and o.id <> ${like.offerId}`;
  });
  await owner.query('vacuum analyze');
}, 120_000);

describe('the offers of a seller', () => {
  it('are counted and paged as they are, whatever changes, and by whatever hand', async () => {
    await holdsFor(mine);
    const goods = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        someGoods(database, market, mine, { price: at === 0 ? null : '10', stock: at === 1 ? [0, 0] : [5, 3] }),
      ),
    );
    await holdsFor(mine);
    const changes: (() => Promise<unknown>)[] = [
      () => save({ offerId: goods[2]!.offerId, state: 'paused' }, { offerId: goods[3]!.offerId, listPrice: null }),
      () => save({ offerId: goods[2]!.offerId, state: 'ended' }, { offerId: goods[0]!.offerId, listPrice: '4' }),
      () => save({ offerId: goods[3]!.offerId, state: 'ended' }),
      () => save({ offerId: goods[3]!.offerId, state: 'active' }, { offerId: goods[2]!.offerId, state: 'active' }),
      // An order takes the last of one place, then of the other; then it is given back.
      () =>
        owner.query('update stock set reserved = on_hand where offer_id = $1 and location_id = $2', [
          goods[4]!.offerId,
          mine.locationIds[0],
        ]),
      () => owner.query('update stock set reserved = on_hand where offer_id = $1', [goods[4]!.offerId]),
      () =>
        owner.query('update stock set reserved = 0 where offer_id = $1 and location_id = $2', [
          goods[4]!.offerId,
          mine.locationIds[1],
        ]),
      () => owner.query('delete from stock where offer_id = $1', [goods[5]!.offerId]),
      () =>
        owner.query(
          'insert into stock (offer_id, location_id, seller_id, on_hand, reserved, updated_at) values ($1, $2, $3, 4, 0, now())',
          [goods[5]!.offerId, mine.locationIds[0], mine.id],
        ),
      () =>
        owner.query('delete from catalog_offer where offer_id = any ($1::uuid[])', [
          [goods[1]!.offerId, goods[3]!.offerId],
        ]),
      () =>
        owner.query(
          'insert into catalog_offer select catalog_id, $1, seller_id from catalog_offer where offer_id = $2',
          [goods[1]!.offerId, goods[0]!.offerId],
        ),
      () => owner.query('delete from offer where id = $1', [goods[4]!.offerId]),
    ];
    for (const change of changes) {
      await change();
      await holdsFor(mine);
      await holdsFor(theirs);
    }
  });

  it('are counted rightly when many change them at once, and some think better of it', async () => {
    const goods = await Promise.all(Array.from({ length: 12 }, () => someGoods(database, market, mine)));
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(
        goods.map((one, at) =>
          asThePlatform(database, async (ctx) => {
            await ctx.sql`update offer set state = ${['active', 'paused', 'ended'][(at + round) % 3]}, list_price = ${(at * round) % 2 === 0 ? null : '9'} where id = ${one.offerId}`;
            await ctx.sql`update stock set reserved = ${round % 2 === 0 ? 1000 : 0} where offer_id = ${one.offerId}`;
            if ((at + round) % 4 === 0) throw new Error('thought better of it');
          }).catch((error: unknown) => {
            if (!String(error).includes('thought better')) throw error;
          }),
        ),
      );
      await holdsFor(mine);
    }
    expect(
      (await owner.query('select count(*)::int as count from assortment where seller_id = $1', [mine.id])).rows[0]
        .count,
    ).toBeLessThanOrEqual(14);
  });

  it('are found by number, title in either language, part number, GTIN and brand, in small letters or great, and letters that mean something to SQL mean themselves', async () => {
    const brandId = newId<'brand'>();
    await owner.query(`insert into brand (id, name, name_key) values ($1, 'Größe & Söhne', 'grossesohne')`, [brandId]);
    const goods = await someGoods(database, market, mine, { brandId });
    await owner.query(
      `update product set brand_id = $2, mpn = 'AB_50%-X', mpn_key = 'AB50X', gtin = '09521234567895', title = '{"en": "Hexagon Screw M8", "vi": "Ốc Vít lục giác"}' where id = $1`,
      [goods.productId, brandId],
    );
    const found = async (text: string) => (await list(mine, { text })).items.map((row) => row.id);
    for (const text of [
      goods.sku,
      goods.sku.toLowerCase().slice(4),
      'hexagon screw',
      'SCREW m8',
      'ốc vít',
      'ab_50%',
      '%-x',
      '_50%',
      '952123456789',
      'größe &',
      'SÖHNE',
      'm8',
      'M8',
    ])
      expect(await found(text), text).toContain(goods.offerId);
    for (const text of ['ab-50', 'a%x', 'screw m9', 'm8\nốc', 'Ốc Vít\nlục', '%%', '__'])
      expect(await found(text), text).not.toContain(goods.offerId);
    expect(await list(mine, { text: 'hexagon screw' })).toMatchObject({
      total: 1,
      counts: { active: 1, paused: 0, ended: 0, none: 0, unpriced: 0, nowhere: 0 },
    });
    await save({ offerId: goods.offerId, listPrice: null, state: 'paused' });
    expect(await list(mine, { text: 'hexagon screw' })).toMatchObject({
      total: 1,
      counts: { active: 0, paused: 1, unpriced: 1 },
    });
    expect(await list(mine, { text: 'hexagon screw', only: 'none' })).toMatchObject({ total: 0, items: [] });
    // What is changed of the product is found at once, and what it was called is not.
    await owner.query(`update product set title = '{"en": "Socket wrench", "vi": "Cờ lê"}' where id = $1`, [
      goods.productId,
    ]);
    expect([await found('hexagon screw'), await found('cờ lê')]).toEqual([[], [goods.offerId]]);
  });

  it('A03 of another seller are never found, by whatever they have in common', async () => {
    const shared = await someGoods(database, market, mine, { productId: foreign.productId });
    const sku = foreign.sku;
    expect(await list(mine, { text: sku })).toMatchObject({ total: 0, items: [] });
    for (const input of [{ offerIds: [foreign.offerId] }, { text: 'thing' }, { text: 't' }, {}]) {
      const told = await list(mine, input);
      expect(
        told.items.map((row) => row.id),
        JSON.stringify(input),
      ).not.toContain(foreign.offerId);
    }
    expect((await list(mine, { text: 'A thing' })).items.map((row) => row.id)).toContain(shared.offerId);
    // A person who sells nothing is told nothing, and the counts of a seller are no business of another.
    expect(await list({ ...mine, actor: market.buyers[0]!.actor }, { text: 'thing' })).toMatchObject({
      total: 0,
      items: [],
    });
    expect(
      await actingAs(database, theirs.actor, (ctx) => ctx.sql`select 1 from assortment where seller_id = ${mine.id}`),
    ).toEqual([]);
    // What looks numbers up past the row policies says itself whose they are, within the wall around a rep, too.
    const numbered = (actor: Actor) =>
      actingAs(
        database,
        actor,
        async (ctx) =>
          (await ctx.sql.one<{
            ids: string[];
          }>`select hansa_offers_numbered(${mine.id}, '%SKU%', '%sku%', 100) as ids`)!.ids.length,
      );
    const confined = (sellerId: Seller['id']) => numbered(actingFor(mine.actor, sellerId));
    expect(await numbered(mine.actor)).toBeGreaterThan(2);
    expect(await confined(mine.id)).toBeGreaterThan(2);
    expect([await numbered(theirs.actor), await confined(theirs.id)]).toEqual([0, 0]);
  });

  it('of a large seller are counted whole, also where a text finds more of them than can be named', async () => {
    const { counts, skus } = await whatIs(large);
    expect(await list(large, { limit: 3 })).toMatchObject({
      total: 5401,
      counts,
      items: skus['all']!.slice(0, 3).map((sku) => ({ sku })),
    });
    const wide = await list(large, { text: 'bolt', limit: 3, offset: 2 });
    const bolts = (names: readonly string[]) =>
      names.filter((sku) => sku.startsWith('L-') && Number(sku.slice(2)) % 200 !== 0);
    expect(wide).toMatchObject({
      total: 5373,
      items: bolts(skus['all']!)
        .slice(2, 5)
        .map((sku) => ({ sku })),
      counts: {
        active: bolts(skus['active']!).length,
        paused: bolts(skus['paused']!).length,
        ended: 0,
        none: 0,
        unpriced: 0,
        nowhere: bolts(skus['nowhere']!).length,
      },
    });
    for (const input of [{ only: 'nowhere' }, { state: 'paused' }] as const)
      expect((await list(large, { text: 'bolt', ...input })).items.map((row) => row.sku)).toEqual(
        bolts(skus['only' in input ? 'nowhere' : 'paused']!),
      );
    expect(await list(large, { text: 'hose', limit: 2 })).toMatchObject({
      total: 27,
      counts: { paused: 27, nowhere: 5 },
    });
    expect(await list(large, { text: 'bolt', state: 'active', only: 'nowhere' })).toMatchObject({ total: 0 });
  });

  it('lack the same however they are gone through, and of very many what was read last is told for a while', async () => {
    const lacking = (revision: string, active: number) =>
      actingAs(database, large.actor, (ctx) =>
        lackingOffers(ctx, { revision, active, paused: 0, ended: 0, unpriced: 0 }),
      );
    const sorted = ({ none, nowhere }: LackingOffers) =>
      [none, nowhere].map(({ count, ids }) => ({ count, ids: ids?.toSorted() }));
    const { counts } = await whatIs(large);
    const [few, many] = [await lacking('few', 10), await lacking('many', 60_000)];
    expect(sorted(many)).toEqual(sorted(few));
    expect([many.none.count, many.nowhere.count]).toEqual([0, (counts as { nowhere: number }).nowhere]);
    await owner.query(`delete from stock where offer_id in (select id from offer where sku = 'L-000007')`);
    expect((await lacking('many, later', 60_000)).none.count).toBe(0);
    expect((await lacking('few, later', 10)).none.count).toBe(1);
    await owner.query(
      "insert into stock select (jsonb_populate_record(s, jsonb_build_object('offer_id', o.id))).* from stock s, offer o where s.offer_id = (select offer_id from stock where seller_id = $1 limit 1) and o.sku = 'L-000007'",
      [large.id],
    );
  });

  it('are read no further than the page goes, and not at all where it is known that there are none', async () => {
    // What is read meanwhile of the index of numbers, and of the table row by row.
    const read = (input: object) =>
      actingAs(database, large.actor, async (ctx) => {
        const soFar = async () =>
          (await ctx.sql.one<{
            numbers: number;
            rows: number;
          }>`select pg_stat_get_xact_tuples_returned('offer_of_seller'::regclass)::int as numbers, (select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int from pg_stat_xact_user_tables where relname = 'offer') as rows`)!;
        const before = await soFar();
        const told = await listOffers(ctx, ListOffers.parse(input));
        const after = await soFar();
        return { numbers: after.numbers - before.numbers, rows: after.rows - before.rows, shown: told.items.length };
      });
    // Its counts are known from here on.
    await read({ limit: 1 });
    expect(await read({ limit: 50 })).toMatchObject({
      shown: 50,
      numbers: expect.toSatisfy((count: number) => count <= 100),
      rows: expect.toSatisfy((count: number) => count <= 200),
    });
    expect(await read({ limit: 50, state: 'ended' })).toMatchObject({ shown: 0, numbers: 0, rows: 0 });
    expect(await read({ limit: 50, only: 'none' })).toMatchObject({ shown: 0, numbers: 0, rows: 0 });
    expect(await read({ limit: 50, only: 'nowhere' })).toMatchObject({
      shown: 5,
      rows: expect.toSatisfy((count: number) => count <= 50),
    });
  });
});
