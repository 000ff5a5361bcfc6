import { beforeAll, describe, expect, it } from 'vitest';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aCompany, aSale, aStorefront } from './fixtures.ts';
import { listScorecards } from './list-scorecards.ts';
import { periodImpossible } from './period.ts';
import { salesBy } from './sales-by.ts';
import { showOverview } from './show-overview.ts';
import { showQueues } from './show-queues.ts';

const december = { from: '2025-12-01', to: '2025-12-31', only: {} };

describe('the overview', () => {
  let test: TestDatabase;
  let operator: ReturnType<typeof anActor>;
  let ids: Record<'swift' | 'slow' | 'quiet' | 'acme', string>;

  beforeAll(async () => {
    test = await testDatabase();
    ids = await asThePlatform(test.database, async (ctx) => {
      const [house, swift, slow, quiet, acme] = [
        await aCompany(ctx, 'House'),
        await aCompany(ctx, 'Swift', { sellerKind: 'vendor' }),
        await aCompany(ctx, 'Slow', { sellerKind: 'dealer' }),
        await aCompany(ctx, 'Quiet', { sellerKind: 'dealer', state: 'pending' }),
        await aCompany(ctx, 'Acme'),
      ];
      operator = anActor(house.id, {
        kinds: { sells: false, buys: false, operates: true },
        can: { 'marketplace.read': 'all' },
      });
      const storefrontId = await aStorefront(ctx, house.id);
      const of = (sellerId: string) => ({ buyerId: acme.id, sellerId, storefrontId });
      // Swift: whole and in time; then half cancelled. Slow: late, one refused. One sale in yen, one before the period,
      // one at its last second.
      await aSale(ctx, {
        ...of(swift.id),
        placedAt: '2025-12-01T00:00:00Z',
        lineMinor: 10_000,
        commissionMinor: 800,
        state: 'shipped',
        confirmedAt: '2025-12-01T02:00:00Z',
        shippedAt: '2025-12-02T10:00:00Z',
        shipped: 10,
      });
      await aSale(ctx, {
        ...of(swift.id),
        placedAt: '2025-12-31T23:59:59Z',
        lineMinor: 5_000,
        commissionMinor: 401,
        state: 'shipped',
        confirmedAt: '2026-01-01T03:59:59Z',
        shippedAt: '2026-01-02T10:00:00Z',
        shipped: 5,
        cancelled: 5,
      });
      await aSale(ctx, {
        ...of(slow.id),
        placedAt: '2025-12-10T12:00:00Z',
        lineMinor: 3_000,
        commissionMinor: 300,
        state: 'placed',
      });
      await aSale(ctx, {
        ...of(slow.id),
        placedAt: '2025-12-11T12:00:00Z',
        lineMinor: 9_000,
        commissionMinor: 900,
        state: 'rejected',
      });
      await aSale(ctx, {
        ...of(slow.id),
        placedAt: '2025-12-12T12:00:00Z',
        lineMinor: 777,
        currency: 'JPY',
        state: 'placed',
      });
      await aSale(ctx, {
        ...of(swift.id),
        placedAt: '2025-11-30T23:59:59Z',
        lineMinor: 2_000,
        commissionMinor: 100,
        state: 'closed',
        shippedAt: '2025-12-01T00:00:00Z',
        shipped: 10,
      });
      return { swift: swift.id, slow: slow.id, quiet: quiet.id, acme: acme.id };
    });
  });

  it('counts what was sold net of what was cancelled, and keeps currencies apart', async () => {
    const report = await actingAs(test.database, operator, (ctx) => showOverview(ctx, { ...december, by: 'month' }));
    expect(report).toMatchObject({
      from: '2025-12-01',
      to: '2025-12-31',
      before: { from: '2025-10-31', to: '2025-11-30' },
      currency: 'EUR',
    });
    expect(report.currencies).toEqual([
      { currency: 'EUR', salesMinor: 15_500, orders: 3 },
      { currency: 'JPY', salesMinor: 777, orders: 1 },
    ]);
    expect(report.now).toEqual({
      salesMinor: 15_500,
      commissionMinor: 1_301,
      takeBasisPoints: 839,
      orders: 3,
      parts: 3,
      lines: 3,
      buyers: 1,
      sellers: 2,
      averageMinor: 5_167,
    });
    expect(report.then).toMatchObject({ salesMinor: 2_000, orders: 1 });
    const yen = await actingAs(test.database, operator, (ctx) =>
      showOverview(ctx, { ...december, by: 'month', currency: 'JPY' }),
    );
    expect(yen.now).toMatchObject({ salesMinor: 777, orders: 1, takeBasisPoints: 0 });
  });

  it('draws every day, the empty ones as zero', async () => {
    const { series } = await actingAs(test.database, operator, (ctx) => showOverview(ctx, { ...december, by: 'day' }));
    expect(series).toHaveLength(31);
    expect(series[0]).toEqual({ on: '2025-12-01', salesMinor: 10_000, commissionMinor: 800, orders: 1, buyers: 1 });
    expect(series[1]).toMatchObject({ on: '2025-12-02', salesMinor: 0 });
    expect(series.at(-1)).toMatchObject({ on: '2025-12-31', salesMinor: 2_500 });
    const weeks = (await actingAs(test.database, operator, (ctx) => showOverview(ctx, { ...december, by: 'week' })))
      .series;
    expect(weeks.map((week) => week.on)).toEqual([
      '2025-12-01',
      '2025-12-08',
      '2025-12-15',
      '2025-12-22',
      '2025-12-29',
    ]);
    expect(weeks.reduce((sum, week) => sum + week.salesMinor, 0)).toBe(15_500);
  });

  it('says how sellers served: confirmed when, filled, on time, refused; and names those that sold nothing', async () => {
    const { items } = await actingAs(test.database, operator, (ctx) => listScorecards(ctx, december));
    expect(items.map((card) => card.sellerName)).toEqual(['Swift', 'Slow', 'Quiet']);
    const [swift, slow, quiet] = items;
    expect(swift).toMatchObject({
      parts: 2,
      confirmHours: 3,
      linesSettled: 2,
      linesFilled: 1,
      fillBasisPoints: 5000,
      due: 2,
      onTime: 2,
      onTimeBasisPoints: 10_000,
      refused: 0,
      sales: [{ currency: 'EUR', salesMinor: 12_500, commissionMinor: 1_001 }],
    });
    expect(slow).toMatchObject({
      parts: 3,
      waiting: 2,
      confirmHours: null,
      linesSettled: 1,
      linesFilled: 0,
      due: 2,
      onTime: 0,
      refused: 1,
      refusedBasisPoints: 3333,
    });
    // Two orders are no ground for praise or blame.
    expect(swift!.level).toBe('new');
    expect(quiet).toMatchObject({ parts: 0, fillBasisPoints: null, sales: [], state: 'pending' });
  });

  it('groups sales one way at a time, beside the period before', async () => {
    const sellers = await actingAs(test.database, operator, (ctx) =>
      salesBy(ctx, { ...december, by: 'seller', level: 1, offset: 0, limit: 50 }),
    );
    expect(sellers).toMatchObject({ total: 2, salesMinor: 15_500 });
    expect(sellers.items.map((row) => [row.name.en, row.salesMinor, row.thenMinor, row.shareBasisPoints])).toEqual([
      ['Swift', 12_500, 2_000, 8065],
      ['Slow', 3_000, 0, 1935],
    ]);
    for (const by of ['category', 'brand', 'buyer', 'product', 'storefront'] as const) {
      const rows = await actingAs(test.database, operator, (ctx) =>
        salesBy(ctx, { ...december, by, level: 1, offset: 0, limit: 50 }),
      );
      expect(
        rows.items.reduce((sum, row) => sum + row.salesMinor, 0),
        by,
      ).toBe(15_500);
    }
    const only = await actingAs(test.database, operator, (ctx) =>
      salesBy(ctx, { ...december, only: { sellerId: ids.slow as never }, by: 'buyer', level: 1, offset: 0, limit: 50 }),
    );
    expect(only.items).toMatchObject([{ name: { en: 'Acme' }, salesMinor: 3_000 }]);
  });

  it('counts what waits for a decision', async () => {
    expect(await actingAs(test.database, operator, (ctx) => showQueues(ctx))).toMatchObject({
      applications: 1,
      unconfirmed: 2,
      lateParts: 2,
      deadLetters: 0,
      matches: 0,
    });
  });

  it('refuses days that stand the wrong way round, and a span that nobody could read', async () => {
    for (const days of [
      { from: '2025-12-02', to: '2025-12-01' },
      { from: '2000-01-01', to: '2025-12-01' },
    ]) {
      await expect(
        actingAs(test.database, operator, (ctx) => showOverview(ctx, { ...days, only: {}, by: 'month' })),
      ).rejects.toMatchObject({ code: periodImpossible.code });
    }
  });
});
