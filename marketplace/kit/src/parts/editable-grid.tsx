import { createVirtualizer, defaultRangeExtractor, type Range } from '@tanstack/solid-virtual';
import { GripVertical, Redo2, Undo2 } from 'lucide-solid';
import {
  $TRACK,
  type Accessor,
  batch,
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
  untrack,
} from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { density } from '../look.ts';
import { nextPaint } from '../next-paint.ts';
import { columnTemplate, createIsPhone, createIsPrinting, paperZoom, remInPx } from '../screen.ts';
import { type CellChange, createEditableGrid, type GridColumn } from './create-editable-grid.ts';
import { CursorMark, type GridMark } from './cursor-mark.tsx';
import { createColumnFit } from './create-column-fit.ts';
import { createCursorInRows } from './create-cursor-in-rows.ts';
import { createDrawnRows } from './create-drawn-rows.ts';
import { createIsPlaced } from './create-is-placed.ts';
import { createOverscanLater } from './create-overscan-later.ts';
import { createRowOrder } from './create-row-order.ts';
import { createRowSlots } from './create-row-slots.ts';
import { IconButton } from './icon-button.tsx';

export interface EditableGridProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  /** What cells show beside what is in their rows: where it is other, columns may have to be wider. */
  beside?: unknown;
  rowId: (row: Row) => string;
  onChange: (changes: readonly CellChange[]) => void;
  /** What the server said about a cell. */
  problem?: (row: Row, column: string) => string | undefined;
  actions?: JSX.Element;
  height?: string;
  /** Marks cells that were changed and not saved yet; the page then says how many. */
  isChanged?: (row: Row, column: string) => boolean;
  /** What is behind a row: Enter or a double press on a cell that is only looked at. */
  onOpen?: (row: Row) => void;
  /** What can be done with the rows of the range. */
  rangeActions?: (rows: Accessor<readonly Row[]>) => JSX.Element;
  /** Taking back where the page keeps its own record (a document that others edit too). */
  history?: { canUndo: () => boolean; canRedo: () => boolean; undo: () => void; redo: () => void };
  /** Who else is in a cell. */
  mark?: (row: Row, column: string) => GridMark | undefined;
  /** Where the cursor is, while the grid has the focus. */
  onCursor?: (at: { row: Row; column: string } | null, isTyping: boolean) => void;
  /** A key of the page's own on the rows of the range; true: it was taken. */
  onShortcut?: (event: KeyboardEvent, rows: readonly Row[]) => boolean;
  /** A row was dragged to stand before another; null: to the end. */
  onMoveRow?: (rowId: string, beforeId: string | null) => void;
  hint?: string;
}
/** Height of the head above the rows, and what a bar for scrolling sideways may take of the room below it. */
const [headerPx, scrollbarPx] = [36, 18];
/** How far a name at a cell reaches over its row. */
const nameOverPx = 7;

/**
 * A spreadsheet for prices and stock: arrows, typing, paste, fill, undo. One stop for Tab; inside it the arrows lead.
 */
export function EditableGrid<Row>(props: EditableGridProps<Row>) {
  const id = createUniqueId();
  const grid = createEditableGrid<Row>({
    rows: () => props.rows,
    columns: () => props.columns,
    rowId: (row) => props.rowId(row),
    onChange: (changes) => props.onChange(changes),
  });
  const [said, setSaid] = createSignal('');
  let scroller!: HTMLDivElement;
  const isPlaced = createIsPlaced(() => scroller);
  const rowHeight = () => (density() === 'compact' ? 32 : 38);
  // Every edit gives new rows; only another number of them is measured anew.
  const count = createMemo(() => props.rows.length);
  // The cursor's row is drawn wherever one has scrolled to: what is typed then opens its cell, which comes into view,
  // and a cell that is open stays so.
  const drawnWithCursor = (range: Range) => {
    const [near, { row }] = [defaultRangeExtractor(range), untrack(grid.active)];
    return row >= range.count || near.includes(row) ? near : [...near, row].sort((a, b) => a - b);
  };
  const virtual = createVirtualizer({
    rangeExtractor: drawnWithCursor,
    get enabled() {
      return isPlaced();
    },
    get count() {
      return count();
    },
    getScrollElement: () => scroller,
    estimateSize: rowHeight,
    overscan: 10,
    paddingStart: headerPx,
    scrollPaddingStart: headerPx,
  });
  // Paper does not scroll: there every row stands under the one before.
  const isPrinting = createIsPrinting();
  const kept = () => {
    const items = virtual.getVirtualItems();
    void (items as unknown as Record<symbol, unknown>)[$TRACK];
    return untrack(() => [...items]);
  };
  const ready = createOverscanLater(kept, {
    inSight: (index) =>
      index === grid.active().row ||
      virtual.range === null ||
      (index >= virtual.range.startIndex && index <= virtual.range.endIndex),
    painted: nextPaint,
  });
  const seen = () => (isPrinting() ? props.rows.map((_, index) => ({ index, start: 0, size: rowHeight() })) : ready());
  createEffect(on(density, () => virtual.measure(), { defer: true }));
  // All rows are as high as each other, so where the cursor's one stands is known. Asked to scroll there, the
  // virtualizer has the page laid out again in each frame until it stands still; and it is asked nothing where its own
  // notes show the row in view.
  let leftAt: number | null = null;
  createEffect(
    on(grid.active, ({ row }) => {
      const [offset, height, top] = [
        virtual.scrollOffset ?? 0,
        (virtual.scrollRect?.height ?? 0) - headerPx - scrollbarPx,
        row * rowHeight(),
      ];
      if (height <= 0 || (offset !== leftAt && top >= offset && top + rowHeight() <= offset + height)) return;
      // Until the scroll is heard of, its notes are of where the rows were.
      leftAt = offset;
      const now = scroller.scrollTop;
      const to = Math.max(Math.min(now, top), top + rowHeight() - height);
      if (to !== now) scroller.scrollTop = to;
    }),
  );

  const history = () => props.history ?? grid;
  const [isFocused, setFocused] = createSignal(false);
  createEffect(() => {
    const { row, column } = grid.active();
    const [at, named] = [props.rows[row], props.columns[column]];
    props.onCursor?.(isFocused() && at && named ? { row: at, column: named.id } : null, grid.draft() !== null);
  });
  const [dragged, setDragged] = createSignal<{ id: string; over: number } | null>(null);
  const drag = (event: PointerEvent, rowId: string) => {
    const handle = event.currentTarget as HTMLElement;
    event.preventDefault();
    event.stopPropagation();
    handle.setPointerCapture(event.pointerId);
    const over = (move: PointerEvent) => {
      const box = scroller.getBoundingClientRect();
      if (move.clientY > box.bottom - 24) scroller.scrollTop += 12;
      else if (move.clientY < box.top + 60) scroller.scrollTop -= 12;
      const size = density() === 'compact' ? 32 : 38;
      setDragged({
        id: rowId,
        over: Math.min(
          Math.max(Math.round((move.clientY - box.top + scroller.scrollTop - headerPx) / size), 0),
          props.rows.length,
        ),
      });
    };
    handle.onpointermove = over;
    handle.onpointerup = handle.onpointercancel = (end) => {
      const drop = dragged();
      handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
      setDragged(null);
      if (drop && end.type === 'pointerup') {
        const before = props.rows[drop.over];
        props.onMoveRow?.(rowId, before === undefined ? null : props.rowId(before));
      }
    };
  };

  const rowAt = createDrawnRows(() => props.rows);
  const cursorIn = createCursorInRows(grid);
  const slots = createRowSlots(seen);
  const order = createRowOrder();
  createEffect(on([seen, count], order.sort));
  const hasRows = createMemo(() => seen().length > 0);
  // A phone's width never holds all columns: there they stay as they are and are scrolled to.
  const isPhone = createIsPhone();
  const fit = createColumnFit({
    scroller: () => scroller,
    columns: () => props.columns,
    drawn: () => [hasRows(), props.rows, props.beside, density()],
    isOn: () => !isPrinting() && !isPhone(),
  });
  // Worked out when columns or widths change, and not beside whatever else of an element does: how large a letter is
  // has styles worked out for the asking.
  const template = createMemo(() => columnTemplate(props.columns, isPrinting(), fit()));
  // Sideways the same: columns that do not fit are exactly as wide as they must be, so where each begins is known. Only
  // keys lead there: after a press the cell stays, or the second of two would meet another.
  const edges = createMemo(() => {
    let at = 0;
    return [0, ...props.columns.map((column, index) => (at += fit()?.[index] ?? (column.width ?? 8) * remInPx()))];
  });
  /** Where a key has led to; null: a press came since. */
  let ledTo: number | null = null;
  // Where it stands sideways is asked as a key begins, when nothing has changed that would have to be laid out for it;
  // a scroll by hand is heard of only a frame later.
  const followSideways = (sideways: number) => {
    const { column } = grid.active();
    const [room, left, right] = [(virtual.scrollRect?.width ?? 0) - scrollbarPx, edges()[column], edges()[column + 1]];
    ledTo = sideways;
    if (room <= 0 || left === undefined || right === undefined || (left >= sideways && right <= sideways + room))
      return;
    // Of a cell that is wider than the room, where it begins.
    ledTo = Math.min(left, Math.max(sideways, right - room));
    scroller.scrollLeft = ledTo;
  };
  // Columns grow when rows come that hold more, and would push the cell of the cursor out again; whoever has scrolled
  // on since, or pressed, stays where they are. (At the end the browser scrolls less far than it is told.)
  createEffect(
    on(
      edges,
      () => {
        const now = ledTo === null ? null : scroller.scrollLeft;
        if (now !== null && now <= ledTo! + 1 && now >= ledTo! - scrollbarPx - 1) followSideways(now);
      },
      { defer: true },
    ),
  );
  const say = (outcome: { changed: number; refused: number }) =>
    setSaid(
      [
        t('grid.pasted', { count: outcome.changed }),
        ...(outcome.refused > 0 ? [t('grid.refused', { count: outcome.refused })] : []),
      ].join(' · '),
    );

  const steps: Record<string, readonly [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [15, 0],
    PageUp: [-15, 0],
  };
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (grid.draft() !== null) {
      if (event.target === scroller) hearEarly(event);
      return;
    }
    const sideways = scroller.scrollLeft;
    const { row, column } = grid.active();
    const modified = event.ctrlKey || event.metaKey;
    const step = steps[event.key];
    const open = () => {
      const at = props.rows[row];
      if (grid.isEditable() || !props.onOpen) grid.edit();
      else if (at) props.onOpen(at);
    };
    const acts: Record<string, () => void> = {
      Enter: open,
      F2: () => grid.edit(),
      Delete: () => void grid.clear(),
      Backspace: () => void grid.clear(),
      Home: () => grid.go({ row: modified ? 0 : row, column: 0 }, event.shiftKey),
      End: () =>
        grid.go({ row: modified ? props.rows.length - 1 : row, column: props.columns.length - 1 }, event.shiftKey),
    };
    const modifiedActs: Record<string, () => void> = {
      d: () => {
        say(grid.fillDown());
      },
      z: () => {
        if (event.shiftKey) history().redo();
        else history().undo();
        setSaid(t('grid.undone'));
      },
      y: () => history().redo(),
      a: () => {
        grid.go({ row: 0, column: 0 });
        grid.go({ row: props.rows.length - 1, column: props.columns.length - 1 }, true);
      },
    };
    if (props.onShortcut?.(event, rangeRows())) {
      event.preventDefault();
      return;
    }
    const act = modified ? (modifiedActs[event.key.toLowerCase()] ?? acts[event.key]) : acts[event.key];
    if (step)
      grid.go(
        {
          row: modified ? (step[0] > 0 ? props.rows.length - 1 : step[0] < 0 ? 0 : row) : row + step[0],
          column: modified ? (step[1] > 0 ? props.columns.length - 1 : step[1] < 0 ? 0 : column) : column + step[1],
        },
        event.shiftKey,
      );
    else if (act) act();
    else if (!modified && event.key.length === 1 && grid.isEditable()) grid.edit(event.key);
    else return;
    followSideways(sideways);
    event.preventDefault();
  };
  const hearDraft = (event: KeyboardEvent) => {
    const ends: Record<string, readonly [number, number]> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
    };
    const end = ends[event.key];
    if (event.key !== 'Escape' && (!end || event.isComposing)) return;
    const sideways = scroller.scrollLeft;
    // The focus goes over while the field still stands and nothing is drawn yet: taken from a field that is being
    // removed, it goes to nobody first, and asked for behind the drawing, it has the page laid out once more. So does the
    // caret: left in a field that goes, the browser looks all around for the nearest place that it could stand in.
    const isDone = batch(() => {
      if (event.key === 'Escape' || !end) grid.cancel();
      else if (!grid.finish({ row: end[0], column: end[1] })) return false;
      scroller.focus({ preventScroll: true });
      getSelection()?.removeAllRanges();
      return true;
    });
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    followSideways(sideways);
  };
  // A quick hand, or a slow machine: keys led to a row that is drawn with the next frame, and what is typed comes
  // before its field is there. It belongs into that cell all the same.
  const hearEarly = (event: KeyboardEvent) => {
    const text = grid.isWhole() ? '' : grid.draft()!;
    const next =
      event.ctrlKey || event.metaKey
        ? null
        : event.key === 'Backspace'
          ? text.slice(0, -1)
          : event.key.length === 1
            ? text + event.key
            : null;
    if (next === null) return hearDraft(event);
    grid.type(next);
    event.preventDefault();
  };
  const leastWidth = createMemo(() =>
    props.columns.reduce((sum, column, index) => sum + (fit() ? fit()![index]! / remInPx() : (column.width ?? 8)), 0),
  );
  const rangeRows = createMemo(() => {
    const range = grid.range();
    return props.rows.slice(range.top, range.bottom + 1);
  });

  return (
    <div class="min-w-0">
      <div class="mb-2.5 flex min-h-control flex-wrap items-center gap-2">
        <IconButton
          label={t('grid.undo')}
          shortcut="Mod+Z"
          disabled={!history().canUndo()}
          onClick={() => history().undo()}
        >
          <Undo2 aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('grid.redo')}
          shortcut="Mod+Y"
          disabled={!history().canRedo()}
          onClick={() => history().redo()}
        >
          <Redo2 aria-hidden="true" />
        </IconButton>
        {props.rangeActions?.(rangeRows)}
        <Show when={!props.isChanged && !props.history && grid.changeCount() > 0}>
          <span class="figures text-sm text-quiet">{t('grid.changed', { count: grid.changeCount() })}</span>
        </Show>
        <span role="status" class="text-sm font-medium text-accent-text">
          {said()}
        </span>
        <span class="ml-auto flex items-center gap-2">{props.actions}</span>
      </div>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={`${id}-hint`}
        aria-rowcount={props.rows.length + 1}
        aria-colcount={props.columns.length}
        aria-multiselectable="true"
        aria-activedescendant={`${id}-${grid.active().row}-${grid.active().column}`}
        class="peer relative overflow-auto overscroll-contain print:max-h-none! print:overflow-visible! rounded-lg bg-surface shadow-1 ring-1 ring-line outline-offset-2"
        style={{ 'max-height': props.height ?? '32rem' }}
        onKeyDown={hear}
        onFocusIn={() => setFocused(true)}
        onFocusOut={(event) => {
          if (!scroller.contains(event.relatedTarget as Node | null)) setFocused(false);
        }}
        onCopy={(event) => {
          if (grid.draft() === null) {
            event.clipboardData?.setData('text/plain', grid.copy());
            event.preventDefault();
          }
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain');
          if (grid.draft() === null && text) {
            say(grid.paste(text));
            event.preventDefault();
          }
        }}
      >
        <div
          class="relative print:h-auto! print:min-w-0!"
          style={{
            height: `${isPlaced() ? virtual.getTotalSize() : headerPx + props.rows.length * rowHeight()}px`,
            'min-width': `${leastWidth()}rem`,
            zoom: isPrinting() ? paperZoom(leastWidth()) : undefined,
          }}
        >
          <div
            role="row"
            aria-rowindex={1}
            class="sticky top-0 z-10 grid h-9 items-center border-b border-line bg-sunken"
            style={{ 'grid-template-columns': template() }}
          >
            <For each={props.columns}>
              {(column) => (
                <div
                  role="columnheader"
                  class={classes(
                    'truncate px-cell text-xs leading-4 font-medium text-quiet',
                    column.align === 'end' && 'text-right',
                    column.isPrivate && 'text-warning-text',
                  )}
                >
                  {column.header}
                  <Show when={column.aside}>
                    <span class="block truncate text-[0.6875rem] leading-3 font-normal text-faint">{column.aside}</span>
                  </Show>
                </div>
              )}
            </For>
          </div>
          <Show when={dragged()}>
            {(one) => (
              <div
                aria-hidden="true"
                class="pointer-events-none absolute inset-x-0 z-20 h-0.5 bg-accent"
                style={{ top: `${headerPx + one().over * (density() === 'compact' ? 32 : 38) - 1}px` }}
              />
            )}
          </Show>
          <For each={slots()}>
            {(item) => {
              const place = createMemo(() => item().index);
              const drawn = rowAt(place);
              return (
                <Show when={drawn()}>
                  {(row) => {
                    const at = cursorIn(place);
                    // A name reaches over the row's lower line, which the next row is drawn over.
                    const isMarked = createMemo(
                      () =>
                        props.mark !== undefined &&
                        props.columns.some((column) => props.mark!(row(), column.id) !== undefined),
                    );
                    return (
                      <div
                        ref={(element) => order.add(element, place)}
                        role="row"
                        aria-rowindex={place() + 2}
                        class={classes(
                          'absolute inset-x-0 top-0 grid contain-[size_layout_style] print:static print:h-auto! print:transform-none! print:contain-none print:break-inside-avoid',
                          dragged()?.id === props.rowId(row()) && 'opacity-50',
                          isMarked() && 'z-1',
                        )}
                        style={{
                          'grid-template-columns': template(),
                          height: `${item().size}px`,
                          transform: `translateY(${item().start}px)`,
                        }}
                      >
                        <For each={props.columns}>
                          {(column, index) => {
                            const mark = createMemo(() => props.mark?.(row(), column.id), undefined, {
                              equals: (one, other) => one?.name === other?.name && one?.isTyping === other?.isTyping,
                            });
                            const problem = createMemo(() =>
                              grid.refused(props.rowId(row()), column.id)
                                ? t('issues.invalid')
                                : props.problem?.(row(), column.id),
                            );
                            return (
                              <GridCell
                                id={`${id}-${place()}-${index()}`}
                                shown={column.show?.(column.read(row()), row()) ?? column.read(row())}
                                label={column.header}
                                isEditable={column.parse !== undefined && (column.mayEdit?.(row()) ?? true)}
                                content={column.cell && (() => column.cell!(row))}
                                isPrivate={column.isPrivate ?? false}
                                mark={mark()}
                                isUnderHead={() => item().start - (virtual.scrollOffset ?? 0) < headerPx + nameOverPx}
                                onHandle={
                                  column.isHandle && props.onMoveRow
                                    ? (event) => drag(event, props.rowId(row()))
                                    : undefined
                                }
                                isChanged={props.isChanged?.(row(), column.id) ?? false}
                                align={column.align ?? 'start'}
                                isActive={at.column() === index()}
                                isInRange={at.isIn(index())}
                                draft={at.column() === index() ? at.draft() : null}
                                problem={problem()}
                                onPoint={(event) => {
                                  if (grid.draft() !== null && !grid.finish({ row: 0, column: 0 })) return;
                                  ledTo = null;
                                  grid.go({ row: place(), column: index() }, event.shiftKey);
                                  scroller.focus({ preventScroll: true });
                                }}
                                isWhole={grid.isWhole}
                                onDrag={() => grid.go({ row: place(), column: index() }, true)}
                                onOpen={() => {
                                  if (column.parse || !props.onOpen) grid.edit();
                                  else props.onOpen(row());
                                }}
                                onType={grid.type}
                                onKey={hearDraft}
                                onLeave={() => {
                                  if (!grid.finish({ row: 0, column: 0 })) grid.cancel();
                                }}
                              />
                            );
                          }}
                        </For>
                      </div>
                    );
                  }}
                </Show>
              );
            }}
          </For>
        </div>
      </div>
      <p id={`${id}-hint`} class="mt-2 text-sm text-faint">
        {props.hint ?? t('grid.hint')}
      </p>
    </div>
  );
}

interface GridCellProps {
  id: string;
  shown: string;
  label: string;
  isEditable: boolean;
  isChanged: boolean;
  align: 'start' | 'end';
  isActive: boolean;
  isInRange: boolean;
  draft: string | null;
  problem: string | undefined;
  isWhole: () => boolean;
  content: (() => JSX.Element) | undefined;
  isPrivate: boolean;
  mark: GridMark | undefined;
  isUnderHead: () => boolean;
  onHandle: ((event: PointerEvent) => void) | undefined;
  onPoint: (event: PointerEvent) => void;
  onDrag: () => void;
  onOpen: () => void;
  onType: (text: string) => void;
  onKey: (event: KeyboardEvent) => void;
  onLeave: () => void;
}

function GridCell(props: GridCellProps) {
  return (
    <div
      id={props.id}
      role="gridcell"
      aria-selected={props.isInRange}
      aria-readonly={!props.isEditable}
      aria-invalid={props.problem ? true : undefined}
      title={props.problem}
      onPointerDown={(event) => {
        if (props.draft === null) {
          event.preventDefault();
          props.onPoint(event);
        }
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1) props.onDrag();
      }}
      onDblClick={() => props.onOpen()}
      class={classes(
        'flex min-w-0 items-center border-r border-b border-line-soft text-base select-none last:border-r-0',
        props.align === 'end' && 'figures justify-end',
        !props.isEditable && 'bg-sunken/60 text-quiet',
        props.isPrivate && 'bg-warning-soft/60',
        props.isInRange && 'bg-accent-soft',
        props.isChanged && 'font-semibold text-accent-text shadow-[inset_3px_0_0_var(--accent)]',
        props.mark && 'group/cell relative z-1',
        props.problem && 'bg-danger-soft text-danger-text',
        props.isActive && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <Show when={props.mark}>
        {(mark) => (
          <CursorMark
            mark={mark()}
            isBelow={(mark(), untrack(props.isUnderHead))}
            isAtEnd={props.align === 'end'}
            isHere={props.isActive}
          />
        )}
      </Show>
      <Show when={props.onHandle}>
        {(start) => (
          <span
            class="ml-1 grid h-full w-5 flex-none cursor-grab touch-none place-items-center text-faint hover:text-text"
            aria-hidden="true"
            onPointerDown={(event) => start()(event)}
          >
            <GripVertical class="size-3.5" />
          </span>
        )}
      </Show>
      <Show
        when={props.draft !== null}
        fallback={
          <Show when={props.content} fallback={<span class="truncate px-cell">{props.shown}</span>}>
            {props.content!()}
          </Show>
        }
      >
        <input
          ref={(input) =>
            queueMicrotask(() => {
              input.focus();
              if (props.isWhole()) input.select();
            })
          }
          value={props.draft ?? ''}
          aria-label={props.label}
          onInput={(event) => props.onType(event.currentTarget.value)}
          onKeyDown={(event) => props.onKey(event)}
          onBlur={(event) => leaveUnlessMoved(event.currentTarget, () => props.onLeave())}
          class={classes(
            'h-full w-full bg-surface px-cell outline-none',
            props.align === 'end' && 'figures text-right',
          )}
        />
      </Show>
    </div>
  );
}

/**
 * A field that was left, by a press or a key, is done with. One whose row only changed its place among those that are
 * drawn, because of a jump to lines far away, has lost the focus by that and gets it back: whoever is typing goes on.
 */
function leaveUnlessMoved(field: HTMLElement, leave: () => void): void {
  const row = field.closest('[role=row]');
  const [before, after] = [row?.previousSibling, row?.nextSibling];
  queueMicrotask(() => {
    const isMoved =
      field.isConnected &&
      document.activeElement === document.body &&
      (row?.previousSibling !== before || row?.nextSibling !== after);
    if (isMoved) field.focus({ preventScroll: true });
    else leave();
  });
}
