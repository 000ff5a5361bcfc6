// The one place that writes Zvec's languages: filter expressions, and full-text expressions of quoted tokens.

import { conditionsOf } from '../../filter.ts'
import type { Scope } from '../engine.ts'
import { attributeCode, sellerPair } from './schema.ts'

const reserved = new Set(['and', 'or', 'not'])

/** Letters, digits and _ pass; anything else becomes its code point, and the parser's own words get a mark. */
export const quoteToken = (token: string) =>
  reserved.has(token) ? `_w${token}` : token.replace(/[^a-z0-9_]/gu, (letter) => `_u${letter.codePointAt(0)!.toString(16)}_`)

export const quoteTokens = (tokens: readonly string[]) => tokens.map(quoteToken).join(' ')

export const everyConcept = (concepts: readonly (readonly string[])[]) =>
  concepts.map((tokens) => `(${tokens.map(quoteToken).join(' OR ')})`).join(' AND ')

const numbers = (values: readonly number[]) => values.filter(Number.isInteger).join(',') || '-2147483648'
const strings = (values: readonly string[]) => values.map((value) => `'${value}'`).join(',') || "''"
const isId = (id: string) => /^[0-9a-zA-Z_-]{1,64}$/.test(id)

export const productsFilter = (ids: readonly string[]) => `product in (${strings(ids.filter(isId))})`

/** The audience always stands first; the rest narrows. */
export function filterOf({ audiences, filter }: Scope, more: readonly string[] = []): string {
  const parts = [`audience contain_any (${numbers(audiences)})`]
  for (const condition of conditionsOf(filter)) {
    if ('products' in condition) parts.push(productsFilter(condition.products))
    else if ('values' in condition)
      parts.push(`attribute contain_any (${strings(condition.values.map((value) => attributeCode(condition.key, value)))})`)
    else if (condition.facet === 'inStock') parts.push(`stock contain_any (${numbers(audiences)})`)
    else if (condition.facet === 'brand') parts.push(`brand in (${numbers(condition.ids)})`)
    else if (condition.facet === 'category') parts.push(`category contain_any (${numbers(condition.ids)})`)
    else if (condition.facet === 'seller') {
      const pairs = condition.ids.flatMap((seller) => audiences.map((audience) => sellerPair(seller, audience)))
      parts.push(`seller contain_any (${strings(pairs)})`)
    }
  }
  return [...parts, ...more].join(' and ')
}
