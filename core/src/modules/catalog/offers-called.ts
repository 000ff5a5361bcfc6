import type { ActorContext } from '../../platform/context.ts';
import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';
import { keyOfIdentifier } from './identifiers.ts';
import { holds, productsWith } from './product-words.ts';

/** So many are named one by one. Of more it is quicker to go through all that the seller has. */
const namedMost = 5_000;
/** An index of letters by threes knows nothing shorter. */
const shortest = 3;

/**
 * A condition over an offer `o` of the acting seller: its number, or what its product is called, has the text in it, in
 * small letters or great (`brands`: or its brand's name). Where that names few offers and products, they are asked for
 * first, each by an index of letters, and told by their ids; so a text costs what it finds and not what the seller has.
 */
export async function offersCalled(ctx: ActorContext, text: string, { brands = false } = {}): Promise<Fragment> {
  const anyOf = fragment`(${holds(fragment`o.sku`, text)} or o.product_id in ${productsWith(text, { brands })})`;
  const letters = keyOfIdentifier(text);
  // What is beyond ASCII may be written in several ways, of which the key of a number knows one.
  if (letters.length < shortest || !/^[\x20-\x7E]*$/.test(text)) return anyOf;
  const most = namedMost + 1;
  // Products of brands by themselves: how many they are nobody knows beforehand, and asked for with the others they have
  // all products gone through.
  const ofBrands = fragment`select w.product_id from brand b join product_words w on w.brand_id = b.id where ${brands} and ${holds(fragment`b.name`, text)}`;
  const named = (await ctx.sql.one<Record<'offers' | 'products' | 'branded', string[]>>`
    select hansa_offers_numbered(${ctx.actor.organizationId}, ${anywhere(letters)}, ${anywhere(text)}, ${most}) as offers,
           array(select called.product_id from ${productsWith(text)} called limit ${most}) as products, array(${ofBrands} limit ${most}) as branded`)!;
  const products = [...named.products, ...named.branded];
  return named.offers.length > namedMost || products.length > namedMost
    ? anyOf
    : fragment`(o.id = any (${named.offers}::uuid[]) or o.product_id = any (${products}::uuid[]))`;
}
