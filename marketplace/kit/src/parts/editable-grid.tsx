import { createVirtualizer } from '@tanstack/solid-virtual';
import { Redo2, Undo2 } from 'lucide-solid';
import { createEffect, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { t } from '../languages/index.ts';
import { density } from '../look.ts';
import { type CellChange, createEditableGrid, type GridColumn } from './create-editable-grid.ts';
import { createIsPlaced } from './create-is-placed.ts';
import { IconButton } from './icon-button.tsx';

export interface EditableGridProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
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
  rangeActions?: (rows: readonly Row[]) => JSX.Element;
}

/** A spreadsheet for prices and stock: arrows, typing, paste, fill, undo. One stop for Tab; inside it the arrows lead. */
export function EditableGrid<Row>(props: EditableGridProps<Row>) {
  const id = createUniqueId();
  const grid = createEditableGrid<Row>({ rows: () => props.rows, columns: () => props.columns, rowId: (row) => props.rowId(row), onChange: (changes) => props.onChange(changes) });
  const [said, setSaid] = createSignal('');
  let scroller!: HTMLDivElement;
  const isPlaced = createIsPlaced(() => scroller);
  const virtual = createVirtualizer({ get enabled() { return isPlaced(); }, get count() { return props.rows.length; }, getScrollElement: () => scroller, estimateSize: () => (density() === 'compact' ? 32 : 38), overscan: 10, paddingStart: 36, scrollPaddingStart: 36 });
  createEffect(on(density, () => virtual.measure(), { defer: true }));
  createEffect(on(grid.active, (cell) => virtual.scrollToIndex(cell.row)));

  const template = () => props.columns.map((column) => `minmax(${column.width ?? 8}rem, ${column.grow ?? 1}fr)`).join(' ');
  const say = (outcome: { changed: number; refused: number }) => setSaid([t('grid.pasted', { count: outcome.changed }), ...(outcome.refused > 0 ? [t('grid.refused', { count: outcome.refused })] : [])].join(' · '));

  const steps: Record<string, readonly [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [15, 0], PageUp: [-15, 0] };
  const hear = (event: KeyboardEvent) => {
    if (grid.draft() !== null || event.isComposing) return;
    const { row, column } = grid.active();
    const modified = event.ctrlKey || event.metaKey;
    const step = steps[event.key];
    const open = () => { const at = props.rows[row]; if (grid.isEditable() || !props.onOpen) grid.edit(); else if (at) props.onOpen(at); };
    const acts: Record<string, () => void> = {
      Enter: open, F2: () => grid.edit(), Delete: () => void grid.clear(), Backspace: () => void grid.clear(),
      Home: () => grid.go({ row: modified ? 0 : row, column: 0 }, event.shiftKey), End: () => grid.go({ row: modified ? props.rows.length - 1 : row, column: props.columns.length - 1 }, event.shiftKey),
    };
    const modifiedActs: Record<string, () => void> = {
      d: () => { say(grid.fillDown()); }, z: () => { if (event.shiftKey) grid.redo(); else grid.undo(); setSaid(t('grid.undone')); }, y: grid.redo,
      a: () => { grid.go({ row: 0, column: 0 }); grid.go({ row: props.rows.length - 1, column: props.columns.length - 1 }, true); },
    };
    const act = modified ? modifiedActs[event.key.toLowerCase()] ?? acts[event.key] : acts[event.key];
    if (step) grid.go({ row: modified ? (step[0] > 0 ? props.rows.length - 1 : step[0] < 0 ? 0 : row) : row + step[0], column: modified ? (step[1] > 0 ? props.columns.length - 1 : step[1] < 0 ? 0 : column) : column + step[1] }, event.shiftKey);
    else if (act) act();
    else if (!modified && event.key.length === 1 && grid.isEditable()) grid.edit(event.key);
    else return;
    event.preventDefault();
  };
  const hearDraft = (event: KeyboardEvent) => {
    const ends: Record<string, readonly [number, number]> = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] };
    const end = ends[event.key];
    if (event.key === 'Escape') grid.cancel(); else if (!end || event.isComposing || !grid.finish({ row: end[0], column: end[1] })) return;
    event.preventDefault();
    event.stopPropagation();
    scroller.focus();
  };
  const isIn = (row: number, column: number) => { const range = grid.range(); return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right; };
  const rangeRows = () => { const range = grid.range(); return props.rows.slice(range.top, range.bottom + 1); };
  const isAt = (row: number, column: number) => grid.active().row === row && grid.active().column === column;

  return (
    <div class="min-w-0">
      <div class="mb-2.5 flex min-h-control flex-wrap items-center gap-2">
        <IconButton label={t('grid.undo')} shortcut="Mod+Z" disabled={!grid.canUndo()} onClick={grid.undo}><Undo2 aria-hidden="true" /></IconButton>
        <IconButton label={t('grid.redo')} shortcut="Mod+Y" disabled={!grid.canRedo()} onClick={grid.redo}><Redo2 aria-hidden="true" /></IconButton>
        {props.rangeActions?.(rangeRows())}
        <Show when={!props.isChanged && grid.changeCount() > 0}><span class="figures text-sm text-quiet">{t('grid.changed', { count: grid.changeCount() })}</span></Show>
        <span role="status" class="text-sm font-medium text-accent-text">{said()}</span>
        <span class="ml-auto flex items-center gap-2">{props.actions}</span>
      </div>
      <div
        ref={scroller} role="grid" tabIndex={0} aria-label={props.label} aria-describedby={`${id}-hint`} aria-rowcount={props.rows.length + 1} aria-colcount={props.columns.length} aria-multiselectable="true" aria-activedescendant={`${id}-${grid.active().row}-${grid.active().column}`}
        class="peer relative overflow-auto overscroll-contain rounded-lg bg-surface shadow-1 ring-1 ring-line outline-offset-2" style={{ 'max-height': props.height ?? '32rem' }} onKeyDown={hear}
        onCopy={(event) => { if (grid.draft() === null) { event.clipboardData?.setData('text/plain', grid.copy()); event.preventDefault(); } }}
        onPaste={(event) => { const text = event.clipboardData?.getData('text/plain'); if (grid.draft() === null && text) { say(grid.paste(text)); event.preventDefault(); } }}
      >
        <div class="relative" style={{ height: `${virtual.getTotalSize()}px`, 'min-width': `${props.columns.reduce((sum, column) => sum + (column.width ?? 8), 0)}rem` }}>
          <div role="row" aria-rowindex={1} class="sticky top-0 z-10 grid h-9 items-center border-b border-line bg-sunken" style={{ 'grid-template-columns': template() }}>
            <For each={props.columns}>{(column) => <div role="columnheader" class={classes('truncate px-cell text-xs font-medium text-quiet', column.align === 'end' && 'text-right')}>{column.header}</div>}</For>
          </div>
          <For each={virtual.getVirtualItems()}>
            {(item) => (
              <Show when={props.rows[item.index]}>
                {(row) => (
                  <div role="row" aria-rowindex={item.index + 2} class="absolute inset-x-0 top-0 grid" style={{ 'grid-template-columns': template(), height: `${item.size}px`, transform: `translateY(${item.start}px)` }}>
                    <For each={props.columns}>
                      {(column, index) => (
                        <GridCell
                          id={`${id}-${item.index}-${index()}`} text={column.read(row())} shown={column.show?.(column.read(row()), row()) ?? column.read(row())} label={column.header} isEditable={column.parse !== undefined} isChanged={props.isChanged?.(row(), column.id) ?? false} align={column.align ?? 'start'}
                          isActive={isAt(item.index, index())} isInRange={isIn(item.index, index())} draft={isAt(item.index, index()) ? grid.draft() : null} problem={grid.refused(props.rowId(row()), column.id) ? t('issues.invalid') : props.problem?.(row(), column.id)}
                          onPoint={(event) => { if (grid.draft() !== null && !grid.finish({ row: 0, column: 0 })) return; grid.go({ row: item.index, column: index() }, event.shiftKey); scroller.focus({ preventScroll: true }); }}
                          onDrag={() => grid.go({ row: item.index, column: index() }, true)} onOpen={() => { if (column.parse || !props.onOpen) grid.edit(); else props.onOpen(row()); }} onType={grid.type} onKey={hearDraft} onLeave={() => { if (!grid.finish({ row: 0, column: 0 })) grid.cancel(); }}
                        />
                      )}
                    </For>
                  </div>
                )}
              </Show>
            )}
          </For>
        </div>
      </div>
      <p id={`${id}-hint`} class="mt-2 text-sm text-faint">{t('grid.hint')}</p>
    </div>
  );
}

interface GridCellProps {
  id: string; text: string; shown: string; label: string; isEditable: boolean; isChanged: boolean; align: 'start' | 'end'; isActive: boolean; isInRange: boolean; draft: string | null; problem: string | undefined;
  onPoint: (event: PointerEvent) => void; onDrag: () => void; onOpen: () => void; onType: (text: string) => void; onKey: (event: KeyboardEvent) => void; onLeave: () => void;
}

function GridCell(props: GridCellProps) {
  return (
    <div
      id={props.id} role="gridcell" aria-selected={props.isInRange} aria-readonly={!props.isEditable} aria-invalid={props.problem ? true : undefined} title={props.problem}
      onPointerDown={(event) => { if (props.draft === null) { event.preventDefault(); props.onPoint(event); } }} onPointerEnter={(event) => { if (event.buttons === 1) props.onDrag(); }} onDblClick={() => props.onOpen()}
      class={classes(
        'flex min-w-0 items-center border-r border-b border-line-soft text-base select-none last:border-r-0', props.align === 'end' && 'figures justify-end', !props.isEditable && 'bg-sunken/60 text-quiet', props.isInRange && 'bg-accent-soft', props.isChanged && 'font-semibold text-accent-text shadow-[inset_3px_0_0_var(--accent)]',
        props.problem && 'bg-danger-soft text-danger-text', props.isActive && 'relative z-1 outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <Show when={props.draft !== null} fallback={<span class="truncate px-cell">{props.shown}</span>}>
        <input
          ref={(input) => queueMicrotask(() => { input.focus(); if (props.draft === props.text) input.select(); })} value={props.draft ?? ''} aria-label={props.label} onInput={(event) => props.onType(event.currentTarget.value)} onKeyDown={(event) => props.onKey(event)} onBlur={() => props.onLeave()}
          class={classes('h-full w-full bg-surface px-cell outline-none', props.align === 'end' && 'figures text-right')}
        />
      </Show>
    </div>
  );
}
