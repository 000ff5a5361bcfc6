import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema } from '../../platform/money.ts';
import { reaches } from '../../platform/permission.ts';

export const Page = z.strictObject({
  text: z.string().trim().max(200).default(''),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});

export const OrganizationCard = z.object({
  id: z.string(),
  name: z.string(),
  legalName: z.string(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  isOperator: z.boolean(),
  isBuyer: z.boolean(),
  sellerKind: z.enum(['vendor', 'distributor', 'dealer']).nullable(),
  state: z.enum(['pending', 'active', 'suspended']),
  country: z.string(),
  currency: z.string(),
  taxId: z.string().nullable(),
  members: z.int(),
  createdAt: z.date(),
});
export const ListOrganizations = z.strictObject({
  ...Page.shape,
  kind: z.enum(['all', 'sellers', 'buyers']).default('all'),
  state: z.enum(['pending', 'active', 'suspended']).optional(),
});
export const OrganizationList = z.object({ total: z.int(), items: z.array(OrganizationCard) });
export const SetOrganizationState = z.strictObject({
  organizationId: id('organization'),
  state: z.enum(['active', 'suspended']),
  reason: z.string().trim().min(3).max(500),
});

export const MemberCard = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roleId: z.string(),
  role: z.string(),
  isActive: z.boolean(),
  createdAt: z.date(),
});
export const SpendingLimit = z.strictObject({ minor: z.int().min(0).max(1_000_000_000_000), currency: currencySchema });
export const RoleCard = z.object({
  id: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  permissions: z.record(z.string(), z.enum(reaches)),
  /** What somebody with it may spend in one order; null: no limit. */ spendingLimit: SpendingLimit.nullable(),
});
export const InvitationCard = z.object({
  id: z.string(),
  email: z.string(),
  role: z.string(),
  expiresAt: z.date(),
  createdAt: z.date(),
});
export const ApplicationCard = z.object({
  contactName: z.string(),
  contactEmail: z.string(),
  note: z.string().nullable(),
  appliedAt: z.date(),
});
export const OrganizationPage = z.object({
  organization: OrganizationCard,
  branches: z.array(z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable(), depth: z.int() })),
  members: z.array(MemberCard),
  roles: z.array(RoleCard),
  invitations: z.array(InvitationCard),
  /** For the operator's eyes; null: the company was not applied for. */
  application: ApplicationCard.nullable(),
});
export const ShowOrganization = z.strictObject({ organizationId: id('organization').optional() });

const company = {
  name: z.string().trim().min(2).max(120),
  legalName: z.string().trim().min(2).max(200),
  kind: z.enum(['buyer', 'vendor', 'distributor', 'dealer']),
  country: z.string().regex(/^[A-Z]{2}$/),
  currency: currencySchema,
  taxId: z.string().trim().max(40).optional(),
  contactName: z.string().trim().min(2).max(120),
  contactEmail: z.email().max(254),
};
export const ApplyToJoin = z.strictObject({ ...company, note: z.string().trim().max(2000).optional() });
/** Says the same whether the address has applied before or not. */
export const Received = z.object({ isReceived: z.literal(true) });
export const CreateOrganization = z.strictObject({
  ...company,
  /** Its head office, for a branch of a company that is here. */ parentId: id('organization').optional(),
});

export const InviteMember = z.strictObject({ email: z.email().max(254), roleId: id('role') });
export const RevokeInvitation = z.strictObject({ invitationId: id('invitation') });
export const ChangeMember = z.strictObject({
  memberId: id('member'),
  roleId: id('role').optional(),
  isActive: z.boolean().optional(),
});
export const SaveRole = z.strictObject({
  roleId: id('role').optional(),
  name: z.string().trim().min(2).max(60),
  permissions: z.record(z.string(), z.enum(reaches)),
  /** Absent: it stays as it is. */ spendingLimit: SpendingLimit.nullable().optional(),
});
export const Done = z.object({ id: z.string() });
export const LookUpInvitation = z.strictObject({ token: z.string().min(20).max(200) });
export const InvitationOffer = z.object({ organizationName: z.string(), email: z.string(), isKnown: z.boolean() });
/** Name and password are for whoever has no account yet. */
export const AcceptInvitation = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(2).max(120).optional(),
  password: z.string().min(10).max(200).optional(),
});

export const AddressCard = z.object({
  id: z.string(),
  kind: z.enum(['billing', 'shipping']),
  label: z.string(),
  recipient: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  isDefault: z.boolean(),
});
export const AddressList = z.array(AddressCard);
export const SaveAddress = z.strictObject({
  addressId: id('address').optional(),
  kind: z.enum(['billing', 'shipping']),
  label: z.string().trim().min(1).max(80),
  recipient: z.string().trim().min(1).max(120),
  street: z.string().trim().min(1).max(200),
  postalCode: z.string().trim().min(1).max(20),
  city: z.string().trim().min(1).max(100),
  country: z.string().regex(/^[A-Z]{2}$/),
  isDefault: z.boolean().default(false),
});
export const CostCenterCard = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  currency: z.string(),
  budgetPerMonthMinor: z.int().nullable(),
  usedMinor: z.int(),
  isActive: z.boolean(),
});
export const CostCenterList = z.array(CostCenterCard);
export const SaveCostCenter = z.strictObject({
  costCenterId: id('cost_center').optional(),
  code: z.string().trim().min(1).max(30),
  name: z.string().trim().min(1).max(120),
  /** Null: no limit. */ budgetPerMonthMinor: z.int().min(0).max(1_000_000_000_000).nullable().default(null),
  /** Chosen once, when it is made; the organization's own where nothing is said. */
  currency: currencySchema.optional(),
  isActive: z.boolean().default(true),
});

export const IssueKey = z.strictObject({
  name: z.string().trim().min(2).max(80),
  permissions: z.array(z.string().max(60)).min(1).max(60),
  /** Absent: until it is revoked. */ daysValid: z.int().min(1).max(730).optional(),
});
export const IssuedKey = z.object({ id: z.string(), secret: z.string() });
export const KeyCard = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  permissions: z.array(z.string()),
  issuedByName: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date().nullable(),
  lastUsedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  isActive: z.boolean(),
});
export const KeyList = z.array(KeyCard);
export const RevokeKey = z.strictObject({ keyId: id('api_key') });
export const SessionCard = z.object({
  id: z.string(),
  createdAt: z.date(),
  lastUsedAt: z.date(),
  expiresAt: z.date(),
  address: z.string().nullable(),
  program: z.string().nullable(),
  isCurrent: z.boolean(),
});
export const SessionList = z.array(SessionCard);
/** Without an id: all but the one at hand. */
export const EndSession = z.strictObject({ sessionId: id('session').optional() });
export const Ended = z.object({ count: z.int() });
