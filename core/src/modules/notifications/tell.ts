import type { Context } from '../../platform/context.ts';
import type { Fact, RecordedEvent } from '../../platform/events/fact.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import type { Addressee } from './addressees.ts';
import { giveNotices } from './give-notices.ts';
import type { ToldLetter } from './letters.ts';
import { linkTo, sendMail } from './mail-out.ts';

/** What some people of an organization are told, and the page it leads to, from the marketplace's address on. */
export interface Word {
  readonly organizationId: string;
  readonly people: readonly Addressee[];
  readonly path: string;
  readonly write: (to: Addressee, url: string) => ToldLetter;
}

/**
 * Tells people of a fact twice: by a letter, and by a line in their app. Each is a reaction of its own, so that a mail
 * server that is away keeps nobody from reading it in the app, and is not written to again because of the line. `what`
 * names both, and is never changed.
 */
export function tell<Data>(
  of: Fact<string, Data>,
  what: string,
  words: (ctx: Context, event: RecordedEvent<Data>) => Promise<readonly Word[]>,
): readonly Reaction[] {
  return [
    on(of, `notifications.mail${what}`, async (ctx, event) => {
      for (const { people, path, write } of await words(ctx, event))
        for (const to of people) await sendMail(ctx, write(to, linkTo(path)));
    }),
    on(of, `notifications.notice${what}`, async (ctx, event) => {
      for (const word of await words(ctx, event)) await giveNotices(ctx, word);
    }),
  ];
}
