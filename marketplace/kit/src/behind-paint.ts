import { type Accessor, createComputed, createSignal, on, onCleanup, untrack } from 'solid-js';
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

/** Asked however often before a paint, draws once behind it, unless what asks is left by then. */
export function createDrawLater(draw: () => void, painted: () => Promise<void> = nextPaint): () => void {
  let [isDue, isGone] = [false, false];
  onCleanup(() => {
    isGone = true;
  });
  return () => {
    if (isDue) return;
    isDue = true;
    void painted().then(() => {
      isDue = false;
      if (!isGone) draw();
    });
  };
}

/**
 * What is told, a paint later: for what changes with each letter far from where it is typed. Were it drawn at once, the
 * letter would wait for the whole page to be laid out.
 */
export function createBehindPaint<Value>(told: Accessor<Value>, painted?: () => Promise<void>): Accessor<Value> {
  const [seen, see] = createSignal(untrack(told));
  createComputed(
    on(
      told,
      createDrawLater(() => see(() => untrack(told)), painted),
      { defer: true },
    ),
  );
  return seen;
}
