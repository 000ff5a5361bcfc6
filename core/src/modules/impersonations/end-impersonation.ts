import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { impersonationEnded } from './events.ts';
import type { EndedImpersonation, EndImpersonation } from './schemas.ts';

interface Row {
  userId: Id<'user'>;
  organizationId: Id<'organization'>;
  impersonatorId: Id<'user'>;
  sentById: Id<'organization'>;
  isOver: boolean;
}

/**
 * Whose it is to end one: who acts, for whom, and whoever keeps the people of either company or runs the marketplace.
 */
export function mayEnd({ actor }: ActorContext): Fragment {
  const keeps = reachOf(actor, 'member.manage') !== 'none';
  return fragment`(i.impersonator_id = ${actor.userId} or i.user_id = ${actor.userId} or ${actor.kinds.operates && keeps} or (${keeps} and (i.organization_id = any (${actor.below}::uuid[]) or i.sent_by_id = any (${actor.below}::uuid[]))))`;
}

/** Ends it now: the next request in the other's name is refused, and its sockets close. Ended twice is ended. */
export async function endImpersonation(
  ctx: ActorContext,
  input: z.output<typeof EndImpersonation>,
): Promise<z.output<typeof EndedImpersonation>> {
  const id = input.impersonationId;
  const now = ctx.clock.now();
  const row = found(
    await ctx.sql.one<Row & object>`
    select user_id as "userId", organization_id as "organizationId", impersonator_id as "impersonatorId", sent_by_id as "sentById", expires_at <= ${now} as "isOver"
    from impersonation i where id = ${id} and ${mayEnd(ctx)}`,
    'impersonation',
  );
  if (row.isOver) return { id };
  const written = await ctx.sql
    .run`insert into impersonation_end (impersonation_id, ended_by, ended_by_name, ended_at) values (${id}, ${ctx.actor.userId}, ${ctx.actor.name}, ${now}) on conflict (impersonation_id) do nothing`;
  const { isOver: _, ...whom } = row;
  if (written > 0)
    ctx.emit(
      impersonationEnded({
        subject: { type: 'impersonation', id },
        parties: [row.organizationId, row.sentById],
        data: { impersonationId: id, ...whom },
      }),
    );
  return { id };
}
