import { beforeAll, describe, expect, it } from 'vitest';
import { findBreaks } from '../../auditor/broken-invariants.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform, testStorefrontId } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Buyer, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { discountChoices, saveContract, showContract } from './contracts.ts';
import { explainPrices } from './explain-prices.ts';
import { resolvePrices } from './index.ts';
import { pricesOfOffer, showPriceList } from './price-lists.ts';
import { copyPriceList, savePriceList, savePrices } from './save-price-list.ts';
import { CopyPriceList, ExplainPrices, SaveContract, SavePriceList, SavePrices } from './schemas.ts';
import { readGround } from './read-ground.ts';
import { tiersOn } from './tiers-of.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, party: Buyer, other: Buyer, goods: Goods, foreign: Goods;
const unknown = (what: string) => expect.objectContaining({ code: 'thing.unknown', facts: { what } });
const as = <T>(seller: { actor: Seller['actor'] }, work: Parameters<typeof actingAs<T>>[2]) =>
  actingAs(database, seller.actor, work);
let last = 0;
const contractOf = (more: object = {}) =>
  SaveContract.parse({
    buyerId: party.id,
    number: `C-${++last}`,
    name: 'Framework',
    state: 'active',
    currency: 'EUR',
    ...more,
  });
const listOf = (more: object = {}) => SavePriceList.parse({ name: 'A list', currency: 'EUR', ...more });
const pricesOf = (priceListId: string, ...prices: readonly [Id<'offer'>, string, string | null][]) =>
  SavePrices.parse({
    priceListId,
    changes: prices.map(([offerId, minimumQuantity, unitPrice]) => ({ offerId, minimumQuantity, unitPrice })),
  });
const factsOf = async (subject: string) =>
  (
    await owner.query<{ name: string; before: never; after: never }>(
      `select name, before, after from event where subject_id = $1 order by id`,
      [subject],
    )
  ).rows;
/** What one pays on a day, or null. */
const paid = (buyer: Buyer, day: string, quantity = '1') =>
  actingAs(database, buyer.actor, async (ctx) => {
    await entitledCatalogs(ctx);
    const [line] = await resolvePrices(ctx, {
      buyerId: buyer.id,
      storefrontId: testStorefrontId,
      currency: 'EUR',
      at: new Date(day),
      lines: [{ key: 'a', offerId: goods.offerId, quantity }],
    });
    return line?.price?.unitPrice ?? null;
  });

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2, buyers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  [party, other] = market.buyers as [Buyer, Buyer];
  goods = await someGoods(database, market, mine, { price: '10' });
  foreign = await someGoods(database, market, theirs, { price: '20' });
});

describe('prices and contracts of a seller', () => {
  it('the editor of a contract offers the brands that the seller sells, no other, and each at once', async () => {
    const brand = async (name: string) => {
      const id = newId<'brand'>();
      await owner.query(`insert into brand (id, name, name_key) values ($1, $2, $2)`, [id, name]);
      return id;
    };
    const [sold, unsold, other] = [await brand('aaa sold'), await brand('aab unsold'), await brand('aac of another')];
    const [goods, , theirGoods] = [
      await someGoods(database, market, mine),
      await someGoods(database, market, mine),
      await someGoods(database, market, theirs),
    ];
    const brands = () =>
      actingAs(database, mine.actor, async (ctx) =>
        (await discountChoices(ctx)).brands.map((one) => one.name).filter((name) => name.startsWith('aa')),
      );
    await owner.query('update product set brand_id = $2 where id = $1', [theirGoods.productId, other]);
    expect(await brands()).toEqual([]);
    await owner.query('update product set brand_id = $2 where id = $1', [goods.productId, sold]);
    expect(await brands()).toEqual(['aaa sold']);
    await owner.query('update product set brand_id = $2 where id = $1', [goods.productId, unsold]);
    expect(await brands()).toEqual(['aab unsold']);
    await owner.query('delete from offer where id = $1', [goods.offerId]);
    expect(await brands()).toEqual([]);
  });

  it('a list is looked through by number, title and part number, counted as it is found, and tells nothing of another seller', async () => {
    const [one, two] = [await someGoods(database, market, mine), await someGoods(database, market, mine)];
    const list = await as(mine, (ctx) => savePriceList(ctx, listOf()));
    await as(mine, (ctx) => savePrices(ctx, pricesOf(list.id, [one.offerId, '1', '3'])));
    await owner.query(
      `update product set title = '{"en": "Left valve", "vi": "Van trái"}', mpn = 'LV-7', mpn_key = 'LV7' where id = any ($1::uuid[])`,
      [[one.productId, two.productId, foreign.productId]],
    );
    const shown = async (text: string, only: 'all' | 'priced' | 'unpriced' = 'all') => {
      const told = await as(mine, (ctx) =>
        showPriceList(ctx, { priceListId: list.id as never, text, only, offset: 0, limit: 10 }),
      );
      return { ids: told.rows.map((row) => row.offerId), total: told.total, counts: told.counts };
    };
    const both = [one, two].sort((a, b) => (a.sku < b.sku ? -1 : 1)).map((own) => own.offerId);
    for (const text of ['left valve', 'VAN TRÁI', 'lv-7'])
      expect(await shown(text), text).toEqual({ ids: both, total: 2, counts: { all: 2, priced: 1, unpriced: 1 } });
    expect(await shown('left valve', 'priced')).toEqual({
      ids: [one.offerId],
      total: 1,
      counts: { all: 2, priced: 1, unpriced: 1 },
    });
    expect(await shown(one.sku, 'unpriced')).toEqual({ ids: [], total: 0, counts: { all: 1, priced: 1, unpriced: 0 } });
    // An ended offer stays where it is priced.
    await owner.query(`update offer set state = 'ended' where id = any ($1::uuid[])`, [both]);
    expect(await shown('left valve')).toEqual({
      ids: [one.offerId],
      total: 1,
      counts: { all: 1, priced: 1, unpriced: 0 },
    });
    const { counts } = await shown('');
    expect(counts).toEqual(
      (
        await owner.query(
          `select count(*)::int as all, count(*) filter (where p)::int as priced, count(*) filter (where not p)::int as unpriced from (select o.state, exists (select 1 from price t where t.offer_id = o.id and t.price_list_id = $2) as p from offer o where o.seller_id = $1) x where state <> 'ended' or p`,
          [mine.id, list.id],
        )
      ).rows[0],
    );
  });

  it('A03 those of another seller answer as those that never were, to every verb', async () => {
    const contract = await as(theirs, (ctx) => saveContract(ctx, contractOf()));
    const list = await as(theirs, (ctx) => savePriceList(ctx, listOf({ contractId: contract.id })));
    await as(theirs, (ctx) => savePrices(ctx, pricesOf(list.id, [foreign.offerId, '1', '15'])));
    for (const id of [list.id, newId<'price_list'>()]) {
      await expect(
        as(mine, (ctx) =>
          showPriceList(ctx, { priceListId: id as never, text: '', only: 'all', offset: 0, limit: 10 }),
        ),
      ).rejects.toEqual(unknown('price list'));
      await expect(as(mine, (ctx) => savePriceList(ctx, listOf({ priceListId: id, version: 1 })))).rejects.toEqual(
        unknown('price list'),
      );
      await expect(as(mine, (ctx) => savePrices(ctx, pricesOf(id, [goods.offerId, '1', '1'])))).rejects.toEqual(
        unknown('price list'),
      );
      await expect(
        as(mine, (ctx) => copyPriceList(ctx, CopyPriceList.parse({ priceListId: id, name: 'Mine now', percent: 0 }))),
      ).rejects.toEqual(unknown('price list'));
    }
    for (const id of [contract.id, newId<'contract'>()]) {
      await expect(as(mine, (ctx) => showContract(ctx, { contractId: id as never }))).rejects.toEqual(
        unknown('contract'),
      );
      await expect(as(mine, (ctx) => saveContract(ctx, contractOf({ contractId: id, version: 1 })))).rejects.toEqual(
        unknown('contract'),
      );
      await expect(as(mine, (ctx) => savePriceList(ctx, listOf({ contractId: id })))).rejects.toMatchObject({
        code: 'priceList.scopeUnknown',
      });
    }
    for (const id of [foreign.offerId, newId<'offer'>()])
      expect(await as(mine, (ctx) => pricesOfOffer(ctx, { offerId: id }))).toEqual([]);
  });

  it("I8 a price of another seller's offer is answered as unknown, and the other rows are saved", async () => {
    const list = await as(mine, (ctx) => savePriceList(ctx, listOf()));
    const nobodys = newId<'offer'>();
    const saved = await as(mine, (ctx) =>
      savePrices(ctx, pricesOf(list.id, [goods.offerId, '100', '9'], [foreign.offerId, '1', '1'], [nobodys, '1', '1'])),
    );
    expect(saved).toEqual({ changed: 1, unknown: expect.arrayContaining([foreign.offerId, nobodys]) });
    expect((await findBreaks(owner)).filter((one) => one.invariant.startsWith('I8'))).toEqual([]);
  });

  it('I8 PostgreSQL itself lets nobody give a list or a contract another owner', async () => {
    const list = await as(mine, (ctx) => savePriceList(ctx, listOf()));
    const contract = await as(mine, (ctx) => saveContract(ctx, contractOf()));
    await expect(
      as(mine, (ctx) => ctx.sql`update price_list set seller_id = ${theirs.id} where id = ${list.id}`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(mine, (ctx) => ctx.sql`update contract set seller_id = ${theirs.id} where id = ${contract.id}`),
    ).rejects.toThrow(/row-level security/);
  });

  it('A07 a field that is not of the form is refused, whoever sends it', () => {
    for (const more of [{ sellerId: newId() }, { createdAt: '2026-01-01' }, { creditLimitMinor: 1 }])
      expect(SaveContract.safeParse({ ...contractOf(), ...more }).success).toBe(false);
    for (const more of [{ sellerId: newId() }, { updatedAt: null }])
      expect(SavePriceList.safeParse({ ...listOf(), ...more }).success).toBe(false);
    const [change] = pricesOf(newId(), [goods.offerId, '1', '1']).changes;
    expect(SavePrices.safeParse({ priceListId: newId(), changes: [{ ...change, sellerId: newId() }] }).success).toBe(
      false,
    );
    expect(
      SaveContract.safeParse({
        ...contractOf(),
        discounts: [{ categoryId: null, brandId: null, basisPoints: 1, contractId: newId() }],
      }).success,
    ).toBe(false);
  });

  it('a quantity finer than the tables keep is refused at the door, and one that is written two ways is one', async () => {
    for (const minimumQuantity of ['0', '0.0001', '0.000', '-1', '1e3', '1.0005'])
      expect(
        SavePrices.safeParse({
          priceListId: newId(),
          changes: [{ offerId: goods.offerId, minimumQuantity, unitPrice: '1' }],
        }).success,
        minimumQuantity,
      ).toBe(false);
    const list = await as(mine, (ctx) => savePriceList(ctx, listOf()));
    expect(
      await as(mine, (ctx) =>
        savePrices(ctx, pricesOf(list.id, [goods.offerId, '5', '4'], [goods.offerId, '5.00', '3'])),
      ),
    ).toMatchObject({ changed: 1 });
  });

  it('of two who save what both looked at, the second one is told', async () => {
    const { id: contractId } = await as(mine, (ctx) => saveContract(ctx, contractOf()));
    const number = `C-${last}`;
    const save = (name: string, version: number | undefined) =>
      as(mine, (ctx) => saveContract(ctx, contractOf({ contractId, version, number, name })));
    const outcomes = await Promise.allSettled([save('Hers', 1), save('His', 1)]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'contract.savedMeanwhile' },
    });
    await expect(save('Without looking', undefined)).rejects.toMatchObject({ code: 'contract.savedMeanwhile' });
    const { id: priceListId } = await as(mine, (ctx) => savePriceList(ctx, listOf()));
    await as(mine, (ctx) => savePriceList(ctx, listOf({ priceListId, version: 1, name: 'Hers' })));
    await expect(
      as(mine, (ctx) => savePriceList(ctx, listOf({ priceListId, version: 1, name: 'His' }))),
    ).rejects.toMatchObject({ code: 'priceList.savedMeanwhile' });
  });

  it('a contract in force keeps its party and its currency, and one that has ended stays as it was', async () => {
    const { id: contractId } = await as(mine, (ctx) => saveContract(ctx, contractOf()));
    const number = `C-${last}`;
    const save = (more: object) => as(mine, (ctx) => saveContract(ctx, contractOf({ contractId, number, ...more })));
    await expect(save({ version: 1, buyerId: other.id })).rejects.toMatchObject({ code: 'contract.partyFixed' });
    await expect(save({ version: 1, currency: 'USD' })).rejects.toMatchObject({ code: 'contract.partyFixed' });
    await save({ version: 1, state: 'ended' });
    await expect(save({ version: 2, state: 'active' })).rejects.toMatchObject({ code: 'contract.ended' });
  });

  it('a discount on what nobody knows, or twice on the same, is refused', async () => {
    const discount = (categoryId: string | null, brandId: string | null = null) => ({
      categoryId,
      brandId,
      basisPoints: 500,
    });
    for (const discounts of [
      [discount(newId())],
      [discount(null, newId())],
      [discount(market.categoryId), discount(market.categoryId)],
      [discount(null), discount(null)],
    ]) {
      await expect(as(mine, (ctx) => saveContract(ctx, contractOf({ discounts })))).rejects.toMatchObject({
        code: 'contract.discountUnknown',
      });
    }
  });

  it('every change is a fact with what was and what is', async () => {
    const { id: priceListId } = await as(mine, (ctx) => savePriceList(ctx, listOf({ name: 'Spring' })));
    await as(mine, (ctx) => savePriceList(ctx, listOf({ priceListId, version: 1, name: 'Summer' })));
    await as(mine, (ctx) => savePrices(ctx, pricesOf(priceListId, [goods.offerId, '50', '8'])));
    await as(mine, (ctx) => savePrices(ctx, pricesOf(priceListId, [goods.offerId, '50', '7'])));
    await as(mine, (ctx) => savePrices(ctx, pricesOf(priceListId, [goods.offerId, '50', '7'])));
    await as(mine, (ctx) => savePrices(ctx, pricesOf(priceListId, [goods.offerId, '50', null])));
    const row = (price: string) => ({ sku: goods.sku, from: '50', price });
    expect(await factsOf(priceListId)).toMatchObject([
      { before: null, after: { name: 'Spring' } },
      { before: { name: 'Spring' }, after: { name: 'Summer' } },
      { before: [], after: [row('8')] },
      { before: [row('8')], after: [row('7')] },
      { before: [row('7')], after: [] },
    ]);
  });
});

describe('what a buyer learns of prices', () => {
  it("A13 no door tells a buyer or a visitor what another buyer's contract gives", async () => {
    const world = await aQuietSeller();
    const before = await everythingToldTo(other, world.goods);
    const { id: contractId } = await as(world.seller, (ctx) =>
      saveContract(
        ctx,
        contractOf({ number: 'SECRET', discounts: [{ categoryId: null, brandId: null, basisPoints: 5000 }] }),
      ),
    );
    const list = await as(world.seller, (ctx) => savePriceList(ctx, listOf({ contractId })));
    await as(world.seller, (ctx) =>
      savePrices(ctx, pricesOf(list.id, [world.goods.offerId, '1', '3.21'], [world.goods.offerId, '10', '2.34'])),
    );
    expect(await everythingToldTo(other, world.goods)).toEqual(before);
    expect(JSON.stringify(await everythingToldTo(party, world.goods))).toContain('3.21');
    // Past the verbs, PostgreSQL shows the other buyer no row of it either.
    const rows = await actingAs(
      database,
      other.actor,
      (ctx) =>
        ctx.sql`select 1 from price where price_list_id = ${list.id} union all select 1 from contract where id = ${contractId} union all select 1 from contract_discount where contract_id = ${contractId}`,
    );
    expect(rows).toEqual([]);
    // A buyer is no seller: what sellers ask, it asks of its own lists, of which it has none.
    expect(
      await actingAs(database, other.actor, (ctx) => pricesOfOffer(ctx, { offerId: world.goods.offerId })),
    ).toEqual([]);
    await expect(
      actingAs(database, other.actor, (ctx) =>
        explainPrices(
          ctx,
          ExplainPrices.parse({ buyerId: party.id, lines: [{ offerId: world.goods.offerId, quantity: '1' }] }),
        ),
      ),
    ).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it('a contract counts on its first and on its last day, in UTC, and not a moment longer', async () => {
    const { id: contractId } = await as(mine, (ctx) =>
      saveContract(ctx, contractOf({ validFrom: '2027-03-01', validTo: '2027-03-31' })),
    );
    const list = await as(mine, (ctx) =>
      savePriceList(ctx, listOf({ contractId, validFrom: '2027-03-01', validTo: '2027-03-31' })),
    );
    await as(mine, (ctx) => savePrices(ctx, pricesOf(list.id, [goods.offerId, '1', '6.5'])));
    const day = async (at: string) => Number(await paid(party, at));
    expect(await day('2027-02-28T23:59:59.999Z')).toBe(10);
    expect(await day('2027-03-01T00:00:00.000Z')).toBe(6.5);
    expect(await day('2027-03-31T23:59:59.999Z')).toBe(6.5);
    expect(await day('2027-04-01T00:00:00.000Z')).toBe(10);
  });
});

/** A seller of this test alone, so that what others set up is not in the answers. */
async function aQuietSeller(): Promise<{ seller: { actor: Seller['actor'] }; goods: Goods }> {
  const sellerId = newId<'organization'>();
  const locationIds = [newId<'stock_location'>(), newId<'stock_location'>()];
  await asThePlatform(database, async (ctx) => {
    await ctx.sql`insert into organization (id, name, legal_name, slug, is_operator, is_buyer, seller_kind, state, country, currency, language, created_at, version) values (${sellerId}, 'Quiet', 'Quiet', ${sellerId}, false, false, 'dealer', 'active', 'DE', 'EUR', 'en', now(), 1)`;
    await ctx.sql`insert into storefront_seller (storefront_id, seller_id, is_active) values (${testStorefrontId}, ${sellerId}, true)`;
    await ctx.sql`insert into stock_location (id, seller_id, key, name, city, country, is_active) values (${locationIds[0]}, ${sellerId}, 'a', 'A', 'Bremen', 'DE', true)`;
    await ctx.sql`insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values (${`${sellerId.slice(0, 24)}${sellerId.slice(24).split('').reverse().join('')}`}, ${sellerId}, 'all', 'All', true, true, now())`;
  });
  const seller = {
    id: sellerId,
    actor: anActor(sellerId, { kinds: { sells: true, buys: false, operates: false } }),
    locationIds,
  };
  return { seller, goods: await someGoods(database, market, seller, { price: '10' }) };
}

/** Prices, reasons, next tiers and breaks at many quantities: all that a buyer can ask. */
function everythingToldTo(buyer: Buyer, of: Goods) {
  return actingAs(database, buyer.actor, async (ctx) => {
    await entitledCatalogs(ctx);
    const asked = { buyerId: buyer.id, storefrontId: testStorefrontId, currency: 'EUR' as const, at: ctx.clock.now() };
    const lines = ['1', '9', '10', '100'].map((quantity) => ({ key: quantity, offerId: of.offerId, quantity }));
    return {
      prices: await Promise.all(lines.map((line) => resolvePrices(ctx, { ...asked, lines: [line] }))),
      tiers: [...tiersOn(await readGround(ctx, asked, [of.offerId]))],
    };
  });
}
