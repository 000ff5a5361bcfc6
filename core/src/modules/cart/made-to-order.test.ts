import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { aMarket, type Goods, type Market, someGoods } from '../../test/market.ts';
import { addListLines } from './add-list-lines.ts';
import { addToCart } from './add-to-cart.ts';
import { changeLine } from './change-line.ts';
import { chooseOffers } from './choose-offers.ts';
import { listToCart } from './list-to-cart.ts';
import { previewLines } from './preview-lines.ts';
import { saveList } from './save-list.ts';
import { showCart } from './show-cart.ts';

let db: TestDatabase;
let market: Market;
const as = <T>(actor: Market['buyers'][number]['actor'], work: Parameters<typeof actingAs<T>>[2]) =>
  actingAs(db.database, actor, work);
/** Somebody with a cart of its own. */
const somebody = () => ({ ...market.buyers[0]!.actor, userId: newId<'user'>() });
/** As a seller's model goes live, which is the business of a room that carts know nothing of. */
async function makeToOrder({ offerId, sellerId }: Goods): Promise<void> {
  const [id, at] = [newId(), '2026-01-05T08:00:00Z'];
  await asThePlatform(db.database, async (ctx) => {
    await insertAll(ctx, 'configuration_version', [
      {
        id,
        offer_id: offerId,
        seller_id: sellerId,
        number: 1,
        model: {},
        hash: '0'.repeat(64),
        note: '',
        published_by_name: 'Femke',
        published_at: at,
      },
    ]);
    await insertAll(ctx, 'configuration_live', [{ offer_id: offerId, seller_id: sellerId, version_id: id, since: at }]);
  });
}
async function aPump(): Promise<Goods> {
  const goods = await someGoods(db.database, market, market.sellers[0]!, { price: '400' });
  await makeToOrder(goods);
  return goods;
}
const refused = ({ sku, productId, offerId }: Goods) => ({
  code: 'cart.choicesNeeded',
  facts: { sku, sellerName: 'Seller 1', productId, offerId },
});

beforeAll(async () => {
  db = await testDatabase();
  market = await aMarket(db.database, { sellers: 2 });
});

describe('what is made to order, with nothing chosen', () => {
  it('comes into no cart, named or not, and the others of the same call neither; the line says why', async () => {
    const [pump, plain] = [await aPump(), await someGoods(db.database, market, market.sellers[0]!)];
    const actor = somebody();
    for (const line of [
      { productId: pump.productId, offerId: pump.offerId, quantity: '1' },
      { productId: pump.productId, quantity: '1' },
    ]) {
      await expect(
        as(actor, (ctx) => addToCart(ctx, { lines: [{ productId: plain.productId, quantity: '1' }, line] })),
      ).rejects.toMatchObject({
        ...refused(pump),
        issues: [{ path: ['lines', 1, 'productId'], code: 'cart.choicesNeeded' }],
      });
    }
    expect((await as(actor, showCart)).lines).toBe(0);
  });

  it('leaves the choice of a seller to those who sell it as it is', async () => {
    const pump = await aPump();
    const ready = await someGoods(db.database, market, market.sellers[1]!, { productId: pump.productId, price: '900' });
    const actor = somebody();
    const {
      lineIds: [lineId],
    } = await as(actor, (ctx) => addToCart(ctx, { lines: [{ productId: pump.productId, quantity: '1' }] }));
    expect((await as(actor, showCart)).sellers[0]!.lines[0]!.offer!.id).toBe(ready.offerId);
    await expect(
      as(actor, (ctx) => changeLine(ctx, { lineId: lineId as never, offerId: pump.offerId })),
    ).rejects.toMatchObject(refused(pump));
    await expect(
      as(actor, (ctx) =>
        chooseOffers(ctx, {
          lines: [{ lineId: lineId as never, takes: [{ offerId: pump.offerId, quantity: '1' }] }],
          removeLineIds: [],
        }),
      ),
    ).rejects.toMatchObject(refused(pump));
  });

  it('stands apart in a cart that it was in before, counts in no sum, and its quantity is not changed any more', async () => {
    const [pump, plain] = [
      await someGoods(db.database, market, market.sellers[0]!, { price: '400' }),
      await someGoods(db.database, market, market.sellers[0]!, { price: '10' }),
    ];
    const actor = somebody();
    const { lineIds } = await as(actor, (ctx) =>
      addToCart(ctx, {
        lines: [
          { productId: pump.productId, offerId: pump.offerId, quantity: '1' },
          { productId: plain.productId, quantity: '1' },
        ],
      }),
    );
    await makeToOrder(pump);
    const cart = await as(actor, showCart);
    expect(cart).toMatchObject({
      linesMinor: 1000,
      unavailable: [{ id: lineIds[0], warnings: ['choices'], offer: { id: pump.offerId } }],
    });
    await expect(
      as(actor, (ctx) => changeLine(ctx, { lineId: lineIds[0] as never, quantity: '2' })),
    ).rejects.toMatchObject(refused(pump));
    await as(actor, (ctx) => changeLine(ctx, { lineId: lineIds[0] as never, note: 'With flange' }));
  });

  it('is told of a line that is only asked about, as reordering and uploads do, and stays behind in a list', async () => {
    const [pump, plain] = [await aPump(), await someGoods(db.database, market, market.sellers[0]!)];
    const actor = somebody();
    const { lines } = await as(actor, (ctx) =>
      previewLines(ctx, { lines: [{ productId: pump.productId, offerId: pump.offerId, quantity: '5000' }] }),
    );
    // What lies in stock of it is not what would be made, so nothing is said of it.
    expect(lines).toMatchObject([{ unitPrice: '400', faults: ['choices'] }]);
    const list = await as(actor, (ctx) =>
      saveList(ctx, { name: 'Pumps', note: null, share: 'own', schedule: null, lines: [] }),
    );
    const { lineIds } = await as(actor, (ctx) =>
      addListLines(ctx, {
        listId: list.id as never,
        lines: [pump, plain].map(({ productId }) => ({ productId, offerId: null, quantity: '1', note: null })),
      }),
    );
    expect(await as(actor, (ctx) => listToCart(ctx, { listId: list.id as never }))).toMatchObject({
      lineIds: [expect.any(String)],
      left: [{ lineId: lineIds[0], why: 'choices' }],
    });
  });
});
