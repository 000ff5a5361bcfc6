import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** Asks the server while somebody types: after a short pause, dropping answers that were overtaken. */
export function createOptionSearch<Found>(
  search: (text: string, signal: AbortSignal) => Promise<readonly Found[]>,
  text: Accessor<string>,
  active: Accessor<boolean>,
) {
  const [found, setFound] = createSignal<readonly Found[]>([]);
  const [state, setState] = createSignal<'resting' | 'searching' | 'failed'>('resting');
  createEffect(
    on([text, active], ([wanted, isActive]) => {
      if (!isActive) return;
      const call = new AbortController();
      const pause = setTimeout(
        () => {
          setState('searching');
          search(wanted.trim(), call.signal).then(
            (answer) => {
              if (!call.signal.aborted) {
                setFound(answer);
                setState('resting');
              }
            },
            () => {
              if (!call.signal.aborted) {
                setFound([]);
                setState('failed');
              }
            },
          );
        },
        wanted === '' ? 0 : 140,
      );
      onCleanup(() => {
        clearTimeout(pause);
        call.abort();
      });
    }),
  );
  return { found, state };
}
