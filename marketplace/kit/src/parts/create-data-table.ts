import { type Accessor, createMemo, createSignal, type JSX } from 'solid-js';
import { type CsvValue, downloadCsv, makeCsv } from '../csv.ts';
import { language } from '../languages/index.ts';
import { plainText } from '../plain-text.ts';
import { recall, remember } from '../storage.ts';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** What it sorts, filters and exports by. */
  readonly value: (row: Row) => CsvValue;
  /** How it looks, when that is more than its value. */
  readonly cell?: (row: Row) => JSX.Element;
  /** What goes to CSV, when that is not the value: an amount as decimal text. */
  readonly exported?: (row: Row) => CsvValue;
  /** Numbers and money stand at the end, digit under digit. */
  readonly align?: 'start' | 'end';
  /** Least width in rem, and its share of what is left. */
  readonly width?: number;
  readonly grow?: number;
  /** Names that differ only at their end, as products' do: two lines, rather than one that is cut. */
  readonly wraps?: boolean;
  readonly sortable?: boolean;
  /** Not shown until somebody chooses it. */
  readonly hidden?: boolean;
  /** Where it stands on a phone's card: the first column is the title unless another is. */
  readonly onPhone?: 'title' | 'aside' | 'detail' | 'hidden';
}
export interface Sort {
  readonly column: string;
  readonly down: boolean;
}
interface View {
  readonly name: string;
  readonly sort: Sort | null;
  readonly hidden: readonly string[];
  readonly filter: string;
}

export interface DataTableLogic<Row> {
  rows: Accessor<readonly Row[]>;
  columns: Accessor<readonly Column<Row>[]>;
  rowId: (row: Row) => string;
  name: string | undefined;
  initialSort: Sort | null;
  /** All rows that are found, where they come by pages: what is exported is not only what was scrolled to. */
  readAll?: (() => Promise<readonly Row[]>) | undefined;
  /** The server sorts and filters; then this only says what is wanted. */
  remote: Accessor<
    | { sort: Sort | null; onSort: (sort: Sort | null) => void; filter?: string; onFilter?: (text: string) => void }
    | undefined
  >;
}

/** Sorting, filtering, columns, selection and views of a table; no markup. */
export function createDataTable<Row>(table: DataTableLogic<Row>) {
  const key = table.name ? `table.${table.name}` : null;
  const kept = readKept<{ hidden?: string[]; sort?: Sort | null }>(key);
  const [ownSort, setOwnSort] = createSignal<Sort | null>(kept?.sort ?? table.initialSort);
  const [hidden, setHidden] = createSignal<ReadonlySet<string>>(
    new Set(
      kept?.hidden ??
        table
          .columns()
          .filter((column) => column.hidden)
          .map((column) => column.id),
    ),
  );
  const [ownFilter, setOwnFilter] = createSignal('');
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set());
  const [views, setViews] = createSignal<readonly View[]>(readKept<View[]>(key && `${key}.views`) ?? []);

  const keep = () => {
    if (key) remember(key, JSON.stringify({ hidden: [...hidden()], sort: sort() }));
  };
  const sort = () => {
    const remote = table.remote();
    return remote ? remote.sort : ownSort();
  };
  const setSort = (next: Sort | null) => {
    const remote = table.remote();
    if (remote) remote.onSort(next);
    else setOwnSort(next);
    keep();
  };
  const filter = () => table.remote()?.filter ?? ownFilter();
  const setFilter = (text: string) => {
    const remote = table.remote();
    if (remote?.onFilter) remote.onFilter(text);
    else setOwnFilter(text);
  };
  const shown = createMemo(() => table.columns().filter((column) => !hidden().has(column.id)));

  // Made once for a row and read at every key stroke.
  const texts = createMemo(() => {
    const columns = table.columns();
    const made = new Map<Row, string>();
    return (row: Row) => {
      const text = made.get(row) ?? plainText(columns.map((column) => column.value(row) ?? '').join(' '));
      made.set(row, text);
      return text;
    };
  });

  const found = createMemo<readonly Row[]>(() => {
    const remote = table.remote();
    const words = plainText(filter()).split(/\s+/).filter(Boolean);
    const textOf = texts();
    return remote?.onFilter || words.length === 0
      ? table.rows()
      : table.rows().filter((row) => {
          const text = textOf(row);
          return words.every((word) => text.includes(word));
        });
  });

  const rows = createMemo<readonly Row[]>(() => {
    const wanted = sort();
    const column = wanted && table.columns().find((one) => one.id === wanted.column);
    if (!wanted || !column || table.remote()) return found();
    const collator = new Intl.Collator(language(), { numeric: true, sensitivity: 'base' });
    const sign = wanted.down ? -1 : 1;
    // Rows without a value stand last, whichever way it is sorted.
    return found()
      .map((row) => [column.value(row), row] as const)
      .sort(([a], [b]) => {
        const isNoneA = a === null || a === undefined || a === '';
        const isNoneB = b === null || b === undefined || b === '';
        if (isNoneA || isNoneB) return Number(isNoneA) - Number(isNoneB);
        return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
      })
      .map(([, row]) => row);
  });

  const chosen = createMemo(() => rows().filter((row) => selected().has(table.rowId(row))));
  const changeSelection = (change: (ids: Set<string>) => void) =>
    setSelected((before) => {
      const next = new Set(before);
      change(next);
      return next;
    });

  return {
    rows,
    shown,
    sort,
    filter,
    setFilter,
    hidden,
    selected,
    chosen,
    views,
    /** Up, down, then as it came. */
    toggleSort: (column: string) => {
      const now = sort();
      setSort(now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true });
    },
    toggleColumn: (column: string) => {
      setHidden((before) => {
        const next = new Set(before);
        if (!next.delete(column)) next.add(column);
        return next;
      });
      keep();
    },
    resetView: () => {
      setHidden(
        new Set(
          table
            .columns()
            .filter((column) => column.hidden)
            .map((column) => column.id),
        ),
      );
      setFilter('');
      setSort(table.initialSort);
    },
    toggle: (row: Row) =>
      changeSelection((ids) => {
        const id = table.rowId(row);
        if (!ids.delete(id)) ids.add(id);
      }),
    selectRange: (from: number, to: number) =>
      changeSelection((ids) => {
        for (const row of rows().slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(table.rowId(row));
      }),
    toggleAll: () =>
      setSelected(
        chosen().length === rows().length ? new Set<string>() : new Set(rows().map((row) => table.rowId(row))),
      ),
    clearSelection: () => setSelected(new Set<string>()),
    saveView: (name: string) => {
      setViews((all) => [
        ...all.filter((view) => view.name !== name),
        { name, sort: sort(), hidden: [...hidden()], filter: filter() },
      ]);
      if (key) remember(`${key}.views`, JSON.stringify(views()));
    },
    deleteView: (name: string) => {
      setViews((all) => all.filter((view) => view.name !== name));
      if (key) remember(`${key}.views`, JSON.stringify(views()));
    },
    openView: (view: View) => {
      setHidden(new Set(view.hidden));
      setFilter(view.filter);
      setSort(view.sort);
    },
    /** The rows that are chosen, else all that are found, in the columns and the order that are seen. */
    exportCsv: async () => {
      const columns = shown();
      const exported = (chosen().length > 0 ? chosen() : table.readAll ? await table.readAll() : rows()).map((row) =>
        columns.map((column) => (column.exported ?? column.value)(row)),
      );
      downloadCsv(
        table.name ?? 'hansa',
        makeCsv(
          columns.map((column) => column.header),
          exported,
        ),
      );
    },
  };
}

function readKept<T>(key: string | null): T | null {
  try {
    return key ? (JSON.parse(recall(key) ?? 'null') as T | null) : null;
  } catch {
    return null;
  }
}
