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

/** Below this width the apps fold: the side menu becomes a bar at the thumb, tables become cards. */
export const createIsPhone = (): Accessor<boolean> => createMedia('(max-width: 47.99rem)');

/** While the page is drawn for paper. */
export const createIsPrinting = (): Accessor<boolean> => createMedia('print');
