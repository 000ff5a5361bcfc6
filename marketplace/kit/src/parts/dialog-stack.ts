import { createComputed, createContext, createSignal, onCleanup, useContext } from 'solid-js';
import { aboveDialogs } from './above-dialogs.ts';

/** The dialogs that are open now, the topmost last. The page below them all has no entry. */
const [openDialogs, setOpenDialogs] = createSignal<readonly symbol[]>([]);

/** The dialog that something is drawn in; the page itself is none. */
export const WithinDialog = createContext<symbol>();

/**
 * Puts a dialog on the stack while it is open. `mark` goes to its content: the mark of what lies above dialogs, as long
 * as it is the topmost. Without it, a dialog that is still opening when a second one opens from it hides whatever comes
 * after from screen readers, the second one, too.
 */
export function createDialogPlace(isOpen: () => boolean): {
  self: symbol;
  mark: () => typeof aboveDialogs | Record<string, never>;
} {
  const self = Symbol('dialog');
  createComputed(() => {
    if (!isOpen()) return;
    setOpenDialogs((all) => [...all, self]);
    onCleanup(() => setOpenDialogs((all) => all.filter((one) => one !== self)));
  });
  return { self, mark: () => (openDialogs().at(-1) === self ? aboveDialogs : {}) };
}

/** Whether a dialog lies above what is being drawn here. */
export function createIsCovered(): () => boolean {
  const own = useContext(WithinDialog);
  return () => openDialogs().at(-1) !== own;
}
