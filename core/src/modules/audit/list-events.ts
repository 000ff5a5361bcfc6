import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { EventList, ListEvents } from './schemas.ts';

/** Facts that the actor's organization is party to, newest first; the operator sees all. */
export async function listEvents(ctx: ActorContext, input: z.output<typeof ListEvents>): Promise<z.output<typeof EventList>> {
  const items = await ctx.sql`
    select e.id, e.name, e.at, e.subject_type as "subjectType", e.subject_id as "subjectId", u.name as "actorName", o.name as "organizationName",
           (select count(*)::int from event_delivery d where d.event_id = e.id and d.state = 'dead') as dead,
           (select count(*)::int from event_delivery d where d.event_id = e.id and d.state = 'due') as due
    from event e left join user_account u on u.id = e.actor_id left join organization o on o.id = e.organization_id
    where ${input.name === undefined ? fragment`true` : fragment`e.name = ${input.name}`}
      and ${input.subjectType === undefined ? fragment`true` : fragment`e.subject_type = ${input.subjectType}`}
      and ${input.subjectId === undefined ? fragment`true` : fragment`e.subject_id = ${input.subjectId}`}
      and ${input.text === '' ? fragment`true` : fragment`(e.name ilike ${`%${input.text}%`} or e.subject_id = ${input.text} or u.name ilike ${`%${input.text}%`})`}
      and ${input.before === undefined ? fragment`true` : fragment`e.at < ${input.before}`}
    order by e.at desc, e.id desc limit ${input.limit}`;
  const names = await ctx.sql<{ name: string }>`select distinct name from (select name from event order by at desc limit 5000) as recent order by name`;
  return { items: items as never, names: names.map((row) => row.name) };
}
