import { z } from 'zod';
import { fact } from '../../platform/events/fact.ts';

const whom = {
  impersonationId: z.string(),
  userId: z.string(),
  organizationId: z.string(),
  impersonatorId: z.string(),
  sentById: z.string(),
};
export const impersonationStarted = fact(
  'impersonation.started',
  z.object({ ...whom, reason: z.string(), expiresAt: z.string() }),
);
export const impersonationEnded = fact('impersonation.ended', z.object(whom));
