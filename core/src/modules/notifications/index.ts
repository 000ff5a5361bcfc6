// notifications: mail that follows facts, and the mailbox page of the demo.
// It promises that a mail follows its fact at least once, and that what people typed is escaped in it.
// It leaves to others: deciding what happened. It only listens.

export { resetLetter } from './letters.ts';
export { sendMail, useMailOut } from './mail-out.ts';
export { notificationsReactions } from './reactions.ts';
export { notificationsRouter } from './router.ts';
