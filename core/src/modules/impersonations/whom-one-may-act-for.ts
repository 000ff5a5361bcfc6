import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { asPlatform } from '../../platform/db/transact.ts';
import type { Id } from '../../platform/ids.ts';

export interface Seat {
  readonly memberId: Id<'member'>;
  readonly userId: Id<'user'>;
  readonly name: string;
  readonly role: string;
  readonly organizationId: Id<'organization'>;
}

/**
 * SQL that says whether a seller has an account of a buyer, which is a contract that holds at `now`, credit, or a place
 * in one of the seller's own customer groups, of the buyer or of a company above it. Having been asked for a quote is
 * none: anybody may ask. `seller` and `buyer` are SQL over ids. For a context that sees all rows.
 */
export function hasAccountOf(seller: Fragment, buyer: Fragment, now: Date): Fragment {
  return fragment`exists (
    with recursive up as (select b.id, b.parent_id, 0 as depth from organization b where b.id = ${buyer} union all select p.id, p.parent_id, up.depth + 1 from up join organization p on p.id = up.parent_id where up.depth < 20),
      held as (select g.group_id from customer_group_member g join up on up.id = g.buyer_id)
    select 1 from contract c where c.seller_id = ${seller} and c.state = 'active' and (c.valid_from is null or c.valid_from <= ${now}::date) and (c.valid_to is null or c.valid_to >= ${now}::date)
      and (c.buyer_id in (select id from up) or c.group_id in (select group_id from held))
    union all select 1 from credit_account a where a.seller_id = ${seller} and a.buyer_id in (select id from up)
    union all select 1 from customer_group_member g where g.owner_id = ${seller} and g.buyer_id in (select id from up))`;
}

/**
 * Seats of others that the actor may act for, narrowed by `where` (over `m`, the member). The operator's people: all
 * but their own house's. A seller's rep: buyers that the seller has an account of.
 */
export function seatsToActFor(ctx: ActorContext, where: Fragment): Promise<Seat[]> {
  const { actor } = ctx;
  const isWithin = actor.kinds.operates
    ? fragment`true`
    : fragment`o.is_buyer and o.id <> all (${actor.below}::uuid[]) and ${hasAccountOf(fragment`${actor.organizationId}`, fragment`o.id`, ctx.clock.now())}`;
  return asPlatform(
    ctx,
    "people of a customer sit in the customer's company; only those of companies that the actor has an account of are told",
    () => ctx.sql<Seat & object>`
    select m.id as "memberId", m.user_id as "userId", u.name, r.name as role, m.organization_id as "organizationId"
    from member m join organization o on o.id = m.organization_id join user_account u on u.id = m.user_id join role r on r.id = m.role_id
    where m.is_active and o.state = 'active' and not o.is_operator and m.user_id <> ${actor.userId} and ${isWithin} and ${where} order by u.name, m.id limit 500`,
  );
}
