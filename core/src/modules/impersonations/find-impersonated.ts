import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { fragment } from '../../platform/db/sql.ts';
import type { Id } from '../../platform/ids.ts';
import type { Actor, Impersonator } from '../../platform/permission.ts';
import type { SignedIn } from '../identity/index.ts';
import { findActorOf, findActors, findRights, type KnownPermission, type Rights } from '../organizations/index.ts';
import { impersonationOver } from './errors.ts';
import { hasAccountOf } from './whom-one-may-act-for.ts';

/**
 * Of what the person may do, what somebody else may do for it. A positive list: what is new is closed. Which doors of
 * these write in another's name, the doors say.
 */
const openToSellers: readonly KnownPermission[] = ['catalog.read', 'contract.read', 'quote.read', 'quote.request'];
const openToOperators: readonly KnownPermission[] = [
  ...openToSellers,
  'order.read',
  'cart.use',
  'price.read',
  'customer.read',
  'ledger.read',
  'event.read',
];

interface Row {
  id: Id<'impersonation'>;
  impersonatorId: Id<'user'>;
  userId: Id<'user'>;
  organizationId: Id<'organization'>;
  sentById: Id<'organization'>;
  sellerId: Id<'organization'> | null;
  until: Date;
}
type Asked = Pick<Impersonator, 'userId' | 'impersonationId'>;

/** Which of these run, each for the person who began it. */
const running = (ctx: Context, asked: readonly Asked[]) => ctx.sql<Row & object>`
  select id, impersonator_id as "impersonatorId", user_id as "userId", organization_id as "organizationId", sent_by_id as "sentById", seller_id as "sellerId", expires_at as until from impersonation i
  where (id, impersonator_id) in (select * from unnest(${asked.map((one) => one.impersonationId)}::uuid[], ${asked.map((one) => one.userId)}::uuid[])) and expires_at > ${ctx.clock.now()}
    and not exists (select 1 from impersonation_end e where e.impersonation_id = i.id) and (seller_id is null or ${hasAccountOf(fragment`i.seller_id`, fragment`i.organization_id`, ctx.clock.now())})`;

/**
 * Whoever sent still lets its people act for others, and as what it was then: a seller for its customers, the operator
 * for all. `sent`: what the one who acts may do there.
 */
const maySend = (row: Row, sent: Rights | undefined): boolean =>
  sent !== undefined &&
  (sent.permissions.get('member.impersonate') ?? 'none') !== 'none' &&
  sent.kinds.operates === (row.sellerId === null);

/**
 * The person that somebody acts for, as an actor with both names. Asked anew with each request, so that an end, a right
 * that was taken from either of them, a seat that is gone or an account that the seller has no more counts at once.
 * Refuses what is over, another's, or was never begun, all alike. Runs as the platform.
 */
export async function findImpersonated(ctx: Context, who: SignedIn, impersonationId: string): Promise<Actor> {
  const id = z.uuid().safeParse(impersonationId);
  const [row] = id.success
    ? await running(ctx, [{ userId: who.userId, impersonationId: id.data as Id<'impersonation'> }])
    : [];
  if (row === undefined) throw impersonationOver();
  const sender = (await findActors(ctx, who)).find((one) => one.organizationId === row.sentById);
  const person = await findActorOf(ctx, row.userId, row.organizationId);
  if (!person || !maySend(row, sender)) throw impersonationOver();
  const { language: _, ...actor } = person;
  const open: ReadonlySet<string> = new Set(row.sellerId === null ? openToOperators : openToSellers);
  return {
    ...actor,
    permissions: new Map([...actor.permissions].filter(([name]) => open.has(name))),
    credential: { kind: 'session', id: who.sessionId },
    impersonator: {
      userId: who.userId,
      name: who.name,
      impersonationId: id.data as Id<'impersonation'>,
      until: row.until,
      sellerId: row.sellerId,
    },
  };
}

/**
 * Which of these actors may still act: who are nobody's impersonators may. For sockets, which ask nothing by
 * themselves: each impersonation is looked at as a request would, all of them in two queries. Runs as the platform.
 */
export async function stillActing(ctx: Context, actors: readonly (Actor | null)[]): Promise<boolean[]> {
  const asked = actors.flatMap((actor) => actor?.impersonator ?? []);
  if (asked.length === 0) return actors.map(() => true);
  const rows = await running(ctx, asked);
  const rights = await findRights(ctx, [...new Set(rows.flatMap((row) => [row.impersonatorId, row.userId]))]);
  const seat = (userId: Id<'user'>, organizationId: Id<'organization'>) =>
    rights.get(userId)?.find((one) => one.organizationId === organizationId);
  const acting = new Set(
    rows
      .filter((row) => seat(row.userId, row.organizationId) && maySend(row, seat(row.impersonatorId, row.sentById)))
      .map((row) => row.id),
  );
  return actors.map((actor) => !actor?.impersonator || acting.has(actor.impersonator.impersonationId));
}
