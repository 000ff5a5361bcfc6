import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permission.ts';
import { insertAll } from '../../seed/bulk.ts';
import { actingFor, actingAs, anActor, asThePlatform, asVisitor } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import { entitledCatalogs } from '../entitlement/index.ts';
import { entitledOffers, type EntitledOffer } from './entitled-offers.ts';
import { aCatalog, aMarket, anOffer, aProduct, type Market } from './fixtures.ts';

const { database, owner } = await testDatabase();
let market: Market, anna: Actor;
let [bolt, nut, offer, other, closed]: string[] = [];
const at = '2026-11-01T00:00:00Z';

/** What a page of search shows of these products, in a transaction of its own. */
const shownIn = async (ctx: Context, ids: readonly string[]) =>
  (await entitledOffers(ctx, (await entitledCatalogs(ctx)).ids, ids as Id<'product'>[])).map(told);
const told = ({
  id,
  product,
  sellerName,
  sellerKind,
  sku,
  listPrice,
  minimumQuantity,
  leadTimeDays,
  isMadeToOrder,
  free,
  categoriesAbove,
}: EntitledOffer) => ({
  id: id as string,
  product: product.id as string,
  title: product.title.en,
  brand: product.brandName,
  image: product.imageId,
  sellerName,
  sellerKind,
  sku,
  listPrice: Number(listPrice),
  minimumQuantity,
  leadTimeDays,
  isMadeToOrder,
  free,
  above: categoriesAbove?.length,
});
/** Asked twice, so that the second is what was known; and by a visitor in between, who may see less of the same. */
async function shown(...ids: readonly string[]) {
  const ask = () => actingAs(database, anna, (ctx) => shownIn(ctx, ids));
  const first = await ask();
  await asVisitor(database, (ctx) => shownIn(ctx, ids));
  expect(await ask()).toEqual(first);
  return first;
}
const only = async (id = bolt!) => {
  const all = await shown(id);
  expect(all).toHaveLength(1);
  return all[0]!;
};
const change = (text: string, ...values: unknown[]) => owner.query(text, values);

beforeAll(async () => {
  await asThePlatform(database, async (ctx) => {
    market = await aMarket(ctx);
    anna = anActor(market.anna);
    [bolt, nut] = [await aProduct(ctx, market, { title: 'Bolt' }), await aProduct(ctx, market, { title: 'Nut' })];
    [offer, other] = [
      await anOffer(ctx, market, market.north, bolt as Id<'product'>, { sku: 'N-1' }),
      await anOffer(ctx, market, market.north, nut as Id<'product'>, { sku: 'N-2' }),
    ];
    closed = await aCatalog(ctx, market.south, { buyers: [market.anna] });
  });
});

describe('what was read of products and their offers', () => {
  it('does not outlive a change of an offer, by whatever hand', async () => {
    expect(await only()).toMatchObject({ id: offer, sku: 'N-1', listPrice: 10, leadTimeDays: 0, free: '100' });
    await change('update offer set list_price = 12, lead_time_days = 9, minimum_quantity = 5 where id = $1', offer);
    expect(await only()).toMatchObject({ listPrice: 12, leadTimeDays: 9, minimumQuantity: '5' });
    await change(`update offer set state = 'paused' where id = $1`, offer);
    expect(await shown(bolt!)).toEqual([]);
    await change(`update offer set state = 'active', product_id = $2 where id = $1`, offer, nut);
    expect(await shown(bolt!)).toEqual([]);
    expect((await shown(nut!)).map((one) => one.id)).toEqual([offer, other].sort());
    await change('update offer set product_id = $2 where id = $1', offer, bolt);
    expect((await shown(bolt!, nut!)).map((one) => one.product)).toEqual([bolt, nut]);
    const late = await asThePlatform(database, (ctx) =>
      anOffer(ctx, market, market.south, bolt as Id<'product'>, { sku: 'S-1' }),
    );
    expect((await shown(bolt!)).map((one) => one.sku).sort()).toEqual(['N-1', 'S-1']);
    await change('delete from stock where offer_id = $1', late);
    await change('delete from offer where id = $1', late);
    expect((await only()).sku).toBe('N-1');
  });

  it('does not outlive the catalog that an offer stands in, and is told to those alone who see it', async () => {
    await change('delete from catalog_offer where offer_id = $1', offer);
    expect(await shown(bolt!)).toEqual([]);
    await change(
      'insert into catalog_offer (catalog_id, offer_id, seller_id) values ($1, $2, $3)',
      closed,
      offer,
      market.north,
    );
    expect(await shown(bolt!)).toHaveLength(1);
    expect(await asVisitor(database, (ctx) => shownIn(ctx, [bolt!]))).toEqual([]);
    await change(
      'update catalog_offer set catalog_id = $1 where offer_id = $2',
      market.publicCatalogs[market.north],
      offer,
    );
    expect(await asVisitor(database, (ctx) => shownIn(ctx, [bolt!]))).toHaveLength(1);
    expect(await shown(bolt!)).toHaveLength(1);
  });

  it('does not outlive what the product, its brand, its seller, its picture or its categories are', async () => {
    await change(`update product set title = '{"en": "Long bolt", "vi": ""}' where id = $1`, bolt);
    expect((await only()).title).toBe('Long bolt');
    await change(`update brand set name = 'Skruvia AB' where id = $1`, market.brand);
    expect((await only()).brand).toBe('Skruvia AB');
    await change(`update organization set name = 'Northern' where id = $1`, market.north);
    expect((await only()).sellerName).toBe('Northern');
    await change(`update organization set seller_kind = 'dealer' where id = $1`, market.north);
    expect((await only()).sellerKind).toBe('dealer');
    const picture = newId();
    await change(
      `insert into product_document (id, product_id, kind, title, file_key, media_type, size_bytes, added_at) values ($1, $2, 'image', 'Bolt', 'k', 'image/png', 1, now())`,
      picture,
      bolt,
    );
    expect((await only()).image).toBe(picture);
    await change('delete from product_document where id = $1', picture);
    expect((await only()).image).toBeNull();
    expect((await only()).above).toBe(1);
    await change('update category set parent_id = null where id = $1', market.bolts);
    expect((await only()).above).toBe(0);
    await change('update product set merged_into_id = $2 where id = $1', bolt, nut);
    expect(await shown(bolt!)).toEqual([]);
    await change('update product set merged_into_id = null where id = $1', bolt);
    expect((await only()).title).toBe('Long bolt');
  });

  it('does not outlive that an offer is made to order', async () => {
    const version = newId();
    await change(
      `insert into configuration_version (id, offer_id, seller_id, number, model, hash, published_by_name, published_at) values ($1, $2, $3, 1, '{}', repeat('a', 64), 'Femke', now())`,
      version,
      offer,
      market.north,
    );
    await change(
      'insert into configuration_live (offer_id, seller_id, version_id, since) values ($1, $2, $3, now())',
      offer,
      market.north,
      version,
    );
    expect((await only()).isMadeToOrder).toBe(true);
    await change('delete from configuration_live');
    expect((await only()).isMadeToOrder).toBe(false);
  });

  it('says nothing of stock, nor of a seller that is suspended: both are as they are committed', async () => {
    await change('update stock set reserved = 40 where offer_id = $1', offer);
    expect((await only()).free).toBe('60');
    await change('update stock_location set is_active = false where seller_id = $1', market.north);
    expect((await only()).free).toBe('0');
    await change('update stock_location set is_active = true');
    await change('update stock set reserved = 0');
    expect((await only()).free).toBe('100');
    await change(`update organization set state = 'suspended' where id = $1`, market.north);
    expect(await shown(bolt!)).toEqual([]);
    await change(`update organization set state = 'active' where id = $1`, market.north);
    expect(await shown(bolt!)).toHaveLength(1);
  });

  it('does not outlive tables that are emptied', async () => {
    expect(await shown(bolt!)).toHaveLength(1);
    const kept = (await change('select * from catalog_offer')).rows as Record<string, string>[];
    await change('truncate catalog_offer');
    expect(await shown(bolt!)).toEqual([]);
    await asThePlatform(database, (ctx) => insertAll(ctx, 'catalog_offer', kept));
    expect(await shown(bolt!)).toHaveLength(1);
  });

  it('is not what a transaction had written that was taken back', async () => {
    const before = await shown(bolt!, nut!);
    await asThePlatform(database, async (ctx) => {
      await ctx.sql`update offer set list_price = 99 where id = ${offer}`;
      const sees = await entitledCatalogs({ ...ctx, actor: anna });
      expect(
        Number((await entitledOffers({ ...ctx, actor: anna }, sees.ids, [bolt as Id<'product'>]))[0]!.listPrice),
      ).toBe(99);
      // Meanwhile, and afterwards, everybody else is told what is committed.
      expect(await shown(bolt!, nut!)).toEqual(before);
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
    expect(await shown(bolt!, nut!)).toEqual(before);
  });

  it('is right of products that several change at once, none of whom waits for another', async () => {
    const [one, two] = [await owner.connect(), await owner.connect()];
    try {
      for (const client of [one, two]) await client.query('begin');
      await one.query('update offer set lead_time_days = 1 where id = $1', [offer]);
      await two.query(
        'insert into offer (id, seller_id, product_id, sku, sku_key, unit, currency, created_at, updated_at) values ($1, $2, $3, $4, $4, $5, $6, $7, $7)',
        [newId(), market.south, bolt, 'BESIDE', 'PCE', 'EUR', at],
      );
      expect((await only()).leadTimeDays).toBe(9);
      await two.query('update offer set lead_time_days = 2 where id = $1', [other]);
      await two.query('commit');
      expect((await shown(bolt!, nut!)).map((found) => found.leadTimeDays)).toEqual([9, 2]);
      await one.query('commit');
      expect((await shown(bolt!, nut!)).map((found) => found.leadTimeDays)).toEqual([1, 2]);
    } finally {
      for (const client of [one, two]) {
        await client.query('rollback');
        client.release();
      }
    }
  });

  it('is told to no rep who acts for the buyer, and what a rep is told is told to nobody else', async () => {
    await asThePlatform(database, (ctx) => anOffer(ctx, market, market.south, bolt as Id<'product'>, { sku: 'S-2' }));
    const rep: Actor = actingFor(anna, market.south);
    const asRep = () => actingAs(database, rep, async (ctx) => (await shownIn(ctx, [bolt!])).map((one) => one.sku));
    // Asked first by the rep, under a revision that nobody has read for.
    expect(await asRep()).toEqual(['S-2']);
    expect((await shown(bolt!)).map((one) => one.sku).sort()).toEqual(['N-1', 'S-2']);
    expect(await asRep()).toEqual(['S-2']);
  });

  it('is, over random changes and buyers, what the tables say', async () => {
    let seed = 7;
    const whole = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const pick = <One>(all: readonly One[]) => all[whole(all.length)]!;
    const sellers = [market.north, market.south];
    const [products, offers, catalogs] = await asThePlatform(database, async (ctx) => {
      const made = [];
      for (let n = 0; n < 6; n += 1) made.push(await aProduct(ctx, market, { title: `Thing ${n}` }));
      const own = [];
      for (const id of made) for (const seller of sellers) own.push(await anOffer(ctx, market, seller, id));
      const open = [];
      for (const seller of sellers)
        for (const buyers of [[market.anna], [market.bert], [market.anna, market.bert]])
          open.push({ id: await aCatalog(ctx, seller, { buyers }), seller });
      return [
        made,
        own,
        [...open, ...sellers.map((seller) => ({ id: market.publicCatalogs[seller]!, seller }))],
      ] as const;
    });
    const changes = [
      (id: string) =>
        change(`update offer set state = case when state = 'active' then 'paused' else 'active' end where id = $1`, id),
      (id: string) => change('update offer set list_price = $2 where id = $1', id, 1 + whole(90)),
      (id: string) => change('update offer set product_id = $2 where id = $1', id, pick(products)),
      (id: string) => change('update stock set reserved = $2 where offer_id = $1', id, whole(100)),
      (id: string) =>
        change('delete from catalog_offer where offer_id = $1 and catalog_id = $2', id, pick(catalogs).id),
      (id: string) => {
        const { id: catalogId, seller } = pick(catalogs);
        return change(
          'insert into catalog_offer (catalog_id, offer_id, seller_id) values ($1, $2, $3) on conflict do nothing',
          catalogId,
          id,
          seller,
        );
      },
      (id: string) =>
        change(
          `update product set title = jsonb_build_object('en', $2::text, 'vi', '') where id = (select product_id from offer where id = $1)`,
          id,
          `Thing ${whole(1000)}`,
        ),
    ];
    let seen = 0;
    for (let round = 0; round < 120; round += 1) {
      await pick(changes)(pick(offers));
      const actor = pick([anna, anActor(market.bert), null]);
      const rows = await (actor === null
        ? asVisitor(database, (ctx) => shownIn(ctx, products))
        : actingAs(database, actor, (ctx) => shownIn(ctx, products)));
      const { rows: truth } = await change(
        `
        select o.id, p.title->>'en' as title, o.list_price::float8 as "listPrice", trim_scale(coalesce((select sum(on_hand - reserved) from stock k where k.offer_id = o.id), 0))::text as free
        from offer o join product p on p.id = o.product_id where o.product_id = any ($1) and o.state = 'active' and exists (select 1 from catalog_offer k join catalog c on c.id = k.catalog_id
          where k.offer_id = o.id and (c.is_public or exists (select 1 from catalog_audience a where a.catalog_id = c.id and a.buyer_id = $2)))`,
        products,
        actor?.organizationId ?? null,
      );
      const byId = (one: { id: string }, two: { id: string }) => (one.id < two.id ? -1 : 1);
      expect(
        rows.map(({ id, title, listPrice, free }) => ({ id, title, listPrice, free })).sort(byId),
        `round ${round}`,
      ).toEqual(truth.sort(byId));
      seen += rows.length;
    }
    expect(seen).toBeGreaterThan(200);
  });
});
