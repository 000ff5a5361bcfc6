import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { reaches, reachOf, type Permission, type Reach } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { limitBeyond, permissionBeyond } from './errors.ts';
import { permissionsWithin } from './permissions.ts';

/**
 * Refuses a role that is unknown here, or that holds more than who gives it does: nobody gives what he does not hold.
 */
export async function mayGive(ctx: ActorContext, roleId: Id<'role'>): Promise<void> {
  const role = found(
    await ctx.sql.one<{ permissions: Record<Permission, Reach>; limit: SpendingLimit | null }>`
    select permissions, ${spendingLimit} as limit from role where id = ${roleId} and (organization_id is null or organization_id = ${ctx.actor.organizationId})`,
    'role',
  );
  if (Object.keys(role.permissions).length > 0 && permissionsWithin(ctx.actor.kinds, role.permissions).size === 0)
    throw permissionBeyond({ permission: Object.keys(role.permissions)[0]! });
  for (const [permission, reach] of permissionsWithin(ctx.actor.kinds, role.permissions)) {
    if (reaches.indexOf(reach) > reaches.indexOf(reachOf(ctx.actor, permission)))
      throw permissionBeyond({ permission });
  }
  await limitWithin(ctx, role.permissions, role.limit);
}

export interface SpendingLimit {
  readonly minor: number;
  readonly currency: string;
}
/** Of a row of `role`. */
export const spendingLimit: Fragment = fragment`case when spending_limit_minor is not null then jsonb_build_object('minor', spending_limit_minor, 'currency', spending_limit_currency) end`;

/**
 * Refuses a role that may order for more than who gives it: else a limit would be gone with the next role that one
 * gives oneself.
 */
export async function limitWithin(
  ctx: ActorContext,
  permissions: Record<Permission, Reach>,
  limit: SpendingLimit | null,
): Promise<void> {
  const places =
    (permissions['order.place'] ?? 'none') !== 'none' || (permissions['quote.accept'] ?? 'none') !== 'none';
  const own =
    (
      await ctx.sql.one<{ limit: SpendingLimit | null }>`
    select ${spendingLimit} as limit from member m join role r on r.id = m.role_id where m.user_id = ${ctx.actor.userId} and m.organization_id = ${ctx.actor.organizationId}`
    )?.limit ?? null;
  if (places && own !== null && (limit === null || limit.currency !== own.currency || limit.minor > own.minor))
    throw limitBeyond({ limitMinor: own.minor, currency: own.currency });
}
