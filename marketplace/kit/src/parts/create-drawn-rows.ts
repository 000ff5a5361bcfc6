import { type Accessor, createComputed, createSignal, on, onCleanup, untrack } from 'solid-js';

/**
 * Rows by their place, each heard of alone: an edit of a thousand lines gives a thousand new places, of which one holds
 * another row, and only who drew that one is told. Read straight from the list, every cell on the screen stands
 * downstream of it and is asked at each edit whether it concerns it. Who draws a row may go over to another place.
 */
export function createDrawnRows<Row>(
  rows: Accessor<readonly Row[]>,
): (index: Accessor<number>) => Accessor<Row | undefined> {
  const drawn = new Set<() => void>();
  createComputed(() => {
    rows();
    for (const hear of drawn) hear();
  });
  return (index) => {
    const now = () => untrack(() => rows()[index()]);
    const [row, setRow] = createSignal(now());
    const hear = () => {
      setRow(now);
    };
    createComputed(on(index, hear, { defer: true }));
    drawn.add(hear);
    onCleanup(() => drawn.delete(hear));
    return row;
  };
}
