import { z } from 'zod';
import { id } from '../../platform/ids.ts';

/** Nobody acts for another longer than this without saying anew why; the table holds it, too. */
const longestMinutes = 60;
export const StartImpersonation = z.strictObject({
  memberId: id('member'),
  reason: z.string().trim().min(5).max(300),
  minutes: z.int().min(5).max(longestMinutes).default(30),
});
export const StartedImpersonation = z.object({ id: z.string(), expiresAt: z.date() });
export const EndImpersonation = z.strictObject({ impersonationId: id('impersonation') });
export const EndedImpersonation = z.object({ id: z.string() });

export const ListPeople = z.strictObject({ companyId: id('organization') });
export const PeopleList = z.array(z.object({ memberId: z.string(), name: z.string(), role: z.string() }));

export const ListImpersonations = z.strictObject({
  organizationId: id('organization').optional(),
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export const ImpersonationCard = z.object({
  id: z.string(),
  personName: z.string(),
  organizationName: z.string(),
  impersonatorName: z.string(),
  sentByName: z.string(),
  reason: z.string(),
  startedAt: z.date(),
  expiresAt: z.date(),
  endedAt: z.date().nullable(),
  endedByName: z.string().nullable(),
  isRunning: z.boolean(),
  mayEnd: z.boolean(),
});
export const ImpersonationList = z.object({ total: z.int(), items: z.array(ImpersonationCard) });
