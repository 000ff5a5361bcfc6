import { defineEntity, p } from '@mikro-orm/postgresql';
import { appendOnly } from '../../platform/db/append-only.ts';
import { idColumn, instant } from '../../platform/db/columns.ts';

/**
 * The chain over all events: each link is made of the one before and of an event's bytes, so that no event can be
 * changed, removed or put in between unseen.
 */
export const AuditLink = defineEntity({
  name: 'AuditLink',
  tableName: 'audit_link',
  properties: {
    /** 1, 2, 3, … without a gap. */
    number: p.bigint('number').primary().autoincrement(false),
    // No foreign key: that its event is missing must be seen, not prevented by a constraint that an intruder drops
    // first.
    eventId: idColumn<'event'>().unique('audit_link_event'),
    /** The event's transaction: where the next link goes on. */
    xid: p.string().columnType('xid8'),
    hash: p.text(),
    sealedAt: instant(),
  },
  triggers: appendOnly('audit_link', 'the audit chain is append-only'),
  rowLevelSecurity: 'force',
  policies: [
    { name: 'platform_read', command: 'select', using: '(select hansa_platform())' },
    { name: 'platform_seal', command: 'insert', check: '(select hansa_platform())' },
  ],
});
