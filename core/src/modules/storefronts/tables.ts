import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, refersTo } from '../../platform/db/columns.ts';
import { publicRead } from '../../platform/db/rls.ts';
import { Organization } from '../organizations/tables.ts';

export const Storefront = defineEntity({
  name: 'Storefront',
  tableName: 'storefront',
  properties: {
    id: idColumn<'storefront'>().primary(),
    ownerId: refersTo<'organization'>(Organization, 'owner_id'),
    key: p.text(),
    name: p.text(),
    /** Null: answers for any host that no other storefront names. */
    host: p.text().nullable(),
    languages: p.json<('en' | 'vi')[]>(),
    currencies: p.json<string[]>(),
    taxRegion: p.string().length(2),
    theme: p.json<Record<string, string>>(),
    isActive: p.boolean().default(true),
  },
  uniques: [
    { name: 'storefront_key', properties: ['key'] },
    {
      name: 'storefront_host',
      properties: ['host'],
      expression: 'alter table storefront add constraint storefront_host unique nulls not distinct (host)',
    },
  ],
  ...publicRead(),
});

export const StorefrontSeller = defineEntity({
  name: 'StorefrontSeller',
  tableName: 'storefront_seller',
  primaryKeys: ['storefrontId', 'sellerId'],
  properties: {
    storefrontId: refersTo<'storefront'>(Storefront, 'storefront_id', 'cascade').primary(),
    sellerId: refersTo<'organization'>(Organization, 'seller_id').primary(),
    isActive: p.boolean().default(true),
  },
  ...publicRead('seller_id = (select hansa_seller())'),
});
