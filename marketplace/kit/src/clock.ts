import { type Accessor, createSignal, onCleanup } from 'solid-js';

const [now, writeNow] = createSignal(Date.now());
let readers = 0;
let ticking: ReturnType<typeof setInterval> | undefined;

/** The time, ticking every half minute while anything shows it: "3 minutes ago" stays true. */
export function createNow(): Accessor<number> {
  readers += 1;
  ticking ??= setInterval(() => writeNow(Date.now()), 30_000);
  onCleanup(() => {
    readers -= 1;
    if (readers === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  });
  return now;
}
