import { type Accessor, batch, createComputed, createMemo, createSignal, type JSX, on } from 'solid-js';

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** The cell as plain text: what a change is compared with and goes back to. */
  readonly read: (row: Row) => string;
  /**
   * How it is written to be edited and copied, in the reader's way: `4,125`. By default what is read. It must parse to
   * what is read.
   */
  readonly write?: (row: Row) => string;
  /** Typed or pasted text as plain text, or null when it cannot be read. Without it the column is only looked at. */
  readonly parse?: ((text: string) => string | null) | undefined;
  /** Not every row of a column need be the reader's to write. */
  readonly mayEdit?: (row: Row) => boolean;
  /** How the plain text is shown: a price with its symbol. */
  readonly show?: (value: string, row: Row) => string;
  readonly width?: number;
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** What is shown in place of text. Its elements go over to other rows as the grid is scrolled, so it follows `row`. */
  readonly cell?: (row: Accessor<Row>) => JSX.Element;
  /** A word beside the header: who writes here. */
  readonly aside?: string | undefined;
  /** Only the reader's own side sees this column; it is tinted so that nobody forgets. */
  readonly isPrivate?: boolean;
  /** Rows are dragged by this column. */
  readonly isHandle?: boolean;
}
export interface CellChange {
  readonly rowId: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}
export interface Cell {
  readonly row: number;
  readonly column: number;
}
interface EditableGridLogic<Row> {
  rows: Accessor<readonly Row[]>;
  columns: Accessor<readonly GridColumn<Row>[]>;
  rowId: (row: Row) => string;
  /** All cells of one act (a paste of 200 prices) come together, so that they can be saved and undone together. */
  onChange: (changes: readonly CellChange[]) => void;
}

/** Cursor, range, editing, clipboard, filling and undo of a grid; no markup. */
export function createEditableGrid<Row>(grid: EditableGridLogic<Row>) {
  const [active, setActive] = createSignal<Cell>({ row: 0, column: 0 });
  const [anchor, setAnchor] = createSignal<Cell>({ row: 0, column: 0 });
  const [draft, setDraft] = createSignal<string | null>(null);
  /** The cell was opened as it is, to be typed over: the first letter takes the place of all. */
  let isWhole = false;
  // None after none is the same: every cell on the screen asks whether it is among them.
  const [refused, setRefused] = createSignal<ReadonlySet<string>>(new Set(), {
    equals: (one, other) => one.size === 0 && other.size === 0,
  });
  const [past, setPast] = createSignal<readonly (readonly CellChange[])[]>([]);
  const [future, setFuture] = createSignal<readonly (readonly CellChange[])[]>([]);

  const range = createMemo(() => ({
    top: Math.min(active().row, anchor().row),
    bottom: Math.max(active().row, anchor().row),
    left: Math.min(active().column, anchor().column),
    right: Math.max(active().column, anchor().column),
  }));
  const keyOf = (rowId: string, column: string) => `${rowId} ${column}`;
  const clamp = (cell: Cell): Cell => ({
    row: Math.min(Math.max(cell.row, 0), Math.max(grid.rows().length - 1, 0)),
    column: Math.min(Math.max(cell.column, 0), grid.columns().length - 1),
  });

  const mayEdit = (row: Row | undefined, column: GridColumn<Row> | undefined) =>
    row !== undefined && column?.parse !== undefined && (column.mayEdit?.(row) ?? true);
  const written = (row: Row, column: GridColumn<Row>) => column.write?.(row) ?? column.read(row);
  // Others add and move rows while somebody types: the cursor stays with its row, so that what is typed goes where it
  // was meant to.
  const idAt = (index: number) => {
    const row = grid.rows()[index];
    return row === undefined ? null : grid.rowId(row);
  };
  let activeId = idAt(0);
  createComputed(
    on(
      grid.rows,
      (rows) => {
        const { row } = active();
        if (activeId === null || idAt(row) === activeId) return;
        const moved = rows.findIndex((one) => grid.rowId(one) === activeId);
        if (moved < 0) setDraft(null);
        else {
          setAnchor((cell) => ({ ...cell, row: cell.row + moved - row }));
          setActive((cell) => ({ ...cell, row: moved }));
        }
      },
      { defer: true },
    ),
  );

  function go(cell: Cell, extend = false): void {
    const to = clamp(cell);
    setActive(to);
    activeId = idAt(to.row);
    if (!extend) setAnchor(to);
  }

  /** Reads a block of texts into cells from a corner on; what cannot be read is marked and left as it was. */
  function write(from: Cell, block: readonly (readonly string[])[]): { changed: number; refused: number } {
    const changes: CellChange[] = [];
    const bad = new Set<string>();
    block.forEach((line, down) =>
      line.forEach((text, right) => {
        const row = grid.rows()[from.row + down];
        const column = grid.columns()[from.column + right];
        if (!row || !column?.parse || !mayEdit(row, column)) return;
        const rowId = grid.rowId(row);
        const before = column.read(row);
        const after = column.parse(text);
        if (after === null) bad.add(keyOf(rowId, column.id));
        else if (after !== before) changes.push({ rowId, column: column.id, before, after });
      }),
    );
    setRefused(bad);
    commit(changes);
    return { changed: changes.length, refused: bad.size };
  }

  function commit(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    setPast((all) => [...all.slice(-99), changes]);
    setFuture([]);
    grid.onChange(changes);
  }

  const parseBlock = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t'));

  return {
    active,
    range,
    draft,
    refused: (rowId: string, column: string) => refused().has(keyOf(rowId, column)),
    go,
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    /** How many cells differ from when the grid was opened, for "12 changes". */
    changeCount: createMemo(
      () =>
        new Set(
          past()
            .flat()
            .map((change) => keyOf(change.rowId, change.column)),
        ).size,
    ),
    isEditable: () => mayEdit(grid.rows()[active().row], grid.columns()[active().column]),
    edit: (text?: string) => {
      const row = grid.rows()[active().row];
      const column = grid.columns()[active().column];
      if (!row || !column || !mayEdit(row, column)) return;
      isWhole = text === undefined;
      setDraft(text ?? written(row, column));
    },
    isWhole: () => isWhole,
    type: (text: string) => {
      isWhole = false;
      setDraft(text);
    },
    cancel: () => setDraft(null),
    /** Takes what was typed and steps on. False: it could not be read, and the cell stays open. */
    finish: (step: Cell): boolean => {
      const text = draft();
      if (text === null) return true;
      // At once, so that the page is drawn and laid out once for all three: the value, the closed cell, the step.
      return batch(() => {
        if (write(active(), [[text]]).refused > 0) return false;
        setDraft(null);
        go({ row: active().row + step.row, column: active().column + step.column });
        return true;
      });
    },
    copy: (): string => {
      const { top, bottom, left, right } = range();
      return grid
        .rows()
        .slice(top, bottom + 1)
        .map((row) =>
          grid
            .columns()
            .slice(left, right + 1)
            .map((column) => written(row, column))
            .join('\t'),
        )
        .join('\n');
    },
    /** A single copied cell fills the whole range, as spreadsheets do. */
    paste: (text: string) => {
      const block = parseBlock(text);
      const { top, bottom, left, right } = range();
      const isOne = block.length === 1 && block[0]!.length === 1;
      const filled = isOne
        ? Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => block[0]![0]!))
        : block;
      const outcome = write({ row: top, column: left }, filled);
      if (!isOne) {
        go({ row: top + block.length - 1, column: left + Math.max(...block.map((line) => line.length)) - 1 });
        setAnchor({ row: top, column: left });
      }
      return outcome;
    },
    /** The first row of the range goes into those below; of a single cell, the one above comes down. */
    fillDown: () => {
      const { top, bottom, left, right } = range();
      const source = top === bottom ? top - 1 : top;
      const row = grid.rows()[source];
      if (!row) return { changed: 0, refused: 0 };
      const line = grid
        .columns()
        .slice(left, right + 1)
        .map((column) => written(row, column));
      return write(
        { row: source + 1, column: left },
        Array.from({ length: bottom - source }, () => line),
      );
    },
    clear: () => {
      const { top, bottom, left, right } = range();
      return write(
        { row: top, column: left },
        Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => '')),
      );
    },
    undo: () => {
      const last = past().at(-1);
      if (!last) return;
      setPast((all) => all.slice(0, -1));
      setFuture((all) => [...all, last]);
      setRefused(new Set<string>());
      grid.onChange(last.map((change) => ({ ...change, before: change.after, after: change.before })));
    },
    redo: () => {
      const next = future().at(-1);
      if (!next) return;
      setFuture((all) => all.slice(0, -1));
      setPast((all) => [...all, next]);
      grid.onChange(next);
    },
  };
}
