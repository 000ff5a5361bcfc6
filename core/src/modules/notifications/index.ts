// notifications: mail and notices in the apps that follow facts, and the mailbox page of the demo.
// It promises that a mail follows its fact at least once and a notice exactly once, and that what people typed is
// escaped in them. It leaves to others: deciding what happened. It only listens.

export { forgetNotices } from './forget-notices.ts';
export { listNotices } from './list-notices.ts';
export { resetLetter } from './letters.ts';
export { sendMail, useMailOut } from './mail-out.ts';
export { markNoticesRead } from './mark-notices-read.ts';
export { notificationsReactions } from './reactions.ts';
export { notificationsRouter, noticesRouter } from './router.ts';
