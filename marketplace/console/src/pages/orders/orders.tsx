import {
  Button,
  type Column,
  DataTable,
  downloadCsv,
  EmptyState,
  formatDate,
  formatMoney,
  formatNumber,
  makeCsv,
  PageHeader,
  StatusBadge,
  Tabs,
  toast,
  toastFailure,
} from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { Download, Package } from 'lucide-solid';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createPaged } from '../../parts/create-paged.ts';
import { inLanguage } from '../../parts/names.ts';

type Found = Awaited<ReturnType<typeof client.orders.list.query>>;
type Card = Found['items'][number];
const states = [
  'all',
  'open',
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'closed',
  'rejected',
  'cancelled',
] as const;
type State = (typeof states)[number];

/** What was placed, across all buyers and sellers. */
export function Orders() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ state?: string; buyer?: string; seller?: string }>();
  const state = (): State => states.find((one) => one === search.state) ?? 'all';
  const filters = () => ({
    ...(state() === 'all' ? {} : { state: state() as 'open' }),
    ...(search.buyer ? { buyerId: search.buyer as never } : {}),
    ...(search.seller ? { sellerId: search.seller as never } : {}),
  });
  const [text, setText] = createSignal('');
  const paged = createPaged<Card>(['order', 'vendor_order'], (wanted) => {
    setText(wanted.text);
    return client.orders.list.options({ ...filters(), ...wanted });
  });
  const counts = () => (paged.pages.data?.pages[0] as Found | undefined)?.counts;
  const [isExporting, setExporting] = createSignal(false);
  const exportLines = async () => {
    setExporting(true);
    try {
      const { rows, isCut } = await client.orders.export.query({ ...filters(), text: text() });
      downloadCsv(
        'order-lines',
        makeCsv(
          [
            t('orders.number'),
            t('orders.placed'),
            t('orders.state'),
            t('orders.po'),
            t('orders.buyer'),
            t('orders.sellers'),
            t('order.sku'),
            t('order.title'),
            t('order.quantity'),
            t('order.shipped'),
            t('order.unitPrice'),
            t('order.amount'),
            t('ledger.currency'),
          ],
          rows.map((row) => [
            row.number,
            new Date(row.placedAt).toISOString(),
            row.state,
            row.poNumber,
            row.buyerName,
            row.sellerName,
            row.sku,
            inLanguage(row.title),
            row.quantity,
            row.quantityShipped,
            row.unitPrice,
            row.net,
            row.currency,
          ]),
        ),
      );
      toast({
        title: t('orders.exported'),
        ...(isCut ? { text: t('orders.cut') } : {}),
        tone: isCut ? 'info' : 'success',
      });
    } catch (error) {
      toastFailure(error);
    } finally {
      setExporting(false);
    }
  };
  const columns: Column<Card>[] = [
    {
      id: 'number',
      header: t('orders.number'),
      value: (row) => row.number,
      width: 10,
      sortable: false,
      cell: (row) => <span class="figures font-medium">{row.number}</span>,
    },
    { id: 'buyer', header: t('orders.buyer'), value: (row) => row.buyerName, width: 11, grow: 2, sortable: false },
    {
      id: 'state',
      header: t('orders.state'),
      value: (row) => row.state,
      cell: (row) => <StatusBadge state={row.state} />,
      width: 8,
      sortable: false,
      onPhone: 'aside',
    },
    {
      id: 'sellers',
      header: t('orders.sellers'),
      value: (row) => row.sellerNames.join(', '),
      width: 12,
      grow: 2,
      sortable: false,
    },
    {
      id: 'placed',
      header: t('orders.placed'),
      value: (row) => new Date(row.placedAt).toISOString(),
      cell: (row) => formatDate(row.placedAt),
      width: 7.5,
      sortable: false,
    },
    {
      id: 'lines',
      header: t('orders.lines'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      width: 5,
      sortable: false,
    },
    {
      id: 'total',
      header: t('orders.total'),
      value: (row) => row.totalMinor,
      cell: (row) => formatMoney({ minor: row.totalMinor, currency: row.currency }),
      align: 'end',
      width: 9,
      sortable: false,
    },
    { id: 'po', header: t('orders.po'), value: (row) => row.poNumber, width: 8, sortable: false, hidden: true },
    {
      id: 'by',
      header: t('orders.placedBy'),
      value: (row) => row.placedByName,
      width: 9,
      sortable: false,
      hidden: true,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('orders.title')}
        hint={t('orders.hint')}
        actions={
          <Button icon={<Download aria-hidden="true" />} busy={isExporting()} onClick={() => void exportLines()}>
            {t('orders.exportLines')}
          </Button>
        }
      />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Tabs
          label={t('orders.state')}
          value={state()}
          onChange={(next) => setSearch({ state: next === 'all' ? null : next })}
          tabs={states.map((value) => ({
            value,
            label: value === 'all' || value === 'open' ? t(`orders.${value}`) : t(`state.${value}`),
            count: counts()?.[value] ?? (counts() ? 0 : undefined),
          }))}
        />
        <DataTable
          rows={paged.rows()}
          columns={columns}
          rowId={(row) => row.id}
          label={t('orders.title')}
          name="orders"
          {...paged.table}
          onOpen={(row) => navigate(`/orders/${row.id}`)}
          empty={<EmptyState icon={Package} title={t('orders.none')} text={t('orders.noneHint')} />}
        />
      </div>
    </>
  );
}
