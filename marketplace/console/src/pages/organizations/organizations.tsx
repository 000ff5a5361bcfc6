import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  PageHeader,
  StatusBadge,
  Tabs,
  useSession,
} from '@hansa/kit';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { Building2, Plus } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { createPaged } from '../../parts/create-paged.ts';
import { NewCompany } from './new-company.tsx';

type Card = Awaited<ReturnType<typeof client.organizations.list.query>>['items'][number];
const kinds = ['all', 'buyers', 'sellers', 'applications'] as const;

/** All companies: who buys, who sells, under whom they stand. */
export function Organizations() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ kind?: string }>();
  const session = useSession();
  const [isAdding, setAdding] = createSignal(false);
  const kind = () => kinds.find((one) => one === search.kind) ?? 'all';
  const paged = createPaged<Card>(['organization'], (wanted) =>
    client.organizations.list.options({
      ...wanted,
      ...(kind() === 'applications' ? { kind: 'all', state: 'pending' } : { kind: kind() as 'all' }),
    }),
  );
  const columns: Column<Card>[] = [
    {
      id: 'name',
      header: t('organization.name'),
      value: (row) => row.name,
      width: 14,
      grow: 3,
      sortable: false,
      cell: (row) => (
        <span class="min-w-0">
          <span class="block truncate font-medium">{row.name}</span>
          {row.parentName && (
            <span class="block truncate text-sm text-quiet">{t('organization.under', { name: row.parentName })}</span>
          )}
        </span>
      ),
    },
    { id: 'kind', header: t('organization.does'), value: (row) => doesText(row), width: 9, sortable: false },
    {
      id: 'state',
      header: t('sellers.state'),
      value: (row) => row.state,
      cell: (row) => <StatusBadge state={row.state} />,
      width: 8,
      sortable: false,
      onPhone: 'aside',
    },
    { id: 'country', header: t('organization.country'), value: (row) => row.country, width: 5, sortable: false },
    { id: 'currency', header: t('period.currency'), value: (row) => row.currency, width: 5, sortable: false },
    {
      id: 'members',
      header: t('organization.members'),
      value: (row) => row.members,
      cell: (row) => formatNumber(row.members),
      align: 'end',
      width: 6,
      sortable: false,
    },
    {
      id: 'since',
      header: t('organization.since'),
      value: (row) => row.createdAt as unknown as string,
      cell: (row) => formatDate(row.createdAt),
      width: 8,
      sortable: false,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('organizations.title')}
        hint={t('organizations.hint')}
        actions={
          <Show when={session.may('marketplace.manage')}>
            <Button icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
              {t('newCompany.title')}
            </Button>
          </Show>
        }
      />
      <Show when={isAdding()}>
        <NewCompany onClose={() => setAdding(false)} />
      </Show>
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Tabs
          label={t('organization.does')}
          value={kind()}
          onChange={(next) => setSearch({ kind: next === 'all' ? null : next })}
          tabs={kinds.map((value) => ({ value, label: t(`organizations.${value}`) }))}
        />
        <DataTable
          rows={paged.rows()}
          columns={columns}
          rowId={(row) => row.id}
          label={t('organizations.title')}
          name="organizations"
          {...paged.table}
          onOpen={(row) => navigate(`/organizations/${row.id}`)}
          empty={
            kind() === 'applications' ? (
              <EmptyState icon={Building2} title={t('sellers.noApplications')} text={t('sellers.noApplicationsHint')} />
            ) : (
              <EmptyState icon={Building2} title={t('organizations.none')} text={t('organizations.noneHint')} />
            )
          }
        />
      </div>
    </>
  );
}

/** What a company does here: buys, sells as what, or runs the place. */
export function doesText(row: {
  readonly isOperator: boolean;
  readonly isBuyer: boolean;
  readonly sellerKind: 'vendor' | 'distributor' | 'dealer' | null;
}): string {
  return [
    row.isOperator ? t('organization.operates') : null,
    row.isBuyer ? t('organization.buys') : null,
    row.sellerKind ? t(`sellerKind.${row.sellerKind}`) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
