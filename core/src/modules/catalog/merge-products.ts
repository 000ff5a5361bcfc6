import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { found } from '../../platform/refusal.ts';
import { identifierTaken, mergedAlready, notMerged, sameProduct } from './errors.ts';
import { productsMerged, productsSplit } from './events.ts';
import type { MergeProducts, SplitProduct } from './schemas.ts';

interface Product {
  id: Id<'product'>;
  mergedIntoId: Id<'product'> | null;
  gtin: string | null;
  brandId: string | null;
  mpnKey: string | null;
}

/**
 * Two products that are one: the offers of the loser become the winner's, and the loser points to it. Prices, lists and
 * quotes hang on offers and so follow by themselves; what names products alone (carts) follows by the fact, in its own
 * room. Lines of orders stay as sold.
 */
export async function mergeProducts(
  ctx: ActorContext,
  input: z.output<typeof MergeProducts>,
): Promise<{ moved: number }> {
  if (input.loserId === input.winnerId) throw sameProduct();
  const rows = await locked(ctx, [input.loserId, input.winnerId]);
  const [loser, winner] = [found(rows.get(input.loserId), 'product'), found(rows.get(input.winnerId), 'product')];
  if (loser.mergedIntoId !== null || winner.mergedIntoId !== null) throw mergedAlready();
  const moved = await ctx.sql<{
    id: string;
  }>`update offer set product_id = ${winner.id}, updated_at = ${ctx.clock.now()} where product_id = ${loser.id} returning id`;
  await ctx.sql`update product set merged_into_id = ${winner.id}, updated_at = ${ctx.clock.now()}, revision = revision + 1 where id = ${loser.id}`;
  // Those that were merged into the loser before point on, so that whoever follows a pointer is there in one step.
  const pointed = await ctx.sql<{
    id: string;
  }>`update product set merged_into_id = ${winner.id} where merged_into_id = ${loser.id} returning id`;
  await ctx.sql`update product set updated_at = ${ctx.clock.now()}, revision = revision + 1 where id = ${winner.id}`;
  ctx.emit(
    productsMerged({
      subject: { type: 'product', id: loser.id },
      parties: [ctx.actor.organizationId],
      data: {
        loserId: loser.id,
        winnerId: winner.id,
        offerIds: moved.map((one) => one.id),
        pointedIds: pointed.map((one) => one.id),
      },
      before: { productId: loser.id, mergedIntoId: null, offers: moved.length },
      after: { productId: winner.id, mergedIntoId: winner.id, offers: moved.length },
    }),
  );
  return { moved: moved.length };
}

/**
 * Takes a merge back: the offers that it moved, and that are still there, return. What was listed on the winner since
 * stays on it.
 */
export async function splitProduct(
  ctx: ActorContext,
  input: z.output<typeof SplitProduct>,
): Promise<{ moved: number }> {
  const loser = found((await locked(ctx, [input.productId])).get(input.productId), 'product');
  const winnerId = loser.mergedIntoId;
  if (winnerId === null) throw notMerged();
  const twin = await ctx.sql.one<{
    id: string;
  }>`select id from product where merged_into_id is null and (gtin = ${loser.gtin} or (brand_id = ${loser.brandId} and mpn_key = ${loser.mpnKey})) limit 1`;
  if (twin) throw identifierTaken({ productId: twin.id });
  const merge = await ctx.sql.one<{
    data: { offerIds: string[]; pointedIds: string[] };
  }>`select data from event where name = 'product.merged' and subject_id = ${loser.id} order by at desc, id desc limit 1`;
  await ctx.sql`update product set merged_into_id = null, updated_at = ${ctx.clock.now()}, revision = revision + 1 where id = ${loser.id}`;
  await ctx.sql`update product set merged_into_id = ${loser.id} where id = any (${merge?.data.pointedIds ?? []}::uuid[]) and merged_into_id = ${winnerId}`;
  const moved = await ctx.sql<{
    id: string;
  }>`update offer set product_id = ${loser.id}, updated_at = ${ctx.clock.now()} where id = any (${merge?.data.offerIds ?? []}::uuid[]) and product_id = ${winnerId} returning id`;
  await ctx.sql`update product set updated_at = ${ctx.clock.now()}, revision = revision + 1 where id = ${winnerId}`;
  ctx.emit(
    productsSplit({
      subject: { type: 'product', id: loser.id },
      parties: [ctx.actor.organizationId],
      data: { loserId: loser.id, winnerId, offerIds: moved.map((one) => one.id) },
      before: { mergedIntoId: winnerId },
      after: { mergedIntoId: null, offers: moved.length },
    }),
  );
  return { moved: moved.length };
}

/** In one order for everybody, so that two merges wait for each other. */
async function locked(ctx: ActorContext, ids: readonly Id<'product'>[]): Promise<Map<string, Product>> {
  const rows =
    await ctx.sql<Product>`select id, merged_into_id as "mergedIntoId", gtin, brand_id as "brandId", mpn_key as "mpnKey" from product where id = any (${ids}::uuid[]) order by id for no key update`;
  return new Map(rows.map((row) => [row.id, row]));
}
