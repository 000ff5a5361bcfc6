import type { z } from 'zod';
import type { ActorContext } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';
import { categoryInUse } from './errors.ts';
import { categoryRemoved } from './events.ts';
import { categorySheets } from './list-category-sheets.ts';
import type { RemoveCategory } from './schemas.ts';

/**
 * Only one that nothing stands in and no rule names: no product (a merged one, too, keeps its category), no category
 * below, no discount, commission or routing by it.
 */
export async function removeCategory(
  ctx: ActorContext,
  { categoryId }: z.output<typeof RemoveCategory>,
): Promise<{ id: string }> {
  await ctx.sql`lock table category in share row exclusive mode`;
  const sheet = found((await categorySheets(ctx, categoryId))[0], 'category');
  const [used] = await ctx.sql<{ products: number; categories: number; rules: number }>`
    select (select count(*)::int from product where category_id = ${categoryId}) as products, (select count(*)::int from category where parent_id = ${categoryId}) as categories,
           (select count(*) from contract_discount where category_id = ${categoryId})::int + (select count(*) from rep_rule where category_id = ${categoryId})::int
             + (select count(*) from commission_rule where jsonb_exists(conditions->'categoryIds', ${categoryId}::text))::int as rules`;
  if (used!.products + used!.categories + used!.rules > 0) throw categoryInUse({ ...used! });
  await ctx.sql`delete from category where id = ${categoryId}`;
  ctx.emit(
    categoryRemoved({
      subject: { type: 'category', id: categoryId },
      parties: [ctx.actor.organizationId],
      data: { categoryId },
      before: { name: sheet.name, code: sheet.code },
      after: {},
    }),
  );
  return { id: categoryId };
}
