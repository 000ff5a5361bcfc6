import {
  Button,
  buttonClass,
  createShortcut,
  Menu,
  PageFailure,
  PageHeader,
  SkeletonPage,
  StatusBadge,
} from '@hansa/kit';
import { useNavigate, useParams } from '@solidjs/router';
import { Ban, CheckCheck, ChevronDown, Printer, Truck } from 'lucide-solid';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { ConfirmDialog, RejectDialog } from './answer-dialogs.tsx';
import { createOrder, type OrderPage } from './create-order.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderHistory } from './order-history.tsx';
import { OrderLines } from './order-lines.tsx';
import { CancelDialog, ShipDialog } from './parts-dialogs.tsx';
import { Shipments } from './shipments.tsx';

/** One part of an order: what it is, where it stands, what is next. */
export function Order() {
  const params = useParams<{ id: string }>();
  const page = createOrder(() => params.id);
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={page.order.error && !page.order.data}>
        <PageFailure
          list={{ label: t('orders.title'), href: '/orders' }}
          error={page.order.error}
          onRetry={() => void page.order.refetch()}
        />
      </Match>
      <Match when={page.order.data}>{(data) => <Shown data={data()} page={page} />}</Match>
    </Switch>
  );
}

function Shown(props: { data: OrderPage; page: ReturnType<typeof createOrder> }) {
  const may = (act: OrderPage['may'][number]) => props.data.may.includes(act);
  const order = () => props.data.vendorOrder;
  createShortcut(
    'c',
    () => t('order.confirm'),
    () => {
      if (may('confirm')) props.page.setActing('confirm');
    },
  );
  createShortcut(
    's',
    () => t('order.ship'),
    () => {
      if (may('ship')) props.page.setActing('ship');
    },
  );
  return (
    <>
      <PageHeader
        title={order().number}
        badge={<StatusBadge state={order().state} />}
        crumbs={[{ label: t('orders.title'), href: '/orders' }]}
        hint={order().buyerName}
        actions={
          <>
            <PrintMenu id={order().id} />
            <Show when={may('reject')}>
              <Button kind="quiet" onClick={() => props.page.setActing('reject')}>
                {t('order.reject')}
              </Button>
            </Show>
            <Show when={may('cancel')}>
              <Button kind="quiet" icon={<Ban aria-hidden="true" />} onClick={() => props.page.setActing('cancel')}>
                {t('order.cancel')}
              </Button>
            </Show>
            <Show when={may('close')}>
              <Button onClick={props.page.close}>{t('order.close')}</Button>
            </Show>
            <Show when={may('deliver')}>
              <Button
                kind={may('ship') ? 'secondary' : 'primary'}
                icon={<CheckCheck aria-hidden="true" />}
                onClick={props.page.deliver}
              >
                {t('order.deliver')}
              </Button>
            </Show>
            <Show when={may('ship')}>
              <Button kind="primary" icon={<Truck aria-hidden="true" />} onClick={() => props.page.setActing('ship')}>
                {t('order.ship')}
              </Button>
            </Show>
            <Show when={may('confirm')}>
              <Button
                kind="primary"
                icon={<CheckCheck aria-hidden="true" />}
                onClick={() => props.page.setActing('confirm')}
              >
                {t('order.confirm')}
              </Button>
            </Show>
          </>
        }
      />
      <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div class="stack">
          <OrderLines data={props.data} />
          <Shipments data={props.data} />
          <OrderHistory data={props.data} />
        </div>
        <OrderFacts data={props.data} />
      </div>
      <Show when={props.page.acting() === 'confirm'}>
        <ConfirmDialog data={props.data} onClose={() => props.page.setActing(null)} run={props.page.confirmOrder} />
      </Show>
      <Show when={props.page.acting() === 'reject'}>
        <RejectDialog data={props.data} onClose={() => props.page.setActing(null)} run={props.page.rejectOrder} />
      </Show>
      <Show when={props.page.acting() === 'ship'}>
        <ShipDialog data={props.data} onClose={() => props.page.setActing(null)} run={props.page.shipOrder} />
      </Show>
      <Show when={props.page.acting() === 'cancel'}>
        <CancelDialog data={props.data} onClose={() => props.page.setActing(null)} run={props.page.cancelParts} />
      </Show>
    </>
  );
}

function PrintMenu(props: { id: string }) {
  const go = useNavigate();
  const open = (what: string) => go(`/orders/print/${what}?ids=${props.id}`);
  return (
    <Menu
      triggerClass={buttonClass()}
      trigger={
        <>
          <Printer aria-hidden="true" />
          {t('order.print')}
          <ChevronDown aria-hidden="true" />
        </>
      }
      groups={[
        {
          items: [
            { label: t('order.pickList'), onSelect: () => open('pick-list') },
            { label: t('order.packingSlip'), onSelect: () => open('packing-slip') },
            { label: t('order.label'), onSelect: () => open('label') },
          ],
        },
      ]}
    />
  );
}
