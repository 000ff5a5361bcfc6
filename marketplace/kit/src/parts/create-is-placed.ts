import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/**
 * Whether an element is laid out on the page. While a page waits for its data (Suspense), its elements are made but
 * belong to no window, and whoever measures them then, measures nothing, and never again.
 */
export function createIsPlaced(element: Accessor<Element>): Accessor<boolean> {
  const [isPlaced, setPlaced] = createSignal(false);
  onMount(() => {
    // A first report comes once the element has a size, however late that is.
    const watch = new ResizeObserver(() => {
      if (!element().isConnected) return;
      setPlaced(true);
      watch.disconnect();
    });
    watch.observe(element());
    onCleanup(() => watch.disconnect());
  });
  return isPlaced;
}
