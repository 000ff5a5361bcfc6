import type { Facets, Filter } from '@hansa/search';
import type { FacetList } from './schemas.ts';

/** Twice what a page shows of a list before somebody opens it, so that most lists open without another question. */
const mostTold = 12;

/**
 * Of each list the most frequent values, and those that were chosen, in their order: lists of up to a hundred values
 * each are most of an answer over many offers, and a page shows six of them until somebody opens one.
 */
export function brief(counted: Facets, chosen: Filter): Facets {
  const chosenOf = new Map((chosen.attributes ?? []).map(({ key, values }) => [key, values]));
  return {
    ...counted,
    brands: first(counted.brands, chosen.brandIds),
    sellers: first(counted.sellers, chosen.sellerIds),
    attributes: counted.attributes.map(({ key, values }) => ({ key, values: first(values, chosenOf.get(key)) })),
  };
}

function first<Count extends { readonly id: string | number }>(
  counts: readonly Count[],
  chosen: readonly (string | number)[] = [],
): readonly Count[] {
  return counts.length <= mostTold ? counts : counts.filter(({ id }, at) => at < mostTold || chosen.includes(id));
}

/** Of categories those one can go down to next: below the chosen, else the topmost. */
export function nextBelow(categories: FacetList['categories'], chosen: readonly string[]): FacetList['categories'] {
  if (chosen.length > 0) return categories.filter(({ parentId }) => parentId !== null && chosen.includes(parentId));
  const topmost = Math.min(...categories.map(({ level }) => level));
  return categories.filter(({ level }) => level === topmost);
}
