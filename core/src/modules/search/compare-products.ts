import type { z } from 'zod';
import { allEnded } from '../../platform/all-ended.ts';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { currencyFor } from './currency-for.ts';
import { priceProducts } from './price-products.ts';
import { namedAttributes, type AttributeValues } from './product-attributes.ts';
import { productCards } from './product-cards.ts';
import type { CompareProducts, Comparison } from './schemas.ts';
import { everything, scopeOf } from './scope-of.ts';

/** Products side by side, attribute by attribute. Those that the asker may not see are left out. */
export async function compareProducts(
  ctx: Context,
  input: z.output<typeof CompareProducts>,
): Promise<z.output<typeof Comparison>> {
  const [currency, scope] = await allEnded([currencyFor(ctx, input.currency), scopeOf(ctx, everything)]);
  const ids = [...new Set(input.productIds)];
  const items = productCards(ids, await priceProducts(ctx, scope.catalogIds, ids, currency));
  const rows = new Map(
    (
      await ctx.sql<{
        id: Id<'product'>;
        attributes: AttributeValues;
      }>`select id, attributes from product where id = any (${items.map((one) => one.id)}::uuid[])`
    ).map((row) => [row.id as string, row.attributes]),
  );
  const named = await namedAttributes(
    ctx,
    items.map((one) => rows.get(one.id) ?? {}),
    scope.namesRevision,
  );
  const keys = [...new Map(named.flat().map((one) => [one.key, one])).values()];
  return {
    currency,
    items,
    attributes: keys.map(({ key, name, unit }) => {
      const labels = named.map((own) => own.find((one) => one.key === key)?.label ?? null);
      return { key, name, unit, labels, differs: new Set(labels.map((label) => label?.en)).size > 1 };
    }),
  };
}
