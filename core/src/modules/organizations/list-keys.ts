import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { KeyList } from './schemas.ts';

/** The keys of the own organization, those that still open something first. */
export async function listKeys(ctx: ActorContext): Promise<z.output<typeof KeyList>> {
  return ctx.sql`
    select k.id, k.name, k.prefix, array(select jsonb_object_keys(k.permissions) order by 1) as permissions, u.name as "issuedByName", k.created_at as "createdAt", k.expires_at as "expiresAt",
           k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt", k.revoked_at is null and (k.expires_at is null or k.expires_at > ${ctx.clock.now()}) as "isActive"
    from api_key k left join user_account u on u.id = k.issued_by
    where k.organization_id = ${ctx.actor.organizationId} order by "isActive" desc, k.created_at desc limit 500` as never;
}
