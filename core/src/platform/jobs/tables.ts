import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '../db/columns.ts';

/** When each schedule is due again: one row each, locked while it runs, so that of several processes one does it. */
export const Schedule = defineEntity({
  name: 'Schedule',
  tableName: 'schedule',
  properties: {
    name: p.text().primary(),
    dueAt: instant(),
    lastAt: instant().nullable(),
    failures: p.integer().default(0),
    error: p.text().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [{ name: 'platform', using: '(select hansa_platform())', check: '(select hansa_platform())' }],
});
