import { type Accessor, createComputed, createSignal, onCleanup, untrack } from 'solid-js';

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
  let [isDue, isGone] = [false, false];
  onCleanup(() => {
    isGone = true;
  });
  const drawAll = () => {
    isDue = false;
    if (!isGone) draw(untrack(items));
  };
  createComputed(() => {
    const all = items();
    const had = new Set(untrack(drawn));
    const isSeen = ({ index }: Item) => untrack(() => inSight(index));
    if (all.some((item) => isSeen(item) && !had.has(item))) draw(all.filter((item) => isSeen(item) || had.has(item)));
    if (isDue || (all.length === had.size && all.every((item) => had.has(item)))) return;
    isDue = true;
    void painted().then(drawAll);
  });
  return drawn;
}
