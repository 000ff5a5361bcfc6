import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { organizationStateChanged } from './events.ts';
import type { SetOrganizationState } from './schemas.ts';

/** The operator lets a company in, or stops it: a suspended seller sells nothing, a suspended buyer's people cannot act. */
export async function setOrganizationState(ctx: ActorContext, input: z.output<typeof SetOrganizationState>): Promise<{ id: string }> {
  const before = found(await ctx.sql.one<{ state: string }>`select state from organization where id = ${input.organizationId} and not is_operator for update`, 'organization');
  await ctx.sql`update organization set state = ${input.state}, version = version + 1 where id = ${input.organizationId}`;
  ctx.emit(organizationStateChanged({
    subject: { type: 'organization', id: input.organizationId }, parties: [input.organizationId, ctx.actor.organizationId],
    data: { organizationId: input.organizationId, state: input.state, reason: input.reason }, before, after: { state: input.state },
  }));
  return { id: input.organizationId };
}
