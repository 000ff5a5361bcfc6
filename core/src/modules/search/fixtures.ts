import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/db/open.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { openLog } from '../../platform/log.ts';
import { insertAll } from '../../seed/bulk.ts';
import { aRequest, testClock, testStorefrontId } from '../../test/context.ts';
import { keyOfBrand, keyOfIdentifier } from '../catalog/index.ts';
import { startIndex, type IndexOptions, type KeptIndex } from './keep-index.ts';

const at = '2026-11-01T00:00:00Z';

export type Market = Awaited<ReturnType<typeof aMarket>>;

/**
 * A storefront with two sellers, each with a public catalog and a place of stock, two buyers, a category below another,
 * a brand.
 */
export async function aMarket(ctx: Context) {
  const [operator, north, south, anna, bert] = [
    newId<'organization'>(),
    newId<'organization'>(),
    newId<'organization'>(),
    newId<'organization'>(),
    newId<'organization'>(),
  ];
  const company = (id: string, name: string, more: object = {}) => ({
    id,
    name,
    legal_name: name,
    slug: name.toLowerCase(),
    is_operator: false,
    is_buyer: false,
    seller_kind: null,
    state: 'active',
    country: 'DE',
    currency: 'EUR',
    language: 'en',
    created_at: at,
    ...more,
  });
  await insertAll(ctx, 'organization', [
    company(operator, 'Operator', { is_operator: true }),
    company(north, 'North', { seller_kind: 'vendor' }),
    company(south, 'South', { seller_kind: 'distributor' }),
    company(anna, 'Anna', { is_buyer: true }),
    company(bert, 'Bert', { is_buyer: true }),
  ]);
  await insertAll(ctx, 'storefront', [
    {
      id: testStorefrontId,
      owner_id: operator,
      key: 'test',
      name: 'Test',
      host: null,
      languages: ['en', 'vi'],
      currencies: ['EUR', 'USD'],
      tax_region: 'DE',
      theme: {},
      is_active: true,
    },
  ]);
  await insertAll(
    ctx,
    'storefront_seller',
    [north, south].map((seller_id) => ({ storefront_id: testStorefrontId, seller_id, is_active: true })),
  );
  const places = { [north]: newId<'stock_location'>(), [south]: newId<'stock_location'>() };
  await insertAll(
    ctx,
    'stock_location',
    [north, south].map((seller_id) => ({
      id: places[seller_id],
      seller_id,
      key: 'main',
      name: 'Main',
      city: 'Hagen',
      country: 'DE',
      is_active: true,
    })),
  );
  const [fasteners, bolts] = [newId<'category'>(), newId<'category'>()];
  await insertAll(ctx, 'category', [
    {
      id: fasteners,
      key: 'fasteners',
      parent_id: null,
      level: 1,
      name: { en: 'Fasteners', vi: 'Vật tư liên kết' },
      slug: { en: 'fasteners', vi: 'lien-ket' },
      position: 0,
    },
    {
      id: bolts,
      key: 'bolts',
      parent_id: fasteners,
      level: 2,
      name: { en: 'Bolts', vi: 'Bu lông' },
      slug: { en: 'bolts', vi: 'bu-long' },
      position: 1,
    },
  ]);
  await insertAll(ctx, 'category_attribute', [
    {
      id: newId(),
      category_id: bolts,
      key: 'length',
      name: { en: 'Length', vi: 'Chiều dài' },
      kind: 'number',
      unit: 'mm',
      choices: null,
      is_facet: true,
      is_required: false,
      position: 0,
    },
  ]);
  const brand = newId<'brand'>();
  await insertAll(ctx, 'brand', [{ id: brand, name: 'Skruvia', name_key: keyOfBrand('Skruvia') }]);
  const publicCatalogs = {
    [north]: await aCatalog(ctx, north, { isPublic: true }),
    [south]: await aCatalog(ctx, south, { isPublic: true }),
  };
  return { operator, north, south, anna, bert, places, fasteners, bolts, brand, publicCatalogs };
}

export async function aCatalog(
  ctx: Context,
  sellerId: Id<'organization'>,
  more: { isPublic?: boolean; buyers?: readonly Id<'organization'>[] } = {},
): Promise<Id<'catalog'>> {
  const id = newId<'catalog'>();
  await insertAll(ctx, 'catalog', [
    {
      id,
      seller_id: sellerId,
      key: id,
      name: 'Catalog',
      is_public: more.isPublic ?? false,
      is_active: true,
      created_at: at,
    },
  ]);
  await insertAll(
    ctx,
    'catalog_audience',
    (more.buyers ?? []).map((buyer_id) => ({
      id: newId(),
      catalog_id: id,
      seller_id: sellerId,
      buyer_id,
      group_id: null,
      is_denied: false,
    })),
  );
  return id;
}

export async function aProduct(
  ctx: Context,
  market: Market,
  more: { title?: string; mpn?: string; gtin?: string; attributes?: object; createdAt?: string } = {},
): Promise<Id<'product'>> {
  const id = newId<'product'>();
  const title = more.title ?? 'Hexagon bolt';
  await insertAll(ctx, 'product', [
    {
      id,
      brand_id: market.brand,
      category_id: market.bolts,
      mpn: more.mpn ?? null,
      mpn_key: more.mpn ? keyOfIdentifier(more.mpn) : null,
      gtin: more.gtin ?? null,
      designation: null,
      title: { en: title, vi: '' },
      description: { en: '', vi: '' },
      attributes: more.attributes ?? {},
      unit: 'PCE',
      tax_class: 'standard',
      created_at: more.createdAt ?? at,
      updated_at: at,
      revision: 1,
    },
  ]);
  return id;
}

/** An offer in the seller's public catalog unless another is named. */
export async function anOffer(
  ctx: Context,
  market: Market,
  sellerId: Id<'organization'>,
  productId: Id<'product'>,
  more: { price?: string; sku?: string; stock?: string; catalog?: Id<'catalog'>; packSize?: string } = {},
): Promise<Id<'offer'>> {
  const id = newId<'offer'>();
  const sku = more.sku ?? `SKU-${id}`;
  await insertAll(ctx, 'offer', [
    {
      id,
      seller_id: sellerId,
      product_id: productId,
      sku,
      sku_key: keyOfIdentifier(sku),
      unit: 'PCE',
      pack_size: more.packSize ?? '1',
      list_price: more.price ?? '10',
      currency: 'EUR',
      created_at: at,
      updated_at: at,
    },
  ]);
  await insertAll(ctx, 'catalog_offer', [
    { catalog_id: more.catalog ?? market.publicCatalogs[sellerId], offer_id: id, seller_id: sellerId },
  ]);
  await insertAll(ctx, 'stock', [
    {
      offer_id: id,
      location_id: market.places[sellerId],
      seller_id: sellerId,
      on_hand: more.stock ?? '100',
      reserved: '0',
      updated_at: at,
    },
  ]);
  return id;
}

/** A contract of a seller with a buyer that prices one offer. */
export async function aContractPrice(
  ctx: Context,
  sellerId: Id<'organization'>,
  buyerId: Id<'organization'>,
  offerId: Id<'offer'>,
  price: string,
): Promise<void> {
  const [contract, list] = [newId<'contract'>(), newId<'price_list'>()];
  await insertAll(ctx, 'contract', [
    {
      id: contract,
      seller_id: sellerId,
      buyer_id: buyerId,
      number: contract,
      name: 'Contract',
      state: 'active',
      currency: 'EUR',
      created_at: at,
      updated_at: at,
    },
  ]);
  await insertAll(ctx, 'price_list', [
    {
      id: list,
      seller_id: sellerId,
      contract_id: contract,
      name: 'Contract prices',
      currency: 'EUR',
      created_at: at,
      updated_at: at,
    },
  ]);
  await insertAll(ctx, 'price', [
    { price_list_id: list, offer_id: offerId, minimum_quantity: '1', seller_id: sellerId, price },
  ]);
}

/** Takes a buyer out of a catalog's audience, whatever else lets it in. */
export async function deny(
  ctx: Context,
  sellerId: Id<'organization'>,
  catalogId: Id<'catalog'>,
  buyerId: Id<'organization'>,
): Promise<void> {
  await insertAll(ctx, 'catalog_audience', [
    { id: newId(), catalog_id: catalogId, seller_id: sellerId, buyer_id: buyerId, group_id: null, is_denied: true },
  ]);
}

const opened: { index: KeptIndex; folder: string }[] = [];

/** A kept index over a folder of its own, on the real engine, by words unless `open` brings an embedder. */
export function anIndex(
  { database, url }: { database: Database; url: string },
  more: Partial<IndexOptions> & { folder?: string; level?: string } = {},
): { index: KeptIndex; folder: string } {
  const folder = more.folder ?? mkdtempSync(join(tmpdir(), 'hansa-index-'));
  const index = startIndex({
    config: {
      DATA_DIR: folder,
      QDRANT_URL: null,
      QDRANT_API_KEY: null,
      EMBEDDINGS: false,
      EMBEDDINGS_URL: null,
      EMBEDDINGS_KEY: null,
      EMBEDDINGS_MODEL: null,
      MODEL_DIR: null,
    },
    database,
    databaseUrl: url,
    platformRequest: aRequest(null, { isPlatform: true }),
    bell: {
      onRing: () => () => {
        /* nobody rings */
      },
    },
    clock: testClock(),
    log: openLog(more.level ?? 'silent'),
    ...more,
  });
  opened.push({ index, folder });
  return { index, folder };
}

/** After each test, whatever became of it: an index left open would keep the lock from the next. */
export async function closeIndexes(): Promise<void> {
  const all = opened.splice(0);
  await Promise.all(all.map(({ index }) => index.close()));
  for (const { folder } of all) rmSync(folder, { recursive: true, force: true });
}
