import { startSearch, SearchUnavailable, type Embedder } from '@hansa/search';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { categoryTree, listBrands } from './category-tree.ts';
import { compareProducts } from './compare-products.ts';
import { findPartNumbers } from './find-part-numbers.ts';
import { findProducts } from './find-products.ts';
import {
  aCatalog,
  aContractPrice,
  aMarket,
  anIndex,
  anOffer,
  aProduct,
  closeIndexes,
  deny,
  type Market,
} from './fixtures.ts';
import { useIndex } from './keep-index.ts';
import { listMisses } from './list-misses.ts';
import { FindPartNumbers, FindProducts } from './schemas.ts';
import { showProduct } from './show-product.ts';
import { suggestProducts } from './suggest-products.ts';

const db = await testDatabase();
const market: Market = await asThePlatform(db.database, aMarket);
let kept: ReturnType<typeof anIndex> | null = null;

/** What every buyer finds with these words: each test makes words of its own. */
const find = (ctx: Context, input: Parameters<typeof FindProducts.parse>[0]) =>
  findProducts(ctx, FindProducts.parse(input));
const asBuyer = <T>(buyer: Id<'organization'>, work: (ctx: Context) => Promise<T>) =>
  actingAs(db.database, anActor(buyer), work);
const stage = <T>(work: (ctx: Context) => Promise<T>) => asThePlatform(db.database, work);
const titles = (found: { items: readonly { title: { en: string } }[] }) => found.items.map((one) => one.title.en);

beforeEach(async () => {
  kept ??= anIndex(db);
  useIndex(kept.index);
  await kept.index.settled();
});
afterAll(async () => {
  useIndex(null);
  await closeIndexes();
});
/** For tests that open an index of their own: the lock is free for one at a time. */
async function reopened(more: Parameters<typeof anIndex>[1]) {
  const { folder, index } = kept!;
  kept = null;
  await index.close();
  const other = anIndex(db, { folder, ...more });
  onTestFinished(() => other.index.close());
  await other.index.settled();
  return other.index;
}
const settled = () => kept!.index.settled();

describe('two buyers', () => {
  it('see different products, and of the same product each its own price', async () => {
    await stage(async (ctx) => {
      const shared = await aProduct(ctx, market, { title: 'Cap nut shared' });
      const offer = await anOffer(ctx, market, market.north, shared, { price: '5' });
      await aContractPrice(ctx, market.north, market.anna, offer, '3.5');
      await anOffer(ctx, market, market.south, await aProduct(ctx, market, { title: 'Cap nut secret' }), {
        catalog: await aCatalog(ctx, market.south, { buyers: [market.anna] }),
      });
    });
    await settled();
    const look = (ctx: Context) => find(ctx, { text: 'cap nut' });
    const [anna, bert, visitor] = [
      await asBuyer(market.anna, look),
      await asBuyer(market.bert, look),
      await asVisitor(db.database, look),
    ];
    expect([anna, bert, visitor].map((one) => titles(one).toSorted())).toEqual([
      ['Cap nut secret', 'Cap nut shared'],
      ['Cap nut shared'],
      ['Cap nut shared'],
    ]);
    const priceOf = (one: typeof anna) => one.items.find((item) => item.title.en === 'Cap nut shared')!.best;
    expect([anna, bert, visitor].map((one) => [priceOf(one)!.unitPrice, priceOf(one)!.reason!.source])).toEqual([
      ['3.5', 'contract'],
      ['5', 'list'],
      ['5', 'list'],
    ]);
    expect(anna.items.every((one) => one.isUnderContract === (one.title.en === 'Cap nut shared'))).toBe(true);
    expect([anna, bert].map((one) => one.facets.sellers.map((seller) => [seller.name, seller.count]))).toEqual([
      [
        ['North', 1],
        ['South', 1],
      ],
      [['North', 1]],
    ]);
  });
});

it('whoever only wants what was found is told the same hits, and nothing to narrow by', async () => {
  const [whole, none] = await asBuyer(market.anna, async (ctx) => [
    await find(ctx, { text: 'cap nut' }),
    await find(ctx, { text: 'cap nut', facets: 'none' }),
  ]);
  expect(whole!.facets.sellers).not.toEqual([]);
  expect(none).toEqual({
    ...whole,
    facets: {
      inStock: whole!.facets.inStock,
      brands: [],
      sellers: [],
      categories: [],
      attributes: [],
      more: { brands: 0, sellers: 0 },
    },
  });
});

describe('A12 what only one buyer may see', () => {
  it('shows itself to nobody else: not in hits, counts, suggestions, corrections, part numbers, comparisons, nor by its id', async () => {
    const secret = await stage(async (ctx) => {
      const product = await aProduct(ctx, market, {
        title: 'Quibblex spindle',
        mpn: 'QX-77001',
        gtin: '09521011735237',
        attributes: { length: 777 },
      });
      await anOffer(ctx, market, market.south, product, {
        catalog: await aCatalog(ctx, market.south, { buyers: [market.anna] }),
        sku: 'SECRET-4711',
      });
      return product;
    });
    const before = await asBuyer(market.bert, async (ctx) => [
      await categoryTree(ctx),
      await listBrands(ctx),
      (await find(ctx, { text: '' })).total,
    ]);
    await settled();
    expect(
      await asBuyer(market.bert, async (ctx) => [
        await categoryTree(ctx),
        await listBrands(ctx),
        (await find(ctx, { text: '' })).total,
      ]),
    ).toEqual(before);
    for (const text of [
      'quibblex',
      'quiblex',
      'spindle',
      'QX-77001',
      'qx77',
      '9521011735237',
      'SECRET-4711',
      'secret4711',
    ]) {
      const seen = await asBuyer(market.anna, (ctx) => find(ctx, { text }));
      expect([text, seen.items[0]?.id]).toEqual([text, secret]);
      for (const mode of ['all', 'partNumber'] as const) {
        const hidden = await asBuyer(market.bert, (ctx) => find(ctx, { text, mode }));
        expect([
          text,
          hidden.items.some((one) => one.id === secret),
          hidden.didYouMean,
          hidden.facets.attributes.flatMap((one) => one.values.map(({ value }) => value)).includes(777),
        ]).toEqual([text, false, null, false]);
      }
      expect(
        (await asBuyer(market.bert, (ctx) => suggestProducts(ctx, { text, limit: 10 }))).items.filter(
          (one) => 'productId' in one && one.productId === secret,
        ),
      ).toEqual([]);
      const [line] = (
        await asBuyer(market.bert, (ctx) => findPartNumbers(ctx, FindPartNumbers.parse({ lines: [{ text }] })))
      ).lines;
      expect(line!.matches.map((match) => match.product.id)).not.toContain(secret);
    }
    expect((await asBuyer(market.bert, (ctx) => compareProducts(ctx, { productIds: [secret] }))).items).toEqual([]);
    const refused = (id: Id<'product'>) =>
      asBuyer(market.bert, (ctx) => showProduct(ctx, { productId: id })).catch((error: unknown) => error);
    expect(await refused(secret)).toEqual(await refused(newId()));
    expect((await asBuyer(market.anna, (ctx) => showProduct(ctx, { productId: secret }))).offers[0]!.sku).toBe(
      'SECRET-4711',
    );
  });

  it("stays hidden behind a shared product: another seller's private offer adds no offer, seller, SKU or stock", async () => {
    await stage(async (ctx) => {
      const product = await aProduct(ctx, market, { title: 'Wingnut shared' });
      await anOffer(ctx, market, market.north, product, { stock: '0' });
      await anOffer(ctx, market, market.south, product, {
        catalog: await aCatalog(ctx, market.south, { buyers: [market.anna] }),
        sku: 'WN-PRIVATE-9',
        price: '1',
      });
    });
    await settled();
    const look = async (ctx: Context) => {
      const [hit] = (await find(ctx, { text: 'wingnut' })).items;
      return [
        hit!.best!.sellerName,
        hit!.otherOffers,
        (await find(ctx, { text: 'wingnut', filter: { inStock: true } })).total,
        (await find(ctx, { text: 'WN-PRIVATE-9' })).total,
        (await find(ctx, { text: 'wingnut', filter: { sellerIds: [market.south] } })).total,
      ];
    };
    expect(await asBuyer(market.anna, look)).toEqual(['South', 1, 1, 1, 1]);
    expect(await asBuyer(market.bert, look)).toEqual(['North', 0, 0, 0, 0]);
  });
});

describe("A13 another buyer's contract price", () => {
  it('moves nothing that others see: no order, filter, facet or price', async () => {
    const offers = await stage(async (ctx) => {
      const made: Id<'offer'>[] = [];
      for (const price of ['11', '12', '13'])
        made.push(
          await anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: `Eyebolt ${price}` }), {
            price,
          }),
        );
      return made;
    });
    await settled();
    const look = async (ctx: Context) => [
      await find(ctx, { text: 'eyebolt', sort: 'price' }),
      await find(ctx, { text: 'eyebolt', filter: { priceTo: '5' } }),
      await find(ctx, { text: 'eyebolt', filter: { priceFrom: '12' } }),
      await find(ctx, { text: 'eyebolt' }),
    ];
    const before = [await asBuyer(market.bert, look), await asVisitor(db.database, look)];
    await stage((ctx) => aContractPrice(ctx, market.north, market.anna, offers[2]!, '0.5'));
    await settled();
    expect([await asBuyer(market.bert, look), await asVisitor(db.database, look)]).toEqual(before);
    const [sorted, cheap] = await asBuyer(market.anna, look);
    expect([titles(sorted!), titles(cheap!)]).toEqual([['Eyebolt 13', 'Eyebolt 11', 'Eyebolt 12'], ['Eyebolt 13']]);
  });
});

describe('a change of who may see what', () => {
  it('counts at once, before the index is touched', async () => {
    const catalog = await stage(async (ctx) => {
      const made = await aCatalog(ctx, market.north, { buyers: [market.anna] });
      await anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Thimble rope' }), {
        catalog: made,
      });
      return made;
    });
    await settled();
    const count = (buyer: Id<'organization'>) =>
      asBuyer(buyer, async (ctx) => {
        const found = await find(ctx, { text: 'thimble' });
        return [found.items.length, found.total, found.facets.brands.length];
      });
    expect([await count(market.anna), await count(market.bert)]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    await stage(
      (ctx) =>
        ctx.sql`insert into catalog_audience (id, catalog_id, seller_id, buyer_id, is_denied) values (${newId()}, ${catalog}, ${market.north}, ${market.bert}, false)`,
    );
    expect(await count(market.bert)).toEqual([1, 1, 1]);
    await stage((ctx) => deny(ctx, market.north, catalog, market.anna));
    expect(await count(market.anna)).toEqual([0, 0, 0]);
    await stage((ctx) => ctx.sql`update organization set state = 'suspended' where id = ${market.north}`);
    expect(await count(market.bert)).toEqual([0, 0, 0]);
    await stage((ctx) => ctx.sql`update organization set state = 'active' where id = ${market.north}`);
  });

  it('is checked again when the index is behind: an offer that ended is not shown', async () => {
    const offer = await stage(async (ctx) =>
      anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Shackle late' })),
    );
    await settled();
    const stale = await reopened({});
    const frozen = await stale.search({ text: 'shackle', audiences: [...Array(50).keys()], limit: 5 });
    await stage((ctx) => ctx.sql`update offer set state = 'ended' where id = ${offer}`);
    useIndex({ ...stale, search: () => Promise.resolve(frozen) });
    expect((await asVisitor(db.database, (ctx) => find(ctx, { text: 'shackle' }))).items).toEqual([]);
  });
});

describe('an order that the index does not know', () => {
  it('by price is exact by the piece, whatever the pack; a price range and turning pages keep to it', async () => {
    await stage(async (ctx) => {
      for (let at = 0; at < 60; at++)
        await anOffer(
          ctx,
          market,
          market.north,
          await aProduct(ctx, market, { title: `Dowel ${String(at).padStart(2, '0')}` }),
          { price: String(100 + ((at * 37) % 60)), packSize: at % 2 ? '1' : '10' },
        );
    });
    await settled();
    const pieces = (found: { items: readonly { best: { piecePrice: string | null } | null }[] }) =>
      found.items.map((one) => Number(one.best!.piecePrice));
    const pages = await asVisitor(db.database, async (ctx) => [
      await find(ctx, { text: 'dowel', sort: 'price' }),
      await find(ctx, { text: 'dowel', sort: 'price', page: 2 }),
      await find(ctx, { text: 'dowel', sort: 'price', page: 3 }),
    ]);
    const all = pages.flatMap(pieces);
    expect([all.length, new Set(pages.flatMap(titles)).size]).toEqual([60, 60]);
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    const dear = await asVisitor(db.database, (ctx) =>
      find(ctx, { text: 'dowel', sort: 'priceDescending', filter: { priceFrom: '100', priceTo: '120' } }),
    );
    expect(pieces(dear)).toEqual(
      all.filter((piece) => piece >= 100 && piece <= 120).toSorted((one, other) => other - one),
    );
    expect(dear.total).toBe(dear.items.length);
  });

  it('newest is by the day that a product came, with words and without', async () => {
    await stage(async (ctx) => {
      for (const [title, createdAt] of [
        ['Grommet old', '2027-01-01T00:00:00Z'],
        ['Grommet new', '2027-03-01T00:00:00Z'],
        ['Grommet mid', '2027-02-01T00:00:00Z'],
      ] as const)
        await anOffer(ctx, market, market.north, await aProduct(ctx, market, { title, createdAt }));
    });
    await settled();
    for (const text of ['grommet', ''])
      expect(titles(await asVisitor(db.database, (ctx) => find(ctx, { text, sort: 'newest' }))).slice(0, 3)).toEqual([
        'Grommet new',
        'Grommet mid',
        'Grommet old',
      ]);
  });
});

describe('a part number', () => {
  it('comes first however it is written, and many are found at once, exactly or nearly', async () => {
    const [bearing] = await stage(async (ctx) => {
      const made = [
        await aProduct(ctx, market, { title: 'Ball bearing', mpn: '6204-2RS/C3' }),
        await aProduct(ctx, market, { title: 'Grease for 6204-2RS/C3 bearings', mpn: 'GR-1' }),
      ];
      for (const product of made) await anOffer(ctx, market, market.north, product, { sku: `N-${product.slice(-6)}` });
      return made;
    });
    await settled();
    for (const text of ['6204-2RS/C3', '62042rsc3', '6204 2rs c3', '6204-2r'])
      expect((await asVisitor(db.database, (ctx) => find(ctx, { text }))).items[0]).toMatchObject({
        id: bearing,
        matched: 'identifier',
      });
    const { lines } = await asVisitor(db.database, (ctx) =>
      findPartNumbers(
        ctx,
        FindPartNumbers.parse({
          lines: [
            { text: '6204 2RS C3', quantity: '5' },
            { text: '6204-2RZ/C3' },
            { text: 'no such number' },
            { text: `N-${bearing!.slice(-6)}` },
            { text: '' },
          ],
        }),
      ),
    );
    expect(lines.map((line) => [line.state, line.matches[0]?.product.id, line.matches[0]?.matchedBy])).toEqual([
      ['found', bearing, 'mpn'],
      ['near', bearing, 'mpn'],
      ['unknown', undefined, undefined],
      ['found', bearing, 'sku'],
      ['unknown', undefined, undefined],
    ]);
    expect(lines[0]).toMatchObject({ quantity: '5', matches: [{ offer: { unitPrice: '10' } }] });
  });
});

describe('X12 whatever is asked', () => {
  it('is answered within the limits, by the index and by PostgreSQL alike', async () => {
    await stage(async (ctx) => {
      for (let at = 0; at < 30; at++)
        await anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: `Rivet ${at}` }));
    });
    await settled();
    for (const index of [kept!.index, null]) {
      useIndex(index);
      for (const text of [
        'x'.repeat(1_000_000),
        'rivet '.repeat(10_000),
        '\u0001\ud800',
        '!!! --- ???',
        'the of and',
        "') or 1=1 --",
        'and or not & | ! :*',
        '"(',
        '%_\\',
        '\u202erivet',
      ]) {
        const found = await asVisitor(db.database, (ctx) => find(ctx, { text }));
        expect(found.items.length).toBeLessThanOrEqual(24);
        await asVisitor(db.database, (ctx) => suggestProducts(ctx, { text: text.slice(0, 512), limit: 10 }));
      }
      const far = await asVisitor(db.database, (ctx) => find(ctx, { text: 'rivet', page: 1_000_000_000, limit: 10 }));
      expect([far.page, far.pages, far.items.length]).toEqual([3, 3, 10]);
    }
    expect(FindProducts.safeParse({ text: 'rivet', limit: 1_000_000 }).success).toBe(false);
    expect(FindProducts.safeParse({ text: 'rivet', page: 0 }).success).toBe(false);
    expect(
      FindProducts.safeParse({
        filter: { attributes: Array.from({ length: 10_000 }, () => ({ key: 'length', values: [1] })) },
      }).success,
    ).toBe(false);
    expect(
      (await asVisitor(db.database, (ctx) => find(ctx, { text: 'rivet', filter: { brandIds: [newId()] } }))).total,
    ).toBe(0);
  });
});

describe('F04 an index that is down', () => {
  it('is stood in for by PostgreSQL with the same entitlement, and the answer says so; when it is back it answers again', async () => {
    await stage(async (ctx) => {
      await anOffer(
        ctx,
        market,
        market.north,
        await aProduct(ctx, market, { title: 'Turnbuckle open', mpn: 'TB-100200' }),
      );
      await anOffer(
        ctx,
        market,
        market.south,
        await aProduct(ctx, market, { title: 'Turnbuckle secret', mpn: 'TB-100201' }),
        { catalog: await aCatalog(ctx, market.south, { buyers: [market.anna] }) },
      );
    });
    await settled();
    const { index } = kept!;
    const down = () => Promise.reject(new SearchUnavailable('down'));
    const look = async (ctx: Context) => {
      const [words, number] = [
        await find(ctx, { text: 'turnbuckle' }),
        await find(ctx, { text: 'tb1002', mode: 'partNumber' }),
      ];
      return {
        mode: words.mode,
        words: titles(words).toSorted(),
        number: titles(number).toSorted(),
        brands: words.facets.brands.map((one) => one.count),
        suggested: (await suggestProducts(ctx, { text: 'turnb', limit: 5 })).items.length,
      };
    };
    const [up, upAnna] = [await asBuyer(market.bert, look), await asBuyer(market.anna, look)];
    expect(up).toEqual({
      mode: 'words only',
      words: ['Turnbuckle open'],
      number: ['Turnbuckle open'],
      brands: [1],
      suggested: 1,
    });
    useIndex({ ...index, search: down, suggest: down, countIn: down });
    expect(await asBuyer(market.bert, look)).toEqual({ ...up, mode: 'database' });
    expect(await asBuyer(market.anna, look)).toEqual({ ...upAnna, mode: 'database' });
    useIndex(index);
    expect(await asBuyer(market.bert, look)).toEqual(up);
  });

  it('with an embedder that is silent, answers by words within its budget and says so', async () => {
    await stage(async (ctx) =>
      anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Carabiner steel' })),
    );
    let isSilent = false;
    const embedder: Embedder = {
      id: 'test',
      dimensions: 8,
      embed: (texts, kind) =>
        isSilent && kind === 'query'
          ? new Promise(() => {
              /* silent */
            })
          : Promise.resolve(texts.map(() => new Float32Array(8).fill(0.35))),
      close: () => Promise.resolve(),
    };
    const other = await reopened({
      open: (options) => startSearch({ ...options, embedder, budgetMs: { meaning: 50 } }),
    });
    useIndex(other);
    await expect.poll(() => other.hasMeaning()).toBe(true);
    const modes = async () => (await asVisitor(db.database, (ctx) => find(ctx, { text: 'carabiner' }))).mode;
    expect(await modes()).toBe('full');
    isSilent = true;
    const found = await asVisitor(db.database, (ctx) => find(ctx, { text: 'carabiner' }));
    expect([found.mode, titles(found)]).toEqual(['words only', ['Carabiner steel']]);
  });
});

describe('a category that is suggested', () => {
  it('says how many products the asker may see in it, with the index and without', async () => {
    await stage(async (ctx) => {
      await anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Grub screw open' }));
      await anOffer(ctx, market, market.south, await aProduct(ctx, market, { title: 'Grub screw secret' }), {
        catalog: await aCatalog(ctx, market.south, { buyers: [market.anna] }),
      });
    });
    await settled();
    const look = async (ctx: Context) => {
      const { items } = await suggestProducts(ctx, { text: 'bol', limit: 5 });
      return [
        (await find(ctx, { text: '', filter: { categoryIds: [market.bolts] } })).total,
        items.flatMap((one) => (one.kind === 'category' ? [one.text, one.count] : [])),
      ] as const;
    };
    const { index } = kept!;
    const down = () => Promise.reject(new SearchUnavailable('down'));
    for (const asked of [index, { ...index, search: down, suggest: down, countIn: down }]) {
      useIndex(asked);
      const [[annas, annasSuggestion], [berts, bertsSuggestion]] = [
        await asBuyer(market.anna, look),
        await asBuyer(market.bert, look),
      ];
      expect([annasSuggestion, bertsSuggestion]).toEqual([
        ['Bolts', annas],
        ['Bolts', berts],
      ]);
      expect(annas).toBeGreaterThan(berts);
    }
    useIndex(index);
  });
});

describe('a search without a result', () => {
  it('is counted by day and text for the operator, unless filters emptied it', async () => {
    for (const text of ['Flux Capacitor', 'flux  capacitor', 'warp coil'])
      await asVisitor(db.database, (ctx) => find(ctx, { text }));
    await asVisitor(db.database, (ctx) => find(ctx, { text: 'dowel', filter: { brandIds: [newId()] } }));
    const { items, total } = await actingAs(
      db.database,
      anActor(market.operator, { kinds: { sells: false, buys: false, operates: true } }),
      (ctx) => listMisses(ctx, { days: 30, limit: 100 }),
    );
    expect(items).toContainEqual({
      text: 'flux capacitor',
      count: 2,
      lastOn: '2026-11-24',
      storefronts: ['Test'],
      all: expect.any(Number),
    });
    expect(total).toBeGreaterThanOrEqual(3);
    expect(items.map((one) => one.text)).not.toContain('dowel');
  });
});
