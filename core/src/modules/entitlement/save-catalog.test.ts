import { beforeAll, describe, expect, it } from 'vitest';
import { findBreaks } from '../../auditor/broken-invariants.ts';
import { newId } from '../../platform/ids.ts';
import { actingAs, anActor, asVisitor, testStorefrontId } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Buyer, type Goods, type Market, type Seller, someGoods } from '../../test/market.ts';
import { saveGroup, showGroup } from './groups.ts';
import { entitledCatalogs } from './index.ts';
import { showCatalog } from './list-catalogs.ts';
import { previewCatalogs } from './preview-catalogs.ts';
import { putOffers, saveCatalog } from './save-catalog.ts';
import { PutOffers, SaveCatalog, SaveGroup } from './schemas.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller, buyer: Buyer, goods: Goods, foreign: Goods;
const as = <T>(seller: Seller, work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, seller.actor, work);
let last = 0;
const catalogOf = (more: object = {}) => SaveCatalog.parse({ name: `Catalog ${++last}`, isPublic: false, ...more });
const groupOf = (more: object = {}) => {
  last += 1;
  return SaveGroup.parse({ name: { en: `Group ${last}`, vi: `Nhóm ${last}` }, ...more });
};
const unknown = (what: string) => expect.objectContaining({ code: 'thing.unknown', facts: { what } });
const lastFactOf = async (subject: string) =>
  (await owner.query(`select name, before, after from event where subject_id = $1 order by id desc limit 1`, [subject]))
    .rows[0];

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2, buyers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
  buyer = market.buyers[0]!;
  goods = await someGoods(database, market, mine);
  foreign = await someGoods(database, market, theirs);
});

describe('catalogs and groups of a seller', () => {
  it('A03 those of another seller answer as those that never were, to every verb', async () => {
    const catalog = await as(theirs, (ctx) => saveCatalog(ctx, catalogOf()));
    const group = await as(theirs, (ctx) => saveGroup(ctx, groupOf({ buyerIds: [buyer.id] })));
    for (const id of [catalog.id, newId<'catalog'>()] as ReturnType<typeof newId<'catalog'>>[]) {
      await expect(as(mine, (ctx) => showCatalog(ctx, { catalogId: id }))).rejects.toEqual(unknown('catalog'));
      await expect(as(mine, (ctx) => saveCatalog(ctx, catalogOf({ catalogId: id, isPublic: true })))).rejects.toEqual(
        unknown('catalog'),
      );
      await expect(
        as(mine, (ctx) => putOffers(ctx, PutOffers.parse({ catalogId: id, add: [goods.offerId] }))),
      ).rejects.toEqual(unknown('catalog'));
    }
    for (const id of [group.id, newId<'customer_group'>()] as ReturnType<typeof newId<'customer_group'>>[]) {
      await expect(as(mine, (ctx) => showGroup(ctx, { groupId: id }))).rejects.toEqual(unknown('customer group'));
      await expect(as(mine, (ctx) => saveGroup(ctx, groupOf({ groupId: id })))).rejects.toEqual(
        unknown('customer group'),
      );
      await expect(as(mine, (ctx) => saveCatalog(ctx, catalogOf({ groupIds: [id] })))).rejects.toMatchObject({
        code: 'catalog.audienceUnknown',
      });
    }
  });

  it("I8 another seller's offer does not come into a catalog: it is answered as unknown, and the others come in", async () => {
    const { id } = await as(mine, (ctx) => saveCatalog(ctx, catalogOf()));
    const nobodys = newId<'offer'>();
    const done = await as(mine, (ctx) =>
      putOffers(ctx, PutOffers.parse({ catalogId: id, add: [goods.offerId, foreign.offerId, nobodys] })),
    );
    expect(done).toEqual({ added: 1, removed: 0, unknown: [foreign.offerId, nobodys] });
    expect((await findBreaks(owner)).filter((one) => one.invariant.startsWith('I8'))).toEqual([]);
    await expect(
      as(mine, (ctx) => ctx.sql`update catalog set seller_id = ${theirs.id} where id = ${id}`),
    ).rejects.toThrow(/row-level security/);
  });

  it('A07 a field that is not of the form is refused', () => {
    for (const more of [{ sellerId: newId() }, { key: 'all' }, { number: 1 }])
      expect(SaveCatalog.safeParse({ ...catalogOf(), ...more }).success).toBe(false);
    for (const more of [{ ownerId: newId() }, { key: 'vip' }])
      expect(SaveGroup.safeParse({ ...groupOf(), ...more }).success).toBe(false);
  });

  it('every change is a fact with what was and what is, and what changes nothing is none', async () => {
    const { id: catalogId } = await as(mine, (ctx) => saveCatalog(ctx, catalogOf()));
    const put = (input: object) => as(mine, (ctx) => putOffers(ctx, PutOffers.parse({ catalogId, ...input })));
    await put({ add: [goods.offerId] });
    const first = await lastFactOf(catalogId);
    expect(first).toMatchObject({
      name: 'catalog.filled',
      before: { lacked: [goods.offerId] },
      after: { added: [goods.offerId] },
    });
    await put({ add: [goods.offerId] });
    expect(await lastFactOf(catalogId)).toEqual(first);
    await put({ remove: [goods.offerId] });
    expect(await lastFactOf(catalogId)).toMatchObject({
      before: { held: [goods.offerId] },
      after: { removed: [goods.offerId] },
    });
    const { id: groupId } = await as(mine, (ctx) => saveGroup(ctx, groupOf({ buyerIds: [buyer.id] })));
    await as(mine, (ctx) => saveGroup(ctx, groupOf({ groupId, buyerIds: [] })));
    expect(await lastFactOf(groupId)).toMatchObject({ before: { buyerIds: [buyer.id] }, after: { buyerIds: [] } });
  });

  it('who is named twice in an audience is named once', async () => {
    const { id } = await as(mine, (ctx) =>
      saveCatalog(
        ctx,
        catalogOf({ buyerIds: [buyer.id, buyer.id], storefrontIds: [testStorefrontId, testStorefrontId] }),
      ),
    );
    expect(await as(mine, (ctx) => showCatalog(ctx, { catalogId: id as never }))).toMatchObject({
      buyers: [{ id: buyer.id }],
      storefronts: [{ id: testStorefrontId }],
    });
  });

  it('a change of an audience counts at once, and the preview says what the buyer then sees', async () => {
    const { id } = await as(mine, (ctx) => saveCatalog(ctx, catalogOf({ buyerIds: [buyer.id] })));
    const name = `Catalog ${last}`;
    const sees = async () => (await actingAs(database, buyer.actor, entitledCatalogs)).ids.includes(id as never);
    const previewed = async () =>
      (await as(mine, (ctx) => previewCatalogs(ctx, { buyerId: buyer.id }))).catalogs.find((one) => one.id === id);
    expect([await sees(), await previewed()]).toMatchObject([true, { isSeen: true, why: 'buyer' }]);
    await as(mine, (ctx) =>
      saveCatalog(ctx, catalogOf({ catalogId: id, name, isPublic: true, deniedBuyerIds: [buyer.id] })),
    );
    expect([await sees(), await previewed()]).toMatchObject([false, { isSeen: false, why: 'denied' }]);
    expect((await asVisitor(database, entitledCatalogs)).ids).toContain(id);
    // A branch is denied with its parent.
    const branch = anActor(newId<'organization'>(), { line: [newId<'organization'>(), buyer.id] });
    expect((await actingAs(database, branch, entitledCatalogs)).ids).not.toContain(id);
  });
});
