import { beforeAll, describe, expect, it } from 'vitest';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aCompany, aPastQuote, aSale, aStorefront } from './fixtures.ts';
import { sellerQuotes } from './seller-quotes.ts';

const can = { 'quote.read': 'below', 'quote.answer': 'below' } as const;
const period = { from: '2026-09-01', to: '2026-10-31', limit: 200 } as const;
let test: TestDatabase;
let ids: Record<'seller' | 'rival' | 'acme' | 'bolt', string>;

beforeAll(async () => {
  test = await testDatabase();
  ids = await asThePlatform(test.database, async (ctx) => {
    const [seller, rival, acme, bolt] = [
      await aCompany(ctx, 'Seller', { sellerKind: 'vendor' }),
      await aCompany(ctx, 'Rival', { sellerKind: 'dealer' }),
      await aCompany(ctx, 'Acme'),
      await aCompany(ctx, 'Bolt'),
    ];
    const storefrontId = await aStorefront(ctx, seller.id);
    const of = { sellerId: seller.id, storefrontId };
    const won = await aSale(ctx, { ...of, buyerId: acme.id, placedAt: '2026-09-05T10:00:00Z', lineMinor: 8_000 });
    // September. Acme: answered after 2 h, then once more and lower; a part of it was ordered. And one that was
    // answered after 10 h and lost.
    await aPastQuote(ctx, {
      ...of,
      buyerId: acme.id,
      state: 'accepted',
      createdAt: '2026-09-01T00:00:00Z',
      orderId: won.orderId,
      sent: [
        { at: '2026-09-01T02:00:00Z', totalMinor: 12_000 },
        { at: '2026-09-02T00:00:00Z', totalMinor: 10_000 },
      ],
    });
    await aPastQuote(ctx, {
      ...of,
      buyerId: acme.id,
      state: 'lost',
      createdAt: '2026-09-30T23:59:59Z',
      sent: [{ at: '2026-10-01T09:59:59Z', totalMinor: 5_000 }],
    });
    // October. Bolt: declined after 3 h, expired unanswered, withdrawn, still open. Acme: one that the seller began by
    // itself, open, sent at once.
    await aPastQuote(ctx, {
      ...of,
      buyerId: bolt.id,
      state: 'declined',
      createdAt: '2026-10-02T00:00:00Z',
      sent: [{ at: '2026-10-02T03:00:00Z', totalMinor: 700 }],
    });
    await aPastQuote(ctx, { ...of, buyerId: bolt.id, state: 'expired', createdAt: '2026-10-03T00:00:00Z' });
    await aPastQuote(ctx, {
      ...of,
      buyerId: bolt.id,
      state: 'withdrawn',
      createdAt: '2026-10-04T00:00:00Z',
      sent: [{ at: '2026-10-04T08:00:00Z', totalMinor: 300 }],
    });
    await aPastQuote(ctx, { ...of, buyerId: bolt.id, state: 'requested', createdAt: '2026-10-31T23:59:59Z' });
    await aPastQuote(ctx, {
      ...of,
      buyerId: acme.id,
      state: 'sent',
      createdAt: '2026-10-10T00:00:00Z',
      isUnasked: true,
      sent: [{ at: '2026-10-10T00:01:00Z', totalMinor: 4_000 }],
    });
    // None of these counts: a template, another currency, the days before and after, another seller's.
    await aPastQuote(ctx, {
      ...of,
      buyerId: bolt.id,
      state: 'answering',
      createdAt: '2026-10-05T00:00:00Z',
      isTemplate: true,
    });
    await aPastQuote(ctx, {
      ...of,
      buyerId: bolt.id,
      state: 'accepted',
      createdAt: '2026-10-05T00:00:00Z',
      currency: 'USD',
      sent: [{ at: '2026-10-05T01:00:00Z', totalMinor: 999 }],
    });
    await aPastQuote(ctx, { ...of, buyerId: bolt.id, state: 'lost', createdAt: '2026-08-31T23:59:59Z' });
    await aPastQuote(ctx, { ...of, buyerId: bolt.id, state: 'lost', createdAt: '2026-11-01T00:00:00Z' });
    await aPastQuote(ctx, {
      ...of,
      sellerId: rival.id,
      buyerId: bolt.id,
      state: 'accepted',
      createdAt: '2026-10-06T00:00:00Z',
      sent: [{ at: '2026-10-06T01:00:00Z', totalMinor: 77_777 }],
    });
    return { seller: seller.id, rival: rival.id, acme: acme.id, bolt: bolt.id };
  });
});
const ask = (by: 'month' | 'customer', more: object = {}, who: 'seller' | 'rival' | 'acme' = 'seller') =>
  actingAs(test.database, anActor(ids[who] as never, { can }), (ctx) => sellerQuotes(ctx, { ...period, by, ...more }));

describe('what became of requests', () => {
  it('is counted by hand: received, answered, won and lost, how fast, and of how much', async () => {
    const { total, currency, currencies } = await ask('month');
    expect([currency, currencies]).toEqual(['EUR', ['EUR', 'USD']]);
    // Answers took 2, 10, 3 and 8 hours: between 3 and 8 lies the median. Of 20 000 quoted, 8 000 was ordered.
    expect(total).toEqual({
      begun: 7,
      received: 6,
      answered: 5,
      accepted: 1,
      declined: 1,
      lost: 1,
      expired: 1,
      withdrawn: 1,
      open: 2,
      hoursToAnswer: 5.5,
      quotedMinor: 20_000,
      wonMinor: 8_000,
    });
  });

  it('adds up by month and by customer', async () => {
    const months = await ask('month');
    expect(
      months.rows.map((row) => [
        row.key,
        row.begun,
        row.received,
        row.answered,
        row.accepted,
        row.hoursToAnswer,
        row.quotedMinor,
        row.wonMinor,
      ]),
    ).toEqual([
      ['2026-09', 2, 2, 2, 1, 6, 15_000, 8_000],
      ['2026-10', 5, 4, 3, 0, 5.5, 5_000, 0],
    ]);
    const customers = await ask('customer');
    expect(
      customers.rows.map((row) => [
        row.name,
        row.begun,
        row.received,
        row.accepted,
        row.lost,
        row.open,
        row.quotedMinor,
        row.wonMinor,
      ]),
    ).toEqual([
      ['Acme', 3, 2, 1, 1, 1, 19_000, 8_000],
      ['Bolt', 4, 4, 0, 0, 1, 1_000, 0],
    ]);
    for (const { rows, total } of [months, customers])
      for (const figure of [
        'begun',
        'received',
        'answered',
        'accepted',
        'declined',
        'lost',
        'expired',
        'withdrawn',
        'open',
        'quotedMinor',
        'wonMinor',
      ] as const)
        expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure]);
  });

  it('keeps currencies apart, and says of none that there is none', async () => {
    expect((await ask('month', { currency: 'USD' })).total).toMatchObject({
      begun: 1,
      accepted: 1,
      quotedMinor: 999,
      wonMinor: 0,
    });
    expect(await ask('month', { currency: 'JPY' })).toMatchObject({
      rows: [],
      total: { begun: 0, hoursToAnswer: null, quotedMinor: 0 },
    });
  });

  it('A04 counts nothing of another seller, nor what a company asked as a buyer', async () => {
    expect((await ask('customer', {}, 'rival')).total).toMatchObject({ begun: 1, quotedMinor: 77_777 });
    expect((await ask('customer', {}, 'acme')).total).toMatchObject({ begun: 0 });
  });
});
