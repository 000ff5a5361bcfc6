import { z } from 'zod';

export const Mailbox = z.object({ items: z.array(z.object({ id: z.string(), recipient: z.string(), language: z.string(), subject: z.string(), textBody: z.string(), sentAt: z.date() })) });
export const ShowMailbox = z.strictObject({ recipient: z.string().max(254).default('') });
