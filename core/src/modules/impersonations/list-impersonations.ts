import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { reachOf } from '../../platform/permission.ts';
import { mayEnd } from './end-impersonation.ts';
import type { ImpersonationList, ListImpersonations } from './schemas.ts';

/**
 * Who acted for whom, newest first: all of one's company and of whom it sent for who reads its events, and one's own
 * for everybody.
 */
export async function listImpersonations(
  ctx: ActorContext,
  input: z.output<typeof ListImpersonations>,
): Promise<z.output<typeof ImpersonationList>> {
  const { actor } = ctx;
  const now = ctx.clock.now();
  const readsAll = reachOf(actor, 'event.read') !== 'none';
  const ours = actor.kinds.operates
    ? fragment`true`
    : fragment`(i.organization_id = any (${actor.below}::uuid[]) or i.sent_by_id = any (${actor.below}::uuid[]))`;
  const rows = await ctx.sql<z.output<typeof ImpersonationList>['items'][number] & { total: number }>`
    select i.id, i.person_name as "personName", o.name as "organizationName", i.impersonator_name as "impersonatorName", s.name as "sentByName", i.reason, i.started_at as "startedAt", i.expires_at as "expiresAt",
           e.ended_at as "endedAt", e.ended_by_name as "endedByName", e.ended_at is null and i.expires_at > ${now} as "isRunning", e.ended_at is null and i.expires_at > ${now} and ${mayEnd(ctx)} as "mayEnd", (count(*) over ())::int as total
    from impersonation i join organization o on o.id = i.organization_id join organization s on s.id = i.sent_by_id
      left join impersonation_end e on e.impersonation_id = i.id
    where ((${readsAll} and ${ours}) or i.impersonator_id = ${actor.userId} or i.user_id = ${actor.userId}) ${input.organizationId === undefined ? fragment`` : fragment`and i.organization_id = ${input.organizationId}`}
    order by i.started_at desc, i.id desc limit ${input.limit} offset ${input.offset}`;
  return { total: rows[0]?.total ?? 0, items: rows };
}
