import { on, type Reaction } from '../../platform/events/reaction.ts';
import { listDue, listFilled } from '../cart/index.ts';
import { person } from './addressees.ts';
import { listDueMail, listFilledMail } from './list-letters.ts';
import { linkTo, sendMail } from './mail-out.ts';

export const listReactions: readonly Reaction[] = [
  on(listDue, 'notifications.mailListDue', async (ctx, { data }) => {
    if (data.whenDue !== 'remind') return;
    for (const to of await person(ctx, data.ownerId)) await sendMail(ctx, listDueMail(to, data, linkTo(`/lists/${data.listId}`)));
  }),
  on(listFilled, 'notifications.mailListFilled', async (ctx, { data }) => {
    for (const to of await person(ctx, data.ownerId)) await sendMail(ctx, listFilledMail(to, data, linkTo(data.added > 0 ? '/cart' : `/lists/${data.listId}`)));
  }),
];
