import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { type ActorContext } from './context.ts';
import { refusal } from './refusal.ts';

/** The same key came with another request. The caller made a mistake: use a new key for a new request. */
export const idempotencyKeyReuse = refusal('unprocessable', 'idempotency-key-reuse')<{ key: string }>();

/** A hash of a request's meaning: keys in order, so that the order of fields in JSON does not matter. */
export function requestHash(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

/**
 * Does the work once for a key of an organization (I6). A repeat gets the first answer; a repeat that comes while the first still
 * runs waits for it (the unique key makes it wait); another request under the same key is refused. Rolled back with the work.
 * The answer must be plain JSON. `ahead`: reads and locks of the work that may as well travel with the claim; for a repeat they are thrown away.
 */
export async function onceForKey<T, A = undefined>(ctx: ActorContext, key: string, request: unknown, work: (read: A) => Promise<T>, ahead: () => Promise<A> = async () => undefined as A): Promise<T> {
  const hash = requestHash(request);
  const organization = ctx.actor.organizationId;
  const [claimed, read] = await Promise.all([ctx.sql.run`
    insert into idempotency_key (organization_id, key, request_hash, at) values (${organization}, ${key}, ${hash}, ${ctx.clock.now()})
    on conflict do nothing`, ahead()]);
  if (claimed === 0) {
    const earlier = await ctx.sql.one<{ request_hash: string; answer: T }>`
      select request_hash, answer from idempotency_key where organization_id = ${organization} and key = ${key}`;
    if (earlier?.request_hash !== hash) throw idempotencyKeyReuse({ key });
    return earlier.answer;
  }
  // Read back as it was kept, so that the first answer and all repeats are the same to the byte.
  const kept = await ctx.sql.one<{ answer: T }>`
    update idempotency_key set answer = ${JSON.stringify(await work(read))}::jsonb where organization_id = ${organization} and key = ${key} returning answer`;
  return kept!.answer;
}
