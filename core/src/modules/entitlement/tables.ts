import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, refersTo, text2 } from '../../platform/db/columns.ts';
import { readableWhere } from '../../platform/db/rls.ts';
import { Catalog } from '../catalog/tables.ts';
import { Organization } from '../organizations/tables.ts';
import { Storefront } from '../storefronts/tables.ts';

/** A seller's (or the operator's) segment of buyers. */
export const CustomerGroup = defineEntity({
  name: 'CustomerGroup',
  tableName: 'customer_group',
  properties: {
    id: idColumn<'customer_group'>().primary(),
    ownerId: refersTo<'organization'>(Organization, 'owner_id'),
    key: p.text(),
    name: text2(),
    createdAt: instant(),
  },
  uniques: [{ name: 'customer_group_key', properties: ['ownerId', 'key'] }],
  ...readableWhere('owner_id', 'id = any ((select hansa_groups())::uuid[])'),
});

export const CustomerGroupMember = defineEntity({
  name: 'CustomerGroupMember',
  tableName: 'customer_group_member',
  primaryKeys: ['groupId', 'buyerId'],
  properties: {
    groupId: refersTo<'customer_group'>(CustomerGroup, 'group_id', 'cascade').primary(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id').primary(),
    ownerId: idColumn<'organization'>(),
  },
  indexes: [{ name: 'customer_group_member_buyer', properties: ['buyerId'] }],
  ...readableWhere('owner_id', 'buyer_id = any ((select hansa_line())::uuid[])'),
});

/**
 * Who sees a catalog beside everyone: a buyer (with all below it) or a group; `isDenied` takes away and wins. Exactly
 * one of buyer and group.
 */
export const CatalogAudience = defineEntity({
  name: 'CatalogAudience',
  tableName: 'catalog_audience',
  properties: {
    id: idColumn<'catalog_audience'>().primary(),
    catalogId: refersTo<'catalog'>(Catalog, 'catalog_id', 'cascade'),
    sellerId: idColumn<'organization'>(),
    buyerId: refersTo<'organization'>(Organization, 'buyer_id').nullable(),
    groupId: refersTo<'customer_group'>(CustomerGroup, 'group_id', 'cascade').nullable(),
    isDenied: p.boolean().default(false),
  },
  indexes: [
    { name: 'catalog_audience_buyer', properties: ['buyerId'] },
    { name: 'catalog_audience_group', properties: ['groupId'] },
    { name: 'catalog_audience_catalog', properties: ['catalogId'] },
  ],
  checks: [{ name: 'catalog_audience_one', expression: '(buyer_id is null) <> (group_id is null)' }],
  ...readableWhere(
    'seller_id',
    'buyer_id = any ((select hansa_line())::uuid[]) or group_id = any ((select hansa_groups())::uuid[])',
  ),
});

/**
 * A catalog named here is shown in these storefronts only; one that is named nowhere is shown in all of its seller's.
 */
export const CatalogStorefront = defineEntity({
  name: 'CatalogStorefront',
  tableName: 'catalog_storefront',
  primaryKeys: ['catalogId', 'storefrontId'],
  properties: {
    catalogId: refersTo<'catalog'>(Catalog, 'catalog_id', 'cascade').primary(),
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id', 'cascade').primary(),
    sellerId: idColumn<'organization'>(),
  },
  ...readableWhere('seller_id', 'true'),
});
