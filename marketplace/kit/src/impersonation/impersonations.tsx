import { UserRoundCog } from 'lucide-solid';
import { Show } from 'solid-js';
import { formatDate } from '../format.ts';
import { createLiveQuery } from '../live.ts';
import { Button } from '../parts/button.tsx';
import type { Column } from '../parts/create-data-table.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { toastFailure } from '../parts/toast.tsx';
import type { ImpersonationClient, ImpersonationRow } from './impersonation-client.ts';
import { t } from './texts.ts';

/**
 * Who acted for whom, and why; whoever may end one does it here. `companyId`: of one company only, for the operator.
 */
export function Impersonations(props: { client: ImpersonationClient; companyId?: string }) {
  const page = createLiveQuery(() => ({
    ...props.client.impersonations.list.options({
      limit: 200,
      ...(props.companyId ? { organizationId: props.companyId as never } : {}),
    }),
    topics: ['impersonation'],
  }));
  const endText = (row: ImpersonationRow) =>
    row.endedAt
      ? t('impersonation.ended', { at: formatDate(row.endedAt, 'moment'), name: row.endedByName ?? '' })
      : t(row.isRunning ? 'impersonation.running' : 'impersonation.expired', {
          at: formatDate(row.expiresAt, 'moment'),
        });
  const end = (row: ImpersonationRow) => {
    props.client.impersonations.end
      .mutate({ impersonationId: row.id as never })
      .then(() => page.refetch(), toastFailure);
  };
  const columns: readonly Column<ImpersonationRow>[] = [
    {
      id: 'who',
      header: t('impersonation.byWhom'),
      value: (row) => `${row.impersonatorName} · ${row.sentByName}`,
      width: 14,
      grow: 2,
    },
    {
      id: 'whom',
      header: t('impersonation.forWhom'),
      value: (row) => `${row.personName} · ${row.organizationName}`,
      width: 14,
      grow: 2,
    },
    { id: 'why', header: t('impersonation.why'), value: (row) => row.reason, width: 14, grow: 2, wraps: true },
    {
      id: 'since',
      header: t('impersonation.since'),
      value: (row) => row.startedAt,
      cell: (row) => formatDate(row.startedAt, 'moment'),
      width: 11,
    },
    {
      id: 'end',
      header: t('impersonation.end'),
      value: endText,
      cell: (row) => (
        <Show when={row.mayEnd} fallback={endText(row)}>
          <Button size="sm" onClick={() => end(row)}>
            {t('impersonation.endNow')}
          </Button>
        </Show>
      ),
      width: 14,
      onPhone: 'aside',
    },
  ];
  return (
    <DataTable
      label={t('impersonation.history')}
      name="impersonations"
      rows={page.data?.items ?? []}
      columns={columns}
      rowId={(row) => row.id}
      height="28rem"
      empty={<EmptyState compact icon={UserRoundCog} title={t('impersonation.historyNone')} />}
    />
  );
}
