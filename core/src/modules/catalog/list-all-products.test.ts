import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { listAllProducts } from './list-all-products.ts';
import { ListProducts } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, like: Goods;
const [above, brandId] = [newId<'category'>(), newId<'brand'>()];
const list = (input: object = {}, language: 'en' | 'vi' = 'en') =>
  actingAs(database, market.operator, (ctx) => listAllProducts(ctx, ListProducts.parse({ limit: 200, ...input })), {
    language,
  });

/** What must be told, by a statement that looks at every product. */
async function whatIs(condition: string, values: readonly unknown[] = [], language = 'en'): Promise<string[]> {
  return (
    await owner.query<{ id: string }>(
      `select p.id from product p left join brand b on b.id = p.brand_id where p.merged_into_id is null and (${condition}) order by p.title->>'${language}', p.id`,
      [...values],
    )
  ).rows.map((row) => row.id);
}
async function tells(input: object, condition: string, values: readonly unknown[] = []): Promise<void> {
  for (const language of ['en', 'vi'] as const) {
    const ids = await whatIs(condition, values, language);
    const told = await list({ ...input, offset: 1, limit: 7 }, language);
    expect({ total: told.total, ids: told.items.map((row) => row.id) }, `${JSON.stringify(input)} ${language}`).toEqual(
      { total: ids.length, ids: ids.slice(1, 8) },
    );
  }
}
const byText = `p.title->>'en' ilike $1 or p.title->>'vi' ilike $1 or b.name ilike $1 or p.mpn_key like $2 or p.gtin like $2`;

beforeAll(async () => {
  market = await aMarket(database, { sellers: 1 });
  like = await someGoods(database, market, market.sellers[0]!);
  await asThePlatform(database, async (ctx) => {
    await ctx.sql`insert into brand (id, name, name_key) values (${brandId}, 'Norddruck', 'norddruck')`;
    await ctx.sql`insert into category select (jsonb_populate_record(c, jsonb_build_object('id', ${above}::uuid, 'key', 'above', 'number', 900))).* from category c where c.id = ${market.categoryId}`;
    await ctx.sql`update category set parent_id = ${above}, level = 2 where id = ${market.categoryId}`;
    await ctx.sql`insert into category_attribute (id, category_id, key, name, kind, is_facet, is_required, position) values (${newId()}, ${above}, 'thread', '{"en": "Thread", "vi": "Ren"}', 'text', false, true, 0), (${newId()}, ${market.categoryId}, 'length', '{"en": "Length", "vi": "Dài"}', 'number', false, true, 1)`;
    await ctx.sql`
      insert into product select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'brand_id', case when n % 3 = 0 then ${brandId}::uuid end, 'mpn', case when n % 2 = 0 then 'ND-' || n end, 'mpn_key', case when n % 2 = 0 then 'ND' || n end,
        'gtin', case when n % 5 = 0 then lpad((9521000 + n)::text, 14, '0') end, 'title', jsonb_build_object('en', case when n % 50 = 0 then 'Valve ' else 'Clamp ' end || (7919 * n) % 6000, 'vi', 'Kẹp ' || n),
        'attributes', case n % 4 when 0 then '{"thread": "M8", "length": 3}' when 1 then '{"thread": "M8"}' else '{}' end::jsonb))).* from product p, generate_series(1, 5200) n where p.id = ${like.productId}`;
    await ctx.sql`update product set merged_into_id = ${like.productId} where mpn = 'ND-100'`;
  });
  await owner.query('vacuum analyze');
}, 120_000);

describe('the products of all sellers', () => {
  it('are told page by page in the order of their titles, in the language of whoever asks', async () => {
    await tells({}, 'true');
    await tells({ brandId }, 'p.brand_id = $1', [brandId]);
    await tells({ categoryId: above }, 'p.category_id is not null');
  });

  it('are found by words, brand and part number as they always were, few and many', async () => {
    for (const text of [
      'valve',
      'CLAMP',
      'kẹp 17',
      'Norddruck',
      'nd-10',
      'ND10',
      'n.d.10',
      '0952-1005',
      '9521005',
      '5',
      'd1',
      '%',
      '_',
      'nothing like it',
    ]) {
      const key = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
      await tells(
        { text },
        key === '' ? byText.replaceAll('$2', `'-'`).replace(` or p.mpn_key like '-' or p.gtin like '-'`, '') : byText,
        [`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`, ...(key === '' ? [] : [`%${key}%`])],
      );
    }
  });

  it('that lack something are all told', async () => {
    const required = `(select count(*) from jsonb_object_keys(p.attributes) k where k in ('thread', 'length')) < 2`;
    await tells({ lacks: 'attributes' }, required);
    await tells(
      { lacks: 'offers' },
      `not exists (select 1 from offer o where o.product_id = p.id and o.state = 'active')`,
    );
    await tells({ lacks: 'identifier' }, 'p.gtin is null and (p.brand_id is null or p.mpn_key is null)');
    await tells({ lacks: 'attributes', text: 'valve' }, `${required} and p.title->>'en' ilike $1`, ['%valve%']);
    expect((await list({ lacks: 'attributes', limit: 1 })).items[0]!.lacking).toBeGreaterThan(0);
  });

  it('are read no further than the page goes', async () => {
    // A count reads its index alone where all may see what is there: not what was vacuumed while somebody could not yet.
    await owner.query('vacuum product');
    const rows = await actingAs(database, market.operator, async (ctx) => {
      const soFar = async () =>
        (await ctx.sql.one<{
          rows: number;
        }>`select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname = 'product'`)!
          .rows;
      const before = await soFar();
      await listAllProducts(ctx, ListProducts.parse({ limit: 50 }));
      return (await soFar()) - before;
    });
    expect(rows).toBeLessThan(200);
  });
});
