import {
  Badge,
  Button,
  type Column,
  createLive,
  createQuery,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  PageHeader,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { Plus, Tags } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { validityText } from '../../parts/validity.ts';
import { PriceListForm } from './price-list-form.tsx';

type Row = Awaited<ReturnType<typeof client.priceLists.list.query>>['items'][number];

export function PriceLists() {
  const session = useSession();
  const go = useNavigate();
  const lists = createQuery(() => client.priceLists.list.options(undefined));
  createLive(
    () => ['price_list', 'contract'],
    () => [client.priceLists.list.key()],
  );
  const [making, setMaking] = createSignal(false);
  const isEnded = (row: Row) => row.validTo !== null && row.validTo < new Date().toISOString().slice(0, 10);
  const add = () => (
    <Show when={session.may('price.manage')}>
      <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setMaking(true)}>
        {t('priceLists.new')}
      </Button>
    </Show>
  );
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'name',
      header: t('priceLists.name'),
      value: (row) => row.name,
      cell: (row) => <span class="font-medium">{row.name}</span>,
      width: 13,
      grow: 2,
    },
    {
      id: 'for',
      header: t('priceLists.for'),
      value: (row) => row.customerName ?? row.storefrontName ?? t('priceLists.scope.own'),
      cell: (row) => (
        <span class="flex items-center gap-2">
          <Badge>{t(`priceLists.scope.${row.scope}`)}</Badge>
          <span class="truncate">{row.customerName ?? row.storefrontName}</span>
        </span>
      ),
      width: 14,
      grow: 2,
    },
    { id: 'currency', header: t('priceLists.currency'), value: (row) => row.currency, width: 5, grow: 0.4 },
    {
      id: 'validity',
      header: t('priceLists.validity'),
      value: (row) => row.validTo ?? '9999',
      cell: (row) => validityText(row.validFrom, row.validTo),
      exported: (row) => `${row.validFrom ?? ''}/${row.validTo ?? ''}`,
      width: 12,
    },
    {
      id: 'offers',
      header: t('priceLists.offers'),
      value: (row) => row.offers,
      cell: (row) => formatNumber(row.offers),
      align: 'end',
      width: 6,
      grow: 0.6,
    },
    {
      id: 'prices',
      header: t('priceLists.prices'),
      value: (row) => row.prices,
      cell: (row) => formatNumber(row.prices),
      align: 'end',
      width: 6,
      grow: 0.6,
    },
    {
      id: 'updated',
      header: t('priceLists.updated'),
      value: (row) => row.updatedAt,
      cell: (row) => formatDate(row.updatedAt),
      exported: (row) => row.updatedAt.slice(0, 10),
      width: 7,
      onPhone: 'hidden',
    },
    {
      id: 'state',
      header: t('priceLists.state'),
      value: (row) => (row.isActive ? t('priceLists.counts') : t('priceLists.off')),
      cell: (row) => <StatusBadge state={!row.isActive ? 'paused' : isEnded(row) ? 'expired' : 'active'} />,
      width: 7,
      onPhone: 'aside',
    },
  ];
  return (
    <>
      <PageHeader title={t('priceLists.title')} hint={t('priceLists.hint')} actions={add()} />
      <DataTable
        label={t('priceLists.title')}
        name="price-lists"
        rows={lists.data?.items}
        columns={columns()}
        rowId={(row) => row.id}
        loading={lists.isPending}
        error={lists.data ? undefined : lists.error}
        onRetry={() => void lists.refetch()}
        onOpen={(row) => go(`/price-lists/${row.id}`)}
        empty={<EmptyState icon={Tags} title={t('priceLists.empty')} text={t('priceLists.emptyHint')} action={add()} />}
      />
      <Show when={making()}>
        <PriceListForm onClose={() => setMaking(false)} onDone={(id) => go(`/price-lists/${id}`)} />
      </Show>
    </>
  );
}
