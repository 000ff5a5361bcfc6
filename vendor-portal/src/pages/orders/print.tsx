import {
  Button,
  createNow,
  createQuery,
  Failure,
  formatCountry,
  formatDate,
  formatQuantity,
  language,
  LinkButton,
  PageHeader,
  Select,
  SkeletonPage,
  useSession,
} from '@hansa/kit';
import { useParams, useSearchParams } from '@solidjs/router';
import { ArrowLeft, Printer } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { printOn } from '../../parts/print-on.ts';
import { code128 } from './code128.ts';
import type { OrderPage } from './create-order.ts';

const kinds = { 'pick-list': 'pickList', 'packing-slip': 'packingSlip', label: 'label' } as const;
const title = (what: string) => t(`print.${kinds[what as keyof typeof kinds] ?? 'pickList'}`);

/** Papers for the warehouse, a sheet an order. What the browser prints is what is seen, less the frame. */
export function Print() {
  const params = useParams<{ what: string }>();
  const [search, setSearch] = useSearchParams<{ ids?: string; shipment?: string }>();
  const ids = () => (search.ids ?? '').split(',').filter(Boolean).slice(0, 50);
  const orders = createQuery(() => ({
    queryKey: ['print', ids()],
    queryFn: () => Promise.all(ids().map((vendorOrderId) => client.vendorOrders.show.query({ vendorOrderId }))),
  }));
  const only = () => (orders.data?.length === 1 ? orders.data[0] : undefined);
  return (
    <>
      <div data-print="no">
        <PageHeader
          title={title(params.what)}
          hint={t('print.hint')}
          crumbs={[{ label: t('orders.title'), href: '/orders' }]}
          actions={
            <>
              <Show when={params.what === 'packing-slip' && (only()?.shipments.length ?? 0) > 0}>
                <Select
                  hideLabel
                  class="w-56"
                  label={t('print.which')}
                  value={search.shipment ?? 'all'}
                  onChange={(shipment) => setSearch({ shipment }, { replace: true })}
                  options={[
                    { value: 'all', label: t('print.all') },
                    ...only()!.shipments.map((one) => ({ value: one.id, label: one.number })),
                  ]}
                />
              </Show>
              <LinkButton
                href={ids().length === 1 ? `/orders/${ids()[0]}` : '/orders'}
                icon={<ArrowLeft aria-hidden="true" />}
              >
                {t('print.back')}
              </LinkButton>
              <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
                {t('print.print')}
              </Button>
            </>
          }
        />
      </div>
      <Switch fallback={<SkeletonPage />}>
        <Match when={orders.error && !orders.data}>
          <Failure error={orders.error} onRetry={() => void orders.refetch()} />
        </Match>
        <Match when={orders.data}>
          {(all) => (
            <div class="grid gap-6 print:block">
              <For each={all()}>
                {(order) => (
                  <Switch fallback={<PickList order={order} />}>
                    <Match when={params.what === 'packing-slip'}>
                      <PackingSlip order={order} shipmentId={search.shipment} />
                    </Match>
                    <Match when={params.what === 'label'}>
                      <Label order={order} />
                    </Match>
                  </Switch>
                )}
              </For>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}

const sheet =
  'mx-auto w-full max-w-[210mm] rounded-lg bg-paper px-8 py-8 text-ink shadow-2 ring-1 ring-line max-sm:px-4 print:max-w-none print:not-last:break-after-page print:rounded-none print:p-0 print:shadow-none print:ring-0';
const head = 'border-b-2 border-ink py-1.5 text-left text-xs font-semibold';
const cell = 'border-b border-ink/20 py-2 align-top';

function Barcode(props: { text: string; class?: string }) {
  const drawn = () => code128(props.text);
  return (
    <figure class={props.class}>
      <svg
        viewBox={`0 0 ${drawn().width} 30`}
        preserveAspectRatio="none"
        class="h-12 w-full"
        role="img"
        aria-label={props.text}
      >
        <For each={drawn().bars}>
          {([from, width]) => <rect x={from} y="0" width={width} height="30" fill="currentColor" />}
        </For>
      </svg>
      <figcaption class="mt-1 text-center font-mono text-sm">{props.text}</figcaption>
    </figure>
  );
}

function Heading(props: { order: OrderPage; title: string }) {
  const now = createNow();
  return (
    <header class="mb-6 flex flex-wrap items-start justify-between gap-6">
      <div>
        <h2 class="text-xl font-semibold">{props.title}</h2>
        <p class="mt-1 text-md">{props.order.vendorOrder.sellerName}</p>
        <p class="text-sm">{t('print.page', { date: formatDate(now(), 'moment') })}</p>
      </div>
      <Barcode text={props.order.vendorOrder.number} class="w-64" />
    </header>
  );
}

function Address(props: { title: string; address: OrderPage['shipTo'] }) {
  return (
    <div>
      <p class="text-xs font-semibold">{props.title}</p>
      <address class="mt-0.5 not-italic">
        {props.address.recipient}
        <br />
        {props.address.street}
        <br />
        {props.address.postalCode} {props.address.city}, {formatCountry(props.address.country)}
      </address>
    </div>
  );
}

/** By SKU, as shelves are; what is still open, with a box to tick. */
function PickList(props: { order: OrderPage }) {
  const lines = () =>
    props.order.lines.filter((line) => Number(line.quantityOpen) > 0).sort((a, b) => a.sku.localeCompare(b.sku));
  return (
    <article class={sheet}>
      <Heading order={props.order} title={t('print.pickList')} />
      <p class="mb-4">
        {props.order.vendorOrder.buyerName} · {props.order.vendorOrder.locationName} ·{' '}
        {t('print.total', { count: lines().length })}
        <Show when={props.order.vendorOrder.promisedOn}>
          {(day) => (
            <>
              {' '}
              · {t('order.promised')} {formatDate(day())}
            </>
          )}
        </Show>
      </p>
      <table class="w-full text-base">
        <thead>
          <tr>
            <th class={`${head} pr-3`}>{t('print.picked')}</th>
            <th class={head}>{t('print.sku')}</th>
            <th class={head}>{t('print.product')}</th>
            <th class={`${head} text-right!`}>{t('print.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <td class={cell}>
                  <span class="block size-5 border-2 border-ink" />
                </td>
                <td
                  class={`${cell} pr-4 font-mono sm:whitespace-nowrap print:whitespace-nowrap max-sm:[overflow-wrap:anywhere] print:[overflow-wrap:normal]`}
                >
                  {line.sku}
                </td>
                <td class={`${cell} pr-4`}>{line.title[language()]}</td>
                <td class={`${cell} figures text-right text-md font-semibold whitespace-nowrap`}>
                  {formatQuantity(line.quantityOpen, line.unit)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="mt-8 flex flex-wrap gap-x-12 gap-y-3 text-sm">
        <span>{t('print.signature')} ____________________</span>
        <span>{t('print.parcels')} ______</span>
      </p>
    </article>
  );
}

/** For the parcel: no prices, because it may be opened by anybody. */
function PackingSlip(props: { order: OrderPage; shipmentId: string | undefined }) {
  const shipment = () => props.order.shipments.find((one) => one.id === props.shipmentId);
  const quantityOf = (line: OrderPage['lines'][number]) =>
    shipment()
      ? (shipment()!.lines.find((part) => part.orderLineId === line.id)?.quantity ?? '0')
      : String(Number(line.quantity) - Number(line.quantityCancelled));
  const lines = () => props.order.lines.filter((line) => Number(quantityOf(line)) > 0);
  return (
    <article class={sheet}>
      <Heading order={props.order} title={t('print.packingSlip')} />
      <div class="mb-6 grid grid-cols-2 gap-6">
        <Address title={t('order.shipTo')} address={props.order.shipTo} />
        <div class="text-right">
          <p>
            <span class="text-xs font-semibold">{t('print.po')}</span>
            <br />
            {props.order.vendorOrder.poNumber ?? props.order.vendorOrder.number}
          </p>
          <Show when={shipment()}>
            {(one) => (
              <p class="mt-2">
                <span class="text-xs font-semibold">{t('print.shipment')}</span>
                <br />
                {one().number} {one().carrier} {one().trackingNumber}
              </p>
            )}
          </Show>
        </div>
      </div>
      <table class="w-full text-base">
        <thead>
          <tr>
            <th class={head}>{t('print.sku')}</th>
            <th class={head}>{t('print.product')}</th>
            <th class={`${head} pr-4 text-right!`}>{t('order.ordered')}</th>
            <th class={`${head} text-right!`}>{t('print.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <td
                  class={`${cell} pr-4 font-mono sm:whitespace-nowrap print:whitespace-nowrap max-sm:[overflow-wrap:anywhere] print:[overflow-wrap:normal]`}
                >
                  {line.sku}
                </td>
                <td class={`${cell} pr-4`}>{line.title[language()]}</td>
                <td class={`${cell} figures pr-4 text-right whitespace-nowrap`}>
                  {formatQuantity(line.quantity, line.unit)}
                </td>
                <td class={`${cell} figures text-right font-semibold whitespace-nowrap`}>
                  {formatQuantity(quantityOf(line), line.unit)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.order.note}>
        {(note) => (
          <p class="mt-6 text-sm">
            <strong>{t('print.note')}:</strong> {note()}
          </p>
        )}
      </Show>
    </article>
  );
}

/** 100 by 150 mm, as label printers take it. */
function Label(props: { order: OrderPage }) {
  const session = useSession();
  printOn('100mm 150mm');
  return (
    <article class="mx-auto flex min-h-[150mm] w-[100mm] max-w-full flex-col gap-4 rounded-lg bg-paper p-5 text-ink shadow-2 ring-1 ring-line print:not-last:break-after-page print:min-h-[149mm] print:w-auto print:rounded-none print:shadow-none print:ring-0">
      <p class="border-b-2 border-ink pb-2 text-sm">
        <span class="text-xs font-semibold">{t('print.from')}</span>
        <br />
        {session.membership()?.organizationName}, {props.order.vendorOrder.locationName}
        <br />
        {props.order.vendorOrder.locationCity}
      </p>
      <div class="flex-1 text-lg">
        <Address title={t('print.to')} address={props.order.shipTo} />
      </div>
      <p class="border-t border-ink pt-2">
        <span class="text-xs font-semibold">{t('print.po')}</span>
        <br />
        <span class="text-lg font-semibold">{props.order.vendorOrder.poNumber ?? '–'}</span>
      </p>
      <Barcode text={props.order.vendorOrder.number} />
    </article>
  );
}
