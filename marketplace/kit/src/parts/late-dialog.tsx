import { type Component, type JSX, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { afterPaint } from '../after-paint.ts';
import { makeLatePart } from './late-trigger.ts';
import { toastFailure } from './toast.tsx';

interface Closed {
  onClose: () => void;
}

/**
 * A dialog of a page whose code comes once the page stands: nobody sees it before it is asked for, and the page would
 * be waited for as long. Whoever asks sooner waits for it alone; where it does not come, that is told, and it is as if
 * it had been closed.
 */
export function lateDialog<Module, Props extends Closed>(
  load: () => Promise<Module>,
  partOf: (module: Module) => Component<Props>,
): ((props: Props) => JSX.Element) & { fetch: () => Promise<unknown> } {
  const late = makeLatePart(load, partOf);
  const Late = (props: Props) => {
    onMount(() => {
      late.fetch().catch((error: unknown) => {
        toastFailure(error);
        props.onClose();
      });
    });
    return <Show when={late.part()}>{(part) => <Dynamic component={part() as Component} {...props} />}</Show>;
  };
  return Object.assign(Late, { fetch: late.fetch });
}

/**
 * Has the code of a page's dialogs come once the page stands: pressed then, they open at once, also where the way to
 * the server is cut meanwhile.
 */
export function fetchDialogs(...dialogs: readonly { fetch: () => Promise<unknown> }[]): void {
  onMount(() => {
    void afterPaint()
      .then(() => Promise.all(dialogs.map((one) => one.fetch())))
      .catch(() => {
        /* asked for again when one is wanted */
      });
  });
}
