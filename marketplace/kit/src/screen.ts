import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether a media query holds now. On the server: no. */
export function createMedia(query: string): Accessor<boolean> {
  if (typeof matchMedia !== 'function') return () => false;
  const media = matchMedia(query);
  const [holds, setHolds] = createSignal(media.matches);
  const hear = () => setHolds(media.matches);
  media.addEventListener('change', hear);
  onCleanup(() => media.removeEventListener('change', hear));
  return holds;
}

/**
 * Below this width the apps fold: the side menu becomes a bar at the thumb, tables become cards. Paper is narrow and no
 * phone.
 */
export const createIsPhone = (): Accessor<boolean> => createMedia('screen and (max-width: 47.99rem)');

/** While the page is drawn for paper. */
export const createIsPrinting = (): Accessor<boolean> => createMedia('print');

/**
 * Columns of a table on screen: at least their width (rem; or `least`, px, where what they hold was measured), and what
 * is left over is shared. On paper they share what there is, by the width they would like.
 */
export const columnTemplate = (
  columns: readonly { readonly width?: number; readonly grow?: number }[],
  isPrinting: boolean,
  least: readonly number[] | null,
): string =>
  columns
    .map(({ width = 8, grow = 1 }, index) =>
      isPrinting ? `minmax(0, ${width}fr)` : `minmax(${least ? `${least[index]}px` : `${width}rem`}, ${grow}fr)`,
    )
    .join(' ');

/** A `rem` in px: 16, or what the reader has set in the browser. */
export const remInPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * What a table that would like `width` (rem) is drawn smaller by on A4 within the margins of `base.css`; below four
 * fifths it breaks its words instead.
 */
export const paperZoom = (width: number): number => Math.max(Math.min(1, 43 / width), 0.8);
