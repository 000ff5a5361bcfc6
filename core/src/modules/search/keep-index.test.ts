import { writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SearchProcessGone, startSearch } from '@hansa/search';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { actingAs, anActor, asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { indexProcessesOf } from '../../test/processes.ts';
import { findProducts } from './find-products.ts';
import { aCatalog, aMarket, anIndex, anOffer, aProduct, closeIndexes } from './fixtures.ts';
import { indexDocuments } from './index-documents.ts';
import { rebuildIndex, showIndexHealth } from './index-health.ts';
import { type KeptIndex, useIndex } from './keep-index.ts';
import { searchRouter } from './router.ts';
import { FindProducts } from './schemas.ts';

const db = await testDatabase();
const market = await asThePlatform(db.database, aMarket);
const stage = <T>(work: (ctx: Context) => Promise<T>) => asThePlatform(db.database, work);
const audiences = await stage(async (ctx) =>
  (await ctx.sql<{ number: number }>`select number from catalog`).map((row) => row.number),
);
const idsOf = async (index: KeptIndex, text: string, within = audiences) =>
  (await index.search({ text, audiences: within, limit: 200 })).hits.map((hit) => hit.id).toSorted();
const operator = anActor(market.operator, { kinds: { sells: false, buys: false, operates: true } });

afterEach(async () => {
  useIndex(null);
  await closeIndexes();
});

describe('the index', () => {
  it('is built at the first start, while PostgreSQL already answers', async () => {
    const product = await stage((ctx) => aProduct(ctx, market, { title: 'Firststart bolt' }));
    await stage((ctx) => anOffer(ctx, market, market.north, product));
    const { index } = anIndex(db);
    useIndex(index);
    const find = () => asVisitor(db.database, (ctx) => findProducts(ctx, FindProducts.parse({ text: 'firststart' })));
    expect(await find()).toMatchObject({ mode: 'being built', total: 1 });
    await index.settled();
    expect(await find()).toMatchObject({ mode: 'words only', total: 1, items: [{ id: product }] });
    expect(await actingAs(db.database, operator, showIndexHealth)).toMatchObject({
      state: 'open',
      engine: 'zvec',
      documents: 1,
      products: 1,
      waiting: 0,
      meaning: 'off',
      missing: [{ code: 'meaning off', detail: null }],
    });
  });

  it('tells how many products it should hold by a count that is done again only when something has changed', async () => {
    const product = await stage((ctx) => aProduct(ctx, market, { title: 'Counted bolt' }));
    await stage((ctx) => anOffer(ctx, market, market.north, product));
    const { index } = anIndex(db);
    useIndex(index);
    await index.settled();
    const expected = async () => (await actingAs(db.database, operator, showIndexHealth)).products;
    const before = (await expected())!;
    // Whoever counted would wait for these, and the other way round.
    expect(
      await stage(async (ctx) => {
        await ctx.sql`lock table offer, product in access exclusive mode`;
        return expected();
      }),
    ).toBe(before);
    const another = await stage((ctx) => aProduct(ctx, market, { title: 'Counted nut' }));
    await stage((ctx) => anOffer(ctx, market, market.north, another));
    // A count that takes long is not waited for.
    expect(
      await stage(async (ctx) => {
        await ctx.sql`lock table offer, product in access exclusive mode`;
        return expected();
      }),
    ).toBe(before);
    expect(await expected()).toBe(before + 1);
    await index.settled();
    expect(await expected()).toBe(before + 1);
  });

  it('follows every change that it holds something of, whoever made it, and only those', async () => {
    const [product, other] = await stage(async (ctx) => [
      await aProduct(ctx, market, { title: 'Follower bolt' }),
      await aProduct(ctx, market, { title: 'Follower other' }),
    ]);
    const offer = await stage((ctx) => anOffer(ctx, market, market.north, product!, { sku: 'FLW-1', stock: '5' }));
    const { index } = anIndex(db);
    await index.settled();
    const after = async (change: (ctx: Context) => Promise<unknown>) => {
      await stage(change);
      await index.settled();
    };
    const inStock = async () =>
      (await index.search({ text: 'follower', audiences, limit: 5, filter: { inStock: true } })).hits.length;
    expect(await idsOf(index, 'follower')).toEqual([product]);

    await after((ctx) => ctx.sql`update product set title = '{"en":"Renamed pin","vi":""}' where id = ${product}`);
    expect([await idsOf(index, 'follower'), await idsOf(index, 'renamed')]).toEqual([[], [product]]);
    await after((ctx) => ctx.sql`update product set title = '{"en":"Follower bolt","vi":""}' where id = ${product}`);
    await after((ctx) => ctx.sql`update offer set sku = 'GLW-22', sku_key = 'GLW22' where id = ${offer}`);
    expect([await idsOf(index, 'FLW-1'), await idsOf(index, 'GLW-22')]).toEqual([[], [product]]);
    await after((ctx) => ctx.sql`update brand set name = 'Newbrand' where id = ${market.brand}`);
    expect(await idsOf(index, 'newbrand')).toContain(product);
    await after((ctx) => ctx.sql`update category set name = '{"en":"Zapfen","vi":""}' where id = ${market.fasteners}`);
    expect(await idsOf(index, 'zapfen')).toContain(product);
    await after((ctx) => ctx.sql`update stock set reserved = on_hand where offer_id = ${offer}`);
    expect(await inStock()).toBe(0);
    await after((ctx) => ctx.sql`update stock set reserved = 0 where offer_id = ${offer}`);
    expect(await inStock()).toBe(1);
    await after((ctx) => ctx.sql`update offer set product_id = ${other} where id = ${offer}`);
    expect(await idsOf(index, 'follower')).toEqual([other]);
    await after((ctx) => ctx.sql`update offer set state = 'paused' where id = ${offer}`);
    expect(await idsOf(index, 'follower')).toEqual([]);
    await after((ctx) => ctx.sql`update offer set state = 'active' where id = ${offer}`);
    await after((ctx) => ctx.sql`delete from catalog_offer where offer_id = ${offer}`);
    expect(await idsOf(index, 'follower')).toEqual([]);

    const noted = () =>
      stage(async (ctx) =>
        Number((await ctx.sql.one<{ count: number }>`select last_value as count from index_change_id_seq`)!.count),
      );
    const before = await noted();
    await stage((ctx) => ctx.sql`update offer set list_price = 99, updated_at = now() where id = ${offer}`);
    await stage((ctx) => ctx.sql`update stock set on_hand = on_hand + 1 where offer_id = ${offer}`);
    expect(await noted()).toBe(before);
  });

  it('I12 holds after random changes what the tables say, document by document', async () => {
    const { index } = anIndex(db);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed % below;
    };
    const products = await stage(async (ctx) => {
      const made: Id<'product'>[] = [];
      for (let at = 0; at < 40; at++) made.push(await aProduct(ctx, market, { title: `Chaos ${at}`, mpn: `CH-${at}` }));
      return made;
    });
    const offers: Id<'offer'>[] = [];
    for (let round = 0; round < 60; round++) {
      await stage(async (ctx) => {
        const product = products[random(products.length)]!;
        const offer = offers[random(Math.max(1, offers.length))];
        const kind = random(6);
        if (kind < 3 || !offer)
          offers.push(
            await anOffer(ctx, market, random(2) ? market.north : market.south, product, { stock: String(random(2)) }),
          );
        else if (kind === 3)
          await ctx.sql`update offer set state = case state when 'active' then 'ended' else 'active' end where id = ${offer}`;
        else if (kind === 4) await ctx.sql`update offer set product_id = ${product} where id = ${offer}`;
        else
          await ctx.sql`update product set title = jsonb_set(title, '{en}', to_jsonb('Chaos ' || ${String(round)}::text)) where id = ${product}`;
      });
    }
    await index.settled();
    const truth = await stage((ctx) => indexDocuments(ctx, products, 0, new Map()));
    const bySeller = async (document: (typeof truth)[number]) =>
      (await index.search({ text: '', audiences, limit: 1, filter: { ids: [document.id] } })).facets;
    expect(await idsOf(index, 'chaos')).toEqual(truth.map((one) => one.id).toSorted());
    for (const document of truth) {
      expect(
        (await index.search({ text: document.title.en, audiences, limit: 200 })).hits.map((hit) => hit.id),
      ).toContain(document.id);
      const facets = await bySeller(document);
      expect([facets.sellers.map(({ id }) => id).toSorted(), facets.inStock]).toEqual([
        [...new Set(document.sellers.map(({ id }) => id))].toSorted(),
        Number(document.sellers.some((one) => one.inStock)),
      ]);
    }
  });

  it('goes on where it stopped: what changed while nobody kept it is taken in, and nothing is built again', async () => {
    await stage(async (ctx) =>
      anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Restart one' })),
    );
    const first = anIndex(db);
    await first.index.settled();
    await first.index.close();
    const built = () => stage((ctx) => ctx.sql`select built_at, built_documents, revision from index_state`);
    const before = await built();
    await stage(async (ctx) =>
      anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Restart two' })),
    );
    const second = anIndex(db, { folder: first.folder });
    await second.index.settled();
    expect(await idsOf(second.index, 'restart')).toHaveLength(2);
    expect((await built())[0]).toMatchObject({ built_documents: before[0]!.built_documents });
  });

  it.each([
    ['lost its folder', (_folder: string) => anIndex(db)],
    [
      'came back older than the database',
      (folder: string) => {
        writeFileSync(join(folder, 'search', 'revision'), '0');
        return anIndex(db, { folder });
      },
    ],
    [
      'cannot be read',
      (folder: string) => {
        const live = readdirSync(join(folder, 'search', 'zvec')).find((name) => name.startsWith('v'))!;
        for (const name of readdirSync(join(folder, 'search', 'zvec', live)).filter((one) =>
          one.startsWith('manifest'),
        ))
          writeFileSync(join(folder, 'search', 'zvec', live, name), 'garbage');
        return anIndex(db, { folder });
      },
    ],
  ])(
    'that %s is built again by itself',
    async (_, reopen) => {
      const product = await stage(async (ctx) => {
        const made = await aProduct(ctx, market, { title: 'Phoenix' });
        await anOffer(ctx, market, market.north, made);
        return made;
      });
      const first = anIndex(db);
      await first.index.settled();
      await first.index.close();
      const { index } = reopen(first.folder);
      await index.settled();
      expect(await idsOf(index, 'phoenix')).toContain(product);
      await stage(
        (ctx) =>
          ctx.sql`delete from catalog_offer where offer_id in (select id from offer where product_id = ${product})`,
      );
    },
    60_000,
  );

  it('is kept by one process: another says so, answers by PostgreSQL, and takes over when the first ends', async () => {
    await stage(async (ctx) => anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Twin' })));
    const first = anIndex(db);
    await first.index.settled();
    const second = anIndex(db);
    await expect.poll(async () => (await second.index.look()).state).toBe('elsewhere');
    expect((await second.index.look()).missing).toContainEqual({ code: 'elsewhere', detail: null });
    useIndex(second.index);
    const find = () => asVisitor(db.database, (ctx) => findProducts(ctx, FindProducts.parse({ text: 'twin' })));
    expect(await find()).toMatchObject({ mode: 'database', total: 1 });
    expect(second.index.rebuild()).toBe(false);
    await first.index.close();
    await second.index.settled();
    expect(await find()).toMatchObject({ mode: 'words only', total: 1 });
  });

  it('answers every process that has the same folder, and the next of them takes over', async () => {
    const add = (title: string) =>
      stage(async (ctx) => anOffer(ctx, market, market.north, await aProduct(ctx, market, { title })));
    await add('Common bolt');
    const first = anIndex(db);
    await first.index.settled();
    const second = anIndex(db, { folder: first.folder });
    await second.index.settled();
    expect(indexProcessesOf(process.pid)).toHaveLength(1);
    useIndex(second.index);
    const find = () => asVisitor(db.database, (ctx) => findProducts(ctx, FindProducts.parse({ text: 'common' })));
    expect(await find()).toMatchObject({ mode: 'words only', total: 1 });
    expect(await actingAs(db.database, operator, showIndexHealth)).toMatchObject({
      state: 'open',
      documents: (await first.index.look()).stats!.documents,
      missing: [{ code: 'meaning off', detail: null }],
    });
    expect(second.index.rebuild()).toBe(false);
    await add('Common nut');
    await first.index.settled();
    expect(await find()).toMatchObject({ mode: 'words only', total: 2 });
    await first.index.close();
    expect(await find()).toMatchObject({ mode: 'database', total: 2 });
    await second.index.settled();
    await add('Common pin');
    await second.index.settled();
    expect(await find()).toMatchObject({ mode: 'words only', total: 3 });
    expect(second.index.rebuild()).toBe(true);
    await second.index.settled();
  });
});

describe('F04 the process of an index', () => {
  it('that is killed is stood in for by PostgreSQL, and is back by itself with what changed meanwhile', async () => {
    const add = (title: string) =>
      stage(async (ctx) => anOffer(ctx, market, market.north, await aProduct(ctx, market, { title })));
    await add('Mortal bolt');
    const { index } = anIndex(db);
    useIndex(index);
    await index.settled();
    const find = () => asVisitor(db.database, (ctx) => findProducts(ctx, FindProducts.parse({ text: 'mortal' })));
    const built = () => stage((ctx) => ctx.sql`select built_at from index_state`);
    const before = await built();
    const [killed] = indexProcessesOf(process.pid);
    process.kill(killed!, 'SIGKILL');
    expect(await find()).toMatchObject({ mode: 'database', total: 1 });
    await add('Mortal nut');
    await index.settled();
    expect(await find()).toMatchObject({ mode: 'words only', total: 2 });
    expect(indexProcessesOf(process.pid)).toEqual([expect.any(Number)]);
    expect(indexProcessesOf(process.pid)).not.toContain(killed);
    expect(await built()).toEqual(before);
    expect(await actingAs(db.database, operator, showIndexHealth)).toMatchObject({
      state: 'open',
      missing: [{ code: 'meaning off', detail: null }],
    });
  });

  it('that cannot read its folder without falling over has it put aside and built again', async () => {
    await stage(async (ctx) => anOffer(ctx, market, market.north, await aProduct(ctx, market, { title: 'Stumble' })));
    const first = anIndex(db);
    await first.index.settled();
    await first.index.close();
    let opened = 0;
    const falls: typeof startSearch = async (options) => {
      if (readdirSync(options.dataDir).includes('zvec')) {
        opened++;
        throw new SearchProcessGone('SIGSEGV', true);
      }
      return startSearch(options);
    };
    const { index } = anIndex(db, { folder: first.folder, open: falls });
    await index.settled();
    expect(opened).toBe(3);
    expect(await idsOf(index, 'stumble')).toHaveLength(1);
    expect(readdirSync(join(first.folder, 'search')).some((name) => name.startsWith('zvec.unreadable'))).toBe(true);
  }, 60_000);
});

describe('a rebuild', () => {
  it('runs beside the index that answers: no search fails or misses a thing, and what changes meanwhile is in it', async () => {
    const hidden = await stage((ctx) => aCatalog(ctx, market.north));
    const ids = await stage(async (ctx) => {
      const made: Id<'product'>[] = [];
      for (let at = 0; at < 120; at++) {
        const product = await aProduct(ctx, market, { title: `Steady ${at}` });
        await anOffer(ctx, market, market.north, product);
        made.push(product);
      }
      return made;
    });
    const { index } = anIndex(db);
    useIndex(index);
    await index.settled();
    expect(await actingAs(db.database, operator, rebuildIndex)).toEqual({ isStarted: true });
    expect(await actingAs(db.database, operator, rebuildIndex)).toEqual({ isStarted: false });
    let asked = 0;
    let isOver = false;
    const searching = (async () => {
      for (; !isOver; asked++)
        expect((await index.search({ text: 'steady', audiences, limit: 200 })).facets.total).toBeGreaterThanOrEqual(
          119,
        );
    })();
    await stage(
      (ctx) =>
        ctx.sql`update catalog_offer set catalog_id = ${hidden} where offer_id in (select id from offer where product_id = ${ids[0]!})`,
    );
    await stage((ctx) => ctx.sql`update product set title = '{"en":"Steady meanwhile","vi":""}' where id = ${ids[1]!}`);
    await index.settled();
    isOver = true;
    await searching;
    expect(asked).toBeGreaterThan(3);
    expect(await idsOf(index, 'meanwhile')).toEqual([ids[1]]);
    expect(await actingAs(db.database, operator, showIndexHealth)).toMatchObject({
      rebuilding: null,
      lastRebuild: { documents: expect.any(Number) },
      waiting: 0,
    });
  });

  it('can be asked for only by who may', () => {
    expect([searchRouter.rebuild, searchRouter.health].map((one) => one._def.meta)).toEqual([
      { gate: 'index.manage' },
      { gate: 'marketplace.read' },
    ]);
  });
});
