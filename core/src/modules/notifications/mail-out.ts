import type { Context } from '../../platform/context.ts';
import { reach } from '../../platform/fault-points.ts';
import { keepMail, type Mail, type Mailer } from '../../platform/mail/mail.ts';

interface MailOut {
  readonly mailer: Mailer | null;
  readonly publicUrl: string;
  readonly isDemo: boolean;
}
let out: MailOut | null = null;

/** Handed over once at the start. Without a mailer, mail is only kept: the demo's mailbox page shows it. */
export function useMailOut(given: MailOut): void {
  out = given;
}
export function isDemo(): boolean {
  return out?.isDemo ?? false;
}
export function linkTo(path: string): string {
  return `${out?.publicUrl ?? ''}${path}`;
}

export async function sendMail(ctx: Context, mail: Mail): Promise<void> {
  await keepMail(ctx, mail);
  await out?.mailer?.send(mail);
  reach('mail.sent');
}
