import type { Context } from '../../platform/context.ts';
import type { RecordedEvent } from '../../platform/events/fact.ts';
import type { Reaction } from '../../platform/events/reaction.ts';
import { listDue, listFilled } from '../cart/index.ts';
import { person } from './addressees.ts';
import { listDueMail, listFilledMail } from './list-letters.ts';
import { tell } from './tell.ts';

/** Whose list it is, and for which company it buys: the party to the fact. */
const ownerOf = async (ctx: Context, { parties, data }: RecordedEvent<{ ownerId: string }>) => ({
  organizationId: parties[0]!,
  people: await person(ctx, data.ownerId),
});

export const listReactions: readonly Reaction[] = [
  ...tell(listDue, 'ListDue', async (ctx, event) =>
    event.data.whenDue === 'remind'
      ? [
          {
            ...(await ownerOf(ctx, event)),
            path: `/lists/${event.data.listId}`,
            write: (to, url) => listDueMail(to, event.data, url),
          },
        ]
      : [],
  ),
  ...tell(listFilled, 'ListFilled', async (ctx, event) => [
    {
      ...(await ownerOf(ctx, event)),
      path: event.data.added > 0 ? '/cart' : `/lists/${event.data.listId}`,
      write: (to, url) => listFilledMail(to, event.data, url),
    },
  ]),
];
