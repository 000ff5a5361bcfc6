import { defineEntity, p } from '@mikro-orm/postgresql';
import { idColumn, instant } from '../db/columns.ts';

export const MailMessage = defineEntity({
  name: 'MailMessage',
  tableName: 'mail_message',
  properties: {
    id: idColumn<'mail_message'>().primary(),
    recipient: p.text(),
    language: p.string().length(2),
    subject: p.text(),
    textBody: p.text(),
    htmlBody: p.text(),
    sentAt: instant(),
  },
  indexes: [{ name: 'mail_message_sent', properties: ['sentAt'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'platform_reads', using: '(select hansa_platform())', check: '(select hansa_platform())' },
    { name: 'all_record', command: 'insert', check: 'true' },
  ],
});
