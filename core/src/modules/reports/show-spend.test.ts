import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aCompany, aSale, aStorefront } from './fixtures.ts';
import { spendBy } from './sales-by.ts';
import { showSpend } from './show-spend.ts';

const december = { from: '2025-12-01', to: '2025-12-31', only: {} };
type Organization = Id<'organization'>;

describe('what a buyer spent', () => {
  let test: TestDatabase;
  const me = newId<'user'>();
  let ids: Record<'head' | 'branch' | 'rival' | 'seller', Organization>;

  beforeAll(async () => {
    test = await testDatabase();
    ids = await asThePlatform(test.database, async (ctx) => {
      const head = await aCompany(ctx, 'Head');
      const [branch, rival, seller] = [
        await aCompany(ctx, 'Branch', { parentId: head.id }),
        await aCompany(ctx, 'Rival'),
        await aCompany(ctx, 'Seller', { sellerKind: 'vendor' }),
      ];
      const storefrontId = await aStorefront(ctx, seller.id);
      const at = { sellerId: seller.id, storefrontId, placedAt: '2025-12-05T12:00:00Z', commissionMinor: 10 };
      await aSale(ctx, { ...at, buyerId: head.id, lineMinor: 1_000, placedBy: me });
      await aSale(ctx, { ...at, buyerId: head.id, lineMinor: 200 });
      await aSale(ctx, { ...at, buyerId: branch.id, lineMinor: 30 });
      await aSale(ctx, { ...at, buyerId: rival.id, lineMinor: 999_999 });
      return { head: head.id, branch: branch.id, rival: rival.id, seller: seller.id };
    });
  });

  const spend = async (reach: 'own' | 'branch' | 'below', only = {}) => {
    const actor = anActor(ids.head, { userId: me, below: [ids.head, ids.branch], can: { 'order.read': reach } });
    return (await actingAs(test.database, actor, (ctx) => showSpend(ctx, { ...december, only, by: 'month' }))).now
      .salesMinor;
  };

  it('A03 reaches as far as the right to see orders: own, the organization, those below; never beyond', async () => {
    expect(await spend('own')).toBe(1_000);
    expect(await spend('branch')).toBe(1_200);
    expect(await spend('below')).toBe(1_230);
  });

  it('A05 naming a stranger or another branch adds nothing to it', async () => {
    expect(await spend('below', { buyerId: ids.rival })).toBe(0);
    expect(await spend('branch', { buyerId: ids.branch })).toBe(0);
    expect(await spend('below', { buyerId: ids.branch })).toBe(30);
  });

  it('A04 a report holds no amount of another buyer, however it is grouped', async () => {
    const actor = anActor(ids.head, { userId: me, below: [ids.head, ids.branch], can: { 'order.read': 'below' } });
    for (const by of ['seller', 'category', 'costCenter', 'person', 'branch', 'product'] as const) {
      const rows = await actingAs(test.database, actor, (ctx) =>
        spendBy(ctx, { ...december, by, level: 1, offset: 0, limit: 50 }),
      );
      expect(rows.salesMinor, by).toBe(1_230);
      expect(JSON.stringify(rows), by).not.toContain('999999');
    }
  });

  it('A06 a person of the operator without the reach of all counts only what its own organization bought', async () => {
    const actor = anActor(ids.seller, {
      kinds: { sells: true, buys: false, operates: true },
      can: { 'order.read': 'branch' },
    });
    expect(
      (await actingAs(test.database, actor, (ctx) => showSpend(ctx, { ...december, by: 'month' }))).now.salesMinor,
    ).toBe(0);
  });
});
