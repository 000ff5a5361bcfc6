import {
  Callout,
  type Column,
  DataTable,
  EmptyState,
  formatMoney,
  formatNumber,
  PageHeader,
  StatusBadge,
  Tabs,
} from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { Store } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { hoursText, RateBar, rateText } from '../../parts/rates.tsx';
import { createSellers, type ScorecardRow, sellerStates } from './create-sellers.ts';

/** Applications to decide, and how everybody serves, by a formula that all can read. */
export function Sellers() {
  const logic = createSellers();
  const navigate = useNavigate();
  const formula = () => logic.cards.data?.formula;
  const columns: Column<ScorecardRow>[] = [
    {
      id: 'name',
      header: t('sellers.seller'),
      value: (row) => row.sellerName,
      width: 13,
      grow: 3,
      cell: (row) => <span class="font-medium">{row.sellerName}</span>,
    },
    { id: 'kind', header: t('sellers.kind'), value: (row) => t(`sellerKind.${row.sellerKind}`), width: 7 },
    {
      id: 'state',
      header: t('sellers.state'),
      value: (row) => row.state,
      cell: (row) => <StatusBadge state={row.state} />,
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'level',
      header: t('sellers.level'),
      value: (row) => row.level,
      cell: (row) => <LevelBadge level={row.level} />,
      width: 7,
    },
    {
      id: 'sales',
      header: t('overview.sales'),
      value: (row) => row.sales[0]?.salesMinor ?? 0,
      align: 'end',
      width: 9,
      cell: (row) => (
        <span class="grid">
          <For each={row.sales} fallback="–">
            {(sum) => <span>{formatMoney({ minor: sum.salesMinor, currency: sum.currency })}</span>}
          </For>
        </span>
      ),
    },
    {
      id: 'orders',
      header: t('overview.orders'),
      value: (row) => row.parts,
      cell: (row) => formatNumber(row.parts),
      align: 'end',
      width: 5.5,
    },
    {
      id: 'confirm',
      header: t('scorecard.confirm'),
      value: (row) => row.confirmHours,
      cell: (row) => hoursText(row.confirmHours),
      align: 'end',
      width: 6.5,
    },
    {
      id: 'fill',
      header: t('scorecard.fill'),
      value: (row) => row.fillBasisPoints,
      exported: (row) => rateText(row.fillBasisPoints),
      cell: (row) => (
        <RateBar
          basisPoints={row.fillBasisPoints}
          good={formula()?.excellent.fill ?? 0}
          fair={formula()?.good.fill ?? 0}
        />
      ),
      align: 'end',
      width: 7,
    },
    {
      id: 'onTime',
      header: t('scorecard.onTime'),
      value: (row) => row.onTimeBasisPoints,
      exported: (row) => rateText(row.onTimeBasisPoints),
      cell: (row) => (
        <RateBar
          basisPoints={row.onTimeBasisPoints}
          good={formula()?.excellent.onTime ?? 0}
          fair={formula()?.good.onTime ?? 0}
        />
      ),
      align: 'end',
      width: 7,
    },
    {
      id: 'refused',
      header: t('scorecard.refused'),
      value: (row) => row.refusedBasisPoints,
      exported: (row) => rateText(row.refusedBasisPoints),
      cell: (row) => rateText(row.refusedBasisPoints),
      align: 'end',
      width: 6,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('sellers.title')}
        hint={t('sellers.hint')}
        actions={<PeriodPicker period={logic.period} />}
      />
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Tabs
          label={t('sellers.state')}
          value={logic.state()}
          onChange={logic.setState}
          tabs={sellerStates.map((value) => ({
            value,
            label:
              value === 'all'
                ? t('sellers.all')
                : value === 'pending'
                  ? t('sellers.applications')
                  : t(`state.${value}`),
            count: logic.count(value),
          }))}
        />
        <DataTable
          rows={logic.rows()}
          columns={columns}
          rowId={(row) => row.sellerId}
          label={t('sellers.title')}
          name="sellers"
          loading={logic.cards.isPending}
          error={logic.cards.error}
          onRetry={() => void logic.cards.refetch()}
          onOpen={(row) => navigate(`/sellers/${row.sellerId}`)}
          empty={
            <EmptyState
              icon={Store}
              title={logic.state() === 'pending' ? t('sellers.noApplications') : t('sellers.none')}
              text={logic.state() === 'pending' ? t('sellers.noApplicationsHint') : t('sellers.noneHint')}
            />
          }
          tone={(row) => (row.level === 'watch' ? 'warning' : undefined)}
        />
        <Show when={formula()}>
          {(rule) => (
            <Callout title={t('level.formula')}>
              {t('level.formulaText', {
                orders: rule().leastParts,
                fill: rateText(rule().excellent.fill),
                onTime: rateText(rule().excellent.onTime),
                refused: rateText(rule().excellent.refused),
                goodFill: rateText(rule().good.fill),
                goodOnTime: rateText(rule().good.onTime),
                goodRefused: rateText(rule().good.refused),
              })}
            </Callout>
          )}
        </Show>
      </div>
    </>
  );
}
