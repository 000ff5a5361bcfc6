import {
  Button,
  type Column,
  createNow,
  DataTable,
  DayInput,
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
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { FileDown, Package } from 'lucide-solid';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { createOrders, type OrderRow, orderTabs } from './create-orders.ts';

/** All that was ordered, and where it stands. */
export function Orders() {
  const page = createOrders();
  const go = useNavigate();
  const now = createNow();
  const columns = (): readonly Column<OrderRow>[] => [
    {
      id: 'number',
      header: t('orders.number'),
      value: (row) => row.number,
      cell: (row) => <Numbered>{row.number}</Numbered>,
      width: 10,
      grow: 0.8,
    },
    { id: 'po', header: t('checkout.po'), value: (row) => row.poNumber, sortable: false, width: 8, grow: 0.8 },
    {
      id: 'sellers',
      header: t('orders.sellers'),
      value: (row) => row.sellerNames.join(', '),
      sortable: false,
      width: 13,
      grow: 2,
      onPhone: 'detail',
    },
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
      width: 8,
    },
    { id: 'by', header: t('orders.by'), value: (row) => row.placedByName, sortable: false, width: 9, hidden: true },
    {
      id: 'branch',
      header: t('orders.branch'),
      value: (row) => row.buyerName,
      sortable: false,
      width: 9,
      hidden: true,
    },
    {
      id: 'lines',
      header: t('orders.linesHeader'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      sortable: false,
      width: 4,
      grow: 0.4,
    },
    {
      id: 'total',
      header: t('cart.total'),
      value: (row) => row.totalMinor,
      exported: (row) => `${decimalOfMinor(row.totalMinor, row.currency)} ${row.currency}`,
      cell: (row) => <span class="font-medium">{formatMoney({ minor: row.totalMinor, currency: row.currency })}</span>,
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
  ];
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
        remote={{ sort: page.sort(), onSort: page.setSort, filter: page.typed(), onFilter: page.setText }}
        filterLabel={t('orders.search')}
        filters={
          <>
            <DayInput
              hideLabel
              label={t('orders.from')}
              value={page.from()}
              onChange={(from) => page.setDays({ from })}
              class="w-36"
            />
            <DayInput
              hideLabel
              label={t('orders.to')}
              value={page.to()}
              onChange={(to) => page.setDays({ to })}
              class="w-36"
            />
          </>
        }
        empty={
          <EmptyState
            icon={Package}
            title={page.tab() === 'all' ? t('orders.empty') : t('orders.emptyState')}
            text={t('orders.emptyHint')}
            action={
              page.tab() === 'all' ? (
                <LinkButton kind="primary" href="/search">
                  {t('cart.find')}
                </LinkButton>
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
