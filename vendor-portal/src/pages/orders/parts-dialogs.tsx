import {
  Button,
  DecimalInput,
  Dialog,
  Failure,
  FieldRow,
  formatQuantity,
  language,
  t as kitText,
  TextInput,
} from '@hansa/kit';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { createAct, ReasonField } from './answer-dialogs.tsx';
import type { OrderLine, OrderPage } from './create-order.ts';
import { isRest, type Part, partsOf } from './order-parts.ts';

type Wanted = Record<string, string | null>;
const openLines = (data: OrderPage) => data.lines.filter((line) => Number(line.quantityOpen) > 0);
const newKey = () => globalThis.crypto?.randomUUID?.();

/** Quantities by line, each against what is open. */
function Quantities(props: {
  lines: readonly OrderLine[];
  wanted: Wanted;
  set: (id: string, quantity: string | null) => void;
  actions: JSX.Element;
}) {
  return (
    <div>
      <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 class="text-sm font-medium">{t('order.lines')}</h3>
        <span class="flex gap-1.5">{props.actions}</span>
      </div>
      <ul class="rounded-md ring-1 ring-line">
        <For each={props.lines}>
          {(line) => {
            const isTooMuch = () => Number(props.wanted[line.id] ?? 0) > Number(line.quantityOpen);
            return (
              <li class="grid grid-cols-[minmax(0,1fr)_10.5rem] items-center gap-3 border-b border-line-soft px-3 py-2 last:border-0">
                <div class="min-w-0">
                  <p class="truncate">{line.title[language()]}</p>
                  <p class="truncate text-sm text-quiet">
                    <Numbered>{line.sku}</Numbered>
                  </p>
                </div>
                <DecimalInput
                  hideLabel
                  label={t('order.quantityFor', { sku: line.sku })}
                  value={props.wanted[line.id] ?? null}
                  onChange={(quantity) => props.set(line.id, quantity)}
                  after={t('order.ofOpen', { quantity: formatQuantity(line.quantityOpen, line.unit) })}
                  error={
                    isTooMuch()
                      ? t('order.tooMuch', { quantity: formatQuantity(line.quantityOpen, line.unit) })
                      : undefined
                  }
                />
              </li>
            );
          }}
        </For>
      </ul>
    </div>
  );
}

export function ShipDialog(props: {
  data: OrderPage;
  onClose: () => void;
  run: (
    parts: readonly Part[],
    carrier: string,
    tracking: string,
    isWhole: boolean,
    key: string | undefined,
  ) => Promise<void>;
}) {
  const lines = openLines(props.data);
  const all = (): Wanted => Object.fromEntries(lines.map((line) => [line.id, line.quantityOpen]));
  const [wanted, setWanted] = createStore<Wanted>(all());
  const [carrier, setCarrier] = createSignal('');
  const [tracking, setTracking] = createSignal('');
  const parts = () => partsOf(lines, wanted);
  // One key a dialog: a press that is sent twice ships once.
  const key = newKey();
  const act = createAct(() => props.run(parts()!, carrier(), tracking(), isRest(lines, parts()!), key));
  const isReady = () => (parts()?.length ?? 0) > 0;
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={`${t('order.ship')} ${props.data.vendorOrder.number}`}
      hint={t('order.shipHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" type="submit" form="ship-order" busy={act.busy()} disabled={!isReady()}>
            {t('order.shipParts', { count: parts()?.length ?? 0 })}
          </Button>
        </>
      }
    >
      <form
        id="ship-order"
        class="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady()) act.go();
        }}
      >
        <Quantities
          lines={lines}
          wanted={wanted}
          set={(id, quantity) => setWanted(id, quantity)}
          actions={
            <>
              <Button size="sm" kind="quiet" onClick={() => setWanted(all())}>
                {t('order.shipAll')}
              </Button>
              <Button
                size="sm"
                kind="quiet"
                onClick={() => setWanted(Object.fromEntries(lines.map((line) => [line.id, null])))}
              >
                {t('order.shipNone')}
              </Button>
            </>
          }
        />
        <FieldRow>
          <TextInput
            label={t('order.carrier')}
            required={false}
            value={carrier()}
            onChange={setCarrier}
            maxLength={80}
          />
          <TextInput
            label={t('order.tracking')}
            required={false}
            mono
            value={tracking()}
            onChange={setTracking}
            maxLength={80}
          />
        </FieldRow>
        <Show when={act.failure()}>{(error) => <Failure error={error()} />}</Show>
      </form>
    </Dialog>
  );
}

export function CancelDialog(props: {
  data: OrderPage;
  onClose: () => void;
  run: (parts: readonly Part[], reason: string, key: string | undefined) => Promise<void>;
}) {
  const lines = openLines(props.data);
  const [wanted, setWanted] = createStore<Wanted>({});
  const [reason, setReason] = createSignal('');
  const parts = () => partsOf(lines, wanted);
  const key = newKey();
  const act = createAct(() => props.run(parts()!, reason().trim(), key));
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={`${t('order.cancel')} · ${props.data.vendorOrder.number}`}
      hint={t('order.cancelHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.back')}</Button>
          <Button
            kind="danger"
            busy={act.busy()}
            disabled={(parts()?.length ?? 0) === 0 || reason().trim().length < 3}
            onClick={act.go}
          >
            {t('order.cancelParts', { count: parts()?.length ?? 0 })}
          </Button>
        </>
      }
    >
      <div class="grid gap-5">
        <Quantities
          lines={lines}
          wanted={wanted}
          set={(id, quantity) => setWanted(id, quantity)}
          actions={
            <Button
              size="sm"
              kind="quiet"
              onClick={() => setWanted(Object.fromEntries(lines.map((line) => [line.id, line.quantityOpen])))}
            >
              {t('order.shipAll')}
            </Button>
          }
        />
        <ReasonField value={reason()} onChange={setReason} />
        <Show when={act.failure()}>{(error) => <Failure error={error()} />}</Show>
      </div>
    </Dialog>
  );
}
