import type { Context } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { on, type Reaction } from '../../platform/events/reaction.ts';
import { productsMerged, productsSplit } from '../catalog/index.ts';

/**
 * Lines of carts and of lists name a product, with or without an offer of it: they follow when two products become one,
 * and with their offer when it goes back.
 */
export const cartReactions: readonly Reaction[] = [
  on(productsMerged, 'cart.followMergedProduct', async (ctx, { data }) => {
    await follow(ctx, fragment`set product_id = ${data.winnerId} where product_id = ${data.loserId}`);
  }),
  on(productsSplit, 'cart.followSplitProduct', async (ctx, { data }) => {
    await follow(
      ctx,
      fragment`set product_id = ${data.loserId} where offer_id = any (${data.offerIds}::uuid[]) and product_id = ${data.winnerId}`,
    );
  }),
];

async function follow(ctx: Context, how: Fragment): Promise<void> {
  await ctx.sql`update cart_line ${how}`;
  await ctx.sql`update requisition_line ${how}`;
}
