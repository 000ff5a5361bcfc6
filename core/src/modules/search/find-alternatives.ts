import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { findIds } from './find-ids.ts';
import type { Scope } from './scope-of.ts';

const most = 8;

/**
 * Others of the same category (`scope` is what this asker sees of it) that are called alike, in stock first: what to buy
 * where this one is short or dear.
 */
export async function findAlternatives(
  ctx: Context,
  scope: Scope,
  product: { id: Id<'product'>; title: { en: string; vi: string } },
): Promise<Id<'product'>[]> {
  const question = { isPartNumber: false, isNewest: false, offset: 0, limit: most + 1, isAlike: true } as const;
  const ask = (text: string) => findIds(ctx, scope, { ...question, text }, new Set());
  const alike = await ask(product.title.en || product.title.vi);
  const ids = alike.ids.length > most ? alike.ids : [...new Set([...alike.ids, ...(await ask('')).ids])];
  return ids.filter((id) => id !== product.id).slice(0, most);
}
