import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../platform/ids.ts';
import { newId } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { hostTaken, lastOpen, noSeller } from './errors.ts';
import { listStorefronts } from './list-storefronts.ts';
import { saveStorefront } from './save-storefront.ts';
import { SaveStorefront } from './schemas.ts';

describe('storefront settings', () => {
  let test: TestDatabase;
  let operator: ReturnType<typeof anActor>;
  const [house, seller, other, buyer] = [
    newId<'organization'>(),
    newId<'organization'>(),
    newId<'organization'>(),
    newId<'organization'>(),
  ];
  const [main, branded] = [newId<'storefront'>(), newId<'storefront'>()];

  beforeAll(async () => {
    test = await testDatabase();
    operator = anActor(house, { kinds: { sells: false, buys: false, operates: true } });
    await asThePlatform(test.database, async (ctx) => {
      for (const [id, kind] of [
        [house, null],
        [seller, 'vendor'],
        [other, 'dealer'],
        [buyer, null],
      ] as const) {
        await ctx.sql`insert into organization (id, name, legal_name, slug, is_operator, is_buyer, seller_kind, state, country, currency, language, created_at, version) values (${id}, ${id}, ${id}, ${id}, false, ${kind === null}, ${kind}, 'active', 'DE', 'EUR', 'en', now(), 1)`;
      }
      for (const [id, host] of [
        [main, null],
        [branded, 'parts.example'],
      ] as const) {
        await ctx.sql`insert into storefront (id, owner_id, key, name, host, languages, currencies, tax_region, theme, is_active) values (${id}, ${house}, ${id}, ${host ?? 'Main'}, ${host}, '["en"]', '["EUR"]', 'DE', '{}', true)`;
      }
      await ctx.sql`insert into storefront_seller (storefront_id, seller_id, is_active) values (${main}, ${seller}, true)`;
    });
  });

  const settings = {
    storefrontId: branded,
    name: 'Parts',
    host: 'parts.example' as string | null,
    languages: ['en', 'vi'] as ('en' | 'vi')[],
    currencies: ['EUR', 'VND'],
    taxRegion: 'DE',
    theme: { accent: '#0a5c66' },
    isActive: true,
    sellerIds: [other],
  };
  const save = (more: Partial<typeof settings>) =>
    actingAs(test.database, operator, (ctx) => saveStorefront(ctx, { ...settings, ...more }));

  it('are saved whole, sellers in scope too, and the audit keeps before and after', async () => {
    await save({});
    const [, after] = await actingAs(test.database, operator, (ctx) => listStorefronts(ctx));
    expect(after).toMatchObject({ name: 'Parts', languages: ['en', 'vi'], theme: { accent: '#0a5c66' } });
    expect(after!.sellers.filter((one) => one.isIn).map((one) => one.id)).toEqual([other]);
    await save({ sellerIds: [seller] });
    const { rows } = await test.owner.query<{ before: { sellers: string[] }; after: { sellers: string[] } }>(
      `select before, after from event where name = 'storefront.saved' order by at desc, id desc limit 1`,
    );
    expect(rows[0]).toMatchObject({ before: { sellers: [other] }, after: { sellers: [seller] } });
  });

  it('keep one host for one storefront, and always one for any other host', async () => {
    await expect(save({ host: null })).rejects.toMatchObject({ code: hostTaken.code });
    await expect(save({ storefrontId: main, host: 'parts.example' })).rejects.toMatchObject({ code: hostTaken.code });
    await expect(save({ storefrontId: main, host: 'main.example' })).rejects.toMatchObject({ code: lastOpen.code });
    await expect(save({ storefrontId: main, host: null, isActive: false })).rejects.toMatchObject({
      code: lastOpen.code,
    });
  });

  it('take sellers only', async () => {
    await expect(save({ sellerIds: [buyer as Id<'organization'>] })).rejects.toMatchObject({ code: noSeller.code });
  });

  it('X02 take no style that could carry anything but a color, a corner or a known font', () => {
    for (const theme of [
      { accent: 'red;}body{display:none' },
      { accent: 'url(//evil)' },
      { radius: '999px' },
      { font: 'x' },
      { other: '1' },
    ])
      expect(SaveStorefront.safeParse({ ...settings, theme }).success, JSON.stringify(theme)).toBe(false);
  });
});
