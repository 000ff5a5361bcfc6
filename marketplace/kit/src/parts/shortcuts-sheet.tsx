import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js';

const ShortcutsList = lazy(() => import('./shortcuts-list.tsx'));

const [isOpen, setOpen] = createSignal(false);
export const openShortcutsSheet = (): void => {
  setOpen(true);
};

/** What `?` shows. Stands once in every app. */
export function ShortcutsSheet() {
  const asked = createMemo((before: boolean) => before || isOpen(), false);
  return (
    <Show when={asked()}>
      <Suspense>
        <ShortcutsList open={isOpen()} onClose={() => setOpen(false)} />
      </Suspense>
    </Show>
  );
}
