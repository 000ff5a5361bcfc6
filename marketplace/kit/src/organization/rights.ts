import { knownPermissions } from '../languages/index.ts';
import type { OrganizationData } from './create-people.ts';

/**
 * On which side of the trade an organization's people work: it decides which rights and standard roles mean something
 * to them.
 */
export type Side = 'buyer' | 'seller' | 'operator';
export type RoleRow = OrganizationData['roles'][number];

/** What people can be given, in the order of a day's work. */
export const rightsOf: Readonly<Record<Side, readonly string[]>> = {
  buyer: [
    'catalog.read',
    'cart.use',
    'order.place',
    'order.read',
    'order.cancel',
    'quote.read',
    'quote.request',
    'quote.accept',
    'contract.read',
    'ledger.read',
    'event.read',
    'member.manage',
    'key.manage',
    'role.manage',
    'organization.manage',
  ],
  seller: [
    'order.read',
    'order.fulfil',
    'order.cancel',
    'quote.read',
    'quote.answer',
    'quote.manage',
    'catalog.read',
    'catalog.manage',
    'import.run',
    'stock.manage',
    'price.read',
    'price.manage',
    'contract.read',
    'contract.manage',
    'customer.read',
    'customer.manage',
    'credit.manage',
    'member.impersonate',
    'ledger.read',
    'event.read',
    'member.manage',
    'key.manage',
    'role.manage',
    'organization.manage',
  ],
  operator: knownPermissions,
};

const strangers: Readonly<Record<Side, readonly string[]>> = {
  buyer: ['operator', 'support', 'sales rep', 'catalog manager', 'fulfilment'],
  seller: ['operator', 'support', 'buyer', 'approver', 'purchasing manager'],
  operator: ['buyer', 'approver', 'purchasing manager', 'sales rep', 'catalog manager', 'fulfilment'],
};

/** Roles that mean something on this side, and whatever somebody here has been given. */
export const rolesFor = (side: Side, page: OrganizationData): readonly RoleRow[] =>
  page.roles.filter(
    (role) =>
      !role.isDefault ||
      !strangers[side].includes(role.name) ||
      page.members.some((member) => member.roleId === role.id),
  );

/** What a role gives on this side: what a standard role gives to those of the other side means nothing here. */
export const rightsIn = (side: Side, role: Pick<RoleRow, 'permissions'>): readonly string[] =>
  rightsOf[side].filter((name) => (role.permissions[name] ?? 'none') !== 'none');
