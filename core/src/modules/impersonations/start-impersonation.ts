import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { newId } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { impersonationStarted } from './events.ts';
import type { PeopleList, ListPeople, StartedImpersonation, StartImpersonation } from './schemas.ts';
import { seatsToActFor } from './whom-one-may-act-for.ts';

/** Whom of a company the actor may act for. Of a company that it has no account of, nobody is told. */
export async function listPeople(
  ctx: ActorContext,
  input: z.output<typeof ListPeople>,
): Promise<z.output<typeof PeopleList>> {
  return (await seatsToActFor(ctx, fragment`m.organization_id = ${input.companyId}`)).map(
    ({ memberId, name, role }) => ({ memberId, name, role }),
  );
}

/**
 * Begins to act for a member, for a reason that the person, its company and the operator read. A seller's rep is
 * confined to its seller from the first request on.
 */
export async function startImpersonation(
  ctx: ActorContext,
  input: z.output<typeof StartImpersonation>,
): Promise<z.output<typeof StartedImpersonation>> {
  const { actor } = ctx;
  const seat = found((await seatsToActFor(ctx, fragment`m.id = ${input.memberId}`))[0], 'member');
  const id = newId<'impersonation'>();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + input.minutes * 60_000);
  await ctx.sql`
    insert into impersonation (id, member_id, user_id, person_name, organization_id, impersonator_id, impersonator_name, sent_by_id, seller_id, reason, started_at, expires_at)
    values (${id}, ${seat.memberId}, ${seat.userId}, ${seat.name}, ${seat.organizationId}, ${actor.userId}, ${actor.name}, ${actor.organizationId}, ${actor.kinds.operates ? null : actor.organizationId}, ${input.reason}, ${now}, ${expiresAt})`;
  ctx.emit(
    impersonationStarted({
      subject: { type: 'impersonation', id },
      parties: [seat.organizationId, actor.organizationId],
      data: {
        impersonationId: id,
        userId: seat.userId,
        organizationId: seat.organizationId,
        impersonatorId: actor.userId,
        sentById: actor.organizationId,
        reason: input.reason,
        expiresAt: expiresAt.toISOString(),
      },
    }),
  );
  return { id, expiresAt };
}
