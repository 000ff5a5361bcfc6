import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { impersonatorName } from './impersonator-name.ts';
import type { EventPage, ShowEvent } from './schemas.ts';

/** One fact whole: who, when, from where, before and after; and what became of its deliveries. */
export async function showEvent(
  ctx: ActorContext,
  input: z.output<typeof ShowEvent>,
): Promise<z.output<typeof EventPage>> {
  const event = await ctx.sql.one`
    select e.id, e.name, e.at, e.subject_type as "subjectType", e.subject_id as "subjectId", u.name as "actorName", ${impersonatorName} as "impersonatorName", o.name as "organizationName", e.request_id as "requestId",
           e.came_from as "cameFrom", e.data, e.before, e.after, 0 as dead, 0 as due
    from event e left join user_account u on u.id = e.actor_id left join user_account i on i.id = e.impersonator_id left join organization o on o.id = e.organization_id where e.id = ${input.eventId}`;
  const deliveries = await ctx.sql`
    select subscriber, state, attempts, due_at as "dueAt", done_at as "doneAt", error from event_delivery where event_id = ${input.eventId} order by subscriber`;
  return { event: found(event, 'event') as never, deliveries: deliveries as never };
}
