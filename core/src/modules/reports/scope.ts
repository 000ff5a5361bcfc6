import type { ActorContext } from '../../platform/context.ts';
import { reachOf } from '../../platform/permission.ts';
import { forbidden } from '../../platform/refusal.ts';
import type { Scope } from './sales.ts';

/**
 * What a buyer's person may count, by the reach of `order.read`: own orders, the organization's, those below it too, or
 * all (the operator).
 */
export function buyingScope(ctx: ActorContext): Scope {
  const reach = reachOf(ctx.actor, 'order.read');
  if (reach === 'all' && ctx.actor.kinds.operates) return { side: 'all' };
  if (reach === 'none') throw forbidden({ permission: 'order.read' });
  return {
    side: 'buyer',
    ids: reach === 'below' || reach === 'all' ? ctx.actor.below : [ctx.actor.organizationId],
    personId: reach === 'own' ? ctx.actor.userId : null,
  };
}
