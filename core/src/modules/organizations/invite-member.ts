import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ActorContext, Context, Language } from '../../platform/context.ts';
import { type Id, newId, newToken } from '../../platform/ids.ts';
import { alreadyMember } from './errors.ts';
import { memberInvited } from './events.ts';
import { mayGive } from './may-give.ts';
import type { InviteMember } from './schemas.ts';

const daysValid = 14;

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Gives an open invitation the token that its mail carries; only the hash is kept. Null: it was revoked or used
 * meanwhile. Runs as the platform.
 */
export async function openToken(ctx: Context, invitationId: string): Promise<string | null> {
  const token = newToken();
  const changed = await ctx.sql
    .run`update invitation set token_hash = ${hashOfToken(token)} where id = ${invitationId} and accepted_at is null and revoked_at is null`;
  return changed === 0 ? null : token;
}

/**
 * Invites by mail. An older open invitation to the same address gives way to the new one. The token is made when the
 * mail is (`openToken`), so that no record holds it.
 */
export async function inviteMember(ctx: ActorContext, input: z.output<typeof InviteMember>): Promise<{ id: string }> {
  const organizationId = ctx.actor.organizationId;
  const email = input.email.toLowerCase();
  await mayGive(ctx, input.roleId);
  const known = await ctx.sql
    .one`select 1 from member m join user_account u on u.id = m.user_id where m.organization_id = ${organizationId} and u.email = ${email} and m.is_active`;
  if (known) throw alreadyMember({ email });
  return {
    id: await writeInvitation(
      ctx,
      { id: organizationId, name: ctx.actor.organizationName },
      { email, roleId: input.roleId, language: ctx.language },
    ),
  };
}

/** A new open invitation, which its mail follows. */
export async function writeInvitation(
  ctx: ActorContext,
  organization: { readonly id: Id<'organization'>; readonly name: string },
  to: { readonly email: string; readonly roleId: string; readonly language: Language },
): Promise<string> {
  const now = ctx.clock.now();
  await ctx.sql`update invitation set revoked_at = ${now} where organization_id = ${organization.id} and email = ${to.email} and accepted_at is null and revoked_at is null`;
  const invitationId = newId<'invitation'>();
  await ctx.sql`insert into invitation (id, organization_id, email, role_id, token_hash, invited_by, expires_at, created_at)
    values (${invitationId}, ${organization.id}, ${to.email}, ${to.roleId}, ${hashOfToken(newToken())}, ${ctx.actor.userId}, ${new Date(now.getTime() + daysValid * 86_400_000)}, ${now})`;
  ctx.emit(
    memberInvited({
      subject: { type: 'invitation', id: invitationId },
      parties: [organization.id],
      data: {
        invitationId,
        email: to.email,
        organizationName: organization.name,
        invitedBy: ctx.actor.name,
        language: to.language,
      },
    }),
  );
  return invitationId;
}
