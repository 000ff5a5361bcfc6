import { keyOfIdentifier } from '../modules/catalog/index.ts';
import type { Database } from '../platform/db/open.ts';
import { newId, type Id } from '../platform/ids.ts';
import { anActor, asThePlatform, testStorefrontId } from './context.ts';
import type { Actor } from '../platform/permission.ts';
import { insertAll } from '../seed/bulk.ts';

export interface Goods {
  readonly productId: Id<'product'>;
  readonly offerId: Id<'offer'>;
  readonly sku: string;
  readonly sellerId: Id<'organization'>;
}
export interface Buyer {
  readonly id: Id<'organization'>;
  readonly actor: Actor;
  readonly addressId: Id<'address'>;
  readonly costCenterId: Id<'cost_center'>;
}
export interface Seller {
  readonly id: Id<'organization'>;
  readonly actor: Actor;
  readonly locationIds: readonly Id<'stock_location'>[];
}
export interface Market {
  readonly operator: Actor;
  readonly sellers: readonly Seller[];
  readonly buyers: readonly Buyer[];
  readonly categoryId: Id<'category'>;
}

const at = '2026-01-05T08:00:00Z';

/**
 * A marketplace of one storefront in Germany: sellers that ship from two places, buyers with credit and a cost center.
 */
export async function aMarket(
  database: Database,
  options: {
    sellers?: number;
    buyers?: number;
    creditMinor?: number;
    budgetMinor?: number | null;
    minimumOrderMinor?: number;
    freightMinor?: number;
    currency?: string;
  } = {},
): Promise<Market> {
  const { currency = 'EUR' } = options;
  const [operatorId, categoryId] = [newId<'organization'>(), newId<'category'>()];
  const sellers = Array.from({ length: options.sellers ?? 3 }, () => ({
    id: newId<'organization'>(),
    locationIds: [newId<'stock_location'>(), newId<'stock_location'>()],
  }));
  const buyers = Array.from({ length: options.buyers ?? 1 }, () => ({
    id: newId<'organization'>(),
    addressId: newId<'address'>(),
    costCenterId: newId<'cost_center'>(),
  }));
  await asThePlatform(database, async (ctx) => {
    const company = (id: string, name: string, more: object) => ({
      id,
      name,
      legal_name: name,
      slug: id,
      is_operator: false,
      is_buyer: false,
      seller_kind: null,
      state: 'active',
      country: 'DE',
      currency,
      language: 'en',
      created_at: at,
      version: 1,
      ...more,
    });
    await insertAll(ctx, 'organization', [
      company(operatorId, 'Operator', { is_operator: true }),
      ...sellers.map((one, index) => company(one.id, `Seller ${index + 1}`, { seller_kind: 'distributor' })),
      ...buyers.map((one, index) => company(one.id, `Buyer ${index + 1}`, { is_buyer: true })),
    ]);
    await insertAll(ctx, 'storefront', [
      {
        id: testStorefrontId,
        owner_id: operatorId,
        key: 'main',
        name: 'Main',
        host: null,
        languages: ['en', 'vi'],
        currencies: [currency, 'USD'],
        tax_region: 'DE',
        theme: {},
        is_active: true,
      },
    ]);
    await insertAll(
      ctx,
      'storefront_seller',
      sellers.map((one) => ({ storefront_id: testStorefrontId, seller_id: one.id, is_active: true })),
    );
    await insertAll(
      ctx,
      'tax_rate',
      [
        ['standard', 1900],
        ['reduced', 700],
        ['zero', 0],
      ].map(([taxClass, rate]) => ({ region: 'DE', tax_class: taxClass, basis_points: rate })),
    );
    await insertAll(
      ctx,
      'stock_location',
      sellers.flatMap((one) =>
        one.locationIds.map((id, index) => ({
          id,
          seller_id: one.id,
          key: `place-${index}`,
          name: `Place ${index + 1}`,
          city: 'Bremen',
          country: 'DE',
          is_active: true,
        })),
      ),
    );
    await insertAll(
      ctx,
      'seller_terms',
      sellers.map((one) => ({
        seller_id: one.id,
        currency,
        freight_flat_minor: options.freightMinor ?? 900,
        freight_free_from_minor: 1_000_000,
        minimum_order_minor: options.minimumOrderMinor ?? null,
        payment_days: 30,
      })),
    );
    await insertAll(
      ctx,
      'catalog',
      sellers.map((one) => ({
        id: catalogOf(one.id),
        seller_id: one.id,
        key: 'all',
        name: 'All',
        is_public: true,
        is_active: true,
        created_at: at,
      })),
    );
    await insertAll(ctx, 'category', [
      {
        id: categoryId,
        key: 'things',
        level: 1,
        name: { en: 'Things', vi: 'Vật' },
        slug: { en: 'things', vi: 'vat' },
        position: 0,
      },
    ]);
    await insertAll(
      ctx,
      'address',
      buyers.flatMap((one) =>
        ['shipping', 'billing'].map((kind, index) => ({
          id: index === 0 ? one.addressId : newId(),
          organization_id: one.id,
          kind,
          label: 'Dock',
          recipient: 'Buyer',
          street: 'Way 1',
          postal_code: '28195',
          city: 'Bremen',
          country: 'DE',
          is_default: true,
        })),
      ),
    );
    await insertAll(
      ctx,
      'cost_center',
      buyers.map((one) => ({
        id: one.costCenterId,
        organization_id: one.id,
        code: '100',
        name: 'Plant',
        currency,
        budget_per_month_minor: options.budgetMinor ?? null,
        is_active: true,
      })),
    );
    await insertAll(
      ctx,
      'credit_account',
      sellers.flatMap((seller) =>
        buyers.map((buyer) => ({
          id: newId(),
          seller_id: seller.id,
          buyer_id: buyer.id,
          currency,
          limit_minor: options.creditMinor ?? 1_000_000_000,
          used_minor: 0,
          is_blocked: false,
          updated_at: at,
          version: 1,
        })),
      ),
    );
  });
  return {
    categoryId,
    operator: anActor(operatorId, {
      kinds: { sells: false, buys: false, operates: true },
      can: Object.fromEntries(
        ['order.read', 'order.fulfil', 'order.cancel', 'credit.manage', 'ledger.read', 'commission.manage'].map(
          (name) => [name, 'all'],
        ),
      ),
    }),
    sellers: sellers.map((one) => ({
      ...one,
      actor: anActor(one.id, { organizationName: 'Seller', kinds: { sells: true, buys: false, operates: false } }),
    })),
    buyers: buyers.map((one) => ({ ...one, actor: anActor(one.id) })),
  };
}

/** A catalog's id follows from its seller's, so that goods find it. */
const catalogOf = (sellerId: string) => `${sellerId.slice(0, 24)}${sellerId.slice(24).split('').reverse().join('')}`;

export interface GoodsOptions {
  readonly price?: string | null;
  readonly stock?: readonly number[];
  readonly unit?: string;
  readonly productUnit?: string;
  readonly packSize?: number;
  readonly minimum?: number;
  readonly multiple?: number;
  readonly taxClass?: string;
  readonly productId?: Id<'product'>;
  readonly currency?: string;
  readonly brandId?: string;
  readonly leadTimeDays?: number;
}

/**
 * Something that a seller sells; `stock` in its first and second place. With `productId`: another seller's offer of the
 * same product.
 */
export async function someGoods(
  database: Database,
  market: Market,
  seller: Seller,
  options: GoodsOptions = {},
): Promise<Goods> {
  const [productId, offerId] = [options.productId ?? newId<'product'>(), newId<'offer'>()];
  const sku = `SKU-${offerId.slice(-12)}`;
  await asThePlatform(database, async (ctx) => {
    if (options.productId === undefined) {
      await insertAll(ctx, 'product', [
        {
          id: productId,
          category_id: market.categoryId,
          title: { en: 'A thing', vi: 'Một vật' },
          description: { en: '', vi: '' },
          attributes: {},
          unit: options.productUnit ?? 'H87',
          tax_class: 'standard',
          created_at: at,
          updated_at: at,
          revision: 1,
        },
      ]);
    }
    await insertAll(ctx, 'offer', [
      {
        id: offerId,
        seller_id: seller.id,
        product_id: productId,
        sku,
        sku_key: keyOfIdentifier(sku),
        unit: options.unit ?? 'H87',
        pack_size: options.packSize ?? 1,
        minimum_quantity: options.minimum ?? 1,
        quantity_multiple: options.multiple ?? 1,
        lead_time_days: options.leadTimeDays ?? 2,
        list_price: options.price === undefined ? '10' : options.price,
        currency: options.currency ?? 'EUR',
        tax_class: options.taxClass ?? 'standard',
        condition: 'new',
        state: 'active',
        created_at: at,
        updated_at: at,
      },
    ]);
    await insertAll(ctx, 'catalog_offer', [
      { catalog_id: catalogOf(seller.id), offer_id: offerId, seller_id: seller.id },
    ]);
    await insertAll(
      ctx,
      'stock',
      (options.stock ?? [1000]).map((quantity, index) => ({
        offer_id: offerId,
        location_id: seller.locationIds[index],
        seller_id: seller.id,
        on_hand: quantity,
        reserved: 0,
        updated_at: at,
      })),
    );
  });
  return { productId, offerId, sku, sellerId: seller.id };
}

/** So many products like another, which nobody sells: to fill what has a limit. */
export function manyProducts(database: Database, like: Goods, count: number): Promise<string[]> {
  return asThePlatform(database, async (ctx) =>
    (
      await ctx.sql<{ id: string }>`
    insert into product select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from product p, generate_series(1, ${count}::int) where p.id = ${like.productId} returning id`
    ).map((row) => row.id),
  );
}
