import { defineEntity, p } from '@mikro-orm/postgresql';
import { number } from '../db/columns.ts';

/** Numbers for people, without gaps of meaning: one row per kind and year, locked while it counts. */
export const NumberSeries = defineEntity({
  name: 'NumberSeries',
  tableName: 'number_series',
  primaryKeys: ['kind', 'year'],
  properties: { kind: p.text().primary(), year: number().primary(), last: number() },
  rowLevelSecurity: 'force',
  policies: [{ name: 'all', using: 'true', check: 'true' }],
});
