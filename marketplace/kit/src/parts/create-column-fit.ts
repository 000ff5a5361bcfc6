import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount, untrack } from 'solid-js';
import { remInPx } from '../screen.ts';
import { columnWidths, type FitColumn } from './column-widths.ts';

interface ColumnFit {
  /** What scrolls sideways where columns do not fit. */
  readonly scroller: Accessor<HTMLElement>;
  readonly columns: Accessor<readonly (FitColumn & { readonly id: string })[]>;
  /** Changes whenever other rows are drawn that should be seen whole: data, sorting, density. */
  readonly drawn: Accessor<unknown>;
  /** Width in px that columns do not have: the boxes for choosing. */
  readonly taken?: Accessor<number>;
  readonly isOn: Accessor<boolean>;
}

/**
 * Columns as wide as what they hold, as long as there is room: a number or a date is never cut beside a column that
 * stands half empty. Measured before the first paint, and only ever wider after it, so that nothing jumps while rows
 * come, go and change. Answers least widths in px in the columns' order; null until something was measured.
 */
export function createColumnFit(fit: ColumnFit): Accessor<readonly number[] | null> {
  const [room, setRoom] = createSignal(0);
  const [needs, setNeeds] = createSignal<ReadonlyMap<string, number>>(new Map());
  onMount(() => {
    const watch = new ResizeObserver(() => setRoom(fit.scroller().clientWidth));
    watch.observe(fit.scroller());
    onCleanup(() => watch.disconnect());
  });
  let known: Measured = { padding: Number.NaN, cells: new WeakMap() };
  const measure = () => {
    // What is hidden has no widths.
    if (!fit.isOn() || !fit.scroller().isConnected || fit.scroller().clientWidth === 0) return;
    const padding = 2 * Number.parseFloat(getComputedStyle(fit.scroller()).getPropertyValue('--cell-x')) * remInPx();
    if (padding !== known.padding) known = { padding, cells: new WeakMap() };
    const found = measureCells(fit.scroller(), fit.columns(), known);
    if (found === null) return;
    setNeeds((before) => {
      const next = new Map(before);
      fit.columns().forEach(({ id }, index) => next.set(id, Math.max(before.get(id) ?? 0, found[index]!)));
      return [...next].every(([id, need]) => before.get(id) === need) ? before : next;
    });
  };
  // Letters are narrower or wider once their font is there. (`document.fonts.ready` would have the page laid out for
  // the asking.)
  onMount(() => {
    const measureAnew = () => {
      known = { padding: Number.NaN, cells: new WeakMap() };
      measure();
    };
    document.fonts.addEventListener('loadingdone', measureAnew);
    onCleanup(() => document.fonts.removeEventListener('loadingdone', measureAnew));
  });
  let waiting = 0;
  const measureLater = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(measure, 200);
  };
  onCleanup(() => clearTimeout(waiting));
  // The first time before anything is painted; after that not between a key and its letter.
  createEffect(
    on([fit.drawn, fit.columns, fit.isOn, room], () => {
      if (fit.columns().every(({ id }) => untrack(needs).has(id))) measureLater();
      else measure();
    }),
  );
  return createMemo(() => {
    const known = fit.columns().map(({ id }) => needs().get(id));
    return fit.isOn() && room() > 0 && known.every((need) => need !== undefined)
      ? columnWidths(fit.columns(), known, room() - (fit.taken?.() ?? 0), remInPx())
      : null;
  });
}

/**
 * What cells held when they were measured: one that holds the same needs no other width, and an edit of one cell
 * measures one and not four hundred.
 */
interface Measured {
  readonly padding: number;
  readonly cells: WeakMap<Element, string>;
}

/**
 * The widest of each column's cells among the rows that are drawn, head included, as far as they are not `known`; 0
 * where all are. A cell for choosing stands before them.
 */
function measureCells(scroller: HTMLElement, columns: readonly FitColumn[], known: Measured): number[] | null {
  const rows = [...scroller.querySelectorAll('[role=row]')];
  if (rows.length < 2) return null;
  const widest = columns.map(() => 0);
  for (const row of rows) {
    [...row.children].slice(-columns.length).forEach((cell, index) => {
      // A field that a cell is edited in fills it, whatever is typed: how wide it is says nothing of what the cell
      // needs.
      if (cell.role === 'gridcell' && cell.lastElementChild instanceof HTMLInputElement) return;
      const held = `${cell.getElementsByTagName('*').length} ${cell.textContent}`;
      if (known.cells.get(cell) === held) return;
      known.cells.set(cell, held);
      widest[index] = Math.max(widest[index]!, widthOf(cell, known.padding, columns[index]!));
    });
  }
  return widest;
}

/** A border and what is lost to rounding, px: a hair too little, and three dots stand where a letter would. */
const slack = 3;

/** Only what a picture is made of: its lines are narrower than it. */
const withoutLines = {
  acceptNode: (node: Node) =>
    node.parentNode instanceof SVGElement ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
};

/**
 * What a cell would take in px if nothing of it were cut: the span of its words and pictures and the padding of a cell,
 * or its box and what is hidden of it.
 */
function widthOf(cell: Element, padding: number, column: FitColumn): number {
  const box = cell.getBoundingClientRect();
  const range = document.createRange();
  const parts = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, withoutLines);
  let [left, right, hidden, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let part: Node | null = cell; part; part = parts.nextNode()) {
    // What is for screen readers alone is one pixel wide, and hides all its words.
    if (part instanceof HTMLElement && !(part instanceof HTMLInputElement) && part.clientWidth > 1)
      hidden = Math.max(hidden, part.scrollWidth - part.clientWidth);
    if (part.firstChild && !(part instanceof SVGElement)) continue;
    range.selectNode(part);
    const seen = range.getBoundingClientRect();
    // A bar is as long as it may be: its column says how long that is. What is empty but for its padding is none.
    if (part instanceof HTMLDivElement || part instanceof HTMLSpanElement) {
      if (part !== cell && seen.width > padding + 1) least = (column.width ?? 8) * remInPx();
      continue;
    }
    if (seen.width > 1)
      [left, right] = [Math.min(left, Math.max(seen.left, box.left)), Math.max(right, Math.min(seen.right, box.right))];
  }
  return Math.max(Math.ceil(hidden > 0 ? box.width + hidden : Math.max(right - left, 0) + padding) + slack, least);
}
