import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { addToCart } from './add-to-cart.ts';
import { previewLines } from './preview-lines.ts';
import { PreviewLines } from './schemas.ts';
import { showCart } from './show-cart.ts';

let db: TestDatabase;
let market: Market;
const somebody = () => ({ ...market.buyers[0]!.actor, userId: newId<'user'>() });
const preview = (lines: object[], more: object = {}) =>
  actingAs(db.database, somebody(), (ctx) => previewLines(ctx, PreviewLines.parse({ lines, ...more })));
const chosen = ({ productId, offerId }: Goods, quantity: string) => ({ productId, offerId, quantity });

beforeAll(async () => {
  db = await testDatabase();
  market = await aMarket(db.database);
  // The third seller sells to nobody here.
  await asThePlatform(
    db.database,
    (ctx) => ctx.sql`update catalog set is_public = false where seller_id = ${market.sellers[2]!.id}`,
  );
});

/** A seller's own list with a price from each of these quantities on. */
async function tiers(goods: Goods, prices: Readonly<Record<string, string>>): Promise<void> {
  const listId = newId<'price_list'>();
  const at = '2026-01-05T08:00:00Z';
  await asThePlatform(db.database, async (ctx) => {
    await insertAll(ctx, 'price_list', [
      {
        id: listId,
        seller_id: goods.sellerId,
        name: 'Own list',
        currency: 'EUR',
        fills_from_below: false,
        is_active: true,
        created_at: at,
        updated_at: at,
        version: 1,
      },
    ]);
    await insertAll(
      ctx,
      'price',
      Object.entries(prices).map(([minimum, price]) => ({
        price_list_id: listId,
        offer_id: goods.offerId,
        seller_id: goods.sellerId,
        minimum_quantity: minimum,
        price,
      })),
    );
  });
}

describe('lines that are only asked about', () => {
  it('cost what the tier at their quantity says, beyond the next tier too, as the cart would', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    await tiers(goods, { 1: '9', 10: '8', 100: '6', 500: '5' });
    const { lines } = await preview(['1', '10', '99', '100', '700'].map((quantity) => chosen(goods, quantity)));
    // Lines of one offer do not count together: the offer stands in no tier group.
    expect(lines.map((line) => [line.unitPrice, line.lineMinor])).toEqual([
      ['9', 900],
      ['8', 8000],
      ['8', 79_200],
      ['6', 60_000],
      ['5', 350_000],
    ]);
    expect(lines[3]).toMatchObject({
      faults: [],
      reason: { label: 'Own list', tierFrom: '100' },
      next: { minimumQuantity: '500', unitPrice: '5' },
    });
    const actor = somebody();
    await actingAs(db.database, actor, (ctx) => addToCart(ctx, { lines: [chosen(goods, '700')] }));
    expect((await actingAs(db.database, actor, (ctx) => showCart(ctx))).linesMinor).toBe(350_000);
  });

  it('tell what stands in the way, in the order they were asked in', async () => {
    const [scarce, steps, gone] = [
      await someGoods(db.database, market, market.sellers[0]!, { stock: [3] }),
      await someGoods(db.database, market, market.sellers[1]!, { minimum: 10, multiple: 5 }),
      await someGoods(db.database, market, market.sellers[1]!),
    ];
    await asThePlatform(db.database, (ctx) => ctx.sql`update offer set state = 'paused' where id = ${gone.offerId}`);
    const { lines } = await preview([
      chosen(gone, '1'),
      chosen(scarce, '4'),
      chosen(steps, '12'),
      { productId: scarce.productId, quantity: '2' },
    ]);
    expect(lines.map((line) => line.faults)).toEqual([['gone'], ['stock'], ['quantity'], []]);
    expect(lines[0]).toMatchObject({ productId: null, offer: null, unitPrice: null, lineMinor: 0 });
  });

  it('put nothing into the cart', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const actor = somebody();
    await actingAs(db.database, actor, (ctx) => previewLines(ctx, PreviewLines.parse({ lines: [chosen(goods, '1')] })));
    expect((await db.owner.query('select 1 from cart where user_id = $1', [actor.userId])).rowCount).toBe(0);
  });

  it('are found under the product that stayed when two became one', async () => {
    const [winner, loser] = [
      await someGoods(db.database, market, market.sellers[0]!),
      await someGoods(db.database, market, market.sellers[1]!),
    ];
    await asThePlatform(db.database, async (ctx) => {
      await ctx.sql`update offer set product_id = ${winner.productId} where id = ${loser.offerId}`;
      await ctx.sql`update product set merged_into_id = ${winner.productId} where id = ${loser.productId}`;
    });
    const { lines } = await preview([chosen(loser, '1'), { productId: loser.productId, quantity: '1' }]);
    expect(lines.map((line) => [line.productId, line.faults])).toEqual([
      [winner.productId, []],
      [winner.productId, []],
    ]);
    expect(lines[0]!.offer!.id).toBe(loser.offerId);
  });

  it('A01, A13 of an offer that the buyer may not see are answered as of one that never was', async () => {
    const hidden = await someGoods(db.database, market, market.sellers[2]!);
    const [theirs, nobodys] = [
      await preview([chosen(hidden, '2')]),
      await preview([{ productId: newId(), offerId: newId(), quantity: '2' }]),
    ];
    expect(theirs.lines[0]).toMatchObject({
      offer: null,
      productId: null,
      sellerName: null,
      unitPrice: null,
      faults: ['gone'],
    });
    expect(theirs).toEqual(nobodys);
  });

  it("A07, M01 take no price, discount or foreign currency of the asker's", async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    for (const more of [{ unitPrice: '1' }, { discountMinor: 5 }])
      expect(PreviewLines.safeParse({ lines: [{ ...chosen(goods, '1'), ...more }] }).success).toBe(false);
    for (const quantity of ['-1', '0', '1e3', 'NaN', '9007199254740993000'])
      expect(PreviewLines.safeParse({ lines: [chosen(goods, quantity)] }).success, quantity).toBe(false);
    await expect(preview([chosen(goods, '1')], { currency: 'JPY' })).rejects.toMatchObject({
      code: 'cart.currencyNotSold',
    });
  });
});
