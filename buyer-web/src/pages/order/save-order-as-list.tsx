import { Button, createQuery, Dialog, Failure, SkeletonText, t as kitText } from '@hansa/kit';
import { Match, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/lists.ts';
import { AddToList } from '../../parts/add-to-list.tsx';
import type { OrderPage } from './create-order.ts';

/** What was ordered, as a list; what nobody sells any more cannot be kept, and is told. */
export function SaveOrderAsList(props: { data: OrderPage; onClose: () => void }) {
  const then = () => props.data.parts.flatMap((part) => part.lines);
  const page = createQuery(() => ({
    queryKey: ['order-as-list', props.data.order.id],
    staleTime: 0,
    queryFn: () =>
      client.cart.previewLines.mutate({
        lines: then().map(({ productId, offerId, quantity }) => ({ productId, offerId, quantity })) as never,
        currency: props.data.order.currency,
      }),
  }));
  const kept = () =>
    then().flatMap((line, index) => {
      const now = page.data?.lines[index];
      return now?.productId
        ? [{ productId: now.productId, offerId: line.offerId, quantity: line.quantity, note: line.note }]
        : [];
    });
  return (
    <Switch>
      <Match when={page.data}>
        <AddToList
          lines={kept()}
          what={t('orders.lines', { count: kept().length })}
          name={t('lists.ofOrder', { number: props.data.order.number })}
          gone={then().length - kept().length}
          onClose={props.onClose}
        />
      </Match>
      <Match when={!page.data}>
        <Dialog
          open
          onClose={props.onClose}
          title={t('lists.saveAs')}
          actions={<Button onClick={props.onClose}>{kitText('action.cancel')}</Button>}
        >
          <Switch fallback={<SkeletonText lines={4} />}>
            <Match when={page.error}>
              <Failure error={page.error} onRetry={() => void page.refetch()} />
            </Match>
          </Switch>
        </Dialog>
      </Match>
    </Switch>
  );
}
