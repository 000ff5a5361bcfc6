import { expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { chanceOf } from '../../test/chance.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, someGoods } from '../../test/market.ts';
import { offerFacts, offerFactsForEach } from './queries.ts';

const { database, owner } = await testDatabase();
/** Another run: `SIGHT_SEED=7 pnpm test`. */
const chance = chanceOf(Number(process.env['SIGHT_SEED'] ?? 1));

it('A02 several buyers asked for by the platform see each exactly the offers that their own row policies show', async () => {
  const market = await aMarket(database, { sellers: 4, buyers: 40 });
  const goods: Goods[] = [];
  for (let at = 0; at < 60; at += 1)
    goods.push(
      await someGoods(database, market, chance.pick(market.sellers), {
        price: `${1 + at}.50`,
        ...(at > 0 && chance.is(0.3) && { productId: chance.pick(goods).productId }),
      }),
    );
  // Some sold no more, one seller away; in catalogs of all kinds, in several, and in none.
  await owner.query(`update offer set state = 'paused' where id = any ($1::uuid[])`, [
    goods.filter(() => chance.is(0.1)).map((one) => one.offerId),
  ]);
  await owner.query(`update organization set state = 'suspended' where id = $1`, [market.sellers[3]!.id]);
  const catalogs = market.sellers.flatMap((seller) =>
    [0, 1, 2].map((n) => ({
      id: newId<'catalog'>(),
      seller_id: seller.id,
      key: `c${n}`,
      name: `${n}`,
      is_public: false,
      is_active: true,
      created_at: '2026-01-05T08:00:00Z',
    })),
  );
  await asThePlatform(database, async (ctx) => {
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
  });
  const asked = market.buyers.map(({ id }, at) => ({
    sight: {
      // Most only buy; some have a seller among their companies, one operates the marketplace.
      actor: anActor(id, {
        below: [id, ...(chance.is(0.2) ? [chance.pick(market.sellers).id] : [])],
        kinds: { sells: false, buys: true, operates: at === 7 },
      }),
      catalogIds: catalogs.filter(() => chance.is(0.25)).map((catalog) => catalog.id),
    },
    wanted: {
      productIds: goods.filter(() => chance.is(0.2)).map((one) => one.productId),
      offerIds: goods.filter(() => chance.is(0.2)).map((one) => one.offerId),
    },
  }));
  const together = await asThePlatform(database, (platform) => offerFactsForEach(platform, asked));
  const seen = new Set<Id<'offer'>>();
  for (const [at, { sight, wanted }] of asked.entries()) {
    const alone = await actingAs(database, sight.actor, (ctx) => {
      ctx.sql.set('hansa.catalogs', `{${sight.catalogIds.join(',')}}`);
      return offerFacts(ctx, wanted);
    });
    expect(together[at], `buyer ${at}`).toEqual(alone);
    for (const offer of alone) seen.add(offer.id);
    // There is something that it wants and may not see.
    if (at !== 7)
      expect(alone.length).toBeLessThan(
        new Set(
          goods
            .filter((one) => wanted.productIds.includes(one.productId) || wanted.offerIds.includes(one.offerId))
            .map((one) => one.offerId),
        ).size,
      );
  }
  expect(seen.size).toBeGreaterThan(goods.length / 2);
});
