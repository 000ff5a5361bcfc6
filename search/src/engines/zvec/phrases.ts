// The one place that writes Zvec's languages: filter expressions, and full-text expressions of quoted tokens.

import { conditionsOf } from '../../filter.ts';
import type { Scope } from '../engine.ts';
import { attributeCode, sellerPair } from './schema.ts';

const reserved = new Set(['and', 'or', 'not']);

/** Letters, digits and _ pass; anything else becomes its code point, and the parser's own words get a mark. */
export const quoteToken = (token: string) =>
  reserved.has(token)
    ? `_w${token}`
    : token.replace(/[^a-z0-9_]/gu, (letter) => `_u${letter.codePointAt(0)!.toString(16)}_`);

export const quoteTokens = (tokens: readonly string[]) => tokens.map(quoteToken).join(' ');

export const everyConcept = (concepts: readonly (readonly string[])[]) =>
  concepts.map((tokens) => `(${tokens.map(quoteToken).join(' OR ')})`).join(' AND ');

const numbers = (values: readonly number[]) => values.filter(Number.isInteger).join(',') || '-2147483648';
const strings = (values: readonly string[]) => values.map((value) => `'${value}'`).join(',') || "''";
const isId = (id: string) => /^[0-9a-zA-Z_-]{1,64}$/.test(id);

export const productsFilter = (ids: readonly string[]) => `product in (${strings(ids.filter(isId))})`;

// Zvec refuses a longer list outright, and a buyer may well be let into a hundred catalogs.
const longestList = 32;

function containsAny<Value>(
  column: string,
  values: readonly Value[],
  write: (values: readonly Value[]) => string,
): string {
  const lists = Array.from({ length: Math.max(1, Math.ceil(values.length / longestList)) }, (_, at) =>
    values.slice(at * longestList, (at + 1) * longestList),
  );
  const parts = lists.map((list) => `${column} contain_any (${write(list)})`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(' or ')})`;
}

/** The audience always stands first; the rest narrows. */
export function filterOf({ audiences, filter }: Scope, more: readonly string[] = []): string {
  const parts = [containsAny('audience', audiences, numbers)];
  for (const condition of conditionsOf(filter)) {
    if ('products' in condition) parts.push(productsFilter(condition.products));
    else if ('values' in condition)
      parts.push(
        containsAny(
          'attribute',
          condition.values.map((value) => attributeCode(condition.key, value)),
          strings,
        ),
      );
    else if (condition.facet === 'inStock') parts.push(containsAny('stock', audiences, numbers));
    else if (condition.facet === 'brand') parts.push(`brand in (${numbers(condition.ids)})`);
    else if (condition.facet === 'category') parts.push(containsAny('category', condition.ids, numbers));
    else if (condition.facet === 'seller') {
      const pairs = condition.ids.flatMap((seller) => audiences.map((audience) => sellerPair(seller, audience)));
      parts.push(containsAny('seller', pairs, strings));
    }
  }
  return [...parts, ...more].join(' and ');
}
