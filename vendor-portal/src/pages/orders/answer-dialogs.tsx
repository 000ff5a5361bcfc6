import { Button, DayInput, Dialog, Failure, t as kitText, TextArea } from '@hansa/kit';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { OrderPage } from './create-order.ts';
import { earliestDay } from './order-parts.ts';

/** Runs an act once while its dialog stands; a refusal is shown there. */
export function createAct(run: () => Promise<void>) {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const go = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await run();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, go: () => void go() };
}

export function ConfirmDialog(props: {
  data: OrderPage;
  onClose: () => void;
  run: (promisedOn: string | null) => Promise<void>;
}) {
  const [day, setDay] = createSignal(earliestDay(props.data.lines, new Date()));
  const act = createAct(() => props.run(day() || null));
  return (
    <Dialog
      open
      size="sm"
      onClose={props.onClose}
      title={t('order.confirm')}
      hint={`${props.data.vendorOrder.number} · ${props.data.vendorOrder.buyerName}`}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" type="submit" form="confirm-order" busy={act.busy()}>
            {t('order.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="confirm-order"
        onSubmit={(event) => {
          event.preventDefault();
          act.go();
        }}
        class="grid gap-4"
      >
        <DayInput
          autofocus
          label={t('order.promisedOn')}
          value={day()}
          onChange={setDay}
          hint={t('order.promisedHint', { count: Math.max(...props.data.lines.map((line) => line.leadTimeDays), 0) })}
        />
        <Show when={act.failure()}>{(error) => <Failure error={error()} />}</Show>
      </form>
    </Dialog>
  );
}

const reasons = ['stock', 'discontinued', 'price', 'delivery'] as const;

/** A reason in the buyer's inbox: common ones by a press, any other written. */
export function ReasonField(props: { value: string; onChange: (reason: string) => void; error?: string | undefined }) {
  return (
    <div>
      <TextArea
        label={t('order.reason')}
        hint={t('order.reasonHint')}
        rows={2}
        required
        value={props.value}
        onChange={props.onChange}
        error={props.error}
      />
      <div class="mt-2 flex flex-wrap gap-1.5">
        <For each={reasons}>
          {(one) => (
            <Button size="sm" onClick={() => props.onChange(t(`order.reasons.${one}`))}>
              {t(`order.reasons.${one}`)}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}

export function RejectDialog(props: { data: OrderPage; onClose: () => void; run: (reason: string) => Promise<void> }) {
  const [reason, setReason] = createSignal('');
  const act = createAct(() => props.run(reason().trim()));
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('order.reject')}
      hint={t('order.rejectHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="danger" busy={act.busy()} disabled={reason().trim().length < 3} onClick={act.go}>
            {t('order.reject')}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <ReasonField value={reason()} onChange={setReason} />
        <Show when={act.failure()}>{(error) => <Failure error={error()} />}</Show>
      </div>
    </Dialog>
  );
}
