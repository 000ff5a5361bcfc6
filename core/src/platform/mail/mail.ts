import nodemailer from 'nodemailer';
import type { Context, Language } from '../context.ts';
import { newId } from '../ids.ts';

export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** By SMTP. Fails when the server does; the reaction that sends is tried again. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url);
  return {
    send: async (mail) => {
      await transport.sendMail({ from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html });
    },
  };
}

/** Every mail that went out, or would have: the demo's mailbox page, and the operator's proof. */
export async function keepMail(ctx: Context, mail: Mail): Promise<void> {
  await ctx.sql`insert into mail_message (id, recipient, language, subject, text_body, html_body, sent_at)
    values (${newId<'mail_message'>()}, ${mail.to.toLowerCase()}, ${mail.language}, ${mail.subject}, ${mail.text}, ${mail.html}, ${ctx.clock.now()})`;
}

/** For whatever a person has typed that goes into HTML (X03). */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** One look for all mails: a heading, paragraphs, and one link to go on. Text and HTML say the same. */
export function letter(parts: {
  heading: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
}): { text: string; html: string } {
  const text = [
    parts.heading,
    ...parts.paragraphs,
    ...(parts.link ? [`${parts.link.label}: ${parts.link.url}`] : []),
  ].join('\n\n');
  const button = parts.link
    ? `<p><a href="${escapeHtml(parts.link.url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#14507a;color:#fff;text-decoration:none">${escapeHtml(parts.link.label)}</a></p>`
    : '';
  const html = `<div style="font:16px/1.5 system-ui,sans-serif;max-width:560px"><h1 style="font-size:20px">${escapeHtml(parts.heading)}</h1>${parts.paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}${button}</div>`;
  return { text, html };
}
