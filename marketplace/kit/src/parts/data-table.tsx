import { createVirtualizer } from '@tanstack/solid-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown, SearchX } from 'lucide-solid';
import {
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  Match,
  on,
  Show,
  Switch,
} from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { density } from '../look.ts';
import { columnTemplate, createIsPhone, createIsPrinting, paperZoom, remInPx } from '../screen.ts';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { createColumnFit } from './create-column-fit.ts';
import { createIsPlaced } from './create-is-placed.ts';
import { createKeyedRows } from './create-keyed-rows.ts';
import { createRowMeasure } from './create-row-measure.ts';
import { type Column, createDataTable, type DataTableLogic, type Sort } from './create-data-table.ts';
import { DataTableRow } from './data-table-row.tsx';
import { type BulkAction, DataTableToolbar } from './data-table-toolbar.tsx';
import { EmptyState } from './empty-state.tsx';
import { Failure } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

export interface DataTableProps<Row> {
  rows: readonly Row[] | undefined;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** What the rows are, for screen readers: "Orders". */
  label: string;
  /** Remembers columns, sorting and views in this browser, and names the CSV file. */
  name?: string;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** What to do when there is nothing at all. */
  empty?: JSX.Element;
  onOpen?: (row: Row) => void;
  bulk?: readonly BulkAction<Row>[];
  /** Filters of the page, beside the filter of the table. */
  filters?: JSX.Element;
  bare?: boolean;
  sort?: Sort;
  remote?: ReturnType<DataTableLogic<Row>['remote']>;
  /** Reads all that is found, for the CSV, where rows come by pages. */
  readAll?: () => Promise<readonly Row[]>;
  /** More rows when the end comes near. */
  onEnd?: () => void;
  /** How many there are in all, when the rows come by pages. */
  total?: number;
  /** There are more than these, and nobody has counted them. */
  hasMore?: boolean;
  /** What the filter looks in, when the server does the looking. */
  filterLabel?: string;
  /** CSS length; by default what is left of the window. */
  height?: string;
  /** Tints a row that wants attention. */
  tone?: (row: Row) => 'warning' | 'danger' | undefined;
}

const selectWidth = 2.5;

/** Many rows: any number of them, only those in view are in the page. Cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isPhone = createIsPhone();
  const table = createDataTable<Row>({
    rows: () => props.rows ?? [],
    columns: () => props.columns,
    rowId: (row) => props.rowId(row),
    name: props.name,
    initialSort: props.sort ?? null,
    remote: () => props.remote,
    readAll: props.readAll && (() => props.readAll!()),
  });
  const [at, setAt] = createSignal(0);
  const [anchor, setAnchor] = createSignal(0);
  const isPrinting = createIsPrinting();
  const isSelectable = () => (props.bulk?.length ?? 0) > 0 && !isPrinting();
  let scroller!: HTMLDivElement;

  const isPlaced = createIsPlaced(() => scroller);
  const rowHeight = () => (isPhone() ? 96 : density() === 'compact' ? 35 : 45);
  const virtual = createVirtualizer({
    get enabled() {
      return isPlaced();
    },
    get count() {
      return table.rows().length;
    },
    getScrollElement: () => scroller,
    estimateSize: rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const row = table.rows()[index];
      return row ? props.rowId(row) : index;
    },
  });
  // The virtualizer reads `data-index`, which is only right once it is set: behind the moment in which a row is drawn.
  const measureRow = createRowMeasure<HTMLElement>((row) => virtual.measureElement(row));
  // Paper does not scroll: there every row stands under the one before.
  const seen = () => (isPrinting() ? table.rows().map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems());
  createEffect(on([isPhone, density, table.shown], () => virtual.measure(), { defer: true }));
  createEffect(
    on(
      [table.sort, table.filter],
      () => {
        setAt(0);
        scroller.scrollTop = 0;
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    const last = virtual.getVirtualItems().at(-1);
    if (last && last.index >= table.rows().length - 5) props.onEnd?.();
  });

  const hasRows = createMemo(() => seen().length > 0);
  const fit = createColumnFit({
    scroller: () => scroller,
    columns: table.shown,
    drawn: () => [hasRows(), table.rows(), density()],
    taken: () => (isSelectable() ? selectWidth * remInPx() : 0),
    isOn: () => !isPhone() && !isPrinting(),
  });
  const template = () =>
    `${isSelectable() ? `${selectWidth}rem ` : ''}${columnTemplate(table.shown(), isPrinting(), fit())}`;
  const leastWidth = () =>
    table
      .shown()
      .reduce(
        (sum, column, index) => sum + (fit() ? fit()![index]! / remInPx() : (column.width ?? 8)),
        isSelectable() ? selectWidth : 0,
      );

  const focusRow = (index: number) => {
    setAt(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroller.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  // Others bring and take rows while somebody walks through them: the focus, and where a range began, stay with their
  // rows.
  createComputed(
    on(
      table.rows,
      (rows, before) => {
        const focused = document.activeElement;
        if (!before || focused?.getAttribute('role') !== 'row' || !scroller.contains(focused)) return;
        const follow = (index: number) => {
          const row = before[index];
          const id = row && props.rowId(row);
          const to = rows.findIndex((one) => props.rowId(one) === id);
          return to === -1 ? index : to;
        };
        const [from, to] = [at(), follow(at())];
        setAnchor(follow);
        setAt(to);
        // A row that goes to another place in the document loses the focus, if it has to be moved for it.
        queueMicrotask(() => {
          if (to !== from || !scroller.contains(document.activeElement)) focusRow(to);
        });
      },
      { defer: true },
    ),
  );
  const hear = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.getAttribute('role') !== 'row') return;
    const last = table.rows().length - 1;
    const page = Math.max(Math.floor(scroller.clientHeight / 45) - 1, 1);
    const goals: Record<string, number> = {
      ArrowDown: at() + 1,
      ArrowUp: at() - 1,
      PageDown: at() + page,
      PageUp: at() - page,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    const row = table.rows()[at()];
    if (goal !== undefined) {
      const index = Math.min(Math.max(goal, 0), last);
      if (event.shiftKey && isSelectable()) table.selectRange(anchor(), index);
      else setAnchor(index);
      focusRow(index);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && row && props.bulk?.[0])
      props.bulk[0].run(table.chosen().length > 0 ? table.chosen() : [row], table.clearSelection);
    else if (event.key === 'Enter' && row && props.onOpen) props.onOpen(row);
    else if (event.key === ' ' && row && isSelectable()) {
      table.toggle(row);
      setAnchor(at());
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && isSelectable()) table.toggleAll();
    else if (event.key === 'Escape' && table.selected().size > 0) table.clearSelection();
    else return;
    event.preventDefault();
  };

  const drawn = createKeyedRows(seen, { rows: table.rows, rowId: (row) => props.rowId(row) }, ({ item, row }) => {
    const index = createMemo(() => item().index);
    return (
      <DataTableRow<Row>
        row={row()}
        columns={table.shown()}
        index={index()}
        top={item().start}
        template={template()}
        isPhone={isPhone()}
        isCurrent={at() === index()}
        tone={props.tone?.(row())}
        measure={measureRow}
        {...(isSelectable()
          ? {
              isSelected: table.selected().has(props.rowId(row())),
              onSelect: () => {
                table.toggle(row());
                setAt(index());
                setAnchor(index());
              },
            }
          : {})}
        {...(props.onOpen ? { onOpen: () => props.onOpen?.(row()) } : {})}
        onFocus={() => setAt(index())}
      />
    );
  });

  return (
    <div class="min-w-0">
      <Show when={!props.bare}>
        <DataTableToolbar
          table={table}
          columns={props.columns}
          total={props.total ?? props.rows?.length ?? 0}
          hasMore={props.hasMore ?? false}
          filterLabel={props.filterLabel}
          bulk={props.bulk ?? []}
          filters={props.filters}
          name={props.name}
          loading={props.loading ?? false}
        />
      </Show>
      <div class="overflow-hidden rounded-lg bg-surface shadow-1 ring-1 ring-line print:overflow-visible">
        <Switch>
          <Match when={props.error && !props.rows?.length}>
            <Failure error={props.error} onRetry={props.onRetry} class="m-4" />
          </Match>
          <Match when={props.loading && !props.rows?.length}>
            <LoadingRows columns={table.shown().length} />
          </Match>
          <Match when={(props.rows?.length ?? 0) === 0 && !table.filter()}>
            {props.empty ?? <EmptyState title={t('table.empty')} />}
          </Match>
          <Match when={table.rows().length === 0}>
            <EmptyState
              icon={SearchX}
              title={t('table.nothingFound', { text: table.filter() })}
              action={<Button onClick={() => table.setFilter('')}>{t('table.clearFilter')}</Button>}
            />
          </Match>
        </Switch>
        <div
          ref={scroller}
          class={classes(
            'overflow-auto overscroll-contain print:max-h-none! print:overflow-visible!',
            table.rows().length === 0 && 'hidden',
          )}
          style={{ 'max-height': props.height ?? 'max(20rem, calc(100dvh - 16rem))' }}
        >
          <div
            role="grid"
            aria-label={props.label}
            aria-rowcount={table.rows().length + 1}
            aria-colcount={table.shown().length}
            aria-multiselectable={isSelectable() || undefined}
            aria-busy={props.loading || undefined}
            onKeyDown={hear}
            class="print:min-w-0!"
            style={{
              'min-width': isPhone() ? undefined : `${leastWidth()}rem`,
              zoom: isPrinting() ? paperZoom(leastWidth()) : undefined,
            }}
          >
            <div role="rowgroup" class={isPhone() ? 'sr-only' : 'sticky top-0 z-10 border-b border-line bg-sunken'}>
              <div role="row" aria-rowindex={1} class="grid h-9" style={{ 'grid-template-columns': template() }}>
                <Show when={isSelectable()}>
                  <div role="columnheader" class="grid place-items-center">
                    <Checkbox
                      label={t('table.selectAll')}
                      hideLabel
                      class="-mt-1 h-5"
                      checked={table.chosen().length > 0 && table.chosen().length === table.rows().length}
                      some={table.chosen().length > 0 && table.chosen().length < table.rows().length}
                      onChange={table.toggleAll}
                    />
                  </div>
                </Show>
                <For each={table.shown()}>
                  {(column) => (
                    <HeaderCell column={column} sort={table.sort()} onSort={() => table.toggleSort(column.id)} />
                  )}
                </For>
              </div>
            </div>
            <div
              role="rowgroup"
              class="relative print:h-auto!"
              style={{ height: `${isPlaced() ? virtual.getTotalSize() : table.rows().length * rowHeight()}px` }}
            >
              {drawn()}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

function HeaderCell<Row>(props: { column: Column<Row>; sort: Sort | null; onSort: () => void }) {
  const state = () =>
    props.sort?.column === props.column.id ? (props.sort.down ? 'descending' : 'ascending') : 'none';
  // The arrow stands before the words of a column of figures: behind them, it would hold the words off the edge that
  // the figures keep.
  const look = () =>
    classes(
      'flex h-full w-full items-center gap-1 px-cell text-xs font-medium text-quiet',
      props.column.align === 'end' && (props.column.sortable === false ? 'justify-end' : 'flex-row-reverse'),
    );
  return (
    <div role="columnheader" aria-sort={props.column.sortable === false ? undefined : state()} class="min-w-0">
      <Show
        when={props.column.sortable !== false}
        fallback={
          <span class={look()}>{props.column.header || <span class="sr-only">{t('table.actions')}</span>}</span>
        }
      >
        <button
          type="button"
          onClick={() => props.onSort()}
          class={classes(look(), 'group ring-inset hover:text-text', state() !== 'none' && 'text-text')}
        >
          <span class="truncate">{props.column.header}</span>
          <Switch
            fallback={
              <ChevronsUpDown
                class="size-3 opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"
                aria-hidden="true"
              />
            }
          >
            <Match when={state() === 'ascending'}>
              <ArrowUp class="size-3 text-accent-text" aria-hidden="true" />
            </Match>
            <Match when={state() === 'descending'}>
              <ArrowDown class="size-3 text-accent-text" aria-hidden="true" />
            </Match>
          </Switch>
        </button>
      </Show>
    </div>
  );
}

const widths = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2'];

function LoadingRows(props: { columns: number }) {
  return (
    <div role="status" aria-label={t('shell.loading')}>
      <div class="h-9 border-b border-line bg-sunken" />
      <For each={Array.from({ length: 8 })}>
        {(_, row) => (
          <div class="flex min-h-row items-center border-b border-line-soft last:border-0">
            <For each={Array.from({ length: props.columns })}>
              {(_, column) => (
                <span class="flex-1 px-cell">
                  <Skeleton class={classes('h-3.5', widths[(row() + column() * 3) % 4])} />
                </span>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}
