import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  currency,
  idColumn,
  instant,
  number,
  quantity,
  refersTo,
  text2,
  unitPrice,
} from '../../platform/db/columns.ts';
import { ownedBy, publicRead, readableWhere } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';

const identity = () => number().autoincrement();

export const Category = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    id: idColumn<'category'>().primary(),
    number: identity(),
    key: p.text(),
    parentId: idColumn<'category'>().nullable(),
    level: p.integer(),
    name: text2(),
    slug: text2(),
    /** Eight digits, shaped as UNSPSC. */
    code: p.text().nullable(),
    position: p.integer().default(0),
  },
  uniques: [
    { name: 'category_key', properties: ['key'] },
    { name: 'category_number', properties: ['number'] },
  ],
  indexes: [{ name: 'category_parent', properties: ['parentId'] }],
  ...publicRead(),
});

export interface Choice {
  readonly key: string;
  readonly name: { en: string; vi: string };
}

/** A typed attribute of a category, inherited by the categories below it. */
export const CategoryAttribute = defineEntity({
  name: 'CategoryAttribute',
  tableName: 'category_attribute',
  properties: {
    id: idColumn<'category_attribute'>().primary(),
    categoryId: refersTo<'category'>(Category, 'category_id', 'cascade'),
    key: p.text(),
    name: text2(),
    kind: p.text().$type<'number' | 'text' | 'choice' | 'boolean'>(),
    unit: p.text().nullable(),
    choices: p.json<Choice[]>().nullable(),
    isFacet: p.boolean(),
    isRequired: p.boolean(),
    position: p.integer().default(0),
  },
  uniques: [{ name: 'category_attribute_key', properties: ['categoryId', 'key'] }],
  ...publicRead(),
});

export const Brand = defineEntity({
  name: 'Brand',
  tableName: 'brand',
  properties: {
    id: idColumn<'brand'>().primary(),
    number: identity(),
    name: p.text(),
    /** Folded letters and digits, for matching: "Müller & Co" -> "mullerco". */
    nameKey: p.text(),
    ownerId: idColumn<'organization'>().nullable(),
    country: p.string().length(2).nullable(),
  },
  uniques: [
    { name: 'brand_name_key', properties: ['nameKey'] },
    { name: 'brand_number', properties: ['number'] },
  ],
  ...publicRead(),
});

/**
 * The canonical thing, owned by nobody, shared by all sellers. Who may see it follows from the offers; the policy lets
 * a reader see those with an offer in a catalog of its entitlement, and sellers see all, because they list against it.
 */
export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: idColumn<'product'>().primary(),
    brandId: refersTo<'brand'>(Brand, 'brand_id').nullable(),
    categoryId: refersTo<'category'>(Category, 'category_id').nullable(),
    mpn: p.text().nullable(),
    /** Letters and digits of the MPN, upper case: separators never matter. */
    mpnKey: p.text().nullable(),
    /** GTIN-14, zero-padded, check digit verified. */
    gtin: p.string().length(14).nullable(),
    designation: p.text().nullable(),
    title: text2(),
    description: text2(),
    attributes: p.json<Record<string, string | number | boolean>>(),
    /** UN/ECE Recommendation 20 code that one is counted in. */
    unit: p.text(),
    weightG: p.integer().nullable(),
    tariffCode: p.text().nullable(),
    countryOfOrigin: p.string().length(2).nullable(),
    taxClass: p.text().$type<'standard' | 'reduced' | 'zero'>().default('standard'),
    /** A merged product points to the one that took its place. */
    mergedIntoId: idColumn<'product'>().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    /** Grows with every change of the product or of its offers; the index carries it. */
    revision: p.bigint('number').default('1' as never),
  },
  indexes: [
    {
      name: 'product_gtin',
      expression:
        'create unique index product_gtin on product (gtin) where gtin is not null and merged_into_id is null',
    },
    {
      name: 'product_brand_mpn',
      expression:
        'create unique index product_brand_mpn on product (brand_id, mpn_key) where mpn_key is not null and merged_into_id is null',
    },
    {
      name: 'product_mpn_key',
      expression:
        'create index product_mpn_key on product (mpn_key) where mpn_key is not null and merged_into_id is null',
    },
    {
      name: 'product_newest',
      expression: 'create index product_newest on product (created_at desc, id) where merged_into_id is null',
    },
    {
      name: 'product_brand_digits',
      expression: `create index product_brand_digits on product (brand_id, regexp_replace(mpn_key, '[^0-9]', '', 'g')) where mpn_key is not null and merged_into_id is null`,
    },
    {
      name: 'product_mpn_trigram',
      expression: 'create index product_mpn_trigram on product using gin (mpn_key gin_trgm_ops)',
    },
    {
      name: 'product_title_words',
      expression: `create index product_title_words on product using gin (to_tsvector('simple', (title->>'en') || ' ' || (title->>'vi') || ' ' || coalesce(designation, '')))`,
    },
    { name: 'product_category', properties: ['categoryId'] },
    {
      name: 'product_by_title_en',
      expression: `create index product_by_title_en on product ((title->>'en'), id) where merged_into_id is null`,
    },
    {
      name: 'product_by_title_vi',
      expression: `create index product_by_title_vi on product ((title->>'vi'), id) where merged_into_id is null`,
    },
    {
      name: 'product_of_category',
      expression: 'create index product_of_category on product (category_id) where merged_into_id is null',
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'all_read', command: 'select', using: 'true' },
    {
      name: 'sellers_add',
      command: 'insert',
      check: `(select hansa_platform()) or exists (select 1 from organization o where o.id = any ((select hansa_orgs())::uuid[]) and o.seller_kind is not null)`,
    },
    { name: 'platform_writes', using: '(select hansa_platform())', check: '(select hansa_platform())' },
  ],
});

/**
 * All rows of a product together name what pages of search show of it and of its offers, stock and prices excepted:
 * others whenever any of it is, by triggers (migration 0023-product-revisions). They tell that something changed and
 * not what, so all may read them. Of a product without a row nothing has changed since these are written.
 */
export const ProductRevision = defineEntity({
  name: 'ProductRevision',
  tableName: 'product_revision',
  primaryKeys: ['productId', 'revision'],
  properties: { productId: idColumn<'product'>().primary(), revision: p.uuid().primary() },
  ...publicRead(),
});

/**
 * What a product is found by, in small letters: titles, part number and GTIN, with what nobody types between them. By
 * triggers (migration 0026-large-sellers).
 */
export const ProductWords = defineEntity({
  name: 'ProductWords',
  tableName: 'product_words',
  properties: {
    productId: refersTo<'product'>(Product, 'product_id', 'cascade').primary(),
    brandId: idColumn<'brand'>().nullable(),
    words: p.text(),
  },
  indexes: [
    {
      name: 'product_words_letters',
      expression: 'create index product_words_letters on product_words using gin (words gin_trgm_ops)',
    },
    { name: 'product_words_brand', properties: ['brandId', 'productId'] },
  ],
  ...publicRead(),
});

export const ProductDocument = defineEntity({
  name: 'ProductDocument',
  tableName: 'product_document',
  properties: {
    id: idColumn<'product_document'>().primary(),
    productId: refersTo<'product'>(Product, 'product_id', 'cascade'),
    kind: p.text().$type<'datasheet' | 'certificate' | 'manual' | 'drawing' | 'safety data sheet' | 'image'>(),
    title: p.text(),
    language: p.string().length(2).nullable(),
    fileKey: p.text(),
    mediaType: p.text(),
    sizeBytes: p.integer(),
    addedBy: idColumn<'organization'>().nullable(),
    addedAt: instant(),
    /** Of what was uploaded: the same file, sent again for the same product, is the same document. */
    contentHash: p.text().nullable(),
  },
  indexes: [
    { name: 'product_document_product', properties: ['productId'] },
    { name: 'product_document_added_by', properties: ['addedBy'] },
    {
      name: 'product_document_content',
      expression:
        'create unique index product_document_content on product_document (product_id, added_by, kind, content_hash) where content_hash is not null',
    },
  ],
  ...publicRead(),
});

/** A seller's assortment. Its audience stands in the room `entitlement`. */
export const Catalog = defineEntity({
  name: 'Catalog',
  tableName: 'catalog',
  properties: {
    id: idColumn<'catalog'>().primary(),
    /** The audience number in the search index. */
    number: identity(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    key: p.text(),
    name: p.text(),
    isPublic: p.boolean(),
    isActive: p.boolean().default(true),
    createdAt: instant(),
  },
  uniques: [
    { name: 'catalog_key', properties: ['sellerId', 'key'] },
    { name: 'catalog_number', properties: ['number'] },
  ],
  ...readableWhere('seller_id', 'id = any ((select hansa_catalogs())::uuid[])'),
});

/** One seller's sale of a product. */
export const Offer = defineEntity({
  name: 'Offer',
  tableName: 'offer',
  properties: {
    id: idColumn<'offer'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    productId: refersTo<'product'>(Product, 'product_id'),
    sku: p.text(),
    /** Letters and digits of the SKU, upper case. */
    skuKey: p.text(),
    title: p.text().nullable(),
    unit: p.text(),
    /** How many units one pack holds; quantities are in units. */
    packSize: quantity().default('1' as never),
    minimumQuantity: quantity().default('1' as never),
    quantityMultiple: quantity().default('1' as never),
    leadTimeDays: p.integer().default(0),
    /** The seller's price for whoever has no other; per unit. Other currencies come from price lists. */
    listPrice: unitPrice().nullable(),
    currency: currency(),
    taxClass: p.text().$type<'standard' | 'reduced' | 'zero'>().default('standard'),
    /** Lines of the same tier group count their quantities together. */
    tierGroup: p.text().nullable(),
    condition: p.text().$type<'new' | 'used' | 'refurbished'>().default('new'),
    state: p.text().$type<'active' | 'paused' | 'ended'>().default('active'),
    /** Hash of what the last import said, so that an unchanged row costs nothing. */
    contentHash: p.text().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
  },
  uniques: [{ name: 'offer_seller_sku', properties: ['sellerId', 'sku'] }],
  indexes: [
    { name: 'offer_product', properties: ['productId'] },
    { name: 'offer_seller_sku_key', properties: ['sellerId', 'skuKey'] },
    {
      name: 'offer_of_seller',
      expression: 'create index offer_of_seller on offer (seller_id, sku) include (id, product_id, state)',
    },
    {
      name: 'offer_sku_trigram',
      expression: 'create index offer_sku_trigram on offer using gin (sku_key gin_trgm_ops)',
    },
  ],
  checks: [
    { name: 'offer_quantities', expression: 'minimum_quantity > 0 and quantity_multiple > 0 and pack_size > 0' },
    { name: 'offer_price', expression: 'list_price is null or list_price >= 0' },
  ],
  ...readableWhere(
    'seller_id',
    `exists (select 1 from catalog_offer c where c.offer_id = id and c.catalog_id = any ((select hansa_catalogs())::uuid[]))`,
  ),
});

/**
 * How many offers a seller has in which state, and how many without a price: all rows of a seller together are the sum,
 * and the name of what is told of its offers together. By triggers (migration 0026-large-sellers), each change a row,
 * which takes up those that nobody else holds.
 */
export const Assortment = defineEntity({
  name: 'Assortment',
  tableName: 'assortment',
  primaryKeys: ['sellerId', 'revision'],
  properties: {
    sellerId: idColumn<'organization'>().primary(),
    revision: p.uuid().primary(),
    active: p.integer(),
    paused: p.integer(),
    ended: p.integer(),
    unpriced: p.integer(),
  },
  ...ownedBy('seller_id'),
});

export const CatalogOffer = defineEntity({
  name: 'CatalogOffer',
  tableName: 'catalog_offer',
  primaryKeys: ['catalogId', 'offerId'],
  properties: {
    catalogId: refersTo<'catalog'>(Catalog, 'catalog_id', 'cascade').primary(),
    offerId: idColumn<'offer'>().primary(),
    sellerId: idColumn<'organization'>(),
  },
  indexes: [{ name: 'catalog_offer_offer', properties: ['offerId'] }],
  ...readableWhere('seller_id', 'catalog_id = any ((select hansa_catalogs())::uuid[])'),
});
