import { createSignal, type JSX, Show, Suspense } from 'solid-js';
import { behindPaint } from '../behind-paint.ts';
import { isComingBack } from '../came-back.ts';

/**
 * The end of a long page, drawn behind the paint of what stands above it: nobody sees it in that moment, and the whole
 * page is waited for otherwise. What it still has to wait for takes nothing of the page away. Whoever comes back to
 * where they were finds all of it at once.
 */
export function BelowSight(props: { children: JSX.Element }): JSX.Element {
  const [isDrawn, setDrawn] = createSignal(isComingBack());
  if (!isDrawn())
    behindPaint(() => {
      setDrawn(true);
    });
  return (
    <Suspense>
      <Show when={isDrawn()}>{props.children}</Show>
    </Suspense>
  );
}
