import type { Facet } from '@hansa/kit';
import { behindPaint } from '@hansa/kit/behind-paint';
import { type Accessor, createComputed, createSignal, on, untrack } from 'solid-js';

/**
 * What a list of filters takes at least, px: its head, the gap behind it, and a row for each value up to where it is
 * folded.
 */
const [headPx, rowPx, folded] = [52, 28, 6];

/** How many lists surely reach down to the lower edge of the window, whatever stands above them. */
export function countListsInSight(lists: readonly Facet[], heightPx: number): number {
  let left = heightPx;
  const beyond = lists.findIndex(({ values }) => {
    const isBeyond = left <= 0;
    left -= headPx + Math.min(values.length, folded) * rowPx;
    return isBeyond;
  });
  return beyond < 0 ? lists.length : beyond;
}

/**
 * The lists in sight as they are, and the others as they were until that has been painted: an answer changes all values
 * of some fifteen lists, and what was found waits for all that is drawn with it. A list that stands is not taken away
 * meanwhile, so that nobody loses their place among them.
 */
export function createListsInSight(
  lists: Accessor<readonly Facet[]>,
  {
    inSight,
    painted,
  }: { readonly inSight: (lists: readonly Facet[]) => number; readonly painted: () => Promise<void> },
): Accessor<readonly Facet[]> {
  const [drawn, draw] = createSignal<readonly Facet[]>([]);
  createComputed(
    on(lists, (all) => {
      const stood = new Map(untrack(drawn).map((one) => [one.id, one]));
      const count = inSight(all);
      draw(all.flatMap((one, at) => (at < count ? one : (stood.get(one.id) ?? []))));
      if (count < all.length)
        behindPaint(() => {
          draw(all);
        }, painted);
    }),
  );
  return drawn;
}
