import { Button, Callout, Dialog, formatMoney, refusalText, t as kitText, toast } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createOrderFacts } from '../../parts/create-order-facts.ts';
import { OrderFactsForm } from '../../parts/order-facts-form.tsx';
import { chosenText } from './chosen-here.tsx';
import type { MatrixData, MatrixLogic } from './create-matrix.ts';

/** Who gets what, once more, before it becomes orders. The others are told that they did not get it. */
export function AwardDialog(props: { data: MatrixData; page: MatrixLogic; rfqId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const go = useNavigate();
  const facts = createOrderFacts();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const money = (minor: number) => formatMoney({ minor, currency: props.data.currency });
  const left = () => props.data.lines.length - props.page.picked().size;
  const award = async () => {
    if (busy()) return;
    setBusy(true);
    setFailure(null);
    try {
      const { orders } = await client.rfqs.award.mutate({
        ...facts.facts(),
        rfqId: props.rfqId as never,
        awards: props.page.awards().map((one) => ({
          quoteId: one.answer.quoteId as never,
          hash: one.answer.hash!,
          lineIds: one.isWhole ? null : [...one.lineIds],
        })),
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: client.rfqs.key() }),
        queries.invalidateQueries({ queryKey: client.quotes.key() }),
        queries.invalidateQueries({ queryKey: client.orders.key() }),
      ]);
      toast({ title: t('rfq.awarded', { count: orders.length }) });
      props.onClose();
      go(orders.length === 1 ? `/orders/${orders[0]!.orderId}?placed=1` : '/orders');
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      size="lg"
      onClose={props.onClose}
      title={t('rfq.awardTitle')}
      hint={t('rfq.awardHint')}
      actions={
        <>
          <Button onClick={props.onClose}>{kitText('action.cancel')}</Button>
          <Button kind="primary" busy={busy()} disabled={!facts.isComplete()} onClick={() => void award()}>
            {t('rfq.awardAction', { count: props.page.awards().length })}
          </Button>
        </>
      }
    >
      <div class="grid gap-4">
        <ul class="rounded-lg ring-1 ring-line">
          <For each={props.page.awards()}>
            {(one) => (
              <li class="figures flex items-baseline justify-between gap-4 border-b border-line-soft px-3 py-2 last:border-0">
                <span>
                  <span class="font-medium">{one.answer.sellerName}</span>{' '}
                  <span class="text-sm text-quiet">{kitText('quote.lineCount', { count: one.lineIds.length })}</span>
                  <For each={one.instead}>
                    {(title) => <span class="block text-sm text-quiet">{t('rfq.instead', { title })}</span>}
                  </For>
                  <For each={one.made}>
                    {(made) => (
                      <span class="block text-sm text-quiet [overflow-wrap:anywhere]">
                        {made.title}: {chosenText(made.chosen)}
                      </span>
                    )}
                  </For>
                </span>
                <span class="font-semibold">{money(one.totalMinor)}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={left() > 0}>
          <Callout tone="warning">{t('rfq.leftOver', { count: left() })}</Callout>
        </Show>
        <OrderFactsForm facts={facts} />
        <Show when={failure()}>
          <Callout tone="danger">{refusalText(failure())}</Callout>
        </Show>
      </div>
    </Dialog>
  );
}
