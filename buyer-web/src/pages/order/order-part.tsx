import {
  Button,
  confirm,
  formatDate,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  language,
  StatusBadge,
  t as kitText,
  Timeline,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { Ban, ChevronDown, PackageCheck, Truck } from 'lucide-solid';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { priceReasonText } from '../../parts/price-reason.ts';
import { trackingAddress } from '../../parts/tracking-address.ts';
import type { Order, OrderPart } from './create-order.ts';
import { told } from './told.ts';

const steps = ['placed', 'confirmed', 'shipped', 'delivered'] as const;
const reached: Record<string, number> = {
  placed: 0,
  confirmed: 1,
  'partly shipped': 1.5,
  shipped: 2,
  delivered: 3,
  closed: 3,
};

/** One seller's part: how far it is, what is in it, what is under way, what happened. */
export function OrderPartCard(props: {
  part: OrderPart;
  page: Order;
  mayReceive: boolean;
  /** Parts go to several addresses, so that each says its own. */
  showsShipTo: boolean;
}) {
  const id = createUniqueId();
  const order = () => props.part.vendorOrder;
  const [isTold, setTold] = createSignal(false);
  const mayCancel = () => props.part.may.includes('cancel');
  const underWay = () => props.part.shipments.filter((one) => one.deliveredAt === null);
  const money = (minor: number) => formatMoney({ minor, currency: order().currency });
  const receive = () =>
    void confirm({
      title: t('order.receiveTitle'),
      text: t('order.receiveText', { seller: order().sellerName }),
      action: t('order.receive'),
      run: () => props.page.receive(props.part),
    });
  return (
    <section
      aria-labelledby={`${id} ${id}-place`}
      class="overflow-hidden rounded-lg bg-surface shadow-1 ring-1 ring-line print:break-inside-avoid"
    >
      <header class="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-pad pt-4">
        <div class="min-w-0">
          <h2 id={id} class="flex flex-wrap items-center gap-2.5 text-md font-semibold">
            {order().sellerName}
            <StatusBadge state={order().state} />
          </h2>
          <p id={`${id}-place`} class="text-sm text-quiet">
            <Numbered>{order().number}</Numbered> ·{' '}
            {t('order.from', { place: `${order().locationName}, ${order().locationCity}` })}
            <Show when={props.showsShipTo}>
              {' '}
              · {t('deliver.here', { place: `${props.part.shipTo.label}, ${props.part.shipTo.city}` })}
            </Show>
          </p>
        </div>
        <div class="flex items-center gap-2" data-print="no">
          <Show when={mayCancel()}>
            <Button
              size="sm"
              kind="quiet"
              icon={<Ban aria-hidden="true" />}
              onClick={() => props.page.setActing({ act: 'cancel part', part: props.part })}
            >
              {t('order.cancelLines')}
            </Button>
          </Show>
          <Show when={props.mayReceive && underWay().length > 0}>
            <Button size="sm" kind="primary" icon={<PackageCheck aria-hidden="true" />} onClick={receive}>
              {t('order.receive')}
            </Button>
          </Show>
        </div>
      </header>
      <Way part={props.part} />
      <ul class="border-t border-line-soft">
        <For each={props.part.lines}>
          {(line) => (
            <li class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line-soft px-pad py-2.5">
              <div class="min-w-0">
                <A
                  href={`/products/${line.productId}`}
                  class="line-clamp-2 rounded-sm font-medium ring-focus hover:underline"
                >
                  {line.title[language()]}
                </A>
                <p class="text-sm text-quiet">
                  <Numbered>{line.sku}</Numbered> · <span class="sr-only">{t('product.why')}: </span>
                  {priceReasonText(line.priceReason, line.unit)}
                </p>
                <Show when={line.note}>
                  <p class="text-sm text-quiet italic">{line.note}</p>
                </Show>
              </div>
              <div class="figures text-right">
                <p class="font-medium">{money(line.lineMinor - line.discountMinor)}</p>
                <p class="text-sm text-quiet">
                  {formatQuantity(line.quantity, line.unit)} ×{' '}
                  {formatUnitPrice({ amount: line.unitPrice, currency: order().currency })}
                </p>
                <Show when={line.configuration?.onceMinor}>
                  {(minor) => <p class="text-sm text-quiet">{kitText('quote.once', { amount: money(minor()) })}</p>}
                </Show>
              </div>
              <Show when={Number(line.quantityShipped) > 0 || Number(line.quantityCancelled) > 0}>
                <p class="figures col-span-2 flex flex-wrap gap-x-4 text-sm text-quiet">
                  <Show when={Number(line.quantityShipped) > 0}>
                    <span class="text-success-text">
                      {t('order.shippedOf', { done: formatQuantity(line.quantityShipped, line.unit) })}
                    </span>
                  </Show>
                  <Show when={Number(line.quantityCancelled) > 0}>
                    <span class="text-warning-text">
                      {t('order.cancelledOf', { done: formatQuantity(line.quantityCancelled, line.unit) })}
                    </span>
                  </Show>
                  <Show when={Number(line.quantityOpen) > 0}>
                    <span>{t('order.openOf', { done: formatQuantity(line.quantityOpen, line.unit) })}</span>
                  </Show>
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.part.shipments.length > 0}>
        <ul class="grid gap-2 border-b border-line-soft px-pad py-3" aria-label={t('order.shipments')}>
          <For each={props.part.shipments}>
            {(one) => (
              <li class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <Truck class="size-4 text-accent-text" aria-hidden="true" />
                <Numbered>{one.number}</Numbered>
                <span class="text-quiet">
                  {one.deliveredAt
                    ? t('order.deliveredOn', { date: formatDate(one.deliveredAt) })
                    : t('order.sentOn', { date: formatDate(one.shippedAt) })}
                </span>
                <Show when={one.trackingNumber}>
                  {(number) => (
                    <Show
                      when={trackingAddress(one.carrier, number())}
                      fallback={
                        <span>
                          {one.carrier} <Numbered>{number()}</Numbered>
                        </span>
                      }
                    >
                      {(href) => (
                        <a
                          href={href()}
                          target="_blank"
                          rel="noreferrer"
                          class="rounded-sm font-medium text-accent-text underline ring-focus underline-offset-3"
                        >
                          {one.carrier} <Numbered>{number()}</Numbered>
                        </a>
                      )}
                    </Show>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <footer class="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-pad py-3 text-sm">
        <button
          type="button"
          aria-expanded={isTold()}
          class="flex items-center gap-1 rounded-sm font-medium text-quiet ring-focus hover:text-text"
          data-print="no"
          onClick={() => setTold(!isTold())}
        >
          <ChevronDown class={`size-4 transition-transform swift ${isTold() ? 'rotate-180' : ''}`} aria-hidden="true" />
          {t('order.history')}
        </button>
        <p class="figures ml-auto text-quiet">
          <Show when={order().payment}>
            {(payment) => (
              <span class={payment().state === 'open' ? '' : 'text-success-text'}>
                {payment().state === 'paid'
                  ? t('order.paid')
                  : payment().state === 'open'
                    ? t('order.dueOn', { amount: money(payment().openMinor), date: formatDate(payment().dueOn) })
                    : ''}
              </span>
            )}
          </Show>{' '}
          · <span class="font-semibold text-text">{money(order().totalMinor)}</span>
        </p>
      </footer>
      <Show when={isTold()}>
        <div class="border-t border-line-soft px-pad py-4">
          <Timeline
            label={t('order.historyOf', { seller: order().sellerName })}
            entries={[...props.part.timeline].reverse().map(told)}
          />
        </div>
      </Show>
    </section>
  );
}

/** From placed to delivered, with the day of each step; what ended early says why. */
function Way(props: { part: OrderPart }) {
  const order = () => props.part.vendorOrder;
  const at = () => reached[order().state];
  const days = (): Record<(typeof steps)[number], string | null> => ({
    placed: order().placedAt,
    confirmed: order().confirmedAt,
    shipped: order().shippedAt,
    delivered: order().deliveredAt,
  });
  return (
    <Show
      when={at() !== undefined}
      fallback={<p class="px-pad py-3 text-sm text-danger-text">{order().reason ?? t('order.ended')}</p>}
    >
      <ol class="grid grid-cols-4 gap-2 px-pad py-4" aria-label={t('order.way')}>
        <For each={steps}>
          {(step, index) => {
            const share = () => Math.min(Math.max((at() ?? 0) - index() + 1, 0), 1);
            return (
              <li aria-current={Math.floor(at() ?? 0) === index() ? 'step' : undefined}>
                <span class="block h-1.5 overflow-hidden rounded-full bg-pressed" aria-hidden="true">
                  <span
                    class="block h-full rounded-full bg-accent transition-[width] duration-500"
                    style={{ width: `${share() * 100}%` }}
                  />
                </span>
                <span class={`mt-1.5 block text-sm font-medium ${share() === 0 ? 'text-faint' : ''}`}>
                  {t(`order.steps.${step}`)}
                </span>
                <span class="figures block text-xs text-quiet">
                  {days()[step]
                    ? formatDate(days()[step]!, 'short')
                    : step === 'shipped' && order().promisedOn
                      ? t('order.promised', { date: formatDate(order().promisedOn!, 'short') })
                      : ' '}
                </span>
              </li>
            );
          }}
        </For>
      </ol>
    </Show>
  );
}
