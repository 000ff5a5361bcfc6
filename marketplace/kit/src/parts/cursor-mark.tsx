import { createComputed, createSignal, onCleanup } from 'solid-js';
import { classes } from '../classes.ts';
import { colorOf, edgeOf } from './avatar.tsx';

export interface GridMark {
  readonly name: string;
  readonly isTyping: boolean;
}

/** How long a name stands at a cell that somebody has come to, or has stopped typing in. */
const namedMs = 2500;

/**
 * Somebody else's cursor in a cell. Their name stands on the line between two rows, in the room that the letters of
 * both leave free, so that nothing is covered that one may want to read. After a moment only a thin edge is left; it is
 * named again as they move or type, under the pointer, and where the reader's own cursor is.
 */
export function CursorMark(props: {
  mark: GridMark;
  /** Where the name would go under the head of the grid. */
  isBelow: boolean;
  /** Numbers stand at the end of their cell, and so does the name. */
  isAtEnd: boolean;
  isHere: boolean;
}) {
  const [isNew, setNew] = createSignal(true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createComputed(() => {
    clearTimeout(timer);
    setNew(true);
    if (!props.mark.isTyping) timer = setTimeout(() => setNew(false), namedMs);
  });
  onCleanup(() => clearTimeout(timer));
  const isNamed = () => isNew() || props.isHere;
  return (
    <span
      aria-hidden="true"
      class="pointer-events-none absolute inset-0 print:hidden"
      style={{ '--edge': edgeOf(props.mark.name), '--name': colorOf(props.mark.name) }}
    >
      <span
        class={classes(
          'absolute inset-0 ring-inset ring-(--edge) transition-[box-shadow] group-hover/cell:ring-2',
          isNamed() ? 'ring-2' : 'ring-1',
        )}
      />
      <span
        data-cursor-name
        class={classes(
          'absolute max-w-40 truncate bg-(--name) px-1 text-[0.6875rem] leading-[0.875rem] font-semibold [color:white] transition-opacity group-hover/cell:opacity-100',
          props.isBelow ? '-bottom-[0.4375rem]' : '-top-[0.4375rem]',
          props.isAtEnd ? 'right-0 rounded-l-sm' : 'left-0 rounded-r-sm',
          isNamed() ? 'opacity-100' : 'opacity-0',
        )}
      >
        {props.mark.name}
        {props.mark.isTyping ? ' …' : ''}
      </span>
    </span>
  );
}
