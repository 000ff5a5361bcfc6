import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import { type Actor, type Impersonator, reachOf } from '../../platform/permission.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { SignedIn } from '../identity/index.ts';
import { findActorOf, findActors, type KnownPermission } from '../organizations/index.ts';
import { impersonationOver } from './errors.ts';
import { hasAccountOf } from './whom-one-may-act-for.ts';

/** Of what the person may do, what somebody else may do for it. A positive list: what is new is closed. Which doors of these write in another's name, the doors say. */
const openToSellers: readonly KnownPermission[] = ['catalog.read', 'contract.read', 'quote.read', 'quote.request'];
const openToOperators: readonly KnownPermission[] = [...openToSellers, 'order.read', 'cart.use', 'price.read', 'customer.read', 'ledger.read', 'event.read'];

interface Row { userId: Id<'user'>; organizationId: Id<'organization'>; sentById: Id<'organization'>; sellerId: Id<'organization'> | null; until: Date }
const running = (ctx: Context, id: Id<'impersonation'>, impersonatorId: Id<'user'>) => ctx.sql.one<Row & object>`
  select user_id as "userId", organization_id as "organizationId", sent_by_id as "sentById", seller_id as "sellerId", expires_at as until from impersonation i
  where id = ${id} and impersonator_id = ${impersonatorId} and expires_at > ${ctx.clock.now()} and not exists (select 1 from impersonation_end e where e.impersonation_id = i.id)
    and (seller_id is null or ${hasAccountOf(fragment`i.seller_id`, fragment`i.organization_id`, ctx.clock.now())})`;

/**
 * The person that somebody acts for, as an actor with both names. Asked anew with each request, so that an end, a right that was taken from either of
 * them, a seat that is gone or an account that the seller has no more counts at once. Refuses what is over, another's, or was never begun, all alike. Runs as the platform.
 */
export async function findImpersonated(ctx: Context, who: SignedIn, impersonationId: string): Promise<Actor> {
  const id = z.uuid().safeParse(impersonationId);
  const row = id.success ? await running(ctx, id.data as Id<'impersonation'>, who.userId) : null;
  if (row === null) throw impersonationOver();
  const sender = (await findActors(ctx, who)).find((one) => one.organizationId === row.sentById);
  const person = await findActorOf(ctx, row.userId, row.organizationId);
  if (!sender || !person || reachOf(sender, 'member.impersonate') === 'none' || sender.kinds.operates !== (row.sellerId === null)) throw impersonationOver();
  const { language: _, ...actor } = person;
  const open: ReadonlySet<string> = new Set(row.sellerId === null ? openToOperators : openToSellers);
  return {
    ...actor, permissions: new Map([...actor.permissions].filter(([name]) => open.has(name))), credential: { kind: 'session', id: who.sessionId },
    impersonator: { userId: who.userId, name: who.name, impersonationId: id.data as Id<'impersonation'>, until: row.until, sellerId: row.sellerId },
  };
}

/** Which of these actors may still act: who are nobody's impersonators may. For sockets, which ask nothing by themselves: each impersonation is looked at as a request would. Runs as the platform. */
export async function stillActing(ctx: Context, actors: readonly (Actor | null)[]): Promise<boolean[]> {
  const over = new Set<string>();
  for (const [id, who] of new Map(actors.flatMap((actor) => (actor?.impersonator ? [[actor.impersonator.impersonationId, actor.impersonator] as const] : [])))) if (await isOver(ctx, who)) over.add(id);
  return actors.map((actor) => !actor?.impersonator || !over.has(actor.impersonator.impersonationId));
}

async function isOver(ctx: Context, { userId, name, impersonationId }: Impersonator): Promise<boolean> {
  try {
    await findImpersonated(ctx, { userId, name, email: '', language: 'en', sessionId: '' }, impersonationId);
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
