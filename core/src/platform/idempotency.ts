import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import type { ActorContext, Context } from './context.ts';
import type { Id } from './ids.ts';
import { refusal } from './refusal.ts';

/** The same key came with another request. The caller made a mistake: use a new key for a new request. */
export const idempotencyKeyReuse = refusal('unprocessable', 'idempotency-key-reuse')<{ key: string }>();

/** Keys of requests, each an organization's own. */
export interface KeyClaim {
  readonly organizationId: Id<'organization'>;
  readonly key: string;
  readonly hash: string;
}

/**
 * Claims keys for several requests of one transaction, as `onceForKey` does for one: those that are new. Whoever is not
 * among them has been answered before, or made a mistake, and must be done by itself. What is claimed is answered or
 * given up before the commit. `ctx` sees all rows.
 */
export async function claimKeys(ctx: Context, claims: readonly KeyClaim[]): Promise<ReadonlySet<KeyClaim>> {
  const rows = await ctx.sql<{ organizationId: string; key: string }>`
    insert into idempotency_key (organization_id, key, request_hash, at)
    select organization_id, key, hash, ${ctx.clock.now()}::timestamptz from unnest(${claims.map((one) => one.organizationId)}::uuid[], ${claims.map((one) => one.key)}::text[], ${claims.map((one) => one.hash)}::text[]) as c(organization_id, key, hash)
    order by organization_id, key on conflict do nothing returning organization_id as "organizationId", key`;
  const named = new Set(rows.map((row) => `${row.organizationId} ${row.key}`));
  return new Set(claims.filter((one) => named.has(`${one.organizationId} ${one.key}`)));
}

/** Keeps the answers of claimed keys, and gives each as it was kept. */
export async function answerKeys<T>(
  ctx: Context,
  answers: readonly { readonly claim: KeyClaim; readonly answer: T }[],
): Promise<ReadonlyMap<KeyClaim, T>> {
  if (answers.length === 0) return new Map();
  const rows = await ctx.sql<{ at: number; answer: T }>`
    update idempotency_key k set answer = g.answer::jsonb
    from unnest(${answers.map(({ claim }) => claim.organizationId)}::uuid[], ${answers.map(({ claim }) => claim.key)}::text[], ${answers.map(({ answer }) => JSON.stringify(answer))}::text[]) with ordinality as g(organization_id, key, answer, at)
    where k.organization_id = g.organization_id and k.key = g.key returning g.at - 1 as at, k.answer`;
  return new Map(rows.map((row) => [answers[row.at]!.claim, row.answer]));
}

/** Gives claimed keys up, as if they had never been claimed. */
export async function giveUpKeys(ctx: Context, claims: readonly KeyClaim[]): Promise<void> {
  if (claims.length === 0) return;
  await ctx.sql`
    delete from idempotency_key k using unnest(${claims.map((one) => one.organizationId)}::uuid[], ${claims.map((one) => one.key)}::text[]) as g(organization_id, key)
    where k.organization_id = g.organization_id and k.key = g.key`;
}

/** A hash of a request's meaning: keys in order, so that the order of fields in JSON does not matter. */
export function requestHash(request: unknown): string {
  return createHash('sha256').update(canonical(request)).digest('hex');
}

/**
 * Does the work once for a key of an organization (I6). A repeat gets the first answer; a repeat that comes while the
 * first still runs waits for it (the unique key makes it wait); another request under the same key is refused. Rolled
 * back with the work. The answer must be plain JSON. `ahead`: reads and locks of the work that may as well travel with
 * the claim; for a repeat they are thrown away.
 */
export async function onceForKey<T, A = undefined>(
  ctx: ActorContext,
  key: string,
  request: unknown,
  work: (read: A) => Promise<T>,
  ahead: () => Promise<A> = async () => undefined as A,
): Promise<T> {
  const hash = requestHash(request);
  const organization = ctx.actor.organizationId;
  const [claimed, read] = await Promise.all([
    ctx.sql.run`
    insert into idempotency_key (organization_id, key, request_hash, at) values (${organization}, ${key}, ${hash}, ${ctx.clock.now()})
    on conflict do nothing`,
    ahead(),
  ]);
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
