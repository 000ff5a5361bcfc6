import { useNavigate } from '@solidjs/router';
import { MessagesSquare } from 'lucide-solid';
import type { JSX } from 'solid-js';
import { createNow } from '../clock.ts';
import { decimalOfMinor } from '../currency.ts';
import { formatDate, formatMoney, formatNumber, formatRelative } from '../format.ts';
import { t } from '../languages/index.ts';
import type { Column } from '../parts/create-data-table.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { createQuoteList, QuoteRow, QuoteTab } from './create-quote-list.ts';

/** The tabs of a list of quotes, with how many wait in each. */
export function QuoteTabs(props: { list: ReturnType<typeof createQuoteList>; tabs: readonly QuoteTab[] }) {
  return (
    <Tabs
      label={t('quotes.tabs')}
      value={props.list.tab().value}
      onChange={props.list.setTab}
      tabs={props.tabs.map((one) => ({
        value: one.value,
        label: t.maybe(`quotes.tab.${one.value}`) ?? one.value,
        count: props.list.countOf(one),
      }))}
    />
  );
}

/** Quotes of one side; the other side is the partner. */
export function QuoteTable(props: {
  list: ReturnType<typeof createQuoteList>;
  side: 'buyer' | 'seller';
  emptyAction?: JSX.Element;
}) {
  const go = useNavigate();
  const now = createNow();
  const today = () => new Date(now()).toISOString().slice(0, 10);
  const partner = (row: QuoteRow) => (row.side === 'buyer' ? row.sellerName : row.buyerName);
  const isUrgent = (row: QuoteRow) =>
    props.side === 'seller' &&
    row.dueOn !== null &&
    row.dueOn <= today() &&
    ['requested', 'answering', 'countered'].includes(row.state);
  const day = (value: string | null, isWarning = false) =>
    value === null ? undefined : (
      <span class={isWarning ? 'font-medium text-danger-text' : ''}>{formatDate(value, 'short')}</span>
    );
  const columns = (): readonly Column<QuoteRow>[] => [
    {
      id: 'number',
      header: t('quotes.number'),
      value: (row) => row.number,
      cell: (row) => <span class="font-mono text-[0.94em] tracking-[-0.01em]">{row.number}</span>,
      sortable: false,
      width: 8.5,
      grow: 0.6,
    },
    {
      id: 'partner',
      header: props.side === 'buyer' ? t('quotes.seller') : t('quotes.buyer'),
      value: partner,
      cell: (row) => <span class="font-medium">{partner(row)}</span>,
      sortable: false,
      width: 9,
      grow: 1.6,
      onPhone: 'title',
    },
    {
      id: 'title',
      header: t('quotes.title'),
      value: (row) => row.title,
      sortable: false,
      width: 9,
      grow: 2,
      onPhone: 'detail',
    },
    {
      id: 'state',
      header: t('quotes.state'),
      value: (row) => t.maybe(`state.${row.state}`) ?? row.state,
      cell: (row) => <StatusBadge state={row.state} />,
      sortable: false,
      width: 9,
    },
    {
      id: 'due',
      header: t('quotes.due'),
      value: (row) => row.dueOn,
      cell: (row) => day(row.dueOn, isUrgent(row)),
      sortable: false,
      width: 4.5,
      grow: 0.5,
      hidden: props.side === 'buyer',
    },
    {
      id: 'valid',
      header: t('quote.validUntil'),
      value: (row) => row.validUntil,
      cell: (row) => day(row.validUntil, row.validUntil !== null && row.validUntil < today() && row.state === 'sent'),
      sortable: false,
      width: 6,
      grow: 0.5,
    },
    {
      id: 'rep',
      header: t('quotes.rep'),
      value: (row) => row.repName,
      sortable: false,
      width: 7,
      hidden: props.side === 'buyer',
    },
    {
      id: 'lines',
      header: t('quote.lines'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      sortable: false,
      width: 3.5,
      grow: 0.3,
    },
    {
      id: 'updated',
      header: t('quotes.updated'),
      value: (row) => row.updatedAt,
      cell: (row) => <span title={formatDate(row.updatedAt, 'moment')}>{formatRelative(row.updatedAt, now())}</span>,
      exported: (row) => new Date(row.updatedAt).toISOString(),
      sortable: false,
      width: 6.5,
      grow: 0.6,
    },
    {
      id: 'total',
      header: t('quote.total'),
      value: (row) => row.totalMinor,
      exported: (row) => `${decimalOfMinor(row.totalMinor, row.currency)} ${row.currency}`,
      cell: (row) => (
        <span class="font-medium">
          {row.totalMinor === 0 ? '–' : formatMoney({ minor: row.totalMinor, currency: row.currency })}
        </span>
      ),
      align: 'end',
      sortable: false,
      width: 7,
      grow: 0.6,
      onPhone: 'aside',
    },
  ];
  return (
    <DataTable
      label={t('quotes.heading')}
      name={`quotes-${props.side}`}
      rows={props.list.rows()}
      columns={columns()}
      rowId={(row) => row.id}
      loading={props.list.list.isPending}
      error={props.list.rows() ? undefined : props.list.list.error}
      onRetry={() => void props.list.list.refetch()}
      onEnd={props.list.more}
      readAll={props.list.readAll}
      total={props.list.total()}
      onOpen={(row) => go(`/quotes/${row.id}`)}
      tone={(row) => (isUrgent(row) ? 'warning' : undefined)}
      remote={{
        sort: null,
        onSort: () => {
          /* newest change first */
        },
        filter: props.list.typed(),
        onFilter: props.list.setText,
      }}
      filterLabel={t('quotes.search')}
      empty={
        <EmptyState
          icon={MessagesSquare}
          title={t.maybe(`quotes.none.${props.list.tab().value}`) ?? t('quotes.none.all')}
          text={t(props.side === 'buyer' ? 'quotes.noneBuyer' : 'quotes.noneSeller')}
          action={props.emptyAction}
        />
      }
    />
  );
}
