import {
  type Column,
  createLive,
  createNow,
  createQuery,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  formatRelative,
  LinkButton,
  PageHeader,
  StatusBadge,
  t as kitText,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { FilePlus2, GitCompareArrows } from 'lucide-solid';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/numbered.tsx';

type Row = Awaited<ReturnType<typeof client.rfqs.list.query>>['items'][number];

/** What was asked of sellers. */
export function Requests() {
  const go = useNavigate();
  const now = createNow();
  const list = createQuery(() => client.rfqs.list.options({ limit: 200 }));
  createLive(
    () => ['rfq', 'quote'],
    () => [client.rfqs.list.key()],
  );
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'number',
      header: t('orders.number'),
      value: (row) => row.number,
      cell: (row) => <Numbered>{row.number}</Numbered>,
      width: 10,
      grow: 0.6,
    },
    {
      id: 'title',
      header: t('rfq.about'),
      value: (row) => row.title,
      cell: (row) => <span class="font-medium">{row.title}</span>,
      width: 14,
      grow: 2,
      onPhone: 'title',
    },
    {
      id: 'state',
      header: t('orders.state'),
      value: (row) => kitText.maybe(`state.${row.state}`) ?? row.state,
      cell: (row) => <StatusBadge state={row.state} />,
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'lines',
      header: t('orders.linesHeader'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      width: 4,
      grow: 0.4,
    },
    {
      id: 'answered',
      header: t('rfq.answers'),
      value: (row) => row.answered,
      cell: (row) => (row.state === 'draft' ? '–' : t('rfq.answeredOf', { count: row.answered, of: row.sellers })),
      align: 'end',
      width: 7,
      grow: 0.6,
    },
    {
      id: 'due',
      header: t('rfq.due'),
      value: (row) => row.dueOn,
      cell: (row) => (row.dueOn ? formatDate(row.dueOn, 'short') : undefined),
      width: 6,
      grow: 0.5,
    },
    {
      id: 'created',
      header: t('rfq.created'),
      value: (row) => row.createdAt,
      cell: (row) => formatRelative(row.createdAt, now()),
      width: 8,
      grow: 0.6,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('rfq.requests')}
        hint={t('rfq.requestsHint')}
        crumbs={[{ label: t('menu.quotes'), href: '/quotes' }]}
        actions={
          <LinkButton kind="primary" href="/requests/new" icon={<FilePlus2 aria-hidden="true" />}>
            {t('rfq.new')}
          </LinkButton>
        }
      />
      <DataTable
        label={t('rfq.requests')}
        name="requests"
        rows={list.data?.items as readonly Row[] | undefined}
        columns={columns()}
        rowId={(row) => row.id}
        loading={list.isPending}
        error={list.data ? undefined : list.error}
        onRetry={() => void list.refetch()}
        onOpen={(row) => go(`/requests/${row.id}`)}
        empty={
          <EmptyState
            icon={GitCompareArrows}
            title={t('rfq.none')}
            text={t('rfq.noneHint')}
            action={
              <LinkButton kind="primary" href="/requests/new">
                {t('rfq.new')}
              </LinkButton>
            }
          />
        }
      />
    </>
  );
}
