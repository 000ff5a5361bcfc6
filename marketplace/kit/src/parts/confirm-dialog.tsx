import { createSignal, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { refusalText } from '../refusal-text.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import type { Asked } from './confirm.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before what cannot be undone; comes when the first question does. */
export default function ConfirmDialog(props: Asked & { onGone: () => void }) {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const close = (yes: boolean) => {
    props.answer(yes);
    props.onGone();
  };
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
      open
      size="sm"
      onClose={() => close(false)}
      title={props.question.title}
      actions={
        <>
          <Button onClick={() => close(false)} disabled={busy()}>
            {t('action.cancel')}
          </Button>
          <Button kind={props.question.danger ? 'danger' : 'primary'} busy={busy()} onClick={() => void go()}>
            {props.question.action}
          </Button>
        </>
      }
    >
      <p class="text-quiet">{props.question.text}</p>
      <Show when={failure()}>
        {(error) => (
          <Callout tone="danger" class="mt-3">
            {refusalText(error())}
          </Callout>
        )}
      </Show>
    </Dialog>
  );
}
