import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findIds } from './find-ids.ts';
import { productRows } from './queries.ts';
import { scopeOf } from './scope-of.ts';
import type { Suggestions, SuggestProducts } from './schemas.ts';

type Item = z.output<typeof Suggestions>['items'][number];
const everything = { categoryIds: [], brandIds: [], sellerIds: [], attributes: [], inStock: false };

/** What one who types this may mean: categories, brands, part numbers, products that the asker may see, each kind a few. */
export async function suggestProducts(ctx: Context, input: z.output<typeof SuggestProducts>): Promise<z.output<typeof Suggestions>> {
  const text = input.text.trim();
  if (text.length < 2) return { items: [] };
  const scope = await scopeOf(ctx, everything);
  const found = await findIds(ctx, scope, { text, isPartNumber: false, isNewest: false, offset: 0, limit: input.limit }, new Set());
  const rows = new Map((await productRows(ctx, found.ids)).map((row) => [row.id, row]));
  const items = found.ids.flatMap((id: Id<'product'>): Item[] => {
    const row = rows.get(id);
    if (!row) return [];
    return found.matched.get(id) === 'identifier' && row.mpn ? [{ kind: 'partNumber', text: row.mpn, productId: id, title: row.title }] : [{ kind: 'product', text: row.title[ctx.language] || row.title.en, productId: id }];
  });
  return { items: items.slice(0, input.limit) };
}
