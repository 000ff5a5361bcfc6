import type { ActorContext, Language } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { writeInvitation } from './invite-member.ts';

/** The first person of a company: its administrator, who lets in all others. */
export async function inviteFirst(
  ctx: ActorContext,
  organization: { readonly id: Id<'organization'>; readonly name: string },
  to: { readonly email: string; readonly language: Language },
): Promise<void> {
  const role = await ctx.sql.one<{
    id: Id<'role'>;
  }>`select id from role where organization_id is null and name = 'admin'`;
  if (role === null) throw new Error('the default role of administrators is missing');
  await writeInvitation(ctx, organization, { ...to, roleId: role.id });
}
