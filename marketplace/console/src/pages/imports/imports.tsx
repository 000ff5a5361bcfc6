import {
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  formatPercent,
  PageHeader,
  StatusBadge,
  Tabs,
} from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { FileInput } from 'lucide-solid';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createPaged } from '../../parts/create-paged.ts';

type Run = Awaited<ReturnType<typeof client.allImports.list.query>>['items'][number];
const states = ['all', 'failed', 'needs mapping', 'needs confirmation', 'applying', 'done', 'cancelled'] as const;

/** Catalog files of all sellers, as they run. */
export function Imports() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ state?: string }>();
  const state = () => states.find((one) => one === search.state) ?? 'all';
  const paged = createPaged<Run>(['import_run'], (wanted) =>
    client.allImports.list.options({ ...wanted, ...(state() === 'all' ? {} : { state: state() as 'failed' }) }),
  );
  const columns: Column<Run>[] = [
    {
      id: 'file',
      header: t('imports.file'),
      value: (row) => row.fileName,
      width: 13,
      grow: 2,
      sortable: false,
      cell: (row) => <span class="truncate font-medium">{row.fileName}</span>,
    },
    { id: 'seller', header: t('imports.seller'), value: (row) => row.sellerName, width: 9, grow: 1, sortable: false },
    {
      id: 'state',
      header: t('imports.state'),
      value: (row) => row.state,
      width: 10,
      sortable: false,
      onPhone: 'aside',
      cell: (row) => (
        <span class="flex items-center gap-2">
          <StatusBadge state={row.state} />
          {row.progress === null ? (
            ''
          ) : (
            <span class="figures text-sm text-quiet">{formatPercent(row.progress, undefined, 0)}</span>
          )}
        </span>
      ),
    },
    {
      id: 'rows',
      header: t('imports.rows'),
      value: (row) => row.rowsRead,
      cell: (row) => formatNumber(row.rowsRead),
      align: 'end',
      width: 6,
      sortable: false,
    },
    {
      id: 'bad',
      header: t('imports.bad'),
      value: (row) => row.rowsBad,
      cell: (row) => <span class={row.rowsBad > 0 ? 'text-danger-text' : ''}>{formatNumber(row.rowsBad)}</span>,
      align: 'end',
      width: 6,
      sortable: false,
    },
    {
      id: 'offers',
      header: t('imports.newOffers'),
      value: (row) => row.offersNew,
      cell: (row) => formatNumber(row.offersNew),
      align: 'end',
      width: 7,
      sortable: false,
    },
    {
      id: 'changed',
      header: t('imports.changedOffers'),
      value: (row) => row.offersChanged,
      cell: (row) => formatNumber(row.offersChanged),
      align: 'end',
      width: 7,
      sortable: false,
    },
    {
      id: 'review',
      header: t('imports.toReview'),
      value: (row) => row.toReview,
      cell: (row) => formatNumber(row.toReview),
      align: 'end',
      width: 6,
      sortable: false,
    },
    {
      id: 'at',
      header: t('imports.at'),
      value: (row) => new Date(row.createdAt).toISOString(),
      cell: (row) => formatDate(row.createdAt, 'moment'),
      width: 11,
      sortable: false,
    },
  ];
  return (
    <>
      <PageHeader title={t('imports.title')} hint={t('imports.hint')} />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Tabs
          label={t('imports.state')}
          value={state()}
          onChange={(next) => setSearch({ state: next === 'all' ? null : next })}
          tabs={states.map((value) => ({ value, label: value === 'all' ? t('imports.all') : t(`state.${value}`) }))}
        />
        <DataTable
          rows={paged.rows()}
          columns={columns}
          rowId={(row) => row.id}
          label={t('imports.title')}
          name="imports"
          {...paged.table}
          onOpen={(row) => navigate(`/imports/${row.id}`)}
          tone={(row) => (row.state === 'failed' ? 'danger' : row.state.startsWith('needs') ? 'warning' : undefined)}
          empty={<EmptyState icon={FileInput} title={t('imports.none')} text={t('imports.noneHint')} />}
        />
      </div>
    </>
  );
}
