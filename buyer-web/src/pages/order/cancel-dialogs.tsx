import {
  Button,
  Callout,
  Checkbox,
  Dialog,
  Failure,
  formatQuantity,
  language,
  QuantityInput,
  t as kitText,
  TextInput,
} from '@hansa/kit';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../../languages/index.ts';
import type { Order, OrderPage, OrderPart } from './create-order.ts';

/** All that is still open, of all sellers. */
export function CancelOrderDialog(props: { data: OrderPage; page: Order }) {
  return (
    <Ask
      title={t('order.cancelTitle', { number: props.data.order.number })}
      text={t('order.cancelText')}
      action={t('order.cancel')}
      page={props.page}
      run={props.page.cancelOrder}
    />
  );
}

/** Chosen lines of one seller's part, and how much of each. */
export function CancelLinesDialog(props: { part: OrderPart; page: Order }) {
  const open = () => props.part.lines.filter((line) => Number(line.quantityOpen) > 0);
  const [chosen, setChosen] = createStore<Record<string, number>>({});
  const parts = () =>
    Object.entries(chosen)
      .filter(([, quantity]) => quantity > 0)
      .map(([orderLineId, quantity]) => ({ orderLineId, quantity: String(quantity) }));
  // One dialog is one act: pressed twice, it cancels once.
  const key = crypto.randomUUID();
  return (
    <Ask
      title={t('order.cancelLinesTitle', { seller: props.part.vendorOrder.sellerName })}
      text={t('order.cancelLinesText')}
      action={t('order.cancelLines')}
      page={props.page}
      disabled={parts().length === 0}
      run={(reason) => props.page.cancelLines(props.part, parts(), reason, key)}
    >
      <ul class="mb-4 rounded-md ring-1 ring-line">
        <For each={open()}>
          {(line) => (
            <li class="flex flex-wrap items-center justify-between gap-3 border-b border-line-soft px-3 py-2 last:border-0">
              <Checkbox
                class="min-w-0 flex-1"
                label={line.title[language()]}
                hint={t('order.openOf', { done: formatQuantity(line.quantityOpen, line.unit) })}
                checked={(chosen[line.id] ?? 0) > 0}
                onChange={(on) => setChosen(line.id, on ? Number(line.quantityOpen) : 0)}
              />
              <Show when={(chosen[line.id] ?? 0) > 0}>
                <QuantityInput
                  label={t('product.quantityOf', { title: line.title[language()] })}
                  value={chosen[line.id]!}
                  onChange={(value) => setChosen(line.id, value)}
                  minimum={1}
                  maximum={Number(line.quantityOpen)}
                  unit={line.unit}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Ask>
  );
}

function Ask(props: {
  title: string;
  text: string;
  action: string;
  page: Order;
  disabled?: boolean;
  run: (reason: string) => Promise<void>;
  children?: JSX.Element;
}) {
  const [reason, setReason] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const close = () => props.page.setActing(null);
  const go = async () => {
    setBusy(true);
    try {
      await props.run(reason().trim());
      close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={close}
      title={props.title}
      actions={
        <>
          <Button onClick={close}>{kitText('action.back')}</Button>
          <Button
            kind="danger"
            busy={busy()}
            disabled={props.disabled || reason().trim().length < 3}
            onClick={() => void go()}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <Callout tone="warning" class="mb-4">
        {props.text}
      </Callout>
      {props.children}
      <TextInput
        label={t('order.reason')}
        hint={t('order.reasonHint')}
        required
        value={reason()}
        onChange={setReason}
        maxLength={500}
      />
      <Show when={failure()}>{(error) => <Failure class="mt-3" error={error()} />}</Show>
    </Dialog>
  );
}
