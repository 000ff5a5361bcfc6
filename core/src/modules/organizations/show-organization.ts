import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import { found } from '../../platform/refusal.ts';
import { spendingLimit } from './may-give.ts';
import { organizationRows } from './queries.ts';
import type { OrganizationPage, ShowOrganization } from './schemas.ts';

/** One organization with the tree below it, its people, roles and open invitations. Another's answers as unknown. */
export async function showOrganization(
  ctx: ActorContext,
  input: z.output<typeof ShowOrganization>,
): Promise<z.output<typeof OrganizationPage>> {
  const wanted = input.organizationId ?? ctx.actor.organizationId;
  const mayAll = ctx.actor.kinds.operates;
  const [organization] =
    mayAll || ctx.actor.below.includes(wanted) ? await organizationRows(ctx, fragment`o.id = ${wanted}`) : [];
  return {
    organization: found(organization, 'organization'),
    branches: await ctx.sql<{ id: string; name: string; parentId: string | null; depth: number }>`
      with recursive down as (
        select id, name, parent_id, 0 as depth from organization where id = ${wanted}
        union all select o.id, o.name, o.parent_id, down.depth + 1 from down join organization o on o.parent_id = down.id where down.depth < 20)
      select id, name, parent_id as "parentId", depth from down order by depth, name`,
    members: (await ctx.sql`
      select m.id, m.user_id as "userId", u.name, u.email, m.role_id as "roleId", r.name as role, m.is_active as "isActive", m.created_at as "createdAt"
      from member m join user_account u on u.id = m.user_id join role r on r.id = m.role_id where m.organization_id = ${wanted} order by m.is_active desc, u.name`) as never,
    roles: (await ctx.sql`
      select id, name, organization_id is null as "isDefault", permissions, ${spendingLimit} as "spendingLimit" from role where organization_id is null or organization_id = ${wanted} order by organization_id nulls first, name`) as never,
    invitations: (await ctx.sql`
      select i.id, i.email, r.name as role, i.expires_at as "expiresAt", i.created_at as "createdAt" from invitation i join role r on r.id = i.role_id
      where i.organization_id = ${wanted} and i.accepted_at is null and i.revoked_at is null and i.expires_at > ${ctx.clock.now()} order by i.created_at desc`) as never,
    application: mayAll
      ? ((await ctx.sql
          .one`select contact_name as "contactName", contact_email as "contactEmail", note, created_at as "appliedAt" from application where organization_id = ${wanted}`) as never)
      : null,
  };
}
