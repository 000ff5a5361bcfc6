import type { Id } from './ids.ts';

/**
 * `order.place`, `contract.save`: a noun of the trade and what is done to it. The catalogue of all stands in the room
 * `organizations`.
 */
export type Permission = `${string}.${string}`;

/**
 * How far a permission reaches: nothing; what I made myself; my own organization; mine and all below it in the tree;
 * all of the marketplace (the operator's people only).
 */
export const reaches = ['none', 'own', 'branch', 'below', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** What a door asks for before its verb is called. Deny by default: a door without one does not register. */
export type Gate = Permission | 'public' | 'signed in';

/**
 * Whether a door opens to somebody who acts in another's name, or only to the person. What is written under a name
 * binds it, so a door that writes is `in person` unless it says otherwise; one that reads is open unless it says
 * otherwise.
 */
export type Presence = 'in person' | 'on behalf';

/** Who really sits there, where an actor is somebody that another acts for (the room `impersonations`). */
export interface Impersonator {
  readonly userId: Id<'user'>;
  readonly name: string;
  readonly impersonationId: Id<'impersonation'>;
  readonly until: Date;
  /**
   * The seller whose rep this is: nothing is seen and done but what concerns it. Null: the operator's people, who see
   * all that the person sees.
   */
  readonly sellerId: Id<'organization'> | null;
}

/** Who acts, and for whom. Made once a request by the rooms `identity` and `organizations`. */
export interface Actor {
  readonly userId: Id<'user'>;
  readonly name: string;
  readonly email: string;
  readonly organizationId: Id<'organization'>;
  readonly organizationName: string;
  readonly kinds: { readonly sells: boolean; readonly buys: boolean; readonly operates: boolean };
  readonly role: string;
  readonly permissions: ReadonlyMap<Permission, Reach>;
  /** Own organization and its ancestors, nearest first: whose contracts and audiences apply. */
  readonly line: readonly Id<'organization'>[];
  /** Own organization and all below it: the widest that any reach may cover. */
  readonly below: readonly Id<'organization'>[];
  /** Customer groups that hold any of `line`. */
  readonly groups: readonly Id<'customer_group'>[];
  readonly impersonator: Impersonator | null;
  /**
   * By what it was proven who acts: a session of a person, or a key of the organization. Absent: the platform and
   * tests.
   */
  readonly credential?: { readonly kind: 'session' | 'key'; readonly id: string };
}

export function reachOf(actor: Actor | null, permission: Permission): Reach {
  return actor?.permissions.get(permission) ?? 'none';
}
