import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { type Permission, reachOf } from '../../platform/permission.ts';

/**
 * Which vendor orders (`v`) the actor reaches as their seller, or as the operator. What a person made himself is no
 * reach for a seller.
 */
export function asSeller(ctx: ActorContext, permission: Permission): Fragment {
  const reach = reachOf(ctx.actor, permission);
  if (reach === 'all' && ctx.actor.kinds.operates) return fragment`true`;
  if (reach === 'none' || reach === 'own') return fragment`false`;
  return fragment`v.seller_id = any (${reach === 'branch' ? [ctx.actor.organizationId] : ctx.actor.below}::uuid[])`;
}

/** Which orders (`o`) the actor reaches as their buyer, or as the operator. */
export function asBuyer(ctx: ActorContext, permission: Permission): Fragment {
  const reach = reachOf(ctx.actor, permission);
  if (reach === 'all' && ctx.actor.kinds.operates) return fragment`true`;
  if (reach === 'none') return fragment`false`;
  if (reach === 'own') return fragment`o.buyer_id = ${ctx.actor.organizationId} and o.placed_by = ${ctx.actor.userId}`;
  return fragment`o.buyer_id = any (${reach === 'branch' ? [ctx.actor.organizationId] : ctx.actor.below}::uuid[])`;
}

/**
 * Which vendor orders the actor reaches from either side. A seller does not see the order row, so its policy makes the
 * second half empty for it.
 */
export function asParty(ctx: ActorContext, permission: Permission): Fragment {
  return fragment`(${asSeller(ctx, permission)} or exists (select 1 from purchase_order o where o.id = v.order_id and ${asBuyer(ctx, permission)}))`;
}
