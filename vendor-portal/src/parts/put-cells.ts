import type { CellChange } from '@hansa/kit';

export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Changes of a grid that wait to be saved, by row and column. A cell that is back at what the server holds is no change
 * any more.
 */
export function putCells(
  cells: Cells,
  changes: readonly CellChange[],
  held: (rowId: string, column: string) => string,
): Cells {
  const next = new Map([...cells].map(([row, columns]) => [row, new Map(columns)]));
  for (const { rowId, column, after } of changes) {
    const row = next.get(rowId) ?? new Map<string, string>();
    if (after === held(rowId, column)) row.delete(column);
    else row.set(column, after);
    if (row.size > 0) next.set(rowId, row);
    else next.delete(rowId);
  }
  return next;
}
