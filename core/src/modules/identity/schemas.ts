import { z } from 'zod';

export const Me = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), language: z.enum(['en', 'vi']) }),
  memberships: z.array(
    z.object({
      organizationId: z.string(),
      organizationName: z.string(),
      kinds: z.object({ sells: z.boolean(), buys: z.boolean(), operates: z.boolean() }),
      role: z.string(),
      permissions: z.array(z.string()),
    }),
  ),
  /** Who acts in this name, until when, and as whose rep; absent: nobody but the person. */
  impersonatedBy: z
    .object({ impersonationId: z.string(), name: z.string(), until: z.date(), isRep: z.boolean() })
    .optional(),
});
export type Me = z.output<typeof Me>;

export const DemoAccount = z.object({
  email: z.string(),
  password: z.string(),
  label: z.object({ en: z.string(), vi: z.string() }),
  app: z.enum(['buyer-web', 'vendor-portal', 'console']),
});
