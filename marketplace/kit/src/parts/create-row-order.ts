import { onCleanup } from 'solid-js';

interface DrawnRow {
  readonly element: Element;
  readonly index: () => number;
  /** The row that it stood for when it was put where it stands. */
  placedAs: number | null;
}

/**
 * Keeps rows in the document in the order in which they are seen, also where one took over the elements of another:
 * that is the order in which they are read aloud. Only those are moved: a field in a row that stays keeps the focus.
 * They are the last elements of what holds them.
 */
export function createRowOrder(): {
  readonly add: (element: Element, index: () => number) => void;
  readonly sort: () => void;
} {
  const rows = new Set<DrawnRow>();
  return {
    add: (element, index) => {
      const row = { element, index, placedAs: null };
      rows.add(row);
      onCleanup(() => rows.delete(row));
    },
    sort: () => {
      let below: Element | null = null;
      for (const row of [...rows].sort((one, other) => other.index() - one.index())) {
        if (row.placedAs !== row.index() && row.element.nextElementSibling !== below)
          row.element.parentNode?.insertBefore(row.element, below);
        row.placedAs = row.index();
        below = row.element;
      }
    },
  };
}
