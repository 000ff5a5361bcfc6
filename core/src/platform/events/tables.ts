import { defineEntity, p } from '@mikro-orm/postgresql';
import { appendOnly } from '../db/append-only.ts';
import { ownedBy } from '../db/rls.ts';
import type { Id } from '../ids.ts';

/** Facts, append-only: a trigger refuses change and removal (invariant 8). */
export const EventRow = defineEntity({
  name: 'EventRow',
  tableName: 'event',
  properties: {
    id: p.uuid().$type<Id<'event'>>().primary(),
    name: p.text(),
    at: p.datetime(6),
    subjectType: p.text(),
    subjectId: p.text(),
    actorId: p.uuid().$type<Id<'user'>>().nullable(),
    impersonatorId: p.uuid().$type<Id<'user'>>().nullable(),
    organizationId: p.uuid().$type<Id<'organization'>>().nullable(),
    parties: p.array().columnType('uuid[]').$type<Id<'organization'>[]>(),
    requestId: p.text(),
    cameFrom: p.text(),
    data: p.json<unknown>(),
    before: p.json<unknown>().nullable(),
    after: p.json<unknown>().nullable(),
    /**
     * The transaction that recorded it: below the oldest one that runs nothing can be added any more, so that whoever
     * reads on misses nothing.
     */
    xid: p.string().columnType('xid8').defaultRaw('pg_current_xact_id()'),
  },
  indexes: [
    { properties: ['subjectType', 'subjectId', 'at'], name: 'event_subject' },
    { properties: ['at'], name: 'event_at' },
    { name: 'event_name_at', properties: ['name', 'at'] },
    { name: 'event_xid', properties: ['xid', 'id'] },
  ],
  triggers: appendOnly('event', 'events are append-only'),
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'parties_read',
      command: 'select',
      using: `(select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[]) or parties && (select hansa_orgs())`,
    },
    { name: 'all_record', command: 'insert', check: 'true' },
    // What a rep does is recorded, whomever it concerns; what it reads names its seller.
    {
      name: 'within_seller',
      type: 'restrictive',
      command: 'select',
      using: '(select hansa_unconfined()) or (select hansa_seller()) = any (parties)',
    },
  ],
});

/** One row for each event and subscriber: what is still to do, what failed, what gave up. */
export const EventDelivery = defineEntity({
  name: 'EventDelivery',
  tableName: 'event_delivery',
  primaryKeys: ['eventId', 'subscriber'],
  properties: {
    eventId: p.uuid().$type<Id<'event'>>().primary(),
    subscriber: p.text().primary(),
    state: p.text().$type<'due' | 'done' | 'dead'>(),
    attempts: p.integer().default(0),
    dueAt: p.datetime(6),
    doneAt: p.datetime(6).nullable(),
    error: p.text().nullable(),
  },
  indexes: [
    {
      name: 'event_delivery_due',
      properties: ['dueAt'],
      expression: `create index event_delivery_due on event_delivery (due_at) where state = 'due'`,
    },
    {
      name: 'event_delivery_dead',
      properties: ['subscriber'],
      expression: `create index event_delivery_dead on event_delivery (subscriber) where state = 'dead'`,
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'platform_all', using: '(select hansa_platform())', check: '(select hansa_platform())' },
    { name: 'all_record', command: 'insert', check: 'true' },
  ],
});

/** The answer that a repeated request gets again (I6). Kept in the transaction that did the work. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  primaryKeys: ['organizationId', 'key'],
  properties: {
    organizationId: p.uuid().$type<Id<'organization'>>().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    answer: p.json<unknown>().nullable(),
    at: p.datetime(6),
  },
  indexes: [{ name: 'idempotency_key_at', properties: ['at'] }],
  // Found by a key that only its maker has.
  ...ownedBy('organization_id', 'true'),
});
