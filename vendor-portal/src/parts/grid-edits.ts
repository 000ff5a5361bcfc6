import type { CellChange } from '@hansa/kit';
import { createMemo, createSignal } from 'solid-js';
import { type Cells, putCells } from './put-cells.ts';
import { withoutSaved } from './without-saved.ts';

interface Settled {
  /** Rows that the server has taken as they were sent. */
  readonly saved: readonly string[];
  /** Why a cell was not taken. */
  readonly faults: readonly { readonly rowId: string; readonly column: string; readonly text: string }[];
}

const none: Cells = new Map();

/** Holds them, and why some could not be saved. */
export function createGridEdits(held: (rowId: string, column: string) => string) {
  const [cells, setCells] = createSignal<Cells>(none);
  const [problems, setProblems] = createSignal<ReadonlyMap<string, string>>(new Map());
  const count = createMemo(() => [...cells().values()].reduce((sum, row) => sum + row.size, 0));
  /**
   * What is on its way: a cell that is put back meanwhile is a change of that, and not of what the server holds still.
   */
  let sent = none;
  return {
    cells,
    count,
    read: (rowId: string, column: string, before: string) => cells().get(rowId)?.get(column) ?? before,
    isChanged: (rowId: string, column: string) => cells().get(rowId)?.has(column) ?? false,
    problem: (rowId: string, column: string) => problems().get(`${rowId} ${column}`),
    put: (changes: readonly CellChange[]) => {
      setCells((now) => putCells(now, changes, (rowId, column) => sent.get(rowId)?.get(column) ?? held(rowId, column)));
      setProblems(
        (now) => new Map([...now].filter(([key]) => !changes.some((one) => `${one.rowId} ${one.column}` === key))),
      );
    },
    /** Sends what there is now. What is written while it is on its way stays, and waits for the next time. */
    save: async (send: (cells: Cells) => Promise<Settled>): Promise<void> => {
      sent = cells();
      try {
        const { saved, faults } = await send(sent);
        const isAsSent = (rowId: string, column: string) =>
          cells().get(rowId)?.get(column) === sent.get(rowId)?.get(column);
        setProblems(
          new Map(
            faults
              .filter((one) => isAsSent(one.rowId, one.column))
              .map((one) => [`${one.rowId} ${one.column}`, one.text]),
          ),
        );
        setCells((now) => withoutSaved(now, sent, new Set(saved)));
      } finally {
        sent = none;
      }
    },
    discard: () => {
      setCells(none);
      setProblems(new Map());
    },
  };
}
