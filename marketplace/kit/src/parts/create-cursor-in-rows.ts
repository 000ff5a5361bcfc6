import { type Accessor, createComputed, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { Cell } from './create-editable-grid.ts';

interface GridCursor {
  readonly active: Accessor<Cell>;
  readonly range: Accessor<{
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  }>;
  /** What is typed into the cell of the cursor; null: it is closed. */
  readonly draft: Accessor<string | null>;
}
export interface CursorInRow {
  /** The column of the cursor; null: it is in another row. */
  readonly column: Accessor<number | null>;
  readonly draft: Accessor<string | null>;
  readonly isIn: (column: number) => boolean;
}
type Span = readonly [left: number, right: number];

/**
 * Where the cursor and the range are in each row that is drawn. A step of the cursor is told to the cells of the two
 * rows that it concerns: asked by each row for itself, every row on the screen stands downstream of the cursor, and
 * takes part in each step and each letter. What is drawn may go over to another row.
 */
export function createCursorInRows({ active, range, draft }: GridCursor): (row: Accessor<number>) => CursorInRow {
  const drawn = new Set<() => void>();
  createComputed(() => {
    active();
    range();
    draft();
    for (const hear of drawn) hear();
  });
  return (row) =>
    untrack(() => {
      const columnNow = () => (active().row === row() ? active().column : null);
      const draftNow = () => (active().row === row() ? draft() : null);
      const spanNow = (): Span | null => {
        const { top, bottom, left, right } = range();
        return row() >= top && row() <= bottom ? [left, right] : null;
      };
      const [column, setColumn] = createSignal(columnNow());
      const [typed, setTyped] = createSignal(draftNow());
      const [span, setSpan] = createSignal(spanNow(), {
        equals: (one, other) => one?.[0] === other?.[0] && one?.[1] === other?.[1],
      });
      const hear = () =>
        untrack(() => {
          setColumn(columnNow());
          setTyped(draftNow());
          setSpan(spanNow());
        });
      createComputed(on(row, hear, { defer: true }));
      drawn.add(hear);
      onCleanup(() => drawn.delete(hear));
      return {
        column,
        draft: typed,
        isIn: (at) => {
          const across = span();
          return across !== null && at >= across[0] && at <= across[1];
        },
      };
    });
}
