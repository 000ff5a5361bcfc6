import { listNotices, markNoticesRead, notificationsReactions } from '../modules/notifications/index.ts';
import { findActors } from '../modules/organizations/index.ts';
import { fixedClock } from '../platform/clock.ts';
import type { ActorContext, Context, Language } from '../platform/context.ts';
import type { Database } from '../platform/db/open.ts';
import { replayAct, transact, type Request } from '../platform/db/transact.ts';
import type { RecordedEvent } from '../platform/events/fact.ts';
import type { Id } from '../platform/ids.ts';

const dayMs = 86_400_000;
/** How far back people were told, and since when they have not looked. */
const [toldDays, unreadDays] = [60, 6];
/** Facts of each company, the newest: a first look at the bell, and not a year of it. */
const most = 30;

const givers = Map.groupBy(
  notificationsReactions.filter((one) => one.subscriber.startsWith('notifications.notice')),
  (one) => one.fact,
);

/**
 * What has happened lately to the companies of these people stands in their apps, as if it had been told when it
 * happened: by the reactions that write notices, with the clock at each fact. What is some days old they have read. No
 * letter goes out, and what still waits to be told is left to the dispatcher.
 */
export async function tellPeople(database: Database, request: Request, emails: readonly string[]): Promise<void> {
  const now = request.clock.now().getTime();
  await transact(database, request, async (ctx) => {
    const at = (instant: Date) => ({
      actor: null,
      clock: fixedClock(instant),
      storefrontId: ctx.storefrontId,
      isHistory: true,
    });
    for (const fact of await factsOf(ctx, emails, new Date(now - toldDays * dayMs))) {
      for (const giver of givers.get(fact.name) ?? [])
        await replayAct(ctx, at(fact.at), (then) => giver.run(then, fact));
    }
    const looked = new Date(now - unreadDays * dayMs);
    for (const actor of await readersOf(ctx)) {
      await replayAct(ctx, { ...at(looked), actor }, async (then) => {
        const mine = await listNotices(then as ActorContext, { isUnread: true, limit: 200 });
        const noticeIds = mine.items.filter((one) => one.givenAt < looked).map((one) => one.id as Id<'notice'>);
        if (noticeIds.length > 0) await markNoticesRead(then as ActorContext, { isRead: true, noticeIds });
      });
    }
  });
}

/** Oldest first; each once, though two of the companies are party to it. */
function factsOf(ctx: Context, emails: readonly string[], from: Date): Promise<(RecordedEvent & object)[]> {
  return ctx.sql<RecordedEvent & object>`
    with company as (select distinct m.organization_id as id from member m join user_account u on u.id = m.user_id where u.email = any (${emails}::text[])),
    latest as (
      select f.* from company c cross join lateral (
        select e.* from event e where c.id = any (e.parties) and e.at >= ${from} and e.name = any (${[...givers.keys()]}::text[])
          and not exists (select 1 from event_delivery d where d.event_id = e.id) order by e.at desc, e.id limit ${most}) f)
    select distinct id, name, at, jsonb_build_object('type', subject_type, 'id', subject_id) as subject, data, actor_id as "actorId", organization_id as "organizationId", parties from latest order by at, id`;
}

/** Who has been told something, as who they act for. */
async function readersOf(ctx: Context) {
  const people = await ctx.sql<{ userId: Id<'user'>; name: string; email: string; language: Language }>`
    select u.id as "userId", u.name, u.email, case when u.language = 'vi' then 'vi' else 'en' end as language from user_account u where u.id in (select user_id from notice) order by u.email`;
  return (await Promise.all(people.map((one) => findActors(ctx, { ...one, sessionId: '' })))).flat();
}
