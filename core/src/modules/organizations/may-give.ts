import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { reaches, reachOf, type Permission, type Reach } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { permissionBeyond } from './errors.ts';
import { permissionsWithin } from './permissions.ts';

/** Refuses a role that is unknown here, or that holds more than who gives it does: nobody gives what he does not hold. */
export async function mayGive(ctx: ActorContext, roleId: Id<'role'>): Promise<void> {
  const role = found(await ctx.sql.one<{ permissions: Record<Permission, Reach> }>`
    select permissions from role where id = ${roleId} and (organization_id is null or organization_id = ${ctx.actor.organizationId})`, 'role');
  if (Object.keys(role.permissions).length > 0 && permissionsWithin(ctx.actor.kinds, role.permissions).size === 0) throw permissionBeyond({ permission: Object.keys(role.permissions)[0]! });
  for (const [permission, reach] of permissionsWithin(ctx.actor.kinds, role.permissions)) {
    if (reaches.indexOf(reach) > reaches.indexOf(reachOf(ctx.actor, permission))) throw permissionBeyond({ permission });
  }
}
