import { on, type Reaction } from '../../platform/events/reaction.ts';
import { memberInvited, openToken } from '../organizations/index.ts';
import { invitationLetter } from './letters.ts';
import { linkTo, sendMail } from './mail-out.ts';

export const notificationsReactions: readonly Reaction[] = [
  on(memberInvited, 'notifications.mailInvitation', async (ctx, { data }) => {
    const token = await openToken(ctx, data.invitationId);
    if (token !== null) await sendMail(ctx, invitationLetter(data.email, data.language, data, linkTo(`/invitation?token=${encodeURIComponent(token)}`)));
  }),
];
