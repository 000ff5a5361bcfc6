import { Badge, Button, Checkbox, createQuery, Dialog, Failure, formatQuantity, formatUnitPrice, language, Link, SkeletonText } from '@hansa/kit';
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js';
import { createStore } from 'solid-js/store';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createCartLines } from '../../parts/cart-lines.ts';
import { LineFaults, mayAdd } from '../../parts/line-faults.tsx';
import { changeOf, type LineThen } from './changed-since.ts';

/** The same again, with what has changed since: what is gone, dearer, cheaper, or comes from another seller. */
export function ReorderDialog(props: { orderId: string; onClose: () => void }) {
  const cart = createCartLines();
  const [left, setLeft] = createStore<Record<string, boolean>>({});
  const [busy, setBusy] = createSignal(false);
  const page = createQuery(() => ({
    queryKey: ['reorder', props.orderId], staleTime: 0,
    queryFn: async () => {
      const order = await client.orders.show.query({ orderId: props.orderId as never });
      const then: LineThen[] = order.parts.flatMap((part) => part.lines.map((line) => ({ ...line, sellerName: part.vendorOrder.sellerName })));
      const now = await client.cart.previewLines.mutate({ lines: then.map(({ productId, offerId, quantity }) => ({ productId, offerId, quantity })) as never, currency: order.order.currency });
      return { currency: order.order.currency, lines: then.map((line, index) => ({ line, now: now.lines[index]!, change: changeOf(line.unitPrice, now.lines[index]!.unitPrice) })) };
    },
  }));
  const mayAgain = ({ line, now }: { line: LineThen; now: Parameters<typeof mayAdd>[0] }) => line.configuration === null && mayAdd(now);
  const wanted = createMemo(() => page.data?.lines.filter((one) => mayAgain(one) && !left[one.line.id]) ?? []);
  const add = async () => {
    setBusy(true);
    const done = await cart.add(wanted().map(({ line, now }) => ({ productId: now.productId!, offerId: line.offerId, quantity: line.quantity })), '');
    setBusy(false);
    if (done) props.onClose();
  };
  const tones = { same: 'neutral', cheaper: 'success', dearer: 'warning', gone: 'danger' } as const;
  return (
    <Dialog open size="lg" onClose={props.onClose} title={t('reorder.title')} hint={t('reorder.hint')} actions={<><Button onClick={props.onClose}>{t('reorder.cancel')}</Button><Button kind="primary" busy={busy()} disabled={wanted().length === 0} onClick={() => void add()}>{t('reorder.add', { count: wanted().length })}</Button></>}>
      <Switch fallback={<SkeletonText lines={6} />}>
        <Match when={page.error && !page.data}><Failure error={page.error} onRetry={() => void page.refetch()} /></Match>
        <Match when={page.data}>
          {(data) => (
            <ul class="rounded-md ring-1 ring-line">
              <For each={data().lines}>
                {(one) => (
                  <li class="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line-soft px-3 py-2.5 last:border-0">
                    <Checkbox label={one.line.title[language()]} hint={`${one.line.sellerName} · ${formatQuantity(one.line.quantity, one.line.unit)}`} checked={mayAgain(one) && !left[one.line.id]} disabled={!mayAgain(one)} onChange={(on) => setLeft(one.line.id, !on)} />
                    <div class="figures text-right"><Badge tone={tones[one.change]}>{t(`reorder.${one.change}`)}</Badge><p class="mt-1 text-sm text-quiet">{formatUnitPrice({ amount: one.line.unitPrice, currency: data().currency })}{one.now.unitPrice && one.change !== 'same' ? ` → ${formatUnitPrice({ amount: one.now.unitPrice, currency: data().currency })}` : ''}</p></div>
                    <Show when={one.line.configuration} fallback={<LineFaults class="col-span-2 pl-6.5" now={one.now} productId={one.line.productId} />}><p class="col-span-2 pl-6.5 text-sm">{t('reorder.made')} <Link href={`/products/${one.line.productId}?offer=${one.line.offerId}`}>{t('reorder.choose')}</Link></p></Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}
