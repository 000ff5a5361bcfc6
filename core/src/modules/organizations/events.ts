import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

export const memberInvited = fact(
  'member.invited',
  z.object({
    invitationId: z.string(),
    email: z.string(),
    organizationName: z.string(),
    invitedBy: z.string(),
    language: z.enum(['en', 'vi']),
  }),
);
export const memberJoined = fact('member.joined', z.object({ memberId: z.string(), userId: z.string() }));
export const memberChanged = fact('member.changed', z.object({ memberId: z.string() }));
export const roleSaved = fact('role.saved', z.object({ roleId: z.string() }));
export const organizationStateChanged = fact(
  'organization.stateChanged',
  z.object({ organizationId: z.string(), state: z.string(), reason: z.string() }),
);
export const organizationApplied = fact(
  'organization.applied',
  z.object({ organizationId: z.string(), name: z.string(), sells: z.boolean() }),
);
export const organizationCreated = fact(
  'organization.created',
  z.object({ organizationId: z.string(), name: z.string(), sells: z.boolean() }),
);
export const addressSaved = fact('address.saved', z.object({ addressId: z.string() }));
export const keyIssued = fact('key.issued', z.object({ keyId: z.string(), name: z.string() }));
export const keyRevoked = fact('key.revoked', z.object({ keyId: z.string(), name: z.string() }));
export const sessionEnded = fact('session.ended', z.object({ userId: z.string(), count: z.int() }));
export const costCenterSaved = fact('costCenter.saved', z.object({ costCenterId: z.string(), code: z.string() }));
