import type { World } from '@hansa/loadtest/catalog';
import { keyOfBrand, keyOfIdentifier } from '../modules/catalog/index.ts';
import type { Context } from '../platform/context.ts';
import { insertAll } from './bulk.ts';
import { idOf } from './keys.ts';

/** Categories, brands, products, catalogs with their audiences, offers and stock. */
export async function loadCatalog(ctx: Context, world: World): Promise<void> {
  const at = `${world.today}T00:00:00Z`;
  await insertAll(
    ctx,
    'category',
    world.categories.map((one, position) => ({
      id: idOf('category', one.key),
      key: one.key,
      parent_id: one.parent && idOf('category', one.parent),
      level: one.level,
      name: one.name,
      slug: one.slug,
      code: one.code,
      position,
    })),
  );
  await insertAll(
    ctx,
    'category_attribute',
    world.categories.flatMap((one) =>
      one.attributes.map((attribute, position) => ({
        id: idOf('category_attribute', `${one.key}/${attribute.key}`),
        category_id: idOf('category', one.key),
        key: attribute.key,
        name: attribute.name,
        kind: attribute.kind,
        unit: attribute.unit ?? null,
        choices: attribute.choices ?? null,
        is_facet: attribute.isFacet,
        is_required: attribute.isRequired,
        position,
      })),
    ),
  );
  await insertAll(
    ctx,
    'brand',
    world.brands.map((one) => ({
      id: idOf('brand', one.key),
      name: one.name,
      name_key: keyOfBrand(one.name),
      owner_id: one.vendor && idOf('organization', one.vendor),
      country: one.country,
    })),
  );
  await insertAll(
    ctx,
    'product',
    world.products.map((one) => ({
      id: idOf('product', one.key),
      brand_id: idOf('brand', one.brand),
      category_id: idOf('category', one.category),
      mpn: one.mpn,
      mpn_key: keyOfIdentifier(one.mpn),
      gtin: one.gtin.padStart(14, '0'),
      designation: one.designation,
      title: one.title,
      description: one.description,
      attributes: one.attributes,
      unit: one.unit,
      weight_g: Math.max(1, Math.round(one.weightG)),
      tariff_code: one.tariffCode,
      country_of_origin: one.countryOfOrigin,
      tax_class: 'standard',
      created_at: at,
      updated_at: at,
      revision: 1,
    })),
  );
  await loadAudiences(ctx, world, at);
  await loadOffers(ctx, world, at);
}

async function loadAudiences(ctx: Context, world: World, at: string): Promise<void> {
  await insertAll(
    ctx,
    'customer_group',
    world.customerGroups.map((one) => ({
      id: idOf('customer_group', one.key),
      owner_id: idOf('organization', one.owner),
      key: one.key,
      name: one.name,
      created_at: at,
    })),
  );
  await insertAll(
    ctx,
    'customer_group_member',
    world.customerGroups.flatMap((one) =>
      one.members.map((buyer) => ({
        group_id: idOf('customer_group', one.key),
        buyer_id: idOf('organization', buyer),
        owner_id: idOf('organization', one.owner),
      })),
    ),
  );
  await insertAll(
    ctx,
    'catalog',
    world.catalogs.map((one) => ({
      id: idOf('catalog', one.key),
      seller_id: idOf('organization', one.seller),
      key: one.key.slice(one.key.indexOf('/') + 1),
      name: one.name.en,
      is_public: one.audience.everyone,
      is_active: true,
      created_at: at,
    })),
  );
  await insertAll(
    ctx,
    'catalog_storefront',
    world.catalogs.flatMap((one) =>
      one.storefronts.map((storefront) => ({
        catalog_id: idOf('catalog', one.key),
        storefront_id: idOf('storefront', storefront),
        seller_id: idOf('organization', one.seller),
      })),
    ),
  );
  const kinds = [
    ['buyers', 'buyer', false],
    ['groups', 'group', false],
    ['deniedBuyers', 'buyer', true],
    ['deniedGroups', 'group', true],
  ] as const;
  await insertAll(
    ctx,
    'catalog_audience',
    world.catalogs.flatMap((one) =>
      kinds.flatMap(([list, kind, isDenied]) =>
        one.audience[list].map((key) => ({
          id: idOf('catalog_audience', `${one.key}/${list}/${key}`),
          catalog_id: idOf('catalog', one.key),
          seller_id: idOf('organization', one.seller),
          buyer_id: kind === 'buyer' ? idOf('organization', key) : null,
          group_id: kind === 'group' ? idOf('customer_group', key) : null,
          is_denied: isDenied,
        })),
      ),
    ),
  );
}

async function loadOffers(ctx: Context, world: World, at: string): Promise<void> {
  const groupOf = new Map(
    world.priceLists.flatMap((list) =>
      list.rows.filter((row) => row.tierGroup).map((row) => [row.offer, row.tierGroup]),
    ),
  );
  await insertAll(
    ctx,
    'offer',
    world.offers.map((one) => ({
      id: idOf('offer', one.key),
      seller_id: idOf('organization', one.seller),
      product_id: idOf('product', one.product),
      sku: one.sku,
      sku_key: keyOfIdentifier(one.sku),
      title: one.title.en,
      unit: one.unit,
      pack_size: one.packSize,
      minimum_quantity: one.minimumQuantity,
      quantity_multiple: one.multipleQuantity,
      lead_time_days: one.leadTimeDays,
      list_price: one.listPrice,
      currency: one.currency,
      tax_class: 'standard',
      tier_group: groupOf.get(one.key) ?? null,
      condition: 'new',
      state: 'active',
      created_at: at,
      updated_at: at,
    })),
  );
  await insertAll(
    ctx,
    'catalog_offer',
    world.offers.flatMap((one) =>
      one.catalogs.map((catalog) => ({
        catalog_id: idOf('catalog', catalog),
        offer_id: idOf('offer', one.key),
        seller_id: idOf('organization', one.seller),
      })),
    ),
  );
  await insertAll(
    ctx,
    'stock',
    world.offers.flatMap((one) =>
      one.stock.map((stock) => ({
        offer_id: idOf('offer', one.key),
        location_id: idOf('stock_location', stock.location),
        seller_id: idOf('organization', one.seller),
        on_hand: stock.opening,
        reserved: 0,
        updated_at: at,
      })),
    ),
  );
}
