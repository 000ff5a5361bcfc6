import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { reaches, reachOf, type Permission } from '../../platform/permission.ts';
import { found } from '../../platform/refusal.ts';
import { permissionBeyond, permissionUnknown, roleIsShared } from './errors.ts';
import { roleSaved } from './events.ts';
import { limitWithin, type SpendingLimit, spendingLimit } from './may-give.ts';
import { permissions } from './permissions.ts';
import type { SaveRole } from './schemas.ts';

/**
 * Makes a role of the organization's own, or edits one. Nobody gives a permission, a reach or a spending limit beyond
 * his own.
 */
export async function saveRole(ctx: ActorContext, input: z.output<typeof SaveRole>): Promise<{ id: string }> {
  for (const [permission, reach] of Object.entries(input.permissions)) {
    if (!(permission in permissions)) throw permissionUnknown({ permission });
    if (reaches.indexOf(reach) > reaches.indexOf(reachOf(ctx.actor, permission as Permission)))
      throw permissionBeyond({ permission });
  }
  const roleId: Id<'role'> = input.roleId ?? newId<'role'>();
  const organizationId = ctx.actor.organizationId;
  const before =
    input.roleId === undefined
      ? null
      : found(
          await ctx.sql.one<{
            name: string;
            organizationId: string | null;
            permissions: object;
            spendingLimit: SpendingLimit | null;
          }>`
    select name, organization_id as "organizationId", permissions, ${spendingLimit} as "spendingLimit" from role where id = ${input.roleId} and (organization_id is null or organization_id = ${organizationId}) `,
          'role',
        );
  if (before && before.organizationId === null) throw roleIsShared({ name: before.name });
  const limit = input.spendingLimit === undefined ? (before?.spendingLimit ?? null) : input.spendingLimit;
  await limitWithin(ctx, input.permissions, limit);
  await ctx.sql`insert into role (id, organization_id, name, permissions, spending_limit_minor, spending_limit_currency) values (${roleId}, ${organizationId}, ${input.name}, ${JSON.stringify(input.permissions)}::jsonb, ${limit?.minor ?? null}, ${limit?.currency ?? null})
    on conflict (id) do update set name = excluded.name, permissions = excluded.permissions, spending_limit_minor = excluded.spending_limit_minor, spending_limit_currency = excluded.spending_limit_currency`;
  ctx.emit(
    roleSaved({
      subject: { type: 'role', id: roleId },
      parties: [organizationId],
      data: { roleId },
      before,
      after: { name: input.name, permissions: input.permissions, spendingLimit: limit },
    }),
  );
  return { id: roleId };
}
