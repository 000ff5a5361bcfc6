import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingFor, actingAs, asThePlatform, testStorefrontId } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Buyer, type Goods, type Market, someGoods } from '../../test/market.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { resolvePrices } from './index.ts';

const { database, owner } = await testDatabase();
let market: Market, party: Buyer, stranger: Buyer, goods: Goods, contractId: Id<'contract'>, listId: Id<'price_list'>;
const at = '2026-01-05T08:00:00Z';

async function paidIn(
  ctx: Context,
  buyer: Buyer,
  one: Goods,
  quantity: string,
  where: { currency?: string; at?: Date } = {},
): Promise<string | null> {
  const [line] = await resolvePrices(ctx, {
    buyerId: buyer.id,
    storefrontId: testStorefrontId,
    currency: 'EUR',
    at: ctx.clock.now(),
    ...where,
    lines: [{ key: 'a', offerId: one.offerId, quantity }],
  });
  return line?.price?.unitPrice ?? null;
}
/** What one pays in a transaction of its own. */
const paid = (buyer = party, quantity = '1', one = goods) =>
  actingAs(database, buyer.actor, async (ctx) => {
    await entitledCatalogs(ctx);
    return paidIn(ctx, buyer, one, quantity);
  });

beforeAll(async () => {
  market = await aMarket(database, { sellers: 1, buyers: 2 });
  [party, stranger] = market.buyers as [Buyer, Buyer];
  goods = await someGoods(database, market, market.sellers[0]!, { price: '10' });
  [contractId, listId] = [newId<'contract'>(), newId<'price_list'>()];
  const seller = market.sellers[0]!.id;
  await asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'contract', [
      {
        id: contractId,
        seller_id: seller,
        buyer_id: party.id,
        number: 'C-1',
        name: 'Contract',
        state: 'active',
        currency: 'EUR',
        created_at: at,
        updated_at: at,
        version: 1,
        discounts_revision: newId(),
      },
    ]);
    await insertAll(ctx, 'price_list', [
      {
        id: listId,
        seller_id: seller,
        contract_id: contractId,
        name: 'Theirs',
        currency: 'EUR',
        fills_from_below: false,
        is_active: true,
        created_at: at,
        updated_at: at,
        version: 1,
        prices_revision: newId(),
      },
    ]);
  });
});

const priced = (price: string, from = '1') =>
  owner.query(
    'insert into price (price_list_id, offer_id, minimum_quantity, seller_id, price) values ($1, $2, $3, $4, $5)',
    [listId, goods.offerId, from, market.sellers[0]!.id, price],
  );
const unpriced = () => owner.query('delete from price where price_list_id = $1', [listId]);
const discounted = (basisPoints: number) =>
  owner.query('insert into contract_discount (id, contract_id, seller_id, basis_points) values ($1, $2, $3, $4)', [
    newId(),
    contractId,
    market.sellers[0]!.id,
    basisPoints,
  ]);

describe('what was read of prices before', () => {
  it('does not outlive a change, by whatever hand it was made', async () => {
    expect(await paid()).toBe('10');
    await priced('8');
    expect(await paid()).toBe('8');
    await priced('7', '50');
    expect([await paid(), await paid(party, '50')]).toEqual(['8', '7']);
    await owner.query('update price set price = 6 where price_list_id = $1 and minimum_quantity = 50', [listId]);
    expect(await paid(party, '50')).toBe('6');
    await unpriced();
    expect(await paid(party, '50')).toBe('10');
    await priced('5');
    expect(await paid()).toBe('5');
    await owner.query('truncate price');
    expect(await paid()).toBe('10');
  });

  it('does not outlive a change of what a contract takes off', async () => {
    expect(await paid()).toBe('10');
    await discounted(1000);
    expect(await paid()).toBe('9');
    await owner.query('update contract_discount set basis_points = 2000 where contract_id = $1', [contractId]);
    expect(await paid()).toBe('8');
    await owner.query('delete from contract_discount where contract_id = $1', [contractId]);
    expect(await paid()).toBe('10');
  });

  it('is the same to the last digit, however large', async () => {
    for (const price of ['0.0001', '123456789.1234', '99999999999.9999']) {
      await priced(price);
      expect([await paid(), await paid()]).toEqual([price, price]);
      await unpriced();
    }
  });

  it('moves with a price that goes from one list to another', async () => {
    const other = newId<'price_list'>();
    await asThePlatform(database, (ctx) =>
      insertAll(ctx, 'price_list', [
        {
          id: other,
          seller_id: market.sellers[0]!.id,
          name: 'Of all',
          currency: 'EUR',
          fills_from_below: false,
          is_active: true,
          created_at: at,
          updated_at: at,
          version: 1,
          prices_revision: newId(),
        },
      ]),
    );
    await priced('4');
    expect([await paid(), await paid(stranger)]).toEqual(['4', '10']);
    await owner.query('update price set price_list_id = $1 where price_list_id = $2', [other, listId]);
    expect([await paid(), await paid(stranger)]).toEqual(['4', '4']);
    await owner.query('delete from price_list where id = $1', [other]);
    expect([await paid(), await paid(stranger)]).toEqual(['10', '10']);
  });

  it('is not what a transaction had written that was taken back', async () => {
    await priced('9');
    expect(await paid()).toBe('9');
    await asThePlatform(database, async (ctx) => {
      await ctx.sql`update price set price = 1 where price_list_id = ${listId}`;
      expect(await paidIn(ctx, party, goods, '1')).toBe('1');
      // Meanwhile, and afterwards, everybody else reads what is committed.
      expect(await paid()).toBe('9');
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
    expect(await paid()).toBe('9');
    await unpriced();
  });

  it('A13 is told to nobody whom the list is not for, nor once the contract is over', async () => {
    await priced('3');
    expect([await paid(), await paid(stranger), await paid()]).toEqual(['3', '10', '3']);
    await owner.query(`update contract set state = 'ended' where id = $1`, [contractId]);
    expect(await paid()).toBe('10');
    await owner.query(`update contract set state = 'active' where id = $1`, [contractId]);
    expect(await paid()).toBe('3');
    await owner.query('update price_list set is_active = false where id = $1', [listId]);
    expect(await paid()).toBe('10');
  });

  it('is asked anew on another day and in another currency', async () => {
    const on = (day: string, currency = 'EUR') =>
      actingAs(database, party.actor, async (ctx) => {
        await entitledCatalogs(ctx);
        return paidIn(ctx, party, goods, '1', { currency, at: new Date(`${day}T09:00:00Z`) });
      });
    await owner.query(`update price_list set is_active = true, valid_to = '2026-11-24' where id = $1`, [listId]);
    expect([
      await on('2026-11-24'),
      await on('2026-11-25'),
      await on('2026-11-24', 'USD'),
      await on('2026-11-24'),
    ]).toEqual(['3', '10', null, '3']);
    await owner.query('update price_list set valid_to = null where id = $1', [listId]);
    expect(await on('2026-11-25')).toBe('3');
  });

  it('does not outlive what is agreed with whom: a contract that comes, goes to another, and is taken away', async () => {
    const [contract, list, seller] = [newId<'contract'>(), newId<'price_list'>(), market.sellers[0]!.id];
    expect(await paid(stranger)).toBe('10');
    await asThePlatform(database, async (ctx) => {
      await insertAll(ctx, 'price_list', [
        {
          id: list,
          seller_id: seller,
          contract_id: null,
          storefront_id: testStorefrontId,
          name: 'Here',
          currency: 'EUR',
          fills_from_below: false,
          is_active: true,
          created_at: at,
          updated_at: at,
          version: 1,
          prices_revision: newId(),
        },
      ]);
      await insertAll(ctx, 'price', [
        { price_list_id: list, offer_id: goods.offerId, minimum_quantity: '1', seller_id: seller, price: '9' },
      ]);
    });
    expect(await paid(stranger)).toBe('9');
    await owner.query(
      `insert into contract (id, seller_id, buyer_id, number, name, state, currency, created_at, updated_at, version) values ($1, $2, $3, 'C-2', 'Another', 'active', 'EUR', now(), now(), 1)`,
      [contract, seller, stranger.id],
    );
    // A contract that says no price changes none: what it takes off does.
    await owner.query(
      'insert into contract_discount (id, contract_id, seller_id, basis_points) values ($1, $2, $3, 5000)',
      [newId(), contract, seller],
    );
    expect([await paid(stranger), await paid()]).toEqual(['5', '3']);
    await owner.query('update contract set buyer_id = $1 where id = $2', [party.id, contract]);
    expect([await paid(stranger), await paid()]).toEqual(['9', '3']);
    await owner.query('update contract set buyer_id = $1 where id = $2', [stranger.id, contract]);
    expect(await paid(stranger)).toBe('5');
    await owner.query('delete from contract_discount where contract_id = $1', [contract]);
    await owner.query('delete from contract where id = $1', [contract]);
    await owner.query('delete from price_list where id = $1', [list]);
    expect(await paid(stranger)).toBe('10');
  });

  it("is told to a rep who acts for the buyer where it is its own seller's, and of another seller not even that it sells", async () => {
    await owner.query('update price_list set is_active = true where id = $1', [listId]);
    const rep = (sellerId: Id<'organization'>): Buyer => ({
      ...party,
      actor: actingFor(party.actor, sellerId),
    });
    expect([await paid(), await paid(rep(market.sellers[0]!.id)), await paid(rep(newId<'organization'>()))]).toEqual([
      '3',
      '3',
      null,
    ]);
  });
});
