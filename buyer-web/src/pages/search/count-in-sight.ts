import type { SearchState } from './search-address.ts';

/**
 * The lowest that a hit of each look can be (px, with the gap behind it), and the narrowest. Only the grid has columns.
 */
const least = {
  list: { height: 102, width: Number.POSITIVE_INFINITY },
  grid: { height: 250, width: 240 },
  parts: { height: 50, width: Number.POSITIVE_INFINITY },
} as const satisfies Record<SearchState['view'], object>;

/**
 * How many hits surely reach down to the lower edge of the window, however far it is scrolled; more than are in sight,
 * because of what stands above and beside them.
 */
export function countInSight(view: SearchState['view']): number {
  const { height, width } = least[view];
  return Math.ceil((scrollY + innerHeight) / height) * Math.max(Math.floor(innerWidth / width), 1);
}
