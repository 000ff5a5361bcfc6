import { defineEntity, p } from '@mikro-orm/postgresql';
import { currency, idColumn, instant, minor, number, refersTo } from '../../platform/db/columns.ts';
import { ownedBy, publicRead, withinSeller } from '../../platform/db/rls.ts';
import type { Permission, Reach } from '../../platform/permission.ts';

/** Names of companies are public in a marketplace; what they do with each other is not. */
export const Organization = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: idColumn<'organization'>().primary(),
    /** Small number for the search engine (seller facet). */
    number: number().autoincrement(),
    name: p.text(),
    legalName: p.text(),
    slug: p.text(),
    parentId: idColumn<'organization'>().nullable(),
    isOperator: p.boolean().default(false),
    isBuyer: p.boolean().default(false),
    sellerKind: p.text().$type<'vendor' | 'distributor' | 'dealer'>().nullable(),
    /** A seller sells only while `active`; a buyer signs in only while `active`. */
    state: p.text().$type<'pending' | 'active' | 'suspended'>().default('active'),
    country: p.string().length(2),
    currency: currency(),
    language: p.string().length(2).$type<'en' | 'vi'>(),
    taxId: p.text().nullable(),
    phone: p.text().nullable(),
    createdAt: instant(),
    version: p.integer().version(),
  },
  uniques: [
    { name: 'organization_slug', properties: ['slug'] },
    { name: 'organization_number', properties: ['number'] },
  ],
  indexes: [{ name: 'organization_parent', properties: ['parentId'] }],
  checks: [{ name: 'organization_not_its_own_parent', expression: 'parent_id is null or parent_id <> id' }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'all_read', command: 'select', using: 'true' },
    {
      name: 'own_update',
      command: 'update',
      using: '(select hansa_platform()) or id = any ((select hansa_orgs())::uuid[])',
      check: '(select hansa_platform()) or id = any ((select hansa_orgs())::uuid[])',
    },
    { name: 'platform_writes', using: '(select hansa_platform())', check: '(select hansa_platform())' },
  ],
});

/**
 * Who asked to join in the name of a company that nobody acts for yet. Their words reach the operator only: the address
 * is proven by the invitation that follows a yes.
 */
export const Application = defineEntity({
  name: 'Application',
  tableName: 'application',
  properties: {
    organizationId: refersTo<'organization'>(Organization, 'organization_id').primary(),
    contactName: p.text(),
    contactEmail: p.text(),
    language: p.string().length(2).$type<'en' | 'vi'>(),
    note: p.text().nullable(),
    createdAt: instant(),
  },
  indexes: [{ name: 'application_contact', properties: ['contactEmail'] }],
  rowLevelSecurity: 'force',
  policies: [{ name: 'platform', using: '(select hansa_platform())', check: '(select hansa_platform())' }],
});

/** A named set of permissions with reaches that an organization may edit. `organizationId` null: a default for all. */
export const Role = defineEntity({
  name: 'Role',
  tableName: 'role',
  properties: {
    id: idColumn<'role'>().primary(),
    organizationId: idColumn<'organization'>().nullable(),
    name: p.text(),
    permissions: p.json<Record<Permission, Reach>>(),
    spendingLimitMinor: minor().nullable(),
    spendingLimitCurrency: currency().nullable(),
  },
  uniques: [
    {
      name: 'role_name',
      properties: ['organizationId', 'name'],
      expression: 'alter table role add constraint role_name unique nulls not distinct (organization_id, name)',
    },
  ],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'readers',
      command: 'select',
      using:
        '(select hansa_platform()) or organization_id is null or organization_id = any ((select hansa_orgs())::uuid[])',
    },
    {
      name: 'owner',
      using: '(select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])',
      check: '(select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])',
    },
    withinSeller(),
  ],
});

/** A user in an organization, with one role there. `userId` names better-auth's `auth_user`. */
export const Member = defineEntity({
  name: 'Member',
  tableName: 'member',
  properties: {
    id: idColumn<'member'>().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    userId: idColumn<'user'>(),
    roleId: refersTo<'role'>(Role, 'role_id'),
    title: p.text().nullable(),
    isActive: p.boolean().default(true),
    createdAt: instant(),
  },
  uniques: [{ name: 'member_once', properties: ['organizationId', 'userId'] }],
  indexes: [{ name: 'member_user', properties: ['userId'] }],
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'readers',
      command: 'select',
      using:
        '(select hansa_platform()) or user_id = (select hansa_user()) or organization_id = any ((select hansa_orgs())::uuid[])',
    },
    {
      name: 'owner',
      using: '(select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])',
      check: '(select hansa_platform()) or organization_id = any ((select hansa_orgs())::uuid[])',
    },
  ],
});

export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: idColumn<'invitation'>().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    email: p.text(),
    roleId: refersTo<'role'>(Role, 'role_id'),
    /** Only the hash is kept; the token itself goes out by mail once. */
    tokenHash: p.text(),
    invitedBy: idColumn<'user'>(),
    expiresAt: instant(),
    acceptedAt: instant().nullable(),
    revokedAt: instant().nullable(),
    createdAt: instant(),
  },
  uniques: [{ name: 'invitation_token', properties: ['tokenHash'] }],
  ...ownedBy('organization_id'),
});

/**
 * A key of an organization for the REST API. Its secret is shown once; the hash stays. It acts under its own name, as
 * itself.
 */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: idColumn<'api_key'>().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    name: p.text(),
    /** How the secret starts, to tell keys apart. */
    prefix: p.text(),
    secretHash: p.text(),
    permissions: p.json<Record<Permission, Reach>>(),
    issuedBy: idColumn<'user'>(),
    createdAt: instant(),
    expiresAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
    revokedAt: instant().nullable(),
  },
  uniques: [{ name: 'api_key_secret', properties: ['secretHash'] }],
  indexes: [{ name: 'api_key_organization', properties: ['organizationId'] }],
  ...ownedBy('organization_id'),
});

export const Address = defineEntity({
  name: 'Address',
  tableName: 'address',
  properties: {
    id: idColumn<'address'>().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    kind: p.text().$type<'billing' | 'shipping'>(),
    label: p.text(),
    recipient: p.text(),
    street: p.text(),
    postalCode: p.text(),
    city: p.text(),
    country: p.string().length(2),
    isDefault: p.boolean().default(false),
  },
  indexes: [{ name: 'address_organization', properties: ['organizationId'] }],
  ...ownedBy('organization_id'),
});

/**
 * Where a purchase is booked, with a budget per calendar month. `usedMinor` is reserved at placing, released on
 * cancelling.
 */
export const CostCenter = defineEntity({
  name: 'CostCenter',
  tableName: 'cost_center',
  properties: {
    id: idColumn<'cost_center'>().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    code: p.text(),
    name: p.text(),
    currency: currency(),
    budgetPerMonthMinor: minor().nullable(),
    isActive: p.boolean().default(true),
  },
  uniques: [{ name: 'cost_center_code', properties: ['organizationId', 'code'] }],
  ...ownedBy('organization_id'),
});

/** Budget used per month (`2026-11-01`); the check is the last word under concurrency (invariant 4). */
export const BudgetUse = defineEntity({
  name: 'BudgetUse',
  tableName: 'budget_use',
  primaryKeys: ['costCenterId', 'month'],
  properties: {
    costCenterId: refersTo<'cost_center'>(CostCenter, 'cost_center_id').primary(),
    month: p.date().primary(),
    organizationId: refersTo<'organization'>(Organization, 'organization_id'),
    usedMinor: minor(),
    /**
     * The budget as it was when something was last booked on it: later changes do not make earlier months wrong. Null:
     * none was set.
     */
    capMinor: minor().nullable(),
  },
  checks: [{ name: 'budget_use_not_negative', expression: 'used_minor >= 0' }],
  ...ownedBy('organization_id'),
});

/** Tax rates that the operator keeps, by region and class, in basis points of a per cent (1900 = 19 %). */
export const TaxRate = defineEntity({
  name: 'TaxRate',
  tableName: 'tax_rate',
  primaryKeys: ['region', 'taxClass'],
  properties: {
    region: p.string().length(2).primary(),
    taxClass: p.text().$type<'standard' | 'reduced' | 'zero'>().primary(),
    basisPoints: p.integer(),
  },
  checks: [{ name: 'tax_rate_range', expression: 'basis_points >= 0 and basis_points <= 5000' }],
  ...publicRead(),
});
