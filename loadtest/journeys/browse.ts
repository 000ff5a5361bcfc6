import { ask, open } from '../doors/ask.ts';
import type { Visiting } from './market.ts';

interface Tree {
  readonly items: readonly { readonly id: string; readonly level: number; readonly count: number }[];
}

/** A visitor without an account: the first page, a category, a product. */
export async function browse(visit: Visiting): Promise<void> {
  const { random, known } = visit;
  await open(visit, 'page: first', '/');
  const { items } = await ask<Tree>(visit, 'categories.tree', undefined);
  const held = items.filter((one) => one.level === 3 && one.count > 0);
  if (held.length > 0)
    await ask(visit, 'search.find', { filter: { categoryIds: [random.pick(held).id] }, limit: 24, facets: 'brief' });
  const { productId } = random.pick(known.offers);
  await open(visit, 'page: product', `/products/${productId}`);
  await ask(visit, 'products.show', { productId });
}
