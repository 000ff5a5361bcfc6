import {
  Button,
  type Column,
  createNow,
  DataTable,
  decimalOfMinor,
  EmptyState,
  formatDate,
  formatMoney,
  formatNumber,
  formatRelative,
  LinkButton,
  PageHeader,
  StatusBadge,
  t as kitText,
  Tabs,
  useSession,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { CheckCheck, FileDown, Package, Printer } from 'lucide-solid';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { createOrders, type OrderRow, orderTabs } from './create-orders.ts';

/** All parts of orders that this seller fulfils. */
export function Orders() {
  const page = createOrders();
  const session = useSession();
  const go = useNavigate();
  const now = createNow();
  const today = () => new Date(now()).toISOString().slice(0, 10);
  const isLate = (row: OrderRow) =>
    row.promisedOn !== null &&
    row.promisedOn < today() &&
    (row.state === 'confirmed' || row.state === 'partly shipped');
  const columns = (): readonly Column<OrderRow>[] => [
    {
      id: 'number',
      header: t('orders.number'),
      value: (row) => row.number,
      cell: (row) => <Numbered>{row.number}</Numbered>,
      width: 11,
      grow: 0.8,
    },
    {
      id: 'buyer',
      header: t('orders.buyer'),
      value: (row) => row.buyerName,
      cell: (row) => <span class="font-medium">{row.buyerName}</span>,
      sortable: false,
      width: 12,
      grow: 2,
      onPhone: 'title',
    },
    { id: 'po', header: t('orders.po'), value: (row) => row.poNumber, sortable: false, width: 8 },
    {
      id: 'state',
      header: t('orders.state'),
      value: (row) => kitText(`state.${row.state}`),
      cell: (row) => <StatusBadge state={row.state} />,
      sortable: false,
      width: 9,
    },
    {
      id: 'placed',
      header: t('orders.placed'),
      value: (row) => row.placedAt,
      cell: (row) => <span title={formatDate(row.placedAt, 'moment')}>{formatRelative(row.placedAt, now())}</span>,
      exported: (row) => row.placedAt.slice(0, 10),
      width: 7.5,
    },
    {
      id: 'promised',
      header: t('orders.promised'),
      value: (row) => row.promisedOn,
      cell: (row) =>
        row.promisedOn ? (
          <span class={isLate(row) ? 'font-medium text-danger-text' : ''}>{formatDate(row.promisedOn, 'short')}</span>
        ) : undefined,
      sortable: false,
      width: 6,
    },
    { id: 'location', header: t('orders.location'), value: (row) => row.locationName, sortable: false, hidden: true },
    {
      id: 'needBy',
      header: t('orders.needBy'),
      value: (row) => row.needBy,
      cell: (row) => (row.needBy ? formatDate(row.needBy, 'short') : undefined),
      sortable: false,
      hidden: true,
    },
    {
      id: 'lines',
      header: t('orders.lines'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      sortable: false,
      width: 4,
      grow: 0.4,
    },
    {
      id: 'total',
      header: t('orders.total'),
      value: (row) => row.totalMinor,
      exported: (row) => `${decimalOfMinor(row.totalMinor, row.currency)} ${row.currency}`,
      cell: (row) => <span class="font-medium">{formatMoney({ minor: row.totalMinor, currency: row.currency })}</span>,
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
  ];
  const mayFulfil = () => session.may('order.fulfil');
  return (
    <>
      <PageHeader
        title={t('orders.title')}
        hint={t('orders.hint')}
        actions={
          <Button icon={<FileDown aria-hidden="true" />} onClick={() => void page.exportLines()}>
            {t('orders.exportLines')}
          </Button>
        }
      >
        <Tabs
          label={t('orders.states')}
          value={page.tab()}
          onChange={page.setTab}
          tabs={orderTabs.map((state) => ({
            value: state,
            label: state === 'all' || state === 'open' ? t(`orders.${state}`) : kitText(`state.${state}`),
            count: page.counts()[state],
          }))}
        />
      </PageHeader>
      <DataTable
        label={t('orders.title')}
        name="orders"
        rows={page.rows()}
        columns={columns()}
        rowId={(row) => row.id}
        loading={page.list.isPending}
        error={page.rows() ? undefined : page.list.error}
        onRetry={() => void page.list.refetch()}
        onEnd={page.more}
        readAll={page.readAll}
        total={page.total()}
        onOpen={(row) => go(`/orders/${row.id}`)}
        tone={(row) => (isLate(row) ? 'warning' : undefined)}
        remote={{ sort: page.sort(), onSort: page.setSort, filter: page.typed(), onFilter: page.setText }}
        filterLabel={t('orders.search')}
        bulk={[
          ...(mayFulfil()
            ? [
                {
                  label: t('orders.confirm'),
                  icon: CheckCheck,
                  run: (rows: readonly OrderRow[], clear: () => void) => void page.confirmOrders(rows, clear),
                },
              ]
            : []),
          {
            label: t('orders.pickLists'),
            icon: Printer,
            run: (rows) => go(`/orders/print/pick-list?ids=${rows.map((row) => row.id).join(',')}`),
          },
        ]}
        empty={
          <EmptyState
            icon={Package}
            title={
              page.tab() === 'all' || page.tab() === 'open'
                ? t('orders.empty')
                : t('orders.emptyState', { state: kitText(`state.${page.tab() as 'placed'}`).toLocaleLowerCase() })
            }
            text={t('orders.emptyHint')}
            action={
              page.tab() === 'all' ? (
                <LinkButton href="/offers">{t('orders.seeOffers')}</LinkButton>
              ) : (
                <Button onClick={() => page.setTab('all')}>{t('orders.seeAll')}</Button>
              )
            }
          />
        }
      />
    </>
  );
}
