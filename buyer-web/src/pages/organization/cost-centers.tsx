import {
  Badge,
  Button,
  type Column,
  createQuery,
  DataTable,
  decimalOfMinor,
  EmptyState,
  formatMoney,
  IconButton,
  ProgressBar,
  useSession,
} from '@hansa/kit';
import { Pencil, Plus, Wallet } from 'lucide-solid';
import { createSignal, Show } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { CostCenterDialog } from './cost-center-dialog.tsx';

export type CostCenterRow = Awaited<ReturnType<typeof client.organizations.costCenters.query>>[number];

/** What may be spent where, and what of it this month has used. Who runs the organization sets it. */
export function CostCenters(props: { currency: string }) {
  const session = useSession();
  const mayManage = () => session.may('organization.manage');
  const centers = createQuery(() =>
    (mayManage() ? client.organizations.allCostCenters : client.organizations.costCenters).options(undefined),
  );
  const [editing, setEditing] = createSignal<{ row: CostCenterRow | null } | null>(null);
  const money = (minor: number, row: CostCenterRow) => formatMoney({ minor, currency: row.currency });
  const add = () => (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} onClick={() => setEditing({ row: null })}>
      {t('organization.newCostCenter')}
    </Button>
  );
  const columns = (): readonly Column<CostCenterRow>[] => [
    { id: 'code', header: t('organization.costCenterCode'), value: (row) => row.code, width: 7 },
    {
      id: 'name',
      header: t('organization.costCenterName'),
      value: (row) => row.name,
      cell: (row) => (
        <span class="flex items-center gap-2">
          <span class={`truncate font-medium ${row.isActive ? '' : 'text-quiet'}`}>{row.name}</span>
          <Show when={!row.isActive}>
            <Badge>{t('organization.costCenterClosed')}</Badge>
          </Show>
        </span>
      ),
      width: 12,
      grow: 2,
      onPhone: 'title',
    },
    {
      id: 'budget',
      header: t('organization.budget'),
      value: (row) => row.budgetPerMonthMinor,
      exported: (row) =>
        row.budgetPerMonthMinor === null ? null : decimalOfMinor(row.budgetPerMonthMinor, row.currency),
      cell: (row) => (row.budgetPerMonthMinor === null ? t('home.noLimit') : money(row.budgetPerMonthMinor, row)),
      align: 'end',
      width: 9,
    },
    {
      id: 'used',
      header: t('organization.used'),
      value: (row) => row.usedMinor,
      exported: (row) => decimalOfMinor(row.usedMinor, row.currency),
      cell: (row) => (
        <ProgressBar
          class="w-full"
          limit
          hideLabel
          label={`${t('organization.used')}: ${row.name}`}
          share={row.budgetPerMonthMinor === null ? 0 : row.usedMinor / Math.max(row.budgetPerMonthMinor, 1)}
          value={money(row.usedMinor, row)}
        />
      ),
      width: 10,
      grow: 1.4,
      onPhone: 'hidden',
    },
    {
      id: 'left',
      header: t('organization.left'),
      value: (row) => (row.budgetPerMonthMinor === null ? null : row.budgetPerMonthMinor - row.usedMinor),
      exported: (row) =>
        row.budgetPerMonthMinor === null ? null : decimalOfMinor(row.budgetPerMonthMinor - row.usedMinor, row.currency),
      cell: (row) => (row.budgetPerMonthMinor === null ? '–' : money(row.budgetPerMonthMinor - row.usedMinor, row)),
      align: 'end',
      width: 9,
      onPhone: 'aside',
    },
    ...(mayManage()
      ? [
          {
            id: 'actions',
            header: '',
            value: () => '',
            sortable: false,
            width: 4,
            grow: 0,
            align: 'end',
            cell: (row: CostCenterRow) => (
              <IconButton
                size="sm"
                label={`${t('organization.editCostCenter')}: ${row.name}`}
                onClick={() => setEditing({ row })}
              >
                <Pencil aria-hidden="true" />
              </IconButton>
            ),
          } satisfies Column<CostCenterRow>,
        ]
      : []),
  ];
  return (
    <>
      <DataTable
        label={t('organization.costCenters')}
        name="cost-centers"
        rows={centers.data}
        columns={columns()}
        rowId={(row) => row.id}
        loading={centers.isPending}
        error={centers.error}
        onRetry={() => void centers.refetch()}
        height="30rem"
        filters={<Show when={mayManage()}>{add()}</Show>}
        {...(mayManage() ? { onOpen: (row: CostCenterRow) => setEditing({ row }) } : {})}
        empty={
          <EmptyState
            icon={Wallet}
            title={t('organization.noCostCenters')}
            text={mayManage() ? t('organization.noCostCentersManage') : t('organization.noCostCentersHint')}
            action={mayManage() ? add() : undefined}
          />
        }
      />
      <Show when={editing()} keyed>
        {(one) => <CostCenterDialog row={one.row} currency={props.currency} onClose={() => setEditing(null)} />}
      </Show>
    </>
  );
}
