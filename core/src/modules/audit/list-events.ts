import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { impersonatorName } from './impersonator-name.ts';
import type { EventList, ListEvents } from './schemas.ts';

/** Facts that the actor's organization is party to, newest first; the operator sees all. */
export async function listEvents(
  ctx: ActorContext,
  input: z.output<typeof ListEvents>,
): Promise<z.output<typeof EventList>> {
  const items = await ctx.sql`
    select e.id, e.name, e.at, e.subject_type as "subjectType", e.subject_id as "subjectId", u.name as "actorName", ${impersonatorName} as "impersonatorName", o.name as "organizationName",
           (select count(*)::int from event_delivery d where d.event_id = e.id and d.state = 'dead') as dead,
           (select count(*)::int from event_delivery d where d.event_id = e.id and d.state = 'due') as due
    from event e left join user_account u on u.id = e.actor_id left join user_account i on i.id = e.impersonator_id left join organization o on o.id = e.organization_id
    where ${input.name === undefined ? fragment`not e.name = any(${input.notNames}::text[])` : fragment`e.name = ${input.name}`}
      and ${input.subjectType === undefined ? fragment`true` : fragment`e.subject_type = ${input.subjectType}`}
      and ${input.subjectIds === undefined ? fragment`true` : fragment`e.subject_id = any(${input.subjectIds}::text[])`}
      and ${input.text === '' ? fragment`true` : fragment`(e.name ilike ${anywhere(input.text)} or e.name = any(${input.namesInWords}::text[]) or e.subject_id = ${input.text} or e.request_id = ${input.text} or u.name ilike ${anywhere(input.text)} or o.name ilike ${anywhere(input.text)})`}
      and ${input.beforeId === undefined ? fragment`true` : fragment`(e.at, e.id) < (select at, id from event where id = ${input.beforeId})`}
      and ${input.from === undefined ? fragment`true` : fragment`e.at >= ${input.from}::date`} and ${input.to === undefined ? fragment`true` : fragment`e.at < ${input.to}::date + 1`}
      and ${input.isFailing ? fragment`exists (select 1 from event_delivery d where d.event_id = e.id and d.state = 'dead')` : fragment`true`}
    order by e.at desc, e.id desc limit ${input.limit}`;
  const names = await ctx.sql<{
    name: string;
  }>`select distinct name from (select name from event where not name = any(${input.notNames}::text[]) order by at desc limit 5000) as recent order by name`;
  return { items: items as never, names: names.map((row) => row.name) };
}
