import {
  Badge,
  type Column,
  DataTable,
  formatDate,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  Link,
  StatusBadge,
} from '@hansa/kit';
import { For, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { inLanguage } from '../../parts/names.ts';

type Part = Awaited<ReturnType<typeof client.orders.show.query>>['parts'][number];
type Line = Part['lines'][number];

/** The part of one seller: state, lines, what is on its way, what the operator keeps of it. */
export function OrderPart(props: { part: Part }) {
  const own = () => props.part.vendorOrder;
  const money = (minor: number) => formatMoney({ minor, currency: own().currency });
  const columns: Column<Line>[] = [
    {
      id: 'sku',
      header: t('order.sku'),
      value: (line) => line.sku,
      width: 8,
      cell: (line) => <span class="font-mono text-[0.92em]">{line.sku}</span>,
      onPhone: 'detail',
    },
    {
      id: 'title',
      header: t('order.title'),
      value: (line) => inLanguage(line.title),
      width: 9,
      grow: 3,
      wraps: true,
      onPhone: 'title',
    },
    {
      id: 'quantity',
      header: t('order.quantity'),
      value: (line) => line.quantity,
      cell: (line) => formatQuantity(line.quantity, line.unit),
      align: 'end',
      width: 5,
    },
    {
      id: 'shipped',
      header: t('order.shipped'),
      value: (line) => line.quantityShipped,
      cell: (line) => formatQuantity(line.quantityShipped, line.unit),
      align: 'end',
      width: 5,
    },
    {
      id: 'price',
      header: t('order.unitPrice'),
      value: (line) => line.unitPrice,
      cell: (line) => formatUnitPrice({ amount: line.unitPrice, currency: own().currency }),
      align: 'end',
      width: 6,
    },
    {
      id: 'amount',
      header: t('order.amount'),
      value: (line) => line.lineMinor,
      cell: (line) => money(line.lineMinor - line.discountMinor),
      align: 'end',
      width: 6.5,
      onPhone: 'aside',
    },
  ];
  return (
    <article
      aria-label={t('order.part', { number: own().number })}
      class="grid gap-3 rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line"
    >
      <header class="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div class="min-w-0">
          <h3 class="flex flex-wrap items-center gap-x-3 gap-y-1 text-md font-semibold">
            <Link href={`/sellers/${own().sellerId}`} look="plain" class="hover:underline">
              {own().sellerName}
            </Link>
            <StatusBadge state={own().state} />
          </h3>
          <p class="text-sm text-quiet">
            <span class="figures">{own().number}</span> · {t('order.from', { location: own().locationName })} ·{' '}
            {t('order.shipTo')}: {props.part.shipTo.label}, {props.part.shipTo.city} ·{' '}
            {own().promisedOn ? `${t('order.promised')} ${formatDate(own().promisedOn!)}` : t('order.promisedNone')}
          </p>
          <Show when={own().reason}>
            {(reason) => (
              <p class="mt-1 text-sm text-danger-text">
                {t('order.reason')}: {reason()}
              </p>
            )}
          </Show>
        </div>
        <div class="ml-auto text-right">
          <p class="figures text-md font-semibold">{money(own().totalMinor - own().cancelledMinor)}</p>
          <p class="figures flex flex-wrap justify-end gap-1.5 text-sm text-quiet">
            <Show when={props.part.commissionMinor !== null}>
              <span>{t('order.commissionOfPart', { amount: money(props.part.commissionMinor!) })}</span>
            </Show>
            <Show when={own().payment}>
              {(payment) => (
                <Badge tone={payment().state === 'paid' ? 'success' : 'neutral'}>
                  {payment().state === 'paid'
                    ? t('order.paid')
                    : `${t('order.openAmount', { amount: money(payment().openMinor) })}, ${t('order.dueOn', { day: formatDate(payment().dueOn) })}`}
                </Badge>
              )}
            </Show>
          </p>
        </div>
      </header>
      <DataTable
        bare
        rows={props.part.lines}
        columns={columns}
        rowId={(line) => line.id}
        label={`${t('order.lines')} ${own().number}`}
        height="22rem"
      />
      <Show when={props.part.shipments.length > 0}>
        <ul aria-label={t('order.shipments')} class="grid gap-1 text-sm text-quiet">
          <For each={props.part.shipments}>
            {(shipment) => (
              <li class="flex flex-wrap gap-x-3">
                <span class="figures font-medium text-text">{shipment.number}</span>
                <span>{formatDate(shipment.shippedAt)}</span>
                <Show when={shipment.carrier}>
                  <span>{shipment.carrier}</span>
                </Show>
                <Show when={shipment.trackingNumber}>
                  <span class="font-mono">{shipment.trackingNumber}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </article>
  );
}
