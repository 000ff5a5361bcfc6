import { batch } from 'solid-js';

/**
 * Gives drawn rows to whoever measures their height, all of one moment together and behind it, when they are whole.
 * Measured one by one, each row that is not as high as was thought moves those below it, and the browser works out the
 * page anew for the next: 22 times for a table that is opened.
 */
export function createRowMeasure<Element extends HTMLElement>(measure: (row: Element) => void): (row: Element) => void {
  const due = new Set<Element>();
  const measureAll = () => {
    const rows = [...due];
    due.clear();
    batch(() => {
      for (const row of rows) if (row.isConnected) measure(row);
    });
  };
  return (row) => {
    if (due.size === 0) queueMicrotask(measureAll);
    due.add(row);
  };
}
