import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Market, type Seller, someGoods } from '../../test/market.ts';
import { listCategorySheets } from './list-category-sheets.ts';
import { removeCategory } from './remove-category.ts';
import { saveCategory } from './save-category.ts';
import { RemoveCategory, SaveCategory } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market;
const named = (en: string, vi = en) => ({ en, vi });
const save = (input: object) =>
  actingAs(database, market.operator, (ctx) =>
    saveCategory(ctx, SaveCategory.parse({ code: null, attributes: [], ...input })),
  );
const remove = (categoryId: string) =>
  actingAs(database, market.operator, (ctx) => removeCategory(ctx, RemoveCategory.parse({ categoryId })));
const sheet = async (id: string) =>
  (await actingAs(database, market.operator, listCategorySheets)).find((one) => one.id === id)!;
const attribute = (name: string, more: object = {}) => ({
  key: null,
  name: named(name),
  kind: 'text',
  unit: null,
  isFacet: false,
  isRequired: false,
  choices: [],
  ...more,
});
/** As it stands, to be given back with a change. */
const edited = async (id: string, change: object) => {
  const { name, code, attributes, revision } = await sheet(id);
  return { categoryId: id, name, code, attributes, revision, ...change };
};

beforeAll(async () => {
  market = await aMarket(database, { sellers: 1 });
});

describe('categories', () => {
  it('are made below each other with their attributes, and a second one of a name gets an address of its own', async () => {
    const { id } = await save({
      name: named('Pumps', 'Bơm'),
      code: '40151500',
      attributes: [
        attribute('Flow rate', { kind: 'number', unit: 'm³/h', isFacet: true }),
        attribute('Material', {
          kind: 'choice',
          choices: [
            { key: null, name: named('Cast iron', 'Gang') },
            { key: null, name: named('Steel', 'Thép') },
          ],
        }),
      ],
    });
    const below = await save({ name: named('Submersible pumps', 'Bơm chìm'), parentId: id });
    expect(await sheet(id)).toMatchObject({
      level: 1,
      code: '40151500',
      attributes: [
        { key: 'flow-rate', kind: 'number', unit: 'm³/h', isFacet: true, choices: [] },
        { key: 'material', kind: 'choice', unit: null, choices: [{ key: 'cast-iron' }, { key: 'steel' }] },
      ],
    });
    expect(await sheet(below.id)).toMatchObject({ level: 2, parentId: id });
    await save({ name: named('Pumps', 'Bơm') });
    const { rows } = await owner.query(`select key, slug from category where name->>'en' = 'Pumps' order by number`);
    expect(rows).toEqual([
      { key: 'pumps', slug: { en: 'pumps', vi: 'bom' } },
      { key: 'pumps-2', slug: { en: 'pumps-2', vi: 'bom-2' } },
    ]);
    await expect(save({ name: named('Other pumps'), code: '40151500' })).rejects.toMatchObject({
      code: 'category.codeTaken',
      facts: { category: 'Pumps' },
    });
    await expect(save({ name: named('Nowhere'), parentId: newId() })).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it("keep their key when they are renamed, are not saved over somebody else's change, and each change is an event with before and after", async () => {
    const { id } = await save({ name: named('Vales'), attributes: [attribute('Size')] });
    const first = await edited(id, { name: named('Valves', 'Van') });
    await save(first);
    await expect(save({ ...first, name: named('Taps') })).rejects.toMatchObject({ code: 'category.savedMeanwhile' });
    await expect(save({ ...first, revision: undefined })).rejects.toMatchObject({ code: 'category.savedMeanwhile' });
    await save(
      await edited(id, { attributes: [attribute('Pressure'), { ...attribute('Nominal size'), key: 'size' }] }),
    );
    expect((await sheet(id)).attributes.map((one) => [one.key, one.name.en])).toEqual([
      ['pressure', 'Pressure'],
      ['size', 'Nominal size'],
    ]);
    const { rows } = await owner.query(
      `select before, after from event where name = 'category.saved' and subject_id = $1 order by id desc limit 2`,
      [id],
    );
    expect([
      rows[1].before.name.en,
      rows[1].after.name.en,
      rows[0].before.attributes.length,
      rows[0].after.attributes.length,
    ]).toEqual(['Vales', 'Valves', 1, 2]);
    expect((await owner.query(`select key from category where id = $1`, [id])).rows).toEqual([{ key: 'vales' }]);
  });

  it('say at which attribute something cannot be: twice the same, otherwise elsewhere, or against what products say already', async () => {
    const { id } = await save({
      name: named('Motors'),
      attributes: [
        attribute('Power', { kind: 'number', unit: 'kW' }),
        attribute('Mounting', {
          kind: 'choice',
          choices: [
            { key: null, name: named('Foot') },
            { key: null, name: named('Flange') },
          ],
        }),
      ],
    });
    await expect(
      save({ name: named('Gears'), attributes: [attribute('Ratio'), attribute('RATIO')] }),
    ).rejects.toMatchObject({ code: 'attribute.twice', issues: [{ path: ['attributes', 1, 'name'] }] });
    await expect(
      save({ name: named('Gears'), attributes: [attribute('Power', { kind: 'number', unit: 'W' })] }),
    ).rejects.toMatchObject({
      code: 'attribute.differs',
      facts: { category: 'Motors', unit: 'kW' },
      issues: [{ path: ['attributes', 0, 'kind'] }],
    });
    expect(
      SaveCategory.safeParse({ name: named('Gears'), code: null, attributes: [attribute('Side', { kind: 'choice' })] })
        .success,
    ).toBe(false);

    const { productId } = await someGoods(database, market, market.sellers[0] as Seller);
    await owner.query(
      `update product set category_id = $1, attributes = '{"power": 4, "mounting": "foot"}' where id = $2`,
      [id, productId],
    );
    const [power, mounting] = (await sheet(id)).attributes;
    await expect(save(await edited(id, { attributes: [{ ...power, unit: 'W' }, mounting] }))).rejects.toMatchObject({
      code: 'attribute.inUse',
      facts: { products: 1 },
    });
    await expect(
      save(await edited(id, { attributes: [power, { ...mounting, choices: mounting!.choices.slice(1) }] })),
    ).rejects.toMatchObject({ code: 'attribute.choiceInUse', facts: { choice: 'Foot', products: 1 } });
    // What no product says may go, and so may the question itself: the answers stay.
    await save(await edited(id, { attributes: [power, { ...mounting, choices: mounting!.choices.slice(0, 1) }] }));
    await save(await edited(id, { attributes: [power] }));
    expect((await owner.query(`select attributes from product where id = $1`, [productId])).rows[0].attributes).toEqual(
      { power: 4, mounting: 'foot' },
    );
  });

  it('go only when nothing stands in them and no rule names them', async () => {
    const { id } = await save({ name: named('Going') });
    const below = await save({ name: named('Going, too'), parentId: id });
    await expect(remove(id)).rejects.toMatchObject({
      code: 'category.inUse',
      facts: { products: 0, categories: 1, rules: 0 },
    });
    await someGoods(database, market, market.sellers[0] as Seller);
    await expect(remove(market.categoryId)).rejects.toMatchObject({ code: 'category.inUse', facts: { products: 1 } });
    await remove(below.id);
    await remove(id);
    expect(await sheet(id)).toBeUndefined();
    await expect(remove(id)).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it('stand in five levels at most, and two that are made at once both come out whole', async () => {
    let parentId: string | null = null;
    for (let level = 1; level <= 5; level += 1) parentId = (await save({ name: named(`Level ${level}`), parentId })).id;
    await expect(save({ name: named('Level 6'), parentId })).rejects.toMatchObject({
      code: 'category.tooDeep',
      facts: { most: 5 },
    });
    await Promise.all(Array.from({ length: 4 }, () => save({ name: named('Twins') })));
    expect(
      (await owner.query(`select key from category where key like 'twins%' order by key`)).rows.map((one) => one.key),
    ).toEqual(['twins', 'twins-2', 'twins-3', 'twins-4']);
  });
});
