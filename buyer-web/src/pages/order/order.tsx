import {
  Button,
  Callout,
  createShortcut,
  formatCountry,
  formatDate,
  formatMoney,
  KeyValues,
  LinkButton,
  MoneyBreakdown,
  PageFailure,
  PageHeader,
  Section,
  SkeletonPage,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { useParams, useSearchParams } from '@solidjs/router';
import { Ban, CircleCheckBig, ListPlus, Printer, RotateCcw } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/lists.ts';
import { CancelLinesDialog, CancelOrderDialog } from './cancel-dialogs.tsx';
import { createOrder, type Order as OrderLogic, type OrderPage } from './create-order.ts';
import { OrderPartCard } from './order-part.tsx';
import { ReorderDialog } from './reorder-dialog.tsx';
import { SaveOrderAsList } from './save-order-as-list.tsx';

/**
 * An order: each seller's part with where it stands, what was charged and why. Just placed, it says what happens next.
 */
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

function Shown(props: { data: OrderPage; page: OrderLogic }) {
  const [search] = useSearchParams<{ placed?: string }>();
  const session = useSession();
  const order = () => props.data.order;
  createShortcut(
    'r',
    () => t('order.reorder'),
    () => props.page.setActing({ act: 'reorder' }),
  );
  const cancelling = () => {
    const now = props.page.acting();
    return now?.act === 'cancel part' ? now.part : null;
  };
  return (
    <>
      <PageHeader
        title={order().number}
        badge={<StatusBadge state={order().state} />}
        crumbs={[{ label: t('orders.title'), href: '/orders' }]}
        hint={
          <span class="figures">
            {t('order.placedBy', { name: order().placedByName, date: formatDate(order().placedAt, 'moment') })}
          </span>
        }
        actions={
          <span class="flex flex-wrap gap-2" data-print="no">
            <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
              {t('order.print')}
            </Button>
            <Show when={session.may('cart.use')}>
              <Button
                kind="quiet"
                icon={<ListPlus aria-hidden="true" />}
                onClick={() => props.page.setActing({ act: 'keep' })}
              >
                {t('lists.saveAs')}
              </Button>
            </Show>
            <Show when={props.data.may.includes('cancel')}>
              <Button
                kind="quiet"
                icon={<Ban aria-hidden="true" />}
                onClick={() => props.page.setActing({ act: 'cancel order' })}
              >
                {t('order.cancel')}
              </Button>
            </Show>
            <Button
              kind={search.placed ? 'secondary' : 'primary'}
              icon={<RotateCcw aria-hidden="true" />}
              onClick={() => props.page.setActing({ act: 'reorder' })}
            >
              {t('order.reorder')}
            </Button>
          </span>
        }
      />
      <Show when={search.placed}>
        <WhatNext data={props.data} />
      </Show>
      <div class="grid items-start gap-gap xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div class="stack">
          <For each={props.data.parts}>
            {(part) => (
              <OrderPartCard
                part={part}
                page={props.page}
                mayReceive={props.data.may.includes('receive')}
                showsShipTo={goesToSeveral(props.data)}
              />
            )}
          </For>
        </div>
        <Facts data={props.data} />
      </div>
      <Show when={props.page.acting()?.act === 'cancel order'}>
        <CancelOrderDialog data={props.data} page={props.page} />
      </Show>
      <Show when={cancelling()}>{(part) => <CancelLinesDialog part={part()} page={props.page} />}</Show>
      <Show when={props.page.acting()?.act === 'keep'}>
        <SaveOrderAsList data={props.data} onClose={() => props.page.setActing(null)} />
      </Show>
      <Show when={props.page.acting()?.act === 'reorder'}>
        <ReorderDialog orderId={order().id} onClose={() => props.page.setActing(null)} />
      </Show>
    </>
  );
}

const goesToSeveral = (data: OrderPage) => new Set(data.parts.map((part) => JSON.stringify(part.shipTo))).size > 1;

/** Right after placing: nobody should wonder whether it worked, or wait without knowing for what. */
function WhatNext(props: { data: OrderPage }) {
  return (
    <section class="mb-5 rounded-lg bg-success-soft p-pad ring-1 ring-success/25 ring-inset" aria-labelledby="placed">
      <div class="flex items-start gap-3.5">
        <CircleCheckBig class="mt-0.5 size-6 text-success-text" aria-hidden="true" />
        <div class="min-w-0 flex-1">
          <h2 id="placed" class="text-lg font-semibold">
            {t('placed.title')}
          </h2>
          <p class="text-quiet">{t('placed.hint', { count: props.data.parts.length })}</p>
          <ol class="mt-3 grid gap-2 sm:grid-cols-3">
            <For each={['confirm', 'ship', 'pay'] as const}>
              {(step, index) => (
                <li class="flex gap-2.5">
                  <span class="figures grid size-6 flex-none place-items-center rounded-full bg-surface text-xs font-semibold text-success-text ring-1 ring-success/40">
                    {index() + 1}
                  </span>
                  <span>
                    <span class="block font-medium">{t(`placed.${step}`)}</span>
                    <span class="block text-sm text-quiet">
                      {t(`placed.${step}Hint`, {
                        count: Math.max(...props.data.parts.map((part) => part.vendorOrder.paymentDays)),
                      })}
                    </span>
                  </span>
                </li>
              )}
            </For>
          </ol>
          <div class="mt-4 flex flex-wrap gap-2" data-print="no">
            <LinkButton href="/search" kind="primary" size="sm">
              {t('placed.goOn')}
            </LinkButton>
            <LinkButton href="/orders" size="sm">
              {t('home.allOrders')}
            </LinkButton>
          </div>
        </div>
      </div>
    </section>
  );
}

function Facts(props: { data: OrderPage }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.data.order.currency });
  const address = (one: OrderPage['shipTo']) => (
    <address class="not-italic">
      {one.recipient}
      <br />
      {one.street}
      <br />
      {one.postalCode} {one.city}, {formatCountry(one.country)}
    </address>
  );
  return (
    <div class="stack">
      <Section title={t('order.sum')}>
        <MoneyBreakdown
          label={t('order.sum')}
          currency={props.data.order.currency}
          totalLabel={t('cart.total')}
          parts={[
            { label: t('cart.goods'), minor: props.data.linesMinor },
            ...(props.data.discountMinor > 0
              ? [{ label: t('cart.discount'), minor: -props.data.discountMinor, color: 5 }]
              : []),
            { label: t('cart.freight'), minor: props.data.freightMinor, color: 2 },
            { label: t('cart.tax'), minor: props.data.taxMinor, color: 3 },
          ]}
        />
        <Show when={props.data.order.cancelledMinor > 0}>
          <p class="figures mt-3 text-sm text-warning-text">
            {t('order.cancelledSum', { amount: money(props.data.order.cancelledMinor) })}
          </p>
        </Show>
      </Section>
      <Section title={t('order.facts')}>
        <KeyValues
          items={[
            { label: t('checkout.po'), value: props.data.order.poNumber, hidden: !props.data.order.poNumber },
            {
              label: t('checkout.costCenter'),
              value: props.data.costCenter && `${props.data.costCenter.code} · ${props.data.costCenter.name}`,
              hidden: !props.data.costCenter,
            },
            {
              label: t('checkout.needBy'),
              value: props.data.needBy && formatDate(props.data.needBy),
              hidden: !props.data.needBy,
            },
            { label: t('orders.branch'), value: props.data.order.buyerName },
            {
              label: t('checkout.shipTo'),
              value: goesToSeveral(props.data) ? t('deliver.many') : address(props.data.shipTo),
            },
            { label: t('checkout.billTo'), value: address(props.data.billTo) },
          ]}
        />
        <Show when={props.data.note}>
          {(note) => (
            <Callout class="mt-3" title={t('checkout.note')}>
              {note()}
            </Callout>
          )}
        </Show>
      </Section>
    </div>
  );
}
