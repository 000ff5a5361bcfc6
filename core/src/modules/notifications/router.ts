import { by, publicDoor, router } from '../../platform/http/door.ts';
import { Mailbox, ShowMailbox } from './schemas.ts';
import { showMailbox } from './show-mailbox.ts';

export const notificationsRouter = router({
  mailbox: publicDoor().input(ShowMailbox).output(Mailbox).query(by(showMailbox)),
});
