import { createSignal, lazy, Show, Suspense } from 'solid-js';

const ShortcutsList = lazy(() => import('./shortcuts-list.tsx'));

const [isOpen, setOpen] = createSignal(false);
const [asked, setAsked] = createSignal(false);
export const openShortcutsSheet = (): void => { setAsked(true); setOpen(true); };

/** What `?` shows. Stands once in every app. */
export function ShortcutsSheet() {
  return <Show when={asked()}><Suspense><ShortcutsList open={isOpen()} onClose={() => setOpen(false)} /></Suspense></Show>;
}
