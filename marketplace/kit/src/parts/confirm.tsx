import { createSignal, For, lazy, Suspense } from 'solid-js';

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx'));

export interface Question {
  readonly title: string;
  /** What will follow, in a sentence. */
  readonly text: string;
  /** The verb on the button: "Reject order", never "OK". */
  readonly action: string;
  readonly danger?: boolean;
  /** Runs while the dialog stays; a refusal is shown there, with another try. */
  readonly run?: () => Promise<unknown> | unknown;
}

export interface Asked {
  readonly question: Question;
  readonly answer: (yes: boolean) => void;
}
const [asked, setAsked] = createSignal<readonly Asked[]>([]);

/** `if (await confirm({ title, text, action, danger: true })) …` */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((answer) => {
    setAsked((all) => [...all, { question, answer }]);
  });
}

/** Stands once in every app. */
export function ConfirmDialogs() {
  return (
    <For each={asked()}>
      {(one) => (
        <Suspense>
          <ConfirmDialog {...one} onGone={() => setAsked((all) => all.filter((other) => other !== one))} />
        </Suspense>
      )}
    </For>
  );
}
