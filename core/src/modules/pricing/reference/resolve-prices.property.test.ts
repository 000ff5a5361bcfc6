import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../platform/context.ts';
import { newId, type Id } from '../../../platform/ids.ts';
import type { Actor } from '../../../platform/permission.ts';
import { insertAll } from '../../../seed/bulk.ts';
import { idOf } from '../../../seed/keys.ts';
import { actingAs, anActor, asThePlatform, testStorefrontId } from '../../../test/context.ts';
import { testDatabase } from '../../../test/database.ts';
import { entitledCatalogs } from '../../entitlement/index.ts';
import { askedColumns, type AskedOffer, priceOffers, type ResolvedLine, resolvePrices } from '../index.ts';
import { readGround } from '../read-ground.ts';
import { tiersOn } from '../tiers-of.ts';
import { randomWorld, type Shared } from './random-world.ts';
import { resolveSlowly, type RefAnswer, type RefLine, type RefQuestion, type RefWorld } from './reference-resolver.ts';

const worlds = 10_000;
const together = 250;
/** Another run: `PRICE_SEED=7 pnpm test`. A world that fails is named by its number. */
const firstSeed = Number(process.env['PRICE_SEED'] ?? 1) * 1_000_000;

const { database } = await testDatabase();
const id = (kind: string, name: string): string => idOf(kind, name);
const buyers = ['own', 'parent', 'grandparent', 'other'].map((name) => id('organization', name));
const groups = ['mine', 'parents', 'others'].map((name) => id('customer_group', name));
const storefronts = [testStorefrontId as string, id('storefront', 'other')];
const chains = [['c1', 'c0'], ['c0'], ['d2', 'd1', 'd0'], ['d1', 'd0']].map((chain) =>
  chain.map((name) => id('category', name)),
);
const brands = ['x', 'y'].map((name) => id('brand', name));
const shared: Shared = { buyers, groups, storefronts, chains, brands, id };
/**
 * Who asks, and in which currency, changes from batch to batch: a branch, its parent, the top of the tree; with and
 * without groups.
 */
function askerOf(batch: number): { actor: Actor; question: RefQuestion } {
  const depth = batch % 3;
  const line = buyers.slice(depth, 3);
  const own = groups.slice(0, batch % 4 === 3 ? 0 : 2);
  const currency = (['EUR', 'EUR', 'VND', 'JPY'] as const)[batch % 4]!;
  return {
    actor: anActor(line[0] as Id<'organization'>, {
      line: line as Id<'organization'>[],
      groups: own as Id<'customer_group'>[],
    }),
    question: { line, groups: own, storefront: storefronts[0]!, currency, day: '2026-11-24' },
  };
}
const at = '2026-11-24T00:00:00Z';

beforeAll(() =>
  asThePlatform(database, async (ctx) => {
    await insertAll(
      ctx,
      'organization',
      buyers.map((one, index) => company(one, index < 2 ? buyers[index + 1]! : null, null)),
    );
    await insertAll(
      ctx,
      'storefront',
      storefronts.map((one, index) => ({
        id: one,
        owner_id: buyers[0],
        key: one,
        name: 'S',
        host: index === 0 ? null : one,
        languages: ['en'],
        currencies: ['EUR'],
        tax_region: 'DE',
        theme: {},
        is_active: true,
      })),
    );
    const parents: Record<string, string> = { c1: 'c0', d2: 'd1', d1: 'd0' };
    await insertAll(
      ctx,
      'category',
      ['c0', 'c1', 'd0', 'd1', 'd2'].map((key, position) => ({
        id: id('category', key),
        number: position + 1,
        key,
        parent_id: parents[key] ? id('category', parents[key]!) : null,
        level: 1,
        name: { en: key, vi: key },
        slug: { en: key, vi: key },
        position,
      })),
    );
    await insertAll(
      ctx,
      'brand',
      brands.map((one, index) => ({ id: one, number: index + 1, name: one, name_key: one })),
    );
    await insertAll(
      ctx,
      'customer_group',
      groups.map((one) => ({ id: one, owner_id: buyers[0], key: one, name: { en: 'g', vi: 'g' }, created_at: at })),
    );
  }),
);

const company = (one: string, parent: string | null, sellerKind: string | null) => ({
  id: one,
  name: one,
  legal_name: one,
  slug: one,
  parent_id: parent,
  is_operator: false,
  is_buyer: sellerKind === null,
  seller_kind: sellerKind,
  state: 'active',
  country: 'DE',
  currency: 'EUR',
  language: 'en',
  created_at: at,
  version: 1,
});

async function insertWorlds(ctx: Context, made: readonly { seed: number; world: RefWorld }[]): Promise<void> {
  const seller = (seed: number) => id('organization', `seller ${seed}`);
  const catalog = (seed: number) => id('catalog', `catalog ${seed}`);
  const each = <T>(pick: (one: { seed: number; world: RefWorld }) => readonly T[]) => made.flatMap(pick);
  await insertAll(
    ctx,
    'organization',
    made.map(({ seed }) => company(seller(seed), null, 'dealer')),
  );
  await insertAll(
    ctx,
    'storefront_seller',
    made.map(({ seed }) => ({ storefront_id: storefronts[0], seller_id: seller(seed), is_active: true })),
  );
  await insertAll(
    ctx,
    'catalog',
    made.map(({ seed }) => ({
      id: catalog(seed),
      number: seed,
      seller_id: seller(seed),
      key: 'all',
      name: 'All',
      is_public: true,
      is_active: true,
      created_at: at,
    })),
  );
  await insertAll(
    ctx,
    'product',
    each(({ world }) =>
      world.offers.map((one) => ({
        id: one.id,
        brand_id: one.brand,
        category_id: one.categories[0] ?? null,
        title: { en: '', vi: '' },
        description: { en: '', vi: '' },
        attributes: {},
        unit: 'C62',
        tax_class: 'standard',
        created_at: at,
        updated_at: at,
        revision: 1,
      })),
    ),
  );
  await insertAll(
    ctx,
    'offer',
    each(({ seed, world }) =>
      world.offers.map((one) => ({
        id: one.id,
        seller_id: seller(seed),
        product_id: one.id,
        sku: one.id,
        sku_key: one.id,
        unit: 'C62',
        pack_size: 1,
        minimum_quantity: 1,
        quantity_multiple: 1,
        lead_time_days: 1,
        list_price: one.listPrice,
        currency: one.currency,
        tax_class: 'standard',
        tier_group: one.tierGroup,
        condition: 'new',
        state: 'active',
        created_at: at,
        updated_at: at,
      })),
    ),
  );
  await insertAll(
    ctx,
    'catalog_offer',
    each(({ seed, world }) =>
      world.offers.map((one) => ({ catalog_id: catalog(seed), offer_id: one.id, seller_id: seller(seed) })),
    ),
  );
  await insertAll(
    ctx,
    'contract',
    each(({ seed, world }) =>
      world.contracts.map((one) => ({
        id: one.id,
        seller_id: seller(seed),
        buyer_id: one.buyer,
        group_id: one.group,
        number: one.id,
        name: one.id,
        valid_from: one.validFrom,
        valid_to: one.validTo,
        state: one.isActive ? 'active' : 'draft',
        currency: one.currency,
        order_discount_basis_points: one.orderDiscount?.basisPoints ?? null,
        order_discount_from_minor: one.orderDiscount?.fromMinor ?? null,
        created_at: at,
        updated_at: at,
        version: 1,
      })),
    ),
  );
  await insertAll(
    ctx,
    'contract_discount',
    each(({ seed, world }) =>
      world.contracts.flatMap((one) =>
        one.discounts.map((discount) => ({
          id: newId(),
          contract_id: one.id,
          seller_id: seller(seed),
          category_id: discount.category,
          brand_id: discount.brand,
          basis_points: discount.basisPoints,
        })),
      ),
    ),
  );
  await insertAll(
    ctx,
    'price_list',
    each(({ seed, world }) =>
      world.lists.map((one) => ({
        id: one.id,
        seller_id: seller(seed),
        contract_id: one.contract,
        group_id: one.group,
        storefront_id: one.storefront,
        name: one.name,
        currency: one.currency,
        valid_from: one.validFrom,
        valid_to: one.validTo,
        fills_from_below: one.fillsFromBelow,
        is_active: one.isActive,
        created_at: at,
        updated_at: at,
        version: 1,
      })),
    ),
  );
  await insertAll(
    ctx,
    'price',
    each(({ seed, world }) =>
      world.lists.flatMap((one) =>
        one.tiers.map((tier) => ({
          price_list_id: one.id,
          offer_id: tier.offer,
          minimum_quantity: tier.from,
          seller_id: seller(seed),
          price: tier.price,
        })),
      ),
    ),
  );
}

async function askFast(
  buyer: Actor,
  question: RefQuestion,
  lines: readonly RefLine[],
): Promise<Map<string, RefAnswer>> {
  const rows = await actingAs(database, buyer, async (ctx) => {
    await entitledCatalogs(ctx);
    return resolvePrices(ctx, {
      buyerId: buyer.organizationId,
      storefrontId: testStorefrontId,
      currency: question.currency,
      at: ctx.clock.now(),
      lines: lines.map((line) => ({ key: line.key, offerId: line.offer as Id<'offer'>, quantity: line.quantity })),
    });
  });
  return answersOf(rows);
}

const answersOf = (rows: readonly ResolvedLine[]): Map<string, RefAnswer> =>
  new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        unitPrice: row.price?.unitPrice ?? null,
        source: row.price?.reason.source ?? null,
        discountMinor: row.price?.discountMinor ?? 0,
        next: row.next,
      },
    ]),
  );

it(`prices ${worlds} random sellers exactly as the slow resolver says them`, async () => {
  let priced = 0;
  for (let from = 0; from < worlds; from += together) {
    const made = Array.from({ length: together }, (_, n) => {
      const seed = firstSeed + from + n;
      return { seed, ...randomWorld(seed, shared) };
    });
    await asThePlatform(database, (ctx) => insertWorlds(ctx, made));
    const { actor, question } = askerOf(from / together);
    const answers = await askFast(
      actor,
      question,
      made.flatMap((one) => one.lines),
    );
    // Sellers that were asked leave the storefront, so that what a buyer may see stays short.
    await asThePlatform(database, (ctx) => ctx.sql`update storefront_seller set is_active = false`);
    for (const { seed, world, lines } of made) {
      const expected = resolveSlowly(world, question, lines);
      expect(
        lines.map((line) => answers.get(line.key)),
        `world ${seed}: ${JSON.stringify({ world, lines })}`,
      ).toEqual(expected);
      priced += expected.filter((one) => one.unitPrice !== null).length;
    }
  }
  // The worlds are not all empty: most lines have a price, and there is something to agree about.
  expect(priced).toBeGreaterThan(worlds / 2);
}, 240_000);

const several = 1000;
it(`prices ${several} random sellers for twelve askers at once, by the platform and in one go, for each as the slow resolver says it`, async () => {
  const askers = Array.from({ length: 12 }, (_, batch) => askerOf(batch));
  let priced = 0;
  for (let from = 0; from < several; from += together) {
    const made = Array.from({ length: together }, (_, n) => {
      const seed = firstSeed + 2 * worlds + from + n;
      return { seed, ...randomWorld(seed, shared) };
    });
    const lines = made.flatMap((one) =>
      one.lines.map((line) => ({ key: line.key, offerId: line.offer as Id<'offer'>, quantity: line.quantity })),
    );
    const answers = await asThePlatform(database, async (ctx) => {
      await insertWorlds(ctx, made);
      const offers = await ctx.sql<
        AskedOffer & object
      >`select ${askedColumns} from offer o join product p on p.id = o.product_id where o.id = any (${lines.map((line) => line.offerId)}::uuid[])`;
      // One asks for a half of them only: what others ask for is none of its concern.
      return priceOffers(
        ctx,
        askers.map(
          ({ question: { line, groups: own, storefront, currency } }, at) =>
            ({
              line,
              groups: own,
              storefrontId: storefront,
              currency,
              at: ctx.clock.now(),
              offers,
              lines: at === 0 ? lines.slice(0, lines.length / 2) : lines,
            }) as never,
        ),
      );
    });
    for (const [at, { question }] of askers.entries()) {
      const own = answersOf(answers[at]!);
      for (const { seed, world, lines: ofWorld } of made) {
        if (at === 0 && !ofWorld.every((line) => own.has(line.key))) continue;
        const expected = resolveSlowly(world, question, ofWorld);
        expect(
          ofWorld.map((line) => own.get(line.key)),
          `world ${seed}, asker ${at}: ${JSON.stringify({ world, lines: ofWorld })}`,
        ).toEqual(expected);
        priced += expected.filter((one) => one.unitPrice !== null).length;
      }
    }
  }
  expect(priced).toBeGreaterThan(several);
}, 240_000);

const tabled = 1000;
it(`tells of ${tabled} random sellers the quantity breaks that each offer is resolved to alone`, async () => {
  let compared = 0;
  for (let from = 0; from < tabled; from += together) {
    const made = Array.from({ length: together }, (_, n) => {
      const seed = firstSeed + worlds + from + n;
      return { seed, ...randomWorld(seed, shared) };
    });
    await asThePlatform(database, (ctx) => insertWorlds(ctx, made));
    const { actor, question } = askerOf(from / together);
    const offerIds = made.flatMap((one) => one.world.offers.map((offer) => offer.id as Id<'offer'>));
    const asked = { buyerId: actor.organizationId, storefrontId: testStorefrontId, currency: question.currency };
    const tiers = await actingAs(database, actor, async (ctx) => {
      await entitledCatalogs(ctx);
      return tiersOn(await readGround(ctx, { ...asked, at: ctx.clock.now() }, offerIds));
    });
    await asThePlatform(database, (ctx) => ctx.sql`update storefront_seller set is_active = false`);
    for (const { seed, world } of made)
      for (const offer of world.offers) {
        const own = tiers.get(offer.id as Id<'offer'>) ?? [];
        // Beside each break, and far beyond the last; a line alone counts with no other.
        const quantities = [
          ...new Set(
            own
              .flatMap((tier) => [Number(tier.minimumQuantity) - 1, Number(tier.minimumQuantity)])
              .filter((quantity) => quantity >= 1),
          ),
          100_000,
        ];
        const alone = { ...world, offers: world.offers.map((one) => ({ ...one, tierGroup: null })) };
        const expected = new Map(
          resolveSlowly(
            alone,
            question,
            quantities.map((quantity) => ({ key: String(quantity), offer: offer.id, quantity: String(quantity) })),
          ).map((one) => [one.key, one.unitPrice]),
        );
        for (const quantity of own.length === 0 ? [] : quantities) {
          expect(
            own.findLast((tier) => Number(tier.minimumQuantity) <= quantity)?.unitPrice ?? null,
            `world ${seed}, ${offer.id} x ${quantity}: ${JSON.stringify({ own, world })}`,
          ).toBe(expected.get(String(quantity)));
          compared += 1;
        }
      }
  }
  expect(compared).toBeGreaterThan(tabled);
}, 120_000);
