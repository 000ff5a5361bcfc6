import { beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { aMarket, type Market, type Seller, someGoods } from '../../test/market.ts';
import { makeOffer } from './make-offer.ts';
import { mergeProducts, splitProduct } from './merge-products.ts';
import { MakeOffer, SaveProduct } from './schemas.ts';
import { saveProduct } from './save-product.ts';

const { database, owner } = await testDatabase();
let market: Market, mine: Seller, theirs: Seller;
const make = (more: object) =>
  actingAs(database, mine.actor, (ctx) => makeOffer(ctx, MakeOffer.parse({ sku: `S-${newId().slice(-8)}`, ...more })));
const asOperator = <T>(work: Parameters<typeof actingAs<T>>[2]) => actingAs(database, market.operator, work);
const productOf = async (offerId: string) =>
  (await owner.query(`select product_id from offer where id = $1`, [offerId])).rows[0].product_id;
const lastFact = async (name: string) =>
  (await owner.query(`select data, before, after from event where name = $1 order by id desc limit 1`, [name])).rows[0];

beforeAll(async () => {
  market = await aMarket(database, { sellers: 2 });
  [mine, theirs] = market.sellers as [Seller, Seller];
});

describe('an offer that a seller lists by hand', () => {
  it('finds the product by GTIN however it is written, or by brand and part number, and makes one that nobody sold yet', async () => {
    const first = await make({ gtin: '4006381333931', brand: 'Müller & Co', mpn: '62/04-2RS', title: 'A bearing' });
    expect(first.isNewProduct).toBe(true);
    expect(await make({ gtin: '0400 6381 333931' })).toMatchObject({ productId: first.productId, isNewProduct: false });
    expect(await make({ brand: 'MULLER CO', mpn: '6204 2rs' })).toMatchObject({
      productId: first.productId,
      isNewProduct: false,
    });
    await expect(make({ brand: 'Muller', mpn: '6205' })).rejects.toMatchObject({ code: 'product.notFound' });
    await expect(make({ gtin: '4006381333932', title: 'Wrong' })).rejects.toMatchObject({ code: 'product.gtinWrong' });
  });

  it("A03 does not come into another seller's catalog, and a SKU is sold once", async () => {
    const {
      rows: [foreign],
    } = await owner.query(`select id from catalog where seller_id = $1`, [theirs.id]);
    for (const id of [foreign.id, newId()])
      await expect(make({ title: 'Thing', catalogIds: [id] })).rejects.toMatchObject({
        code: 'thing.unknown',
        facts: { what: 'catalog' },
      });
    await make({ sku: 'ONE', title: 'Thing' });
    await expect(make({ sku: 'ONE', title: 'Thing' })).rejects.toMatchObject({ code: 'offer.skuTaken' });
    expect(MakeOffer.safeParse({ sku: 'A', sellerId: theirs.id }).success).toBe(false);
    expect(MakeOffer.safeParse({ sku: 'A', minimumQuantity: '3', quantityMultiple: '2' }).success).toBe(false);
  });
});

describe('products that are one', () => {
  const two = async () => [await someGoods(database, market, mine), await someGoods(database, market, theirs)] as const;
  const merge = (loserId: Id<'product'>, winnerId: Id<'product'>) =>
    asOperator((ctx) => mergeProducts(ctx, { loserId, winnerId }));
  const split = (productId: Id<'product'>) => asOperator((ctx) => splitProduct(ctx, { productId }));

  it('are merged with their offers, and the merge is taken back without what came since', async () => {
    const [loser, winner] = await two();
    expect(await merge(loser.productId, winner.productId)).toEqual({ moved: 1 });
    expect(await productOf(loser.offerId)).toBe(winner.productId);
    expect(await lastFact('product.merged')).toMatchObject({
      data: { offerIds: [loser.offerId] },
      before: { mergedIntoId: null },
      after: { mergedIntoId: winner.productId },
    });
    const since = await someGoods(database, market, mine, { productId: winner.productId });
    expect(await split(loser.productId)).toEqual({ moved: 1 });
    expect([await productOf(loser.offerId), await productOf(winner.offerId), await productOf(since.offerId)]).toEqual([
      loser.productId,
      winner.productId,
      winner.productId,
    ]);
    await expect(split(loser.productId)).rejects.toMatchObject({ code: 'product.notMerged' });
  });

  it('are merged once: with itself, twice, or into one that is merged itself, they are not', async () => {
    const [loser, winner] = await two();
    await expect(merge(loser.productId, loser.productId)).rejects.toMatchObject({ code: 'product.mergedWithItself' });
    const both = await Promise.allSettled([
      merge(loser.productId, winner.productId),
      merge(winner.productId, loser.productId),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(merge(loser.productId, newId<'product'>())).rejects.toMatchObject({ code: 'thing.unknown' });
  });

  it('whoever was merged before points on to the last winner', async () => {
    const [first, second] = await two();
    const [, third] = await two();
    await merge(first.productId, second.productId);
    await merge(second.productId, third.productId);
    const pointer = async () =>
      (await owner.query(`select merged_into_id as to from product where id = $1`, [first.productId])).rows[0].to;
    expect(await pointer()).toBe(third.productId);
    await split(second.productId);
    expect(await pointer()).toBe(second.productId);
  });
});

describe('a product that the operator edits', () => {
  const save = (input: object) => asOperator((ctx) => saveProduct(ctx, SaveProduct.parse(input)));
  it("tells what was and what is of what changed alone, and is not saved over somebody else's", async () => {
    const { productId } = await someGoods(database, market, mine);
    await save({
      productId,
      revision: 1,
      title: { en: 'A better thing', vi: 'Vật tốt hơn' },
      attributes: { bore: 20 },
      weightG: null,
    });
    expect(await lastFact('product.changed')).toMatchObject({
      before: { title: { en: 'A thing' }, attributes: {} },
      after: { title: { en: 'A better thing' }, attributes: { bore: 20 } },
    });
    expect(Object.keys((await lastFact('product.changed')).after).sort()).toEqual(['attributes', 'title']);
    await expect(save({ productId, revision: 1, mpn: 'X' })).rejects.toMatchObject({ code: 'product.savedMeanwhile' });
  });

  it('does not take an identifier that another product has', async () => {
    const { productId } = await make({ gtin: '12345678905', title: 'Has a GTIN' });
    const other = await someGoods(database, market, mine);
    await expect(save({ productId: other.productId, revision: 1, gtin: '12345678905' })).rejects.toMatchObject({
      code: 'product.identifierTaken',
      facts: { productId },
    });
  });

  it("A07 is nobody else's to edit, and has no field that is not of the form", async () => {
    expect(SaveProduct.safeParse({ productId: newId(), revision: 1, mergedIntoId: newId() }).success).toBe(false);
    const { productId } = await someGoods(database, market, mine);
    // The door asks for `marketplace.manage`; behind it PostgreSQL lets a seller write no product.
    await actingAs(
      database,
      mine.actor,
      (ctx) => ctx.sql`update product set mpn = 'MINE' where id = ${productId}`,
    ).catch(() => undefined);
    expect((await owner.query(`select mpn from product where id = $1`, [productId])).rows[0].mpn).toBeNull();
  });
});
