import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { reachOf } from '../../platform/permission.ts';
import { forbidden, found } from '../../platform/refusal.ts';

const permissionOf = (ctx: ActorContext) => (ctx.actor.kinds.operates ? 'marketplace.manage' : 'catalog.manage');

/** Whether the actor keeps documents at all: the operator of any product, a seller of what it sells. */
export const mayKeepDocuments = (ctx: ActorContext) => reachOf(ctx.actor, permissionOf(ctx)) !== 'none';

export function demandKeepingDocuments(ctx: ActorContext): void {
  if (!mayKeepDocuments(ctx)) throw forbidden({ permission: permissionOf(ctx) });
}

/** A product that the actor sells; the operator, any. Another's is unknown. */
export async function findSoldProduct(ctx: ActorContext, productId: Id<'product'>): Promise<void> {
  found(
    ctx.actor.kinds.operates
      ? await ctx.sql.one`select 1 from product where id = ${productId} and merged_into_id is null`
      : await ctx.sql
          .one`select 1 from offer where product_id = ${productId} and seller_id = ${ctx.actor.organizationId} and state <> 'ended' limit 1`,
    'product',
  );
}
