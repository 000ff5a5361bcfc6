import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { reaches, reachOf, type Permission } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { permissionBeyond, permissionUnknown, roleIsShared } from './errors.ts';
import { roleSaved } from './events.ts';
import { permissions } from './permissions.ts';
import type { SaveRole } from './schemas.ts';

/** Makes a role of the organization's own, or edits one. Nobody gives a permission, or a reach, beyond his own. */
export async function saveRole(ctx: ActorContext, input: z.output<typeof SaveRole>): Promise<{ id: string }> {
  for (const [permission, reach] of Object.entries(input.permissions)) {
    if (!(permission in permissions)) throw permissionUnknown({ permission });
    if (reaches.indexOf(reach) > reaches.indexOf(reachOf(ctx.actor, permission as Permission))) throw permissionBeyond({ permission });
  }
  const roleId: Id<'role'> = input.roleId ?? newId<'role'>();
  const organizationId = ctx.actor.organizationId;
  const before = input.roleId === undefined ? null : found(await ctx.sql.one<{ name: string; organizationId: string | null; permissions: object }>`
    select name, organization_id as "organizationId", permissions from role where id = ${input.roleId} and (organization_id is null or organization_id = ${organizationId}) `, 'role');
  if (before && before.organizationId === null) throw roleIsShared({ name: before.name });
  await ctx.sql`insert into role (id, organization_id, name, permissions) values (${roleId}, ${organizationId}, ${input.name}, ${JSON.stringify(input.permissions)}::jsonb)
    on conflict (id) do update set name = excluded.name, permissions = excluded.permissions`;
  ctx.emit(roleSaved({ subject: { type: 'role', id: roleId }, parties: [organizationId], data: { roleId }, before, after: { name: input.name, permissions: input.permissions } }));
  return { id: roleId };
}
