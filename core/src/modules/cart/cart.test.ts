import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { actingAs, asThePlatform } from '../../test/context.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { micros } from '../../platform/money.ts';
import { aMarket, type Market, someGoods } from '../../test/market.ts';
import { addToCart } from './add-to-cart.ts';
import { changeLine } from './change-line.ts';
import { fitsQuantity, takeOf } from './check-quantity.ts';
import { setCurrency } from './set-currency.ts';
import { showCart } from './show-cart.ts';

let db: TestDatabase;
let market: Market;
const code = (expected: string, facts: object = {}) =>
  expect.objectContaining({ code: expected, facts: expect.objectContaining(facts) });
/** Somebody with a cart of its own. */
const somebody = () => ({ ...market.buyers[0]!.actor, userId: newId<'user'>() });

beforeAll(async () => {
  db = await testDatabase();
  market = await aMarket(db.database);
});

describe('a line whose seller Hansa chooses', () => {
  it('counts in pieces: 100 screws are one pack of 100, and never 100 packs', async () => {
    const packs = await someGoods(db.database, market, market.sellers[0]!, {
      unit: 'PK',
      packSize: 100,
      price: '8',
      stock: [50],
    });
    const actor = somebody();
    await actingAs(db.database, actor, (ctx) =>
      addToCart(ctx, { lines: [{ productId: packs.productId, quantity: '100' }] }),
    );
    const {
      sellers: [group],
    } = await actingAs(db.database, actor, (ctx) => showCart(ctx));
    expect(group!.lines[0]).toMatchObject({
      quantity: '100',
      unit: 'H87',
      offerQuantity: '1',
      unitPrice: '8',
      lineMinor: 800,
      isChosen: false,
      warnings: [],
      offer: { unit: 'PK', packSize: '100' },
    });
  });

  it('takes the cheapest by piece among those that give just that quantity', async () => {
    const packs = await someGoods(db.database, market, market.sellers[0]!, {
      unit: 'PK',
      packSize: 100,
      price: '8',
      stock: [50],
    });
    const pieces = await someGoods(db.database, market, market.sellers[1]!, {
      productId: packs.productId,
      price: '0.09',
      stock: [5000],
    });
    const chosen = async (quantity: string) => {
      const actor = somebody();
      await actingAs(db.database, actor, (ctx) =>
        addToCart(ctx, { lines: [{ productId: packs.productId, quantity }] }),
      );
      const cart = await actingAs(db.database, actor, (ctx) => showCart(ctx));
      return cart.sellers[0]!.lines[0]!.offer!.id;
    };
    expect(await chosen('200')).toBe(packs.offerId);
    expect(await chosen('150')).toBe(pieces.offerId);
    // Fifty packs are 5,000 pieces; beyond that none has it, and the cheaper one stays.
    expect(await chosen('5000')).toBe(packs.offerId);
  });

  it('is refused in pieces where nobody sells so few', async () => {
    const packs = await someGoods(db.database, market, market.sellers[0]!, {
      unit: 'PK',
      packSize: 100,
      minimum: 2,
      multiple: 2,
    });
    await expect(
      actingAs(db.database, somebody(), (ctx) =>
        addToCart(ctx, { lines: [{ productId: packs.productId, quantity: '150' }] }),
      ),
    ).rejects.toEqual(code('cart.quantityRefused', { quantity: '150', minimum: '200', multiple: '200', unit: 'H87' }));
  });

  it('I14 takes a quantity that the seller sells, never fewer pieces than asked, and just those where it says that it fits', () => {
    const anOffer = fc.record({
      packSize: fc.integer({ min: 1, max: 500 }),
      minimum: fc.integer({ min: 1, max: 50 }),
      multiple: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(anOffer, fc.integer({ min: 1, max: 100_000 }), ({ packSize, minimum, multiple }, pieces) => {
        const offer = {
          sku: 'S',
          unit: 'PK',
          packSize: String(packSize),
          minimumQuantity: String(minimum),
          quantityMultiple: String(multiple),
        };
        const take = takeOf(offer, { chosenOfferId: null, quantity: String(pieces), productUnit: 'H87' });
        const given = (micros(take.quantity) / 1_000_000n) * BigInt(packSize);
        expect(given >= BigInt(pieces)).toBe(true);
        expect(take.fits).toBe(given === BigInt(pieces) && fitsQuantity(offer, take.quantity));
        expect(micros(take.quantity) % micros(offer.quantityMultiple)).toBe(0n);
      }),
    );
  });
});

describe('a cart', () => {
  it('M02 takes no broken piece, none below the minimum and none between two steps, and tells all faults with their lines', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!, { minimum: 10, multiple: 5 });
    const add = (...quantities: string[]) =>
      actingAs(db.database, somebody(), (ctx) =>
        addToCart(ctx, {
          lines: quantities.map((quantity) => ({ productId: goods.productId, offerId: goods.offerId, quantity })),
        }),
      );
    for (const quantity of ['0.5', '5', '12', '10.5'])
      await expect(add(quantity)).rejects.toEqual(code('cart.quantityRefused', { minimum: '10', multiple: '5' }));
    await expect(
      actingAs(db.database, somebody(), (ctx) =>
        addToCart(ctx, {
          lines: [
            { productId: goods.productId, offerId: goods.offerId, quantity: '15' },
            { productId: newId<'product'>(), quantity: '1' },
            { productId: goods.productId, quantity: '3' },
          ],
        }),
      ),
    ).rejects.toMatchObject({
      issues: [
        { path: ['lines', 1, 'productId'], code: 'thing.unknown' },
        { path: ['lines', 2, 'quantity'], code: 'cart.quantityRefused' },
      ],
    });
  });

  it('adds up the same goods, from two tabs at once too', async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const actor = somebody();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        actingAs(db.database, actor, (ctx) =>
          addToCart(ctx, { lines: [{ productId: goods.productId, offerId: goods.offerId, quantity: '2' }] }),
        ),
      ),
    );
    const cart = await actingAs(db.database, actor, (ctx) => showCart(ctx));
    expect(cart.sellers[0]!.lines.map((line) => line.quantity)).toEqual(['20']);
  });

  it('tells what changed since it was seen: price, stock, gone', async () => {
    const [dearer, scarce, gone] = [
      await someGoods(db.database, market, market.sellers[0]!),
      await someGoods(db.database, market, market.sellers[0]!, { stock: [5] }),
      await someGoods(db.database, market, market.sellers[1]!),
    ];
    const actor = somebody();
    await actingAs(db.database, actor, (ctx) =>
      addToCart(ctx, {
        lines: [dearer, scarce, gone].map(({ productId, offerId }) => ({ productId, offerId, quantity: '5' })),
      }),
    );
    await asThePlatform(db.database, async (ctx) => {
      await ctx.sql`update offer set list_price = 11 where id = ${dearer.offerId}`;
      await ctx.sql`update stock set on_hand = 4 where offer_id = ${scarce.offerId}`;
      await ctx.sql`update offer set state = 'paused' where id = ${gone.offerId}`;
    });
    const cart = await actingAs(db.database, actor, (ctx) => showCart(ctx));
    expect(cart.sellers[0]!.lines.map((line) => [line.warnings, line.seenPrice, line.unitPrice])).toEqual([
      [['price'], '10', '11'],
      [['stock'], '10', '10'],
    ]);
    expect(cart.unavailable.map((line) => line.warnings)).toEqual([['gone']]);
  });

  it("changes only its own lines, in its storefront's currencies", async () => {
    const goods = await someGoods(db.database, market, market.sellers[0]!);
    const {
      lineIds: [lineId],
    } = await actingAs(db.database, somebody(), (ctx) =>
      addToCart(ctx, { lines: [{ productId: goods.productId, quantity: '2' }] }),
    );
    await expect(
      actingAs(db.database, somebody(), (ctx) => changeLine(ctx, { lineId: lineId as Id<'cart_line'>, quantity: '3' })),
    ).rejects.toEqual(code('thing.unknown'));
    await expect(actingAs(db.database, somebody(), (ctx) => setCurrency(ctx, { currency: 'JPY' }))).rejects.toEqual(
      code('cart.currencyNotSold'),
    );
  });
});
