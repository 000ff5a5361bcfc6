import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, newToken } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { alreadyMember } from './errors.ts';
import { memberInvited } from './events.ts';
import type { InviteMember } from './schemas.ts';

const daysValid = 14;

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Invites by mail. Only the token's hash is kept; an older open invitation to the same address gives way to the new one. */
export async function inviteMember(ctx: ActorContext, input: z.output<typeof InviteMember>): Promise<{ id: string }> {
  const organizationId = ctx.actor.organizationId;
  const email = input.email.toLowerCase();
  found(await ctx.sql.one`select id from role where id = ${input.roleId} and (organization_id is null or organization_id = ${organizationId})`, 'role');
  const known = await ctx.sql.one`select 1 from member m join user_account u on u.id = m.user_id where m.organization_id = ${organizationId} and u.email = ${email} and m.is_active`;
  if (known) throw alreadyMember({ email });
  const now = ctx.clock.now();
  await ctx.sql`update invitation set revoked_at = ${now} where organization_id = ${organizationId} and email = ${email} and accepted_at is null and revoked_at is null`;
  const invitationId = newId<'invitation'>();
  const token = newToken();
  await ctx.sql`insert into invitation (id, organization_id, email, role_id, token_hash, invited_by, expires_at, created_at)
    values (${invitationId}, ${organizationId}, ${email}, ${input.roleId}, ${hashOfToken(token)}, ${ctx.actor.userId}, ${new Date(now.getTime() + daysValid * 86_400_000)}, ${now})`;
  ctx.emit(memberInvited({
    subject: { type: 'invitation', id: invitationId }, parties: [organizationId],
    data: { invitationId, email, organizationName: ctx.actor.organizationName, invitedBy: ctx.actor.name, token, language: ctx.language },
  }));
  return { id: invitationId };
}
