import { type Accessor, createComputed, createSignal, untrack } from 'solid-js';
import { createDrawLater } from '../behind-paint.ts';

/**
 * Of a list that is scrolled, draws what is in sight at once, and what is kept ready above and below it behind the
 * paint: nobody sees that in this moment, and a key waits for whatever is drawn before its letter. What was drawn and
 * is in sight stays the very same; what went out of sight goes behind the paint as well.
 */
export function createOverscanLater<Item extends { readonly index: number }>(
  items: Accessor<readonly Item[]>,
  { inSight, painted }: { readonly inSight: (index: number) => boolean; readonly painted: () => Promise<void> },
): Accessor<readonly Item[]> {
  const [drawn, draw] = createSignal<readonly Item[]>([]);
  const drawLater = createDrawLater(() => draw(untrack(items)), painted);
  createComputed(() => {
    const all = items();
    const had = new Set(untrack(drawn));
    const isSeen = ({ index }: Item) => untrack(() => inSight(index));
    if (all.some((item) => isSeen(item) && !had.has(item))) draw(all.filter((item) => isSeen(item) || had.has(item)));
    if (all.length !== had.size || all.some((item) => !had.has(item))) drawLater();
  });
  return drawn;
}
