import { Badge, type Column, DataTable, EmptyState, formatNumber, Pagination } from '@hansa/kit';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createProblems, type ImportPage, type Problem } from './create-import.ts';
import { fieldName, problemText } from './names.ts';

type Row = Problem & { readonly sku: string | null };

/** Every fault of the file by line, field and reason; notices as well. */
export function ProblemTable(props: { data: ImportPage; filter: { field?: string; code?: string } }) {
  const [page, setPage] = createSignal(1);
  createEffect(
    on(
      () => props.filter.code,
      () => setPage(1),
      { defer: true },
    ),
  );
  const list = createProblems(
    () => props.data.run.id,
    () => ({ ...props.filter, offset: (page() - 1) * 100 }),
  );
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'line',
      header: t('run.line'),
      value: (row) => row.line,
      cell: (row) => formatNumber(row.line),
      align: 'end',
      width: 4,
      grow: 0.3,
      sortable: false,
      onPhone: 'aside',
    },
    {
      id: 'sku',
      header: 'SKU',
      value: (row) => row.sku,
      cell: (row) => <span class="truncate font-mono text-[0.92em]">{row.sku}</span>,
      width: 9,
      sortable: false,
    },
    {
      id: 'field',
      header: t('run.field'),
      value: (row) => fieldName(row.field, props.data.locations),
      width: 9,
      sortable: false,
    },
    {
      id: 'value',
      header: t('run.value'),
      value: (row) => row.value,
      cell: (row) => (
        <span class="truncate" title={row.value ?? ''}>
          {row.value}
        </span>
      ),
      width: 12,
      grow: 1.5,
      sortable: false,
    },
    {
      id: 'reason',
      header: t('run.reason'),
      value: (row) => problemText(row),
      cell: (row) => (
        <span class="flex min-w-0 items-center gap-2">
          <Badge tone={row.isWarning ? 'warning' : 'danger'}>{row.isWarning ? t('run.notice') : t('run.error')}</Badge>
          <span class="truncate" title={problemText(row)}>
            {problemText(row)}
          </span>
        </span>
      ),
      width: 18,
      grow: 2.5,
      sortable: false,
      onPhone: 'title',
    },
  ];
  return (
    <>
      <DataTable
        bare
        label={t('run.problems')}
        name="import-problems"
        rows={list.data?.items}
        columns={columns()}
        rowId={(row) => `${row.line} ${row.field} ${row.code}`}
        loading={list.isPending}
        error={list.data ? undefined : list.error}
        onRetry={() => list.refetch()}
        empty={<EmptyState compact title={t('run.noProblems')} />}
        height="36rem"
      />
      <Show when={(list.data?.total ?? 0) > 100}>
        <div class="mt-3">
          <Pagination page={page()} pageSize={100} total={list.data?.total ?? 0} onPage={setPage} />
        </div>
      </Show>
    </>
  );
}
