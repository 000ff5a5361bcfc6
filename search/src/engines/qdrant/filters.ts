// Our filters in Qdrant's words. Nothing is quoted, because Qdrant's filters are data too.

import type { Schemas } from '@qdrant/js-client-rest';
import { conditionsOf, type Condition } from '../../filter.ts';
import type { AudienceId } from '../../product-document.ts';
import type { Matching, Scope } from '../engine.ts';
import { attributeKeyword, sellerPair } from './points.ts';

export type Filter = Schemas['Filter'];
type Part = Schemas['Condition'];

const anyOf = (key: string, any: readonly (string | number)[]): Part => ({ key, match: { any: [...any] as string[] } });

function partOf(condition: Condition, audiences: readonly AudienceId[]): Part {
  if ('products' in condition) return { has_id: [...condition.products] };
  if ('values' in condition)
    return anyOf(
      'attribute',
      condition.values.map((value) => attributeKeyword(condition.key, value)),
    );
  if (condition.facet === 'inStock') return anyOf('stock', audiences);
  if (condition.facet === 'seller')
    return anyOf(
      'seller',
      condition.ids.flatMap((seller) => audiences.map((audience) => sellerPair(seller, audience))),
    );
  return anyOf(condition.facet, condition.ids);
}

/** The audience stands first in every leg. `without` leaves one facet's own condition out, for counting it. */
export function filterOf({ audiences, filter }: Scope, more: readonly Part[] = [], without?: string): Filter {
  const kept = conditionsOf(filter).filter(({ facet }) => facet !== without);
  return { must: [anyOf('audience', audiences), ...kept.map((condition) => partOf(condition, audiences)), ...more] };
}

export const holdingEvery = (column: string, concepts: readonly (readonly string[])[]): Part[] =>
  concepts.map((tokens) => anyOf(column, tokens));

export function matchingPart(matching: Matching): Part[] {
  if (matching === 'everything') return [];
  const every: Part[] = matching.concepts.length ? [{ must: holdingEvery('words', matching.concepts) }] : [];
  return [{ should: [...every, { has_id: [...matching.ids] }] }];
}
