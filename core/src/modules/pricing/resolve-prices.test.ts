import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { asThePlatform, testClock, testStorefrontId } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { resolvePrices } from './resolve-prices.ts';
import { resolveByTheBook, type PriceWorld, type ReferenceQuestion } from './resolve-prices.reference.ts';

const at = '2026-01-05T08:00:00Z';
const firstSeed = 1;
const batches = 100;
const worldsPerBatch = 100;
const days = { past: '2026-11-23', today: '2026-11-24', future: '2026-11-25' };

/** Chances from a seed, so that a world that fails can be made again. */
function chances(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  return { upTo, is: (share: number) => next() < share, of: <T>(all: readonly T[]): T => all[upTo(all.length - 1)]! };
}
type Chances = ReturnType<typeof chances>;

/** What all worlds share: a company tree, groups, storefronts, categories in a line, brands. A world is one seller's pricing. */
const line = [newId<'organization'>(), newId<'organization'>(), newId<'organization'>()];
const stranger = newId<'organization'>();
const operator = newId<'organization'>();
const groups = [newId<'customer_group'>(), newId<'customer_group'>(), newId<'customer_group'>()];
const storefronts = [testStorefrontId, newId<'storefront'>()];
const categories = [newId<'category'>(), newId<'category'>(), newId<'category'>(), newId<'category'>()];
const parents = new Map<string, string | null>([[categories[0]!, null], [categories[1]!, categories[0]!], [categories[2]!, categories[1]!], [categories[3]!, categories[0]!]]);
const brands = [newId<'brand'>(), newId<'brand'>()];
const products = [...categories, null].flatMap((category) => [...brands, null].map((brand) => ({ id: newId<'product'>(), category, brand })));

interface SeededWorld extends PriceWorld { readonly seed: number; readonly sellerId: Id<'organization'>; readonly productOf: ReadonlyMap<string, string> }

function aWorld(seed: number): SeededWorld {
  const some = chances(seed);
  const validity = () => ({ valid_from: some.of([null, null, null, days.past, days.today, days.future]), valid_to: null as string | null, ...(some.is(0.3) ? { valid_from: null, valid_to: some.of([days.past, days.today, days.future]) } : {}) });
  const amount = () => some.of(['0.005', '1', '1.25', '2', '2.333333', '9.99', '10', '10.5', '99.995', `${some.upTo(40)}.${some.upTo(99)}`]);
  const productOf = new Map<string, string>();
  const offers = Array.from({ length: 1 + some.upTo(2) }, () => {
    const [id, product] = [newId(), some.of(products)];
    productOf.set(id, product.id);
    return { id, category_id: product.category, brand_id: product.brand, list_price: some.is(0.8) ? amount() : null, currency: some.of(['EUR', 'EUR', 'USD', 'JPY']), tier_group: some.of([null, 'a', 'b']) };
  });
  const contracts = Array.from({ length: some.upTo(4) }, (_, index) => ({
    id: newId(), name: `C${index}`, ...(some.is(0.65) ? { buyer_id: some.of([...line, stranger]) as string, group_id: null } : { buyer_id: null, group_id: some.of(groups) as string }), ...validity(),
    state: some.of(['active', 'active', 'active', 'active', 'draft', 'ended']), currency: some.of(['EUR', 'EUR', 'USD', 'JPY']),
    order_discount_basis_points: some.is(0.4) ? some.of([0, 100, 333, 1000, 10_000]) : null, order_discount_from_minor: some.is(0.5) ? some.of([0, 500, 5000]) : null,
  }));
  const discounts = contracts.flatMap((one) => Array.from({ length: some.upTo(3) }, () => ({ contract_id: one.id, ...someScope(some), basis_points: some.of([0, 250, 500, 1234, 10_000]) })));
  const lists = Array.from({ length: some.upTo(6) }, (_, index) => ({
    id: newId(), name: `L${index}`, contract_id: null as string | null, group_id: null as string | null, storefront_id: null as string | null, ...listScope(some, contracts.map((one) => one.id)), ...validity(),
    currency: some.of(['EUR', 'EUR', 'EUR', 'USD', 'JPY']), fills_from_below: some.is(0.35), is_active: some.is(0.9),
  }));
  const prices = lists.flatMap((list) => offers.flatMap((offer) => (some.is(0.7) ? [...new Set(Array.from({ length: 1 + some.upTo(2) }, () => some.of(['0.5', '1', '5', '10', '50'])))] : [])
    .map((minimum) => ({ price_list_id: list.id, offer_id: offer.id, minimum_quantity: minimum, price: amount() }))));
  const lines = offers.flatMap((offer) => Array.from({ length: some.of([1, 1, 1, 2]) }, () => ({ key: newId(), offerId: offer.id, quantity: some.of(['0.25', '1', '3', '4.999', '5', '7', '10', '49.5', '60']) })));
  return { seed, sellerId: newId<'organization'>(), productOf, offers, contracts, discounts, lists, prices, lines };
}
const someScope = (some: Chances) => some.of([{ category_id: some.of(categories) as string, brand_id: null }, { category_id: null, brand_id: some.of(brands) as string }, { category_id: null, brand_id: null }]);
const listScope = (some: Chances, contractIds: readonly string[]) => some.of([...contractIds.map((id) => ({ contract_id: id })), ...contractIds.map((id) => ({ contract_id: id })), { group_id: some.of(groups) as string }, { storefront_id: some.of(storefronts) as string }, {}]);

async function putIn(db: TestDatabase, worlds: readonly SeededWorld[]): Promise<void> {
  const all = <T>(pick: (world: SeededWorld) => readonly T[]) => worlds.flatMap((world) => pick(world).map((row) => ({ ...row, seller_id: world.sellerId })));
  await asThePlatform(db.database, async (ctx) => {
    await insertAll(ctx, 'organization', worlds.map((world) => company(world.sellerId, { seller_kind: 'vendor' })));
    await insertAll(ctx, 'offer', worlds.flatMap((world) => world.offers.map(({ id, list_price, currency, tier_group }) => ({
      id, seller_id: world.sellerId, product_id: world.productOf.get(id), sku: id, sku_key: id, unit: 'H87', pack_size: 1, minimum_quantity: 1, quantity_multiple: 1, lead_time_days: 1,
      list_price, currency, tax_class: 'standard', tier_group, condition: 'new', state: 'active', created_at: at, updated_at: at,
    }))));
    await insertAll(ctx, 'contract', all((world) => world.contracts).map((row) => ({ ...row, number: row.id, created_at: at, updated_at: at, version: 1 })));
    await insertAll(ctx, 'contract_discount', all((world) => world.discounts).map((row) => ({ ...row, id: newId() })));
    await insertAll(ctx, 'price_list', all((world) => world.lists).map((row) => ({ ...row, created_at: at, updated_at: at, version: 1 })));
    await insertAll(ctx, 'price', all((world) => world.prices));
  });
}
const company = (id: string, more: object) => ({ id, name: id, legal_name: id, slug: id, parent_id: null, is_operator: false, is_buyer: true, seller_kind: null, state: 'active', country: 'DE', currency: 'EUR', language: 'en', created_at: at, version: 1, ...more });

describe('resolving prices', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await asThePlatform(db.database, async (ctx) => {
      await insertAll(ctx, 'organization', [company(operator, { is_operator: true }), company(stranger, {}), company(line[2]!, {}), company(line[1]!, { parent_id: line[2] }), company(line[0]!, { parent_id: line[1] })]);
      await insertAll(ctx, 'storefront', storefronts.map((id) => ({ id, owner_id: operator, key: id, name: id, host: `${id}.example`, languages: ['en'], currencies: ['EUR'], tax_region: 'DE', theme: {}, is_active: true })));
      await insertAll(ctx, 'customer_group', groups.map((id) => ({ id, owner_id: operator, key: id, name: { en: id, vi: id }, created_at: at })));
      // The first group holds the buyer itself, the second the top of its tree, the third a stranger.
      await insertAll(ctx, 'customer_group_member', [[groups[0], line[0]], [groups[1], line[2]], [groups[2], stranger]].map(([group, buyer]) => ({ group_id: group, buyer_id: buyer, owner_id: operator })));
      await insertAll(ctx, 'category', categories.map((id, index) => ({ id, key: id, parent_id: parents.get(id), level: index + 1, name: { en: id, vi: id }, slug: { en: id, vi: id }, position: index })));
      await insertAll(ctx, 'brand', brands.map((id) => ({ id, name: id, name_key: id })));
      await insertAll(ctx, 'product', products.map((one) => ({ id: one.id, category_id: one.category, brand_id: one.brand, title: { en: 'A', vi: 'A' }, description: { en: '', vi: '' }, attributes: {}, unit: 'H87', tax_class: 'standard', created_at: at, updated_at: at, revision: 1 })));
    });
  });

  it(`I3 answers as the rules read aloud do, in ${batches * worldsPerBatch} random worlds`, async () => {
    for (let batch = 0; batch < batches; batch += 1) {
      const worlds = Array.from({ length: worldsPerBatch }, (_, index) => aWorld(firstSeed + batch * worldsPerBatch + index));
      await putIn(db, worlds);
      const some = chances(batch);
      const [depth, storefrontId, currency] = [some.of([0, 0, 1, 2]), some.of(storefronts), some.of(['EUR', 'EUR', 'USD', 'JPY'])];
      const question: ReferenceQuestion = { line: line.slice(depth), groups: depth === 0 ? [groups[0]!, groups[1]!] : [groups[1]!], storefrontId, currency, day: days.today, parents };
      const answers = await asThePlatform(db.database, (ctx) => resolvePrices(ctx, { buyerId: line[depth]!, storefrontId, currency, at: testClock().now(), lines: worlds.flatMap((world) => world.lines.map((one) => ({ ...one, offerId: one.offerId as Id<'offer'> }))) }));
      const byKey = new Map(answers.map((one) => [one.key, { key: one.key, price: one.price && { unitPrice: one.price.unitPrice, lineMinor: one.price.lineMinor, discountMinor: one.price.discountMinor, source: one.price.reason.source as string, label: one.price.reason.label }, next: one.next }]));
      for (const world of worlds) {
        expect(world.lines.map((one) => byKey.get(one.key)), `seed ${world.seed}, batch ${batch}: ${JSON.stringify({ question: { ...question, parents: [...parents] }, world })}`).toEqual(resolveByTheBook(world, question));
      }
    }
  }, 180_000);
});
