import type { z } from 'zod';
import type { ActorContext, Language } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { organizationStateChanged } from './events.ts';
import { inviteFirst } from './invite-first.ts';
import type { SetOrganizationState } from './schemas.ts';

/**
 * The operator lets a company in, or stops it: a suspended seller sells nothing, a suspended buyer's people cannot act.
 */
export async function setOrganizationState(
  ctx: ActorContext,
  input: z.output<typeof SetOrganizationState>,
): Promise<{ id: string }> {
  const before = found(
    await ctx.sql.one<{
      state: string;
      name: string;
    }>`select state, name from organization where id = ${input.organizationId} and not is_operator for update`,
    'organization',
  );
  await ctx.sql`update organization set state = ${input.state}, version = version + 1 where id = ${input.organizationId}`;
  ctx.emit(
    organizationStateChanged({
      subject: { type: 'organization', id: input.organizationId },
      parties: [input.organizationId, ctx.actor.organizationId],
      data: { organizationId: input.organizationId, state: input.state, reason: input.reason },
      before: { state: before.state },
      after: { state: input.state },
    }),
  );
  // A yes to an application: whoever asked becomes its administrator, once the invitation has proven the address.
  const application =
    before.state === 'pending' && input.state === 'active'
      ? await ctx.sql.one<{
          email: string;
          language: Language;
        }>`select contact_email as email, language from application where organization_id = ${input.organizationId}`
      : null;
  if (application !== null) await inviteFirst(ctx, { id: input.organizationId, name: before.name }, application);
  return { id: input.organizationId };
}
