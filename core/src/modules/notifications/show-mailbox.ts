import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import { unknown } from '../../platform/refusal.ts';
import type { Mailbox, ShowMailbox } from './schemas.ts';
import { isDemo } from './mail-out.ts';

/** What was sent lately. Only in the demo, where nobody's mail is real; elsewhere there is no such page. */
export async function showMailbox(
  ctx: Context,
  input: z.output<typeof ShowMailbox>,
): Promise<z.output<typeof Mailbox>> {
  if (!isDemo()) throw unknown({ what: 'mailbox' });
  const items = await asPlatform(
    ctx,
    'the demo shows all mail to whoever plays all parts',
    () => ctx.sql`
    select id, recipient, language, subject, text_body as "textBody", sent_at as "sentAt" from mail_message
    where ${input.recipient} = '' or recipient = ${input.recipient.toLowerCase()} order by sent_at desc limit 100`,
  );
  return { items: items as never };
}
