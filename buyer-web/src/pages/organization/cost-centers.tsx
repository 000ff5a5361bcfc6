import { type Column, DataTable, decimalOfMinor, EmptyState, formatMoney, ProgressBar } from '@hansa/kit';
import { createQuery } from '@tanstack/solid-query';
import { Wallet } from 'lucide-solid';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

type Row = Awaited<ReturnType<typeof client.organizations.costCenters.query>>[number];

/** What may be spent where, and what of it this month has used. */
export function CostCenters() {
  const centers = createQuery(() => client.organizations.costCenters.options(undefined));
  const money = (minor: number, row: Row) => formatMoney({ minor, currency: row.currency });
  const columns = (): readonly Column<Row>[] => [
    { id: 'code', header: t('organization.costCenterCode'), value: (row) => row.code, width: 7 },
    { id: 'name', header: t('organization.costCenterName'), value: (row) => row.name, cell: (row) => <span class="font-medium">{row.name}</span>, width: 12, grow: 2, onPhone: 'title' },
    { id: 'budget', header: t('organization.budget'), value: (row) => row.budgetPerMonthMinor, exported: (row) => (row.budgetPerMonthMinor === null ? null : decimalOfMinor(row.budgetPerMonthMinor, row.currency)), cell: (row) => (row.budgetPerMonthMinor === null ? t('home.noLimit') : money(row.budgetPerMonthMinor, row)), align: 'end', width: 9 },
    { id: 'used', header: t('organization.used'), value: (row) => row.usedMinor, exported: (row) => decimalOfMinor(row.usedMinor, row.currency), cell: (row) => <ProgressBar class="w-full" limit hideLabel label={`${t('organization.used')}: ${row.name}`} share={row.budgetPerMonthMinor === null ? 0 : row.usedMinor / Math.max(row.budgetPerMonthMinor, 1)} value={money(row.usedMinor, row)} />, width: 10, grow: 1.4, onPhone: 'hidden' },
    { id: 'left', header: t('organization.left'), value: (row) => (row.budgetPerMonthMinor === null ? null : row.budgetPerMonthMinor - row.usedMinor), cell: (row) => (row.budgetPerMonthMinor === null ? '–' : money(row.budgetPerMonthMinor - row.usedMinor, row)), align: 'end', width: 9, onPhone: 'aside' },
  ];
  return <DataTable label={t('organization.costCenters')} name="cost-centers" rows={centers.data} columns={columns()} rowId={(row) => row.id} loading={centers.isPending} error={centers.error} onRetry={() => void centers.refetch()} height="30rem" empty={<EmptyState icon={Wallet} title={t('organization.noCostCenters')} text={t('organization.noCostCentersHint')} />} />;
}
