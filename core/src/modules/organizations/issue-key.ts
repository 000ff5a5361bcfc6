import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { newId, newToken } from '../../platform/ids.ts';
import { reachOf, type Permission } from '../../platform/permission.ts';
import { permissionBeyond, permissionUnknown } from './errors.ts';
import { keyIssued } from './events.ts';
import { hashOfToken } from './invite-member.ts';
import { permissions } from './permissions.ts';
import type { IssuedKey, IssueKey } from './schemas.ts';

/**
 * Makes an API key of the own organization. The secret is told now and never again; a permission reaches as far as the
 * issuer's own.
 */
export async function issueKey(
  ctx: ActorContext,
  input: z.output<typeof IssueKey>,
): Promise<z.output<typeof IssuedKey>> {
  const granted = input.permissions.map((permission) => {
    if (!(permission in permissions)) throw permissionUnknown({ permission });
    const reach = reachOf(ctx.actor, permission as Permission);
    if (reach === 'none') throw permissionBeyond({ permission });
    return [permission, reach] as const;
  });
  const id = newId<'api_key'>();
  const secret = `hansa_${newToken()}`;
  const now = ctx.clock.now();
  const expiresAt = input.daysValid === undefined ? null : new Date(now.getTime() + input.daysValid * 86_400_000);
  await ctx.sql`insert into api_key (id, organization_id, name, prefix, secret_hash, permissions, issued_by, created_at, expires_at)
    values (${id}, ${ctx.actor.organizationId}, ${input.name}, ${secret.slice(0, 12)}, ${hashOfToken(secret)}, ${JSON.stringify(Object.fromEntries(granted))}::jsonb, ${ctx.actor.userId}, ${now}, ${expiresAt})`;
  ctx.emit(
    keyIssued({
      subject: { type: 'api_key', id },
      parties: [ctx.actor.organizationId],
      data: { keyId: id, name: input.name },
      after: { name: input.name, permissions: Object.fromEntries(granted), expiresAt },
    }),
  );
  return { id, secret };
}
