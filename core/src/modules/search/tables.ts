import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant, number } from '../../platform/db/columns.ts';

const platformOnly = {
  rowLevelSecurity: 'force' as const,
  policies: [{ name: 'platform', using: '(select hansa_platform())', check: '(select hansa_platform())' }],
};

/** Searches that found nothing: what was typed, how often on a day. */
export const SearchMiss = defineEntity({
  name: 'SearchMiss',
  tableName: 'search_miss',
  primaryKeys: ['day', 'storefrontId', 'text'],
  properties: {
    day: p.date().primary(),
    storefrontId: idColumn<'storefront'>().primary(),
    text: p.text().primary(),
    count: number(),
  },
  ...platformOnly,
});

/**
 * Products whose document in the index is not what the tables say any more: written by triggers (migration 0002-search)
 * in the transaction of the change, so no writer can forget it, taken by whoever keeps the index. Lines are only added,
 * so that nobody waits for anybody.
 */
export const IndexChange = defineEntity({
  name: 'IndexChange',
  tableName: 'index_change',
  properties: { id: p.bigint('number').primary().autoincrement(), productId: idColumn<'product'>(), at: instant() },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'all_add', command: 'insert', check: 'true' },
    { name: 'platform_takes', using: '(select hansa_platform())', check: '(select hansa_platform())' },
  ],
});

/** What was last written to the index: an index that holds less has lost something and is built again. */
export const IndexState = defineEntity({
  name: 'IndexState',
  tableName: 'index_state',
  properties: {
    /** `zvec` or `qdrant`. */
    engine: p.text().primary(),
    revision: p.bigint('number'),
    builtAt: instant().nullable(),
    builtDocuments: number().default(0),
    builtSeconds: p.double().default(0),
  },
  ...platformOnly,
});
