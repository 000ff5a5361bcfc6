import { onCleanup } from 'solid-js';
import { nextPaint } from './next-paint.ts';

/**
 * Draws what nobody sees in this moment behind the paint of what is seen, unless what asks for it is over by then:
 * left, or computed anew. `painted`: another screen's, for tests.
 */
export function behindPaint(draw: () => void, painted: () => Promise<void> = nextPaint): void {
  let isOver = false;
  onCleanup(() => {
    isOver = true;
  });
  void painted().then(() => {
    if (!isOver) draw();
  });
}
