import { z } from 'zod';
import { id } from '../../platform/ids.ts';

export const Mailbox = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      recipient: z.string(),
      language: z.string(),
      subject: z.string(),
      textBody: z.string(),
      sentAt: z.date(),
    }),
  ),
});
export const ShowMailbox = z.strictObject({ recipient: z.string().max(254).default('') });

export const ListNotices = z.strictObject({
  isUnread: z.boolean().default(false),
  /** Older than this one: what was last on the page before. */
  beforeId: id('notice').optional(),
  limit: z.int().min(1).max(200).default(50),
});
/**
 * `text` is in the language that the request asks for; `path` begins at the marketplace's address; `/portal/…` and
 * `/console/…` are of the other apps.
 */
export const NoticeList = z.object({
  hasOlder: z.boolean(),
  items: z.array(
    z.object({ id: z.string(), text: z.string(), path: z.string(), givenAt: z.date(), isRead: z.boolean() }),
  ),
});
export const UnreadNotices = z.object({ unread: z.int() });
/** Without ids: all. */
export const MarkNoticesRead = z.strictObject({
  noticeIds: z.array(id('notice')).min(1).max(1000).optional(),
  isRead: z.boolean().default(true),
});
/** Those that were not so before: what an undo puts back. */
export const MarkedNotices = z.object({ noticeIds: z.array(z.string()) });
