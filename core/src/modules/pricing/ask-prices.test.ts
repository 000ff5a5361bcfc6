import { beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../platform/db/in-company.ts';
import { transact, type Request } from '../../platform/db/transact.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { insertAll } from '../../seed/bulk.ts';
import { chanceOf } from '../../test/chance.ts';
import { actingFor, aRequest, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { askPrices, askPricesTogether, asking } from './ask-prices.ts';
import { AskPrices } from './schemas.ts';

const { database, owner } = await testDatabase({ poolSize: 10 });
/** Another run: `SIGHT_SEED=7 pnpm test`. */
const chance = chanceOf(Number(process.env['SIGHT_SEED'] ?? 1));
const at = '2026-01-05T08:00:00Z';
const otherStorefront = newId<'storefront'>();
let market: Market;
const goods: Goods[] = [];
const groups: Id<'customer_group'>[] = [];
const groupsOf = new Map<string, Id<'customer_group'>[]>();

type Input = Parameters<typeof askPrices>[1];
const askOf = (request: Request, input: Input): Ask<Input, Awaited<ReturnType<typeof askPrices>>> => ({
  request,
  input,
  claims: [],
  alone: () => transact(database, request, (ctx) => askPrices(ctx, input)),
});
const some = <T>(all: readonly T[], share: number) => all.filter(() => chance.is(share));

beforeAll(async () => {
  market = await aMarket(database, { sellers: 4, buyers: 24 });
  for (let n = 0; n < 60; n += 1)
    goods.push(
      await someGoods(database, market, chance.pick(market.sellers), {
        price: chance.is(0.1) ? null : `${1 + n}.50`,
        minimum: chance.pick([1, 5]),
      }),
    );
  await owner.query(`update offer set state = 'paused' where id = any ($1::uuid[])`, [
    some(goods, 0.1).map((one) => one.offerId),
  ]);
  await owner.query(`update offer set tier_group = 'together' where id = any ($1::uuid[])`, [
    some(goods, 0.3).map((one) => one.offerId),
  ]);
  await owner.query(`update organization set state = 'suspended' where id = $1`, [market.sellers[3]!.id]);
  const operator = market.operator.organizationId;
  const buyerIds = market.buyers.map((one) => one.id);
  await asThePlatform(database, async (ctx) => {
    await insertAll(ctx, 'storefront', [
      {
        id: otherStorefront,
        owner_id: operator,
        key: 'other',
        name: 'Other',
        host: 'other.example',
        languages: ['en'],
        currencies: ['EUR'],
        tax_region: 'DE',
        theme: {},
        is_active: true,
      },
    ]);
    await insertAll(
      ctx,
      'storefront_seller',
      market.sellers.slice(0, 2).map((one) => ({ storefront_id: otherStorefront, seller_id: one.id, is_active: true })),
    );
    groups.push(newId<'customer_group'>(), newId<'customer_group'>(), newId<'customer_group'>());
    await insertAll(
      ctx,
      'customer_group',
      groups.map((id, n) => ({ id, owner_id: operator, key: `g${n}`, name: { en: 'g', vi: 'g' }, created_at: at })),
    );
    const members = groups.flatMap((groupId) =>
      some(buyerIds, 0.3).map((buyerId) => ({ group_id: groupId, buyer_id: buyerId, owner_id: operator })),
    );
    await insertAll(ctx, 'customer_group_member', members);
    for (const one of members) groupsOf.set(one.buyer_id, [...(groupsOf.get(one.buyer_id) ?? []), one.group_id]);
    const catalogs = market.sellers.flatMap((seller) =>
      [0, 1, 2].map((n) => ({
        id: newId<'catalog'>(),
        seller_id: seller.id,
        key: `c${n}`,
        name: `${n}`,
        is_public: n === 0 && chance.is(0.5),
        is_active: chance.is(0.9),
        created_at: at,
      })),
    );
    await insertAll(ctx, 'catalog', catalogs);
    await ctx.sql`delete from catalog_offer`;
    await insertAll(
      ctx,
      'catalog_offer',
      goods.flatMap((one) =>
        catalogs
          .filter((catalog) => catalog.seller_id === one.sellerId && chance.is(0.4))
          .map((catalog) => ({ catalog_id: catalog.id, offer_id: one.offerId, seller_id: one.sellerId })),
      ),
    );
    await insertAll(
      ctx,
      'catalog_audience',
      catalogs.flatMap((catalog) =>
        [
          ...some(buyerIds, 0.25).map((id) => ({ buyer_id: id, group_id: null })),
          ...some(groups, 0.3).map((id) => ({ buyer_id: null, group_id: id })),
        ].map((named) => ({
          id: newId(),
          catalog_id: catalog.id,
          seller_id: catalog.seller_id,
          ...named,
          is_denied: chance.is(0.2),
        })),
      ),
    );
    // Contracts with some, lists of a contract, a group, a storefront and of all.
    const contracts = market.sellers.flatMap((seller) =>
      some(buyerIds, 0.3).map((buyerId, n) => ({
        id: newId<'contract'>(),
        seller_id: seller.id,
        buyer_id: buyerId,
        number: `C-${n}`,
        name: 'Contract',
        state: 'active',
        currency: 'EUR',
        created_at: at,
        updated_at: at,
        version: 1,
        order_discount_basis_points: chance.is(0.3) ? 200 : null,
      })),
    );
    await insertAll(ctx, 'contract', contracts);
    await insertAll(
      ctx,
      'contract_discount',
      some(contracts, 0.5).map((one) => ({
        id: newId(),
        contract_id: one.id,
        seller_id: one.seller_id,
        basis_points: 100 * (1 + chance.whole(20)),
      })),
    );
    const list = (sellerId: string, scope: object) => ({
      id: newId<'price_list'>(),
      seller_id: sellerId,
      contract_id: null,
      group_id: null,
      storefront_id: null,
      name: 'List',
      currency: 'EUR',
      fills_from_below: chance.is(0.3),
      is_active: true,
      created_at: at,
      updated_at: at,
      version: 1,
      ...scope,
    });
    const lists = [
      ...some(contracts, 0.5).map((one) => list(one.seller_id, { contract_id: one.id })),
      ...market.sellers.flatMap((seller) => groups.map((id) => list(seller.id, { group_id: id }))),
      ...market.sellers.flatMap((seller) => [
        list(seller.id, { storefront_id: otherStorefront }),
        list(seller.id, {}),
        list(seller.id, { currency: 'USD' }),
      ]),
    ];
    await insertAll(ctx, 'price_list', lists);
    await insertAll(
      ctx,
      'price',
      lists.flatMap((one) =>
        goods
          .filter((offer) => offer.sellerId === one.seller_id && chance.is(0.4))
          .flatMap((offer) =>
            [1, 10].map((from) => ({
              price_list_id: one.id,
              offer_id: offer.offerId,
              minimum_quantity: from,
              seller_id: one.seller_id,
              price: 1 + chance.whole(900) / 10,
            })),
          ),
      ),
    );
  });
});

/** A buyer, a seller who buys, the operator's people, or nobody. */
function someRequest(n: number): Request {
  const buyer = chance.pick(market.buyers);
  const actor: Actor | null =
    n % 9 === 0
      ? null
      : n % 10 === 7
        ? { ...market.operator }
        : {
            ...buyer.actor,
            groups: groupsOf.get(buyer.id) ?? [],
            below: [buyer.id, ...(chance.is(0.2) ? [chance.pick(market.sellers).id] : [])],
          };
  return aRequest(actor, { storefrontId: chance.is(0.3) ? otherStorefront : aRequest(null).storefrontId });
}
function someInput(): Input {
  const wanted = [...some(goods, 0.3).map((one) => one.offerId), newId<'offer'>()];
  return AskPrices.parse({
    offer: wanted,
    quantity: chance.is(0.5) ? wanted.map(() => String(chance.pick([1, 6, 25]))) : [],
    currency: chance.is(0.2) ? 'USD' : 'EUR',
    together: chance.is(0.5),
  });
}

describe('prices asked in company', () => {
  it('A02 are for each exactly what its own row policies and contracts tell it alone, over random sights', async () => {
    const told = { priced: 0, not: 0 };
    for (let round = 0; round < 4; round += 1) {
      const asks = Array.from({ length: 20 }, (_, n) => askOf(someRequest(n), someInput()));
      const outcomes = await asking.together(database, asks as never);
      for (const [n, ask] of asks.entries()) {
        expect(outcomes[n], `asker ${n} of round ${round}`).toEqual({ answer: await ask.alone() });
        for (const item of (outcomes[n] as { answer: { items: { unitPrice: string | null }[] } }).answer.items)
          told[item.unitPrice === null ? 'not' : 'priced'] += 1;
      }
    }
    // There is something to agree about, either way.
    expect(told.priced).toBeGreaterThan(200);
    expect(told.not).toBeGreaterThan(200);
  });

  it('follow whatever becomes of an offer, by whatever hand, though it was asked for before', async () => {
    const [one, other] = goods as [Goods, Goods];
    const buyer = market.buyers[1]!;
    const catalogId = newId<'catalog'>();
    await owner.query(
      `update offer set state = 'active', tier_group = null, list_price = 70, minimum_quantity = 1 where id = $1`,
      [one.offerId],
    );
    await owner.query(
      `insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values ($1, $2, 'shown', 'Shown', true, true, now())`,
      [catalogId, one.sellerId],
    );
    await owner.query(`update organization set state = 'active' where id = $1`, [one.sellerId]);
    await owner.query(`delete from price_list where seller_id = $1`, [one.sellerId]);
    await owner.query(`delete from contract_discount where seller_id = $1`, [one.sellerId]);
    const input = AskPrices.parse({ offer: [one.offerId], currency: 'EUR' });
    const asks = [buyer, market.buyers[2]!].map((who) => askOf(aRequest(who.actor), input));
    const told = async () => {
      const outcomes = (await asking.together(database, asks as never)) as readonly {
        answer: { items: readonly object[] };
      }[];
      for (const [n, ask] of asks.entries()) expect(outcomes[n]).toEqual({ answer: await ask.alone() });
      const [{ unitPrice, quantity }] = outcomes[0]!.answer.items as unknown as [
        { unitPrice: string | null; quantity: string | null },
      ];
      return unitPrice === null ? null : `${quantity} at ${unitPrice}`;
    };
    const after = async (statement: string, ...values: unknown[]) => {
      await told();
      await owner.query(statement, values);
      return told();
    };
    const offer = (set: string) => after(`update offer set ${set} where id = $1`, one.offerId);
    const inCatalog = [catalogId, one.offerId, one.sellerId];
    expect(
      await after(`insert into catalog_offer (catalog_id, offer_id, seller_id) values ($1, $2, $3)`, ...inCatalog),
    ).toBe('1 at 70');
    expect(await offer(`list_price = 77`)).toBe('1 at 77');
    expect(await offer(`minimum_quantity = 4`)).toBe('4 at 77');
    expect(await offer(`state = 'paused'`)).toBeNull();
    expect(await offer(`state = 'active'`)).toBe('4 at 77');
    expect(await offer(`currency = 'USD'`)).toBeNull();
    expect(await offer(`currency = 'EUR'`)).toBe('4 at 77');
    // Under another product, of a brand that a contract gives a discount on.
    const [contractId, brandId] = [newId<'contract'>(), newId<'brand'>()];
    await owner.query(`insert into brand (id, name, name_key) values ($1, 'Nordwerk', 'nordwerk')`, [brandId]);
    await owner.query(`update product set brand_id = $2 where id = $1`, [other.productId, brandId]);
    await owner.query(
      `insert into contract (id, seller_id, buyer_id, number, name, state, currency, created_at, updated_at, version) values ($1, $2, $3, 'C-brand', 'Brand', 'active', 'EUR', now(), now(), 1)`,
      [contractId, one.sellerId, buyer.id],
    );
    await owner.query(
      `insert into contract_discount (id, contract_id, seller_id, brand_id, basis_points) values ($1, $2, $3, $4, 1000)`,
      [newId(), contractId, one.sellerId, brandId],
    );
    expect(await offer(`product_id = '${other.productId}'`)).toBe('4 at 69.3');
    expect(await after(`update product set brand_id = null where id = $1`, other.productId)).toBe('4 at 77');
    expect(await after(`delete from catalog_offer where offer_id = $1`, one.offerId)).toBeNull();
  });

  it('are told to a rep who acts for a buyer alone, within the wall around its seller', async () => {
    const request = aRequest(actingFor(market.buyers[0]!.actor, market.sellers[0]!.id));
    const input = AskPrices.parse({ offer: goods.map((one) => one.offerId), currency: 'EUR' });
    const [rep, buyer] = await asking.together(database, [
      askOf(request, input),
      askOf(aRequest(market.buyers[0]!.actor), input),
    ] as never);
    expect(rep).toBe('alone');
    expect(buyer).toHaveProperty('answer');
    const { items } = await askPricesTogether(database, askOf(request, input));
    const sellers = new Set(
      items
        .filter((one) => one.unitPrice !== null)
        .map((one) => goods.find((other) => other.offerId === one.offerId)!.sellerId),
    );
    expect([...sellers].filter((id) => id !== market.sellers[0]!.id)).toEqual([]);
  });

  it('are those that are committed when they are asked, however many ask at once', async () => {
    const [one] = goods.filter((other) => other.sellerId !== market.sellers[3]!.id);
    const price = async (ask: ReturnType<typeof askOf>) => (await askPricesTogether(database, ask)).items[0]!.unitPrice;
    const catalogId = newId<'catalog'>();
    await owner.query(
      `insert into catalog (id, seller_id, key, name, is_public, is_active, created_at) values ($1, $2, 'late', 'Late', true, true, now())`,
      [catalogId, one!.sellerId],
    );
    await owner.query('insert into catalog_offer (catalog_id, offer_id, seller_id) values ($1, $2, $3)', [
      catalogId,
      one!.offerId,
      one!.sellerId,
    ]);
    await owner.query(`update offer set state = 'active', list_price = 77, currency = 'CHF' where id = $1`, [
      one!.offerId,
    ]);
    const crowd = () =>
      Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          price(
            askOf(
              aRequest(n % 2 === 0 ? null : market.buyers[n % 24]!.actor),
              AskPrices.parse({ offer: [one!.offerId], currency: 'CHF' }),
            ),
          ),
        ),
      );
    expect(new Set(await crowd())).toEqual(new Set(['77']));
    await owner.query('update offer set list_price = 78 where id = $1', [one!.offerId]);
    expect(new Set(await crowd())).toEqual(new Set(['78']));
    await owner.query('update catalog set is_active = false where id = $1', [catalogId]);
    expect(
      (
        await askPricesTogether(
          database,
          askOf(aRequest(null), AskPrices.parse({ offer: [one!.offerId], currency: 'CHF' })),
        )
      ).items[0]!.unitPrice,
    ).toBe(
      await askOf(aRequest(null), AskPrices.parse({ offer: [one!.offerId], currency: 'CHF' }))
        .alone()
        .then((told) => told.items[0]!.unitPrice),
    );
  });
});
