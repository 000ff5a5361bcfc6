import { type Fragment, fragment } from '../../platform/db/sql.ts';
import { anywhere } from '../../platform/db/text-patterns.ts';

/**
 * Whether a text stands anywhere in another, in small letters or great. (`ilike` makes both small for each row, and
 * takes half as long again.)
 */
export const holds = (column: Fragment, text: string): Fragment =>
  fragment`lower(${column}) like lower(${anywhere(text)})`;

/**
 * Of fewer letters than three an index of three says nothing, and would be read whole before all that it leads to: then
 * the rows are.
 */
export const byLetters = (column: Fragment, text: string): Fragment =>
  [...text].length < 3 ? fragment`${column} || ''` : column;

/**
 * Ids of the products whose title in either language, part number or GTIN has a text in it, in small letters or great;
 * with `brands` also those of a brand whose name has it. From `product_words`.
 */
export function productsWith(text: string, { brands = false } = {}): Fragment {
  const own = fragment`${byLetters(fragment`w.words`, text)} like lower(${anywhere(text)})`;
  return fragment`(select w.product_id from product_words w where ${own} ${brands ? fragment`or w.brand_id = any (array(select b.id from brand b where ${holds(fragment`b.name`, text)}))` : fragment``})`;
}
