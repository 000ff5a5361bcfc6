import { behindPaint } from '@hansa/kit/behind-paint';
import { type Accessor, createComputed, createMemo, createSignal, on } from 'solid-js';

/**
 * Of a list, first the items that are in sight, and the others once those have been painted: below the fold nothing is
 * missed in that moment, and drawing all of it is what a reader waits for. It begins anew when `begins` changes
 * (another search), not when the same list is read again: what stands under a hand must not go.
 */
export function createFirstSight<Item>(
  items: Accessor<readonly Item[]>,
  {
    begins,
    inSight,
    painted,
  }: { readonly begins: Accessor<unknown>; readonly inSight: () => number; readonly painted: () => Promise<void> },
): Accessor<readonly Item[]> {
  const [drawn, draw] = createSignal(0);
  createComputed(
    on(begins, () => {
      draw(inSight());
      behindPaint(() => {
        draw(Number.POSITIVE_INFINITY);
      }, painted);
    }),
  );
  return createMemo(() => (items().length > drawn() ? items().slice(0, drawn()) : items()));
}
