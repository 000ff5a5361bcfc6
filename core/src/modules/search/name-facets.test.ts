import { expect, it } from 'vitest';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket } from './fixtures.ts';
import { nameFacets } from './name-facets.ts';
import { FindProducts } from './schemas.ts';
import { scopeOf } from './scope-of.ts';

const { database, owner } = await testDatabase();
const market = await asThePlatform(database, aMarket);
const numberOf = async (table: string, id: string) =>
  (await owner.query<{ number: number }>(`select number from ${table} where id = $1`, [id])).rows[0]!.number;
const [brand, category, seller] = [
  Number(await numberOf('brand', market.brand)),
  Number(await numberOf('category', market.bolts)),
  Number(await numberOf('organization', market.north)),
];
const found = {
  total: 1,
  inStock: 1,
  brands: [
    { id: brand, count: 1 },
    { id: 999_999, count: 1 },
  ],
  categories: [{ id: category, count: 1 }],
  sellers: [{ id: seller, count: 1 }],
  attributes: [
    { key: 'length', values: [{ id: 'm8', count: 1 }] },
    { key: 'colour', values: [{ id: 'red', count: 1 }] },
  ],
};

async function namesIn(ctx: Context) {
  const scope = await scopeOf(ctx, FindProducts.parse({}).filter);
  const facets = await nameFacets(ctx, found, scope.namesRevision);
  return {
    brands: facets.brands.map((one) => one.name),
    categories: facets.categories.map((one) => one.name.en),
    sellers: facets.sellers.map((one) => one.name),
    attributes: facets.attributes.map(
      (one) => `${one.name.en} in ${one.unit}: ${one.values.map((value) => value.label.en).join()}`,
    ),
  };
}
/** Asked twice, so that the second is what was known. */
async function names() {
  const first = await asVisitor(database, namesIn);
  expect(await asVisitor(database, namesIn)).toEqual(first);
  return first;
}
const atFirst = { brands: ['Skruvia'], categories: ['Bolts'], sellers: ['North'], attributes: ['Length in mm: m8'] };

it('told briefly, a list holds its most frequent values and those chosen, and says how many more there are', async () => {
  const lengths = Array.from({ length: 30 }, (_, at) => ({ id: at, count: 100 - at }));
  const many = {
    ...found,
    brands: [{ id: brand, count: 40 }, ...lengths.map(({ count }, at) => ({ id: 1_000_000 + at, count }))],
    categories: [
      { id: Number(await numberOf('category', market.fasteners)), count: 40 },
      { id: category, count: 40 },
    ],
    attributes: [{ key: 'length', values: lengths }],
  };
  const told = (filter: object, isBrief = true) =>
    asVisitor(database, async (ctx) => {
      const scope = await scopeOf(ctx, FindProducts.parse({ filter }).filter);
      return nameFacets(ctx, many, scope.namesRevision, isBrief ? scope : null);
    });
  const lengthsIn = ({ attributes }: Awaited<ReturnType<typeof told>>) =>
    attributes.map(({ values, more }) => [values.map(({ value }) => value), more]);
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
  const brief = await told({});
  expect(lengthsIn(brief)).toEqual([[upTo(12), 18]]);
  expect(brief.more).toEqual({ brands: 19, sellers: 0 });
  expect(lengthsIn(await told({ attributes: [{ key: 'length', values: ['17', 3] }] }))).toEqual([
    [[...upTo(12), 17], 17],
  ]);
  const whole = await told({}, false);
  expect(lengthsIn(whole)).toEqual([[upTo(30), 0]]);
  expect(whole.more).toEqual({ brands: 0, sellers: 0 });

  const categoriesIn = ({ categories }: typeof brief) => categories.map(({ name }) => name.en);
  expect(categoriesIn(whole)).toEqual(['Fasteners', 'Bolts']);
  expect(categoriesIn(brief)).toEqual(['Fasteners']);
  expect(categoriesIn(await told({ categoryIds: [market.fasteners] }))).toEqual(['Bolts']);
  expect(categoriesIn(await told({ categoryIds: [market.bolts] }))).toEqual([]);
});

it('facets are called what brands, categories, sellers and attributes are called now, by whatever hand they were named', async () => {
  expect(await names()).toEqual(atFirst);
  await owner.query(`update brand set name = 'Skruvia AB' where id = $1`, [market.brand]);
  expect((await names()).brands).toEqual(['Skruvia AB']);
  await owner.query(`update category set name = '{"en": "Screws", "vi": "Vít"}' where id = $1`, [market.bolts]);
  expect((await names()).categories).toEqual(['Screws']);
  await owner.query(`update organization set name = 'Northern' where id = $1`, [market.north]);
  expect((await names()).sellers).toEqual(['Northern']);
  await owner.query(
    `update category_attribute set unit = 'cm', kind = 'choice', choices = '[{"key": "m8", "name": {"en": "M 8", "vi": "M 8"}}]' where key = 'length'`,
  );
  expect((await names()).attributes).toEqual(['Length in cm: M 8']);
  // What nothing was called before.
  await owner.query(
    `insert into category_attribute (id, category_id, key, name, kind, is_facet, is_required, position) values ($1, $2, 'colour', '{"en": "Colour", "vi": "Màu"}', 'text', true, false, 1)`,
    [newId(), market.bolts],
  );
  expect((await names()).attributes).toEqual(['Length in cm: M 8', 'Colour in null: red']);
  await owner.query(`delete from category_attribute where key = 'length'`);
  expect((await names()).attributes).toEqual(['Colour in null: red']);
});

it('facets are not called what a transaction wrote that was taken back', async () => {
  const before = await names();
  await asThePlatform(database, async (ctx) => {
    await ctx.sql`update brand set name = 'Never' where id = ${market.brand}`;
    expect((await namesIn(ctx)).brands).toEqual(['Never']);
    expect(await names()).toEqual(before);
    throw new Error('taken back');
  }).catch((error: Error) => expect(error.message).toBe('taken back'));
  expect(await names()).toEqual(before);
});
