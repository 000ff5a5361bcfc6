import { on, type Reaction } from '../../platform/events/reaction.ts';
import { productsMerged, productsSplit } from '../catalog/index.ts';

/** Lines name a product, with or without an offer of it: they follow when two products become one, and with their offer when it goes back. */
export const cartReactions: readonly Reaction[] = [
  on(productsMerged, 'cart.followMergedProduct', async (ctx, { data }) => { await ctx.sql`update cart_line set product_id = ${data.winnerId} where product_id = ${data.loserId}`; }),
  on(productsSplit, 'cart.followSplitProduct', async (ctx, { data }) => { await ctx.sql`update cart_line set product_id = ${data.loserId} where offer_id = any (${data.offerIds}::uuid[]) and product_id = ${data.winnerId}`; }),
];
