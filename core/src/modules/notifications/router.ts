import { by, door, publicDoor, router } from '../../platform/http/door.ts';
import { countUnread, listNotices } from './list-notices.ts';
import { markNoticesRead } from './mark-notices-read.ts';
import {
  ListNotices,
  Mailbox,
  MarkedNotices,
  MarkNoticesRead,
  NoticeList,
  ShowMailbox,
  UnreadNotices,
} from './schemas.ts';
import { showMailbox } from './show-mailbox.ts';

export const notificationsRouter = router({
  mailbox: publicDoor().input(ShowMailbox).output(Mailbox).query(by(showMailbox)),
});

export const noticesRouter = router({
  list: door('signed in').input(ListNotices).output(NoticeList).query(by(listNotices)),
  unread: door('signed in').output(UnreadNotices).query(by(countUnread)),
  markRead: door('signed in').input(MarkNoticesRead).output(MarkedNotices).mutation(by(markNoticesRead)),
});
