import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  currency,
  day,
  idColumn,
  instant,
  minor,
  number,
  quantity,
  refersTo,
  unitPrice,
} from '../../platform/db/columns.ts';
import { publicRead, readableWhere } from '../../platform/db/rls.ts';
import { Brand, Category, Offer } from '../catalog/tables.ts';
import { CustomerGroup } from '../entitlement/tables.ts';
import { Organization } from '../organizations/tables.ts';
import { Storefront } from '../storefronts/tables.ts';

const neverRevised = () => p.uuid().default('00000000-0000-0000-0000-000000000000');
const forTheirCustomer =
  'buyer_id = any ((select hansa_line())::uuid[]) or group_id = any ((select hansa_groups())::uuid[])';

/** An agreement of one seller with one buyer (and those below it) or one customer group. */
export const Contract = defineEntity({
  name: 'Contract',
  tableName: 'contract',
  properties: {
    id: idColumn<'contract'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id').nullable(),
    groupId: refersTo<'customer_group'>(CustomerGroup, 'group_id').nullable(),
    number: p.text(),
    name: p.text(),
    /** Days in UTC, both included; null: open. */
    validFrom: day().nullable(),
    validTo: day().nullable(),
    state: p.text().$type<'draft' | 'active' | 'ended'>(),
    /** Days until a purchase on account is due; null: the seller's default. */
    paymentDays: p.integer().nullable(),
    earlyDiscountBasisPoints: p.integer().nullable(),
    earlyDiscountDays: p.integer().nullable(),
    /** Freight per vendor order under this contract; null: the seller's rule. */
    freightFlatMinor: minor().nullable(),
    freightFreeFromMinor: minor().nullable(),
    currency: currency(),
    minimumCommitmentMinor: minor().nullable(),
    /** Discount on the seller's subtotal, spread over its lines by largest remainder. */
    orderDiscountBasisPoints: p.integer().nullable(),
    /** From this subtotal on; null: always. */
    orderDiscountFromMinor: minor().nullable(),
    /** Another whenever its discounts are, by a trigger (migration 0019-price-revisions). */
    discountsRevision: neverRevised(),
    createdAt: instant(),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'contract_number', properties: ['sellerId', 'number'] }],
  indexes: [
    { name: 'contract_buyer', properties: ['buyerId'] },
    { name: 'contract_group', properties: ['groupId'] },
  ],
  checks: [
    { name: 'contract_one_customer', expression: '(buyer_id is null) <> (group_id is null)' },
    { name: 'contract_validity', expression: 'valid_from is null or valid_to is null or valid_from <= valid_to' },
  ],
  ...readableWhere('seller_id', forTheirCustomer),
});

/**
 * A discount of a contract by category (with those below), by brand, or on everything (neither); nearest category
 * first.
 */
export const ContractDiscount = defineEntity({
  name: 'ContractDiscount',
  tableName: 'contract_discount',
  properties: {
    id: idColumn<'contract_discount'>().primary(),
    contractId: refersTo<'contract'>(Contract, 'contract_id', 'cascade'),
    sellerId: idColumn<'organization'>(),
    categoryId: refersTo<'category'>(Category, 'category_id').nullable(),
    brandId: refersTo<'brand'>(Brand, 'brand_id').nullable(),
    /** 1250 = 12.50 % off the seller's own list price. */
    basisPoints: p.integer(),
  },
  indexes: [{ name: 'contract_discount_contract', properties: ['contractId'] }],
  checks: [
    { name: 'contract_discount_range', expression: 'basis_points >= 0 and basis_points <= 10000' },
    { name: 'contract_discount_scope', expression: 'category_id is null or brand_id is null' },
  ],
  ...readableWhere('seller_id', 'exists (select 1 from contract c where c.id = contract_id)'),
});

/**
 * A seller's prices in one currency. With a contract: the contract's. With a group: the group's. With a storefront: the
 * storefront's list for the seller. At most one of the three; with none it is the seller's own list in that currency.
 */
export const PriceList = defineEntity({
  name: 'PriceList',
  tableName: 'price_list',
  properties: {
    id: idColumn<'price_list'>().primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id'),
    contractId: refersTo<'contract'>(Contract, 'contract_id', 'cascade').nullable(),
    groupId: refersTo<'customer_group'>(CustomerGroup, 'group_id').nullable(),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id').nullable(),
    name: p.text(),
    currency: currency(),
    validFrom: day().nullable(),
    validTo: day().nullable(),
    /** Lower levels may fill tiers that this list lacks. */
    fillsFromBelow: p.boolean().default(false),
    isActive: p.boolean().default(true),
    /** Another whenever its prices are, by a trigger (migration 0019-price-revisions). */
    pricesRevision: neverRevised(),
    createdAt: instant(),
    updatedAt: instant(),
    version: p.integer().version(),
  },
  indexes: [
    { name: 'price_list_seller', properties: ['sellerId'] },
    { name: 'price_list_contract', properties: ['contractId'] },
    { name: 'price_list_group', properties: ['groupId'] },
    { name: 'price_list_storefront', properties: ['storefrontId'] },
  ],
  checks: [
    { name: 'price_list_one_scope', expression: 'num_nonnulls(contract_id, group_id, storefront_id) <= 1' },
    { name: 'price_list_validity', expression: 'valid_from is null or valid_to is null or valid_from <= valid_to' },
  ],
  ...readableWhere(
    'seller_id',
    `case when contract_id is not null then exists (select 1 from contract c where c.id = contract_id)
    when group_id is not null then group_id = any ((select hansa_groups())::uuid[]) else true end`,
  ),
});

/** One tier: from this quantity on, this price per unit. 10M rows and more: nothing but the key and the price. */
export const Price = defineEntity({
  name: 'Price',
  tableName: 'price',
  primaryKeys: ['priceListId', 'offerId', 'minimumQuantity'],
  properties: {
    priceListId: refersTo<'price_list'>(PriceList, 'price_list_id', 'cascade').primary(),
    offerId: refersTo<'offer'>(Offer, 'offer_id', 'cascade').primary(),
    minimumQuantity: quantity().primary(),
    sellerId: idColumn<'organization'>(),
    price: unitPrice(),
  },
  indexes: [{ name: 'price_offer', properties: ['offerId'] }],
  checks: [{ name: 'price_positive', expression: 'price >= 0 and minimum_quantity > 0' }],
  ...readableWhere('seller_id', 'exists (select 1 from price_list l where l.id = price_list_id)'),
});

/** How much a list says, as it was counted last, under the name that its prices had then (`price-counts.ts`). */
export const PriceListCount = defineEntity({
  name: 'PriceListCount',
  tableName: 'price_list_count',
  properties: {
    priceListId: refersTo<'price_list'>(PriceList, 'price_list_id', 'cascade').primary(),
    sellerId: idColumn<'organization'>(),
    revision: p.uuid(),
    offers: p.integer(),
    prices: p.integer(),
    breaks: p.array<string>(),
  },
  ...readableWhere('seller_id', 'exists (select 1 from price_list l where l.id = price_list_id)'),
});

/**
 * A name for all that a seller's contracts and price lists say, their prices and discounts with them: another whenever
 * any of it is, by triggers (migration 0021-pricing-revisions). It tells that something changed and not what, so all
 * may read it: a revision that were hidden from some would be taken for one that never was. Of a seller without a row
 * nothing has changed since these are written.
 */
export const PricingRevision = defineEntity({
  name: 'PricingRevision',
  tableName: 'pricing_revision',
  properties: {
    sellerId: idColumn<'organization'>().primary(),
    revision: p.uuid(),
  },
  ...publicRead(),
});

/** What a seller charges for freight where no contract says otherwise, and its terms on account. */
export const SellerTerms = defineEntity({
  name: 'SellerTerms',
  tableName: 'seller_terms',
  properties: {
    sellerId: refersTo<'organization'>(Organization, 'seller_id').primary(),
    currency: currency(),
    freightFlatMinor: minor().default('0' as never),
    freightFreeFromMinor: minor().nullable(),
    minimumOrderMinor: minor().nullable(),
    paymentDays: number().default(30),
    earlyDiscountBasisPoints: number().nullable(),
    earlyDiscountDays: number().nullable(),
  },
  ...readableWhere('seller_id', 'true'),
});
