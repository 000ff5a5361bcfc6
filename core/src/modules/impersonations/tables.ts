import { defineEntity, p } from '@mikro-orm/postgresql';
import { appendOnly } from '../../platform/db/append-only.ts';
import { idColumn, instant, refersTo } from '../../platform/db/columns.ts';
import { withinSeller } from '../../platform/db/rls.ts';
import { Member, Organization } from '../organizations/tables.ts';

const platform = '(select hansa_platform())';
const ours = (column: string) => `${column} = any ((select hansa_orgs())::uuid[])`;

/**
 * That somebody began to act for somebody else: never changed, so that nobody can have been somebody else afterwards.
 */
export const Impersonation = defineEntity({
  name: 'Impersonation',
  tableName: 'impersonation',
  properties: {
    id: idColumn<'impersonation'>().primary(),
    /** For whom: the seat, and whose it is. */
    memberId: refersTo<'member'>(Member, 'member_id'),
    userId: idColumn<'user'>(),
    /** Names as they were: who reads this may not see the other company's people. */
    personName: p.text(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    /** Who, and sent by which company. */
    impersonatorId: idColumn<'user'>(),
    impersonatorName: p.text(),
    sentById: refersTo<'organization'>(Organization, 'sent_by_id'),
    /** The seller that all of it is confined to; null: the operator's people. */
    sellerId: refersTo<'organization'>(Organization, 'seller_id').nullable(),
    reason: p.text(),
    startedAt: instant(),
    expiresAt: instant(),
  },
  indexes: [
    { name: 'impersonation_organization', properties: ['organizationId', 'startedAt'] },
    { name: 'impersonation_sent_by', properties: ['sentById', 'startedAt'] },
    { name: 'impersonation_impersonator', properties: ['impersonatorId', 'startedAt'] },
  ],
  checks: [
    {
      name: 'impersonation_short',
      expression: `expires_at > started_at and expires_at <= started_at + '01:00:00'::interval`,
    },
    { name: 'impersonation_of_another', expression: 'user_id <> impersonator_id' },
    { name: 'impersonation_own_seller', expression: 'seller_id is null or seller_id = sent_by_id' },
  ],
  triggers: appendOnly('impersonation', 'who acted for whom is append-only'),
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'concerned_read',
      command: 'select',
      using: `${platform} or ${ours('organization_id')} or ${ours('sent_by_id')} or user_id = (select hansa_user()) or impersonator_id = (select hansa_user())`,
    },
    {
      name: 'impersonator_starts',
      command: 'insert',
      check: `${platform} or (${ours('sent_by_id')} and impersonator_id = (select hansa_user()))`,
    },
    withinSeller(),
  ],
});

/** That it was ended before its time, and by whom. */
export const ImpersonationEnd = defineEntity({
  name: 'ImpersonationEnd',
  tableName: 'impersonation_end',
  properties: {
    impersonationId: refersTo<'impersonation'>(Impersonation, 'impersonation_id').primary(),
    endedBy: idColumn<'user'>(),
    endedByName: p.text(),
    endedAt: instant(),
  },
  triggers: appendOnly('impersonation_end', 'who acted for whom is append-only'),
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'concerned_read',
      command: 'select',
      using: `${platform} or exists (select 1 from impersonation i where i.id = impersonation_id)`,
    },
    {
      name: 'concerned_end',
      command: 'insert',
      check: `${platform} or exists (select 1 from impersonation i where i.id = impersonation_id)`,
    },
    withinSeller(),
  ],
});
