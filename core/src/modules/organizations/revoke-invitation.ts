import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import type { RevokeInvitation } from './schemas.ts';

export async function revokeInvitation(
  ctx: ActorContext,
  input: z.output<typeof RevokeInvitation>,
): Promise<{ id: string }> {
  const row = await ctx.sql.one<{ id: string }>`
    update invitation set revoked_at = ${ctx.clock.now()} where id = ${input.invitationId} and organization_id = ${ctx.actor.organizationId} and accepted_at is null and revoked_at is null returning id`;
  return found(row, 'invitation');
}
