import { type Accessor, createComputed, createSignal, onCleanup, untrack } from 'solid-js';

/**
 * Rows by their place, each heard of alone: an edit of a thousand lines gives a thousand new places, of which one holds
 * another row, and only who drew that one is told. Read straight from the list, every cell on the screen stands
 * downstream of it and is asked at each edit whether it concerns it.
 */
export function createDrawnRows<Row>(rows: Accessor<readonly Row[]>): (index: number) => Accessor<Row | undefined> {
  const drawn = new Set<{ readonly index: number; readonly put: (row: Row | undefined) => void }>();
  createComputed(() => {
    const now = rows();
    for (const { index, put } of drawn) put(now[index]);
  });
  return (index) => {
    const [row, setRow] = createSignal(untrack(rows)[index]);
    const one = {
      index,
      put: (next: Row | undefined) => {
        setRow(() => next);
      },
    };
    drawn.add(one);
    onCleanup(() => drawn.delete(one));
    return row;
  };
}
