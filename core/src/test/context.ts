import { fixedClock } from '../platform/clock.ts';
import type { ActorContext, Context } from '../platform/context.ts';
import type { Database } from '../platform/db/open.ts';
import { transact, type Request } from '../platform/db/transact.ts';
import { newId, type Id } from '../platform/ids.ts';
import type { Actor, Permission, Reach } from '../platform/permission.ts';

/** The day on which tests happen. */
export const testClock = () => fixedClock('2026-11-24T09:00:00Z');
export const testStorefrontId = '01980000-0000-7000-8000-000000000001' as Id<'storefront'>;

/** Everything that an actor of tests may do unless told otherwise. */
const every = [
  'catalog.read',
  'catalog.manage',
  'import.run',
  'price.read',
  'price.manage',
  'contract.read',
  'contract.manage',
  'customer.read',
  'customer.manage',
  'stock.manage',
  'cart.use',
  'order.place',
  'order.read',
  'order.fulfil',
  'order.cancel',
  'commission.manage',
  'marketplace.read',
  'marketplace.manage',
  'event.read',
  'event.manage',
  'index.manage',
  'member.manage',
  'role.manage',
  'organization.manage',
  'credit.manage',
  'ledger.read',
] as const;

/** An actor of an organization. `can` narrows its permissions; `line` and `below` default to the organization alone. */
export function anActor(
  organizationId: Id<'organization'>,
  options: Partial<Omit<Actor, 'permissions'>> & { can?: Partial<Record<Permission, Reach>> } = {},
): Actor {
  const { can, ...rest } = options;
  return {
    userId: newId<'user'>(),
    name: 'Test Person',
    email: 'person@test.example',
    organizationId,
    organizationName: 'Test organization',
    kinds: { sells: false, buys: true, operates: false },
    role: 'admin',
    permissions: new Map(
      Object.entries(can ?? Object.fromEntries(every.map((name) => [name, 'below']))) as [Permission, Reach][],
    ),
    line: [organizationId],
    below: [organizationId],
    groups: [],
    impersonator: null,
    ...rest,
  };
}

/** A seller's rep who acts for a buyer until an hour after the tests' now, within the wall around its seller. */
export function actingFor(buyer: Actor, sellerId: Id<'organization'>): Actor {
  return {
    ...buyer,
    impersonator: {
      userId: newId(),
      name: 'Femke',
      impersonationId: newId(),
      until: new Date('2026-11-24T10:00:00Z'),
      sellerId,
    },
  };
}

export function aRequest(actor: Actor | null, more: Partial<Request> = {}): Request {
  return {
    actor,
    storefrontId: testStorefrontId,
    language: 'en',
    clock: testClock(),
    requestId: 'test',
    from: '127.0.0.1',
    ...more,
  };
}

/** One transaction as an actor. */
export function actingAs<T>(
  database: Database,
  actor: Actor,
  work: (ctx: ActorContext) => Promise<T>,
  more: Partial<Request> = {},
): Promise<T> {
  return transact(database, aRequest(actor, more), (ctx) => work(ctx as ActorContext));
}

/** One transaction as a visitor: nobody is signed in. */
export function asVisitor<T>(
  database: Database,
  work: (ctx: Context) => Promise<T>,
  more: Partial<Request> = {},
): Promise<T> {
  return transact(database, aRequest(null, more), work);
}

/** One transaction as the platform itself: sees and writes all rows. For setting the stage. */
export function asThePlatform<T>(
  database: Database,
  work: (ctx: Context) => Promise<T>,
  more: Partial<Request> = {},
): Promise<T> {
  return transact(database, aRequest(null, { isPlatform: true, ...more }), work);
}
