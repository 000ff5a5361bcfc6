import type { CellChange } from '@hansa/kit';
import { createMemo, createSignal } from 'solid-js';
import { type Cells, putCells } from './put-cells.ts';

/** Holds them, and why some could not be saved. */
export function createGridEdits(held: (rowId: string, column: string) => string) {
  const [cells, setCells] = createSignal<Cells>(new Map());
  const [problems, setProblems] = createSignal<ReadonlyMap<string, string>>(new Map());
  const count = createMemo(() => [...cells().values()].reduce((sum, row) => sum + row.size, 0));
  return {
    cells, count,
    read: (rowId: string, column: string, before: string) => cells().get(rowId)?.get(column) ?? before,
    isChanged: (rowId: string, column: string) => cells().get(rowId)?.has(column) ?? false,
    problem: (rowId: string, column: string) => problems().get(`${rowId} ${column}`),
    put: (changes: readonly CellChange[]) => { setCells((now) => putCells(now, changes, held)); setProblems((now) => new Map([...now].filter(([key]) => !changes.some((one) => `${one.rowId} ${one.column}` === key)))); },
    /** What was saved is no change any more; what was not has a reason. */
    settle: (saved: readonly string[], faults: readonly { rowId: string; column: string; text: string }[]) => {
      const done = new Set(saved);
      setCells((now) => new Map([...now].filter(([row]) => !done.has(row))));
      setProblems(new Map(faults.map((one) => [`${one.rowId} ${one.column}`, one.text])));
    },
    discard: () => { setCells(new Map()); setProblems(new Map()); },
  };
}
