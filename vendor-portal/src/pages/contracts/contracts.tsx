import {
  type Column,
  createLive,
  createNow,
  createQuery,
  DataTable,
  EmptyState,
  formatNumber,
  formatRelative,
  language,
  LinkButton,
  PageHeader,
  StatusBadge,
  useSession,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { FileSignature, Plus } from 'lucide-solid';
import { Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { Numbered } from '../../parts/number.tsx';
import { validityText } from '../../parts/validity.ts';

type Row = Awaited<ReturnType<typeof client.contracts.list.query>>[number];

export function Contracts() {
  const session = useSession();
  const go = useNavigate();
  const now = createNow();
  const contracts = createQuery(() => client.contracts.list.options({}));
  createLive(
    () => ['contract'],
    () => [client.contracts.key()],
  );
  const endsSoon = (row: Row) =>
    row.state === 'active' && row.validTo !== null && Date.parse(row.validTo) - now() < 60 * 86_400_000;
  const stateOf = (row: Row) =>
    row.state === 'active' && row.validTo !== null && Date.parse(`${row.validTo}T23:59:59Z`) < now()
      ? 'expired'
      : row.state;
  const add = () => (
    <Show when={session.may('contract.manage')}>
      <LinkButton href="/contracts/new" kind="primary" icon={<Plus aria-hidden="true" />}>
        {t('contracts.new')}
      </LinkButton>
    </Show>
  );
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'number',
      header: t('contracts.number'),
      value: (row) => row.number,
      cell: (row) => <Numbered>{row.number}</Numbered>,
      width: 7,
      grow: 0.5,
    },
    {
      id: 'customer',
      header: t('contracts.customer'),
      value: (row) => row.customerName[language()],
      cell: (row) => <span class="font-medium">{row.customerName[language()]}</span>,
      width: 12,
      grow: 2,
      onPhone: 'title',
    },
    { id: 'name', header: t('contracts.name'), value: (row) => row.name, width: 11, grow: 1.5 },
    {
      id: 'validity',
      header: t('contracts.validity'),
      value: (row) => row.validTo ?? '9999',
      cell: (row) => (
        <span
          class={endsSoon(row) ? 'font-medium text-warning-text' : ''}
          title={row.validTo ? t('contracts.endsIn', { when: formatRelative(row.validTo, now()) }) : ''}
        >
          {validityText(row.validFrom, row.validTo)}
        </span>
      ),
      exported: (row) => `${row.validFrom ?? ''}/${row.validTo ?? ''}`,
      width: 13,
      grow: 1.2,
    },
    {
      id: 'terms',
      header: t('contracts.terms'),
      value: (row) => row.paymentDays,
      cell: (row) =>
        row.paymentDays === null ? (
          <span class="text-quiet">{t('contracts.usual')}</span>
        ) : (
          t('contracts.days', { count: row.paymentDays })
        ),
      width: 6,
      grow: 0.6,
    },
    {
      id: 'discounts',
      header: t('contracts.discounts'),
      value: (row) => row.discounts,
      cell: (row) => formatNumber(row.discounts),
      align: 'end',
      width: 5,
      grow: 0.5,
    },
    {
      id: 'prices',
      header: t('contracts.prices'),
      value: (row) => row.prices,
      cell: (row) => formatNumber(row.prices),
      align: 'end',
      width: 5,
      grow: 0.5,
    },
    {
      id: 'state',
      header: t('contracts.state'),
      value: (row) => t(`contracts.states.${row.state}`),
      cell: (row) => <StatusBadge state={stateOf(row)} />,
      width: 7,
      grow: 0.7,
      onPhone: 'aside',
    },
  ];
  return (
    <>
      <PageHeader title={t('contracts.title')} hint={t('contracts.hint')} actions={add()} />
      <DataTable
        label={t('contracts.title')}
        name="contracts"
        rows={contracts.data}
        columns={columns()}
        rowId={(row) => row.id}
        loading={contracts.isPending}
        error={contracts.data ? undefined : contracts.error}
        onRetry={() => void contracts.refetch()}
        onOpen={(row) => go(`/contracts/${row.id}`)}
        empty={
          <EmptyState
            icon={FileSignature}
            title={t('contracts.empty')}
            text={t('contracts.emptyHint')}
            action={add()}
          />
        }
      />
    </>
  );
}
