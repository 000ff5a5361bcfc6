import {
  Button,
  Callout,
  createQuery,
  Dialog,
  formatDate,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  Loaded,
  type QuotePageLogic,
  refusalOf,
  refusalText,
  SkeletonText,
  t as kitText,
  TextArea,
  toast,
} from '@hansa/kit';
import { quoteDocument } from '@hansa/core/contract';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createOrderFacts } from '../../parts/create-order-facts.ts';
import { OrderFactsForm } from '../../parts/order-facts-form.tsx';

interface Props {
  page: QuotePageLogic;
  onClose: () => void;
}

function Ask(props: {
  title: string;
  hint?: string;
  action: string;
  danger?: boolean;
  size?: 'md' | 'lg';
  disabled?: boolean;
  run: () => Promise<void>;
  onClose: () => void;
  children: JSX.Element;
}) {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const go = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      await props.run();
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  const named = () => (refusalOf(failure()).facts['lines'] as readonly { title: string }[] | undefined) ?? [];
  return (
    <Dialog
      open
      size={props.size ?? 'md'}
      onClose={props.onClose}
      title={props.title}
      {...(props.hint ? { hint: props.hint } : {})}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            busy={busy()}
            disabled={props.disabled}
            onClick={() => void go()}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        {props.children}
        <Show when={failure()}>
          <Callout tone="danger">
            <p>{refusalText(failure())}</p>
            <ul class="mt-1 list-disc pl-5 text-sm">
              <For each={named().slice(0, 8)}>{(line) => <li>{line.title}</li>}</For>
            </ul>
          </Callout>
        </Show>
      </div>
    </Dialog>
  );
}

/**
 * What is accepted is the version, named by its hash; what is being edited since is not in it, so the version itself is
 * shown.
 */
export function AcceptDialog(props: Props & { onOrdered: (orderId: string) => void }) {
  const data = () => props.page.query.data!;
  const offered = { ...data().acceptable! };
  const facts = createOrderFacts();
  const version = createQuery(() => ({
    ...client.quotes.version.options({ quoteId: data().quote.id as never, version: offered.number }),
    staleTime: Number.POSITIVE_INFINITY,
  }));
  const all = () =>
    Object.values(version.data?.document.lines ?? {}).sort((a, b) => (a.position < b.position ? -1 : 1));
  const lines = () => all().filter((line) => line.alternativeTo === null);
  /** What may be taken instead of a line: priced, and of the seller's own. */
  const instead = (lineId: string) =>
    all().filter((line) => line.alternativeTo === lineId && line.unitPrice !== null && line.offerId !== null);
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, string>>(new Map());
  const taken = () => lines().map((line) => all().find((one) => one.id === chosen().get(line.id)) ?? line);
  const totalMinor = () => {
    const { currency, terms } = version.data!.document;
    return taken().reduce(
      (sum, line) => sum + (quoteDocument.quoteLineTotal(line as quoteDocument.QuoteLine, currency) ?? 0),
      terms.freightMinor ?? 0,
    );
  };
  const accept = async () => {
    const { orderId } = await client.orders.acceptQuote.mutate({
      ...facts.facts(),
      quoteId: data().quote.id as never,
      hash: offered.hash,
      lineIds: chosen().size === 0 ? null : taken().map((line) => line.id),
    });
    await props.page.again();
    props.onOrdered(orderId);
  };
  return (
    <Ask
      size="lg"
      title={t('rfq.acceptTitle', { number: offered.number })}
      hint={t('rfq.acceptHint', { seller: data().quote.sellerName })}
      action={t('rfq.acceptAction')}
      disabled={!version.data || !facts.isComplete()}
      run={accept}
      onClose={props.onClose}
    >
      <Loaded read={version} skeleton={<SkeletonText lines={5} />}>
        {(shown) => (
          <div class="rounded-lg ring-1 ring-line">
            <div class="max-h-56 overflow-y-auto" tabIndex={0} role="region" aria-label={kitText('quote.lines')}>
              <table class="w-full text-base">
                <tbody>
                  <For each={lines().flatMap((line) => [line, ...instead(line.id)])}>
                    {(line) => (
                      <tr class="border-b border-line-soft">
                        <td class="px-3 py-1.5">
                          <Choice
                            line={line}
                            of={instead(line.alternativeTo ?? line.id).length}
                            chosen={chosen().get(line.alternativeTo ?? line.id) ?? line.alternativeTo ?? line.id}
                            onChoose={() =>
                              setChosen((before) => {
                                const next = new Map(before);
                                if (line.alternativeTo === null) next.delete(line.id);
                                else next.set(line.alternativeTo, line.id);
                                return next;
                              })
                            }
                          />
                        </td>
                        <td class="figures px-3 py-1.5 text-right whitespace-nowrap">
                          {formatQuantity(line.quantity, line.unit)}
                        </td>
                        <td class="figures px-3 py-1.5 text-right whitespace-nowrap">
                          {line.unitPrice === null
                            ? '–'
                            : formatUnitPrice({ amount: line.unitPrice, currency: shown().document.currency })}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
            <p class="figures flex justify-between gap-4 px-3 py-2 text-md">
              <span class="text-quiet">
                {kitText('quote.landed')}
                <Show when={shown().version.validUntil}>
                  {' '}
                  · {kitText('quote.validUntil')} {formatDate(shown().version.validUntil!)}
                </Show>
              </span>
              <span class="font-semibold">
                {formatMoney({ minor: totalMinor(), currency: shown().document.currency })}
              </span>
            </p>
          </div>
        )}
      </Loaded>
      <OrderFactsForm facts={facts} />
    </Ask>
  );
}

/** A line that has alternatives is one of several, of which one is taken. */
function Choice(props: {
  line: { id: string; title: string; alternativeTo: string | null };
  of: number;
  chosen: string;
  onChoose: () => void;
}) {
  return (
    <Show when={props.of > 0} fallback={props.line.title}>
      <label class={`flex items-start gap-2 ${props.line.alternativeTo === null ? '' : 'pl-4 text-quiet'}`}>
        <input
          type="radio"
          class="mt-1 accent-(--accent)"
          name={`take-${props.line.alternativeTo ?? props.line.id}`}
          checked={props.chosen === props.line.id}
          onChange={() => props.onChoose()}
        />
        <span>
          {props.line.alternativeTo === null ? props.line.title : t('rfq.instead', { title: props.line.title })}
        </span>
      </label>
    </Show>
  );
}

export function CounterDialog(props: Props) {
  const data = () => props.page.query.data!;
  const [message, setMessage] = createSignal('');
  return (
    <Ask
      title={t('rfq.counterTitle', { seller: data().quote.sellerName })}
      hint={t('rfq.counterHint')}
      action={t('rfq.counter')}
      disabled={props.page.editor()!.unsent() > 0}
      onClose={props.onClose}
      run={async () => {
        await client.quotes.counter.mutate({
          quoteId: data().quote.id as never,
          message: message(),
          sequence: props.page.editor()!.sequence(),
        });
        await props.page.again();
        toast({ title: t('rfq.countered', { seller: data().quote.sellerName }) });
        props.onClose();
      }}
    >
      <TextArea label={t('rfq.message')} rows={3} value={message()} onChange={setMessage} />
    </Ask>
  );
}

export function DeclineDialog(props: Props) {
  const data = () => props.page.query.data!;
  const [reason, setReason] = createSignal('');
  return (
    <Ask
      danger
      title={t('rfq.declineTitle')}
      hint={t('rfq.declineHint', { seller: data().quote.sellerName })}
      action={t('rfq.decline')}
      disabled={reason().trim().length < 3}
      onClose={props.onClose}
      run={async () => {
        await client.quotes.decline.mutate({ quoteId: data().quote.id as never, reason: reason() });
        await props.page.again();
        toast({ title: t('rfq.declined') });
        props.onClose();
      }}
    >
      <TextArea label={t('rfq.reason')} rows={2} value={reason()} onChange={setReason} />
    </Ask>
  );
}
