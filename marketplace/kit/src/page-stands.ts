import { type Accessor, createSignal } from 'solid-js';
import { afterPaint } from './after-paint.ts';

const [stands, setStands] = createSignal(false);

/**
 * Whether the first page has stood since the app was opened. What nobody looks at first (the numbers in the menu) is
 * asked from then on: asked with the page, core works for it before the page has its answer.
 */
export function createPageStands(): Accessor<boolean> {
  if (!stands()) void afterPaint().then(() => setStands(true));
  return stands;
}
