import { createSignal, For, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { refusalText } from '../refusal-text.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { Dialog } from './dialog.tsx';

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

interface Asked { readonly question: Question; readonly answer: (yes: boolean) => void }
const [asked, setAsked] = createSignal<readonly Asked[]>([]);

/** `if (await confirm({ title, text, action, danger: true })) …` */
export function confirm(question: Question): Promise<boolean> {
  return new Promise((answer) => { setAsked((all) => [...all, { question, answer }]); });
}

/** Stands once in every app. */
export function ConfirmDialogs() {
  return <For each={asked()}>{(one) => <ConfirmDialog {...one} onGone={() => setAsked((all) => all.filter((other) => other !== one))} />}</For>;
}

function ConfirmDialog(props: Asked & { onGone: () => void }) {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const close = (yes: boolean) => { props.answer(yes); props.onGone(); };
  const go = async () => {
    setBusy(true);
    try {
      await props.question.run?.();
      close(true);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open size="sm" onClose={() => close(false)} title={props.question.title}
      actions={<>
        <Button onClick={() => close(false)} disabled={busy()}>{t('action.cancel')}</Button>
        <Button kind={props.question.danger ? 'danger' : 'primary'} busy={busy()} onClick={() => void go()}>{props.question.action}</Button>
      </>}
    >
      <p class="text-quiet">{props.question.text}</p>
      <Show when={failure()}>{(error) => <Callout tone="danger" class="mt-3">{refusalText(error())}</Callout>}</Show>
    </Dialog>
  );
}
