import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { keyRevoked } from './events.ts';
import type { RevokeKey } from './schemas.ts';

/** Ends a key at once: the next request with it is nobody's. Revoking it again changes nothing. */
export async function revokeKey(ctx: ActorContext, input: z.output<typeof RevokeKey>): Promise<{ id: string }> {
  const key = found(
    await ctx.sql.one<{ id: string; name: string; revokedAt: Date | null }>`
    select id, name, revoked_at as "revokedAt" from api_key where id = ${input.keyId} and organization_id = ${ctx.actor.organizationId} for update`,
    'API key',
  );
  if (key.revokedAt !== null) return { id: key.id };
  await ctx.sql`update api_key set revoked_at = ${ctx.clock.now()} where id = ${key.id}`;
  ctx.emit(
    keyRevoked({
      subject: { type: 'api_key', id: key.id },
      parties: [ctx.actor.organizationId],
      data: { keyId: key.id, name: key.name },
    }),
  );
  return { id: key.id };
}
