import type { Context } from '../../platform/context.ts';
import { newId, type Id } from '../../platform/ids.ts';
import { defaultRoles } from '../organizations/index.ts';

export interface Person {
  readonly userId: Id<'user'>;
  readonly memberId: Id<'member'>;
  readonly name: string;
  readonly email: string;
  readonly organizationId: Id<'organization'>;
}

/**
 * Somebody with a seat in a company, by one of the roles that every company starts with. The account is made by whoever
 * calls, because accounts are not the application's to write.
 */
export async function aMember(
  ctx: Context,
  organizationId: Id<'organization'>,
  name: string,
  role: keyof typeof defaultRoles,
): Promise<Person> {
  const [userId, memberId] = [newId<'user'>(), newId<'member'>()];
  const roleId =
    (await ctx.sql.one<{ id: Id<'role'> }>`select id from role where organization_id is null and name = ${role}`)?.id ??
    newId<'role'>();
  await ctx.sql`insert into role (id, organization_id, name, permissions) values (${roleId}, null, ${role}, ${JSON.stringify(defaultRoles[role])}::jsonb) on conflict (id) do nothing`;
  await ctx.sql`insert into member (id, organization_id, user_id, role_id, is_active, created_at) values (${memberId}, ${organizationId}, ${userId}, ${roleId}, true, ${ctx.clock.now()})`;
  return { userId, memberId, name, email: `${userId}@test.example`, organizationId };
}
