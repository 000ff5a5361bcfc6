import { beforeAll, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aCompany, aPastQuote, aSale, aStorefront } from './fixtures.ts';
import { listCustomers, ListCustomers } from './list-customers.ts';

let test: TestDatabase;
let seller: string, rival: string;
const many = 230;
const list = (input: object = {}, of = seller, language: 'en' | 'vi' = 'en') =>
  actingAs(test.database, anActor(of as never), (ctx) => listCustomers(ctx, ListCustomers.parse(input)), { language });
const names = async (input: object) => (await list(input)).items.map((one) => one.name);

beforeAll(async () => {
  test = await testDatabase();
  await asThePlatform(test.database, async (ctx) => {
    const [mine, theirs] = [
      await aCompany(ctx, 'Seller', { sellerKind: 'vendor' }),
      await aCompany(ctx, 'Rival', { sellerKind: 'dealer' }),
    ];
    [seller, rival] = [mine.id, theirs.id];
    const storefrontId = await aStorefront(ctx, mine.id);
    const above = await aCompany(ctx, 'Đại Tường Holding');
    const [acme, bolt, cao] = [
      await aCompany(ctx, 'Acme 10'),
      await aCompany(ctx, 'acme 9'),
      await aCompany(ctx, 'Cáo', { parentId: above.id }),
    ];
    const [foreign] = [await aCompany(ctx, 'Acme of the rival')];
    await aSale(ctx, {
      sellerId: mine.id,
      storefrontId,
      buyerId: acme.id,
      placedAt: '2026-09-05T10:00:00Z',
      lineMinor: 8_000,
    });
    await aSale(ctx, {
      sellerId: mine.id,
      storefrontId,
      buyerId: bolt.id,
      placedAt: '2026-09-01T10:00:00Z',
      lineMinor: 9_000,
      state: 'closed',
    });
    await aSale(ctx, {
      sellerId: mine.id,
      storefrontId,
      buyerId: bolt.id,
      placedAt: '2026-09-02T10:00:00Z',
      lineMinor: 1_000,
      state: 'closed',
    });
    await aPastQuote(ctx, {
      sellerId: mine.id,
      storefrontId,
      buyerId: cao.id,
      state: 'requested',
      createdAt: '2026-09-01T00:00:00Z',
    });
    await aSale(ctx, {
      sellerId: theirs.id,
      storefrontId,
      buyerId: foreign.id,
      placedAt: '2026-09-05T10:00:00Z',
      lineMinor: 5_000,
    });
    // Group, credit and contract of one that ordered nothing.
    const groupId = newId<'customer_group'>();
    await ctx.sql`insert into customer_group (id, owner_id, key, name, created_at) values (${groupId}, ${mine.id}, 'best', '{"en": "Best", "vi": "Tốt nhất"}', now())`;
    await ctx.sql`insert into customer_group_member (group_id, buyer_id, owner_id) values (${groupId}, ${cao.id}, ${mine.id})`;
    await ctx.sql`insert into credit_account (id, seller_id, buyer_id, currency, limit_minor, used_minor, is_blocked, updated_at, version) values (${newId()}, ${mine.id}, ${cao.id}, 'EUR', 1000, 10, false, now(), 1), (${newId()}, ${mine.id}, ${acme.id}, 'EUR', 1000, 900, false, now(), 1)`;
    await ctx.sql`insert into contract (id, seller_id, buyer_id, number, name, state, payment_days, currency, created_at, updated_at, version) values (${newId()}, ${mine.id}, ${cao.id}, 'C-1', 'Framework', 'active', 30, 'EUR', now(), now(), 1)`;
    for (let at = 0; at < many; at += 1)
      await aSale(ctx, {
        sellerId: theirs.id,
        storefrontId,
        buyerId: (await aCompany(ctx, `Buyer ${at}`)).id,
        placedAt: '2026-08-05T10:00:00Z',
        lineMinor: 100,
      });
  });
}, 60_000);

it('the customers of a seller come sorted as asked, those that have nothing to be sorted by last', async () => {
  expect(await list()).toMatchObject({ total: 3, items: [{ name: 'Acme 10' }, { name: 'acme 9' }, { name: 'Cáo' }] });
  expect(await names({ sort: 'last', isDescending: false })).toEqual(['acme 9', 'Acme 10', 'Cáo']);
  expect(await names({ sort: 'name', isDescending: false })).toEqual(['acme 9', 'Acme 10', 'Cáo']);
  expect(await names({ sort: 'name' })).toEqual(['Cáo', 'Acme 10', 'acme 9']);
  expect(await names({ sort: 'sales' })).toEqual(['acme 9', 'Acme 10', 'Cáo']);
  expect(await names({ sort: 'orders' })).toEqual(['acme 9', 'Acme 10', 'Cáo']);
  expect(await names({ sort: 'open' })).toEqual(['Acme 10', 'acme 9', 'Cáo']);
  expect((await names({ sort: 'contracts' }))[0]).toBe('Cáo');
  expect(await names({ sort: 'credit' })).toEqual(['Acme 10', 'Cáo', 'acme 9']);
  expect((await names({ sort: 'credit', isDescending: false }))[0]).toBe('Cáo');
  expect((await names({ sort: 'groups' }))[0]).toBe('Cáo');
  expect((await list({ sort: 'groups' })).items[0]).toMatchObject({
    contracts: 1,
    groups: [{ name: { en: 'Best' } }],
    credit: [{ usedMinor: 10 }],
    mayQuote: true,
  });
});

it('are found by words of their names and of the company above, with and without marks, and those for whom a quote may be begun', async () => {
  expect(await names({ text: 'ACME' })).toEqual(['Acme 10', 'acme 9']);
  expect(await names({ text: '9 acme' })).toEqual(['acme 9']);
  expect(await names({ text: 'cao' })).toEqual(['Cáo']);
  expect(await names({ text: 'dai tuong' })).toEqual(['Cáo']);
  expect(await list({ text: 'rival' })).toEqual({ total: 0, items: [] });
  expect(await names({ text: 'best' })).toEqual(['Cáo']);
  expect((await list({ text: 'tot nhat' }, seller, 'vi')).items.map((one) => one.name)).toEqual(['Cáo']);
  expect(await names({ mayQuote: true })).toEqual(['Cáo']);
});

it('come by pages that together are all, each once', async () => {
  const pages = [
    await list({ limit: 100 }, rival),
    await list({ limit: 100, offset: 100 }, rival),
    await list({ limit: 100, offset: 200 }, rival),
    await list({ limit: 100, offset: 300 }, rival),
  ];
  expect(pages.map((one) => [one.total, one.items.length])).toEqual([
    [many + 1, 100],
    [many + 1, 100],
    [many + 1, 31],
    [many + 1, 0],
  ]);
  const all = pages.flatMap((one) => one.items.map((row) => row.id));
  expect(new Set(all).size).toBe(many + 1);
  expect(pages[0]!.items[0]!.name).toBe('Acme of the rival');
});
