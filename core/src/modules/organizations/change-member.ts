import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { lastAdmin } from './errors.ts';
import { memberChanged } from './events.ts';
import { mayGive } from './may-give.ts';
import type { ChangeMember } from './schemas.ts';

/** Gives a member another role, or takes the seat away. An organization keeps at least one active admin. */
export async function changeMember(ctx: ActorContext, input: z.output<typeof ChangeMember>): Promise<{ id: string }> {
  const organizationId = ctx.actor.organizationId;
  await ctx.sql`select id from member where organization_id = ${organizationId} order by id for update`;
  const before = found(
    await ctx.sql.one<{ roleId: string; isActive: boolean }>`
    select role_id as "roleId", is_active as "isActive" from member where id = ${input.memberId} and organization_id = ${organizationId}`,
    'member',
  );
  if (input.roleId !== undefined) await mayGive(ctx, input.roleId);
  await ctx.sql`update member set role_id = ${input.roleId ?? before.roleId}, is_active = ${input.isActive ?? before.isActive} where id = ${input.memberId}`;
  const admins = await ctx.sql.one<{ count: number }>`
    select count(*)::int as count from member m join role r on r.id = m.role_id
    where m.organization_id = ${organizationId} and m.is_active and r.permissions->>'member.manage' is not null`;
  if (admins?.count === 0) throw lastAdmin();
  ctx.emit(
    memberChanged({
      subject: { type: 'member', id: input.memberId },
      parties: [organizationId],
      data: { memberId: input.memberId },
      before,
      after: { roleId: input.roleId ?? before.roleId, isActive: input.isActive ?? before.isActive },
    }),
  );
  return { id: input.memberId };
}
