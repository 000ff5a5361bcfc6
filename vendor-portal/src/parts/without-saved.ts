import type { Cells } from './put-cells.ts';

/**
 * What still waits once rows are saved as they were `sent`: other rows, and cells that were written on while those were
 * on their way.
 */
export function withoutSaved(cells: Cells, sent: Cells, rows: ReadonlySet<string>): Cells {
  const left = [...cells].map(
    ([row, columns]) =>
      [
        row,
        rows.has(row) ? new Map([...columns].filter(([column, text]) => sent.get(row)?.get(column) !== text)) : columns,
      ] as const,
  );
  return new Map(left.filter(([, columns]) => columns.size > 0));
}
