import {
  BarChart,
  type Column,
  createKeptAnswer,
  createQuery,
  DataTable,
  decimalOfMinor,
  EmptyState,
  Failure,
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  language,
  LinkButton,
  PageHeader,
  Section,
  Select,
  SkeletonPage,
  StatTile,
  StatTiles,
  Tabs,
} from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { ChartNoAxesCombined } from 'lucide-solid';
import { Match, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/spend.ts';
import { periodOf, periods } from './periods.ts';

const groups = ['seller', 'category', 'costCenter', 'person', 'branch', 'product'] as const;
type Row = Awaited<ReturnType<typeof client.reports.spendBy.query>>['items'][number];

/** Where the money goes: by month, by seller, by what was bought and who booked it. */
export function Spend() {
  const [search, setSearch] = useSearchParams<{ period?: string; by?: string; currency?: string }>();
  const period = () => periods.find((one) => one === search.period) ?? 'year';
  const by = () => groups.find((one) => one === search.by) ?? 'seller';
  const asked = () => ({
    ...periodOf(period(), new Date()),
    ...(search.currency ? { currency: search.currency } : {}),
  });
  const spend = createQuery(() => ({
    ...client.reports.spend.options({ ...asked(), by: 'month' } as never),
    placeholderData: (before: unknown) => before as never,
  }));
  const rows = createQuery(() => ({
    ...client.reports.spendBy.options({ ...asked(), by: by(), limit: 200 } as never),
    placeholderData: (before: unknown) => before as never,
  }));
  const shown = createKeptAnswer<(typeof groups)[number], { readonly items: readonly Row[] }>(() => rows, by);
  const currency = () => spend.data?.currency ?? 'EUR';
  const money = (minor: number) => formatMoney({ minor, currency: currency() });
  /** Against next to nothing a change of thousands of per cent says nothing. */
  const change = () => {
    const data = spend.data;
    return data && data.then.salesMinor * 10 > data.now.salesMinor
      ? data.now.salesMinor / data.then.salesMinor - 1
      : null;
  };
  const columns = (): readonly Column<Row>[] => [
    {
      id: 'name',
      header: t(`spend.by.${shown.by()}`),
      value: (row) => row.name[language()] || t('spend.none'),
      cell: (row) => <span class="font-medium">{row.name[language()] || t('spend.none')}</span>,
      width: 14,
      grow: 2,
    },
    {
      id: 'share',
      header: t('spend.share'),
      value: (row) => row.shareBasisPoints,
      cell: (row) => (
        <span class="flex w-full items-center gap-2">
          <span class="h-1.5 min-w-10 flex-1 overflow-hidden rounded-full bg-pressed" aria-hidden="true">
            <span class="block h-full rounded-full bg-accent" style={{ width: `${row.shareBasisPoints / 100}%` }} />
          </span>
          <span class="figures w-12 text-right">{formatPercent(row.shareBasisPoints / 10_000)}</span>
        </span>
      ),
      width: 10,
      grow: 1.4,
      onPhone: 'hidden',
    },
    {
      id: 'orders',
      header: t('orders.title'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 6,
    },
    {
      id: 'then',
      header: t('spend.before'),
      value: (row) => row.thenMinor,
      cell: (row) => money(row.thenMinor),
      exported: (row) => decimalOfMinor(row.thenMinor, currency()),
      align: 'end',
      width: 8,
    },
    {
      id: 'now',
      header: t('spend.spent'),
      value: (row) => row.salesMinor,
      cell: (row) => <span class="font-medium">{money(row.salesMinor)}</span>,
      exported: (row) => decimalOfMinor(row.salesMinor, currency()),
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
  ];
  return (
    <>
      <PageHeader
        title={t('spend.title')}
        hint={t('spend.hint')}
        actions={
          <>
            <Select
              class="w-44"
              hideLabel
              label={t('spend.period')}
              value={period()}
              onChange={(value) => setSearch({ period: value }, { replace: true })}
              options={periods.map((value) => ({ value, label: t(`spend.periods.${value}`) }))}
            />
            <Select
              class="w-28"
              hideLabel
              label={t('orders.currency')}
              value={currency()}
              onChange={(value) => setSearch({ currency: value }, { replace: true })}
              options={(spend.data?.currencies.length ? spend.data.currencies : [{ currency: currency() }]).map(
                (one) => ({ value: one.currency, label: one.currency }),
              )}
            />
          </>
        }
      />
      <Switch fallback={<SkeletonPage />}>
        <Match when={spend.error && !spend.data}>
          <Failure error={spend.error} onRetry={() => void spend.refetch()} />
        </Match>
        <Match when={spend.data && spend.data.now.orders === 0 && spend.data.then.orders === 0}>
          <EmptyState
            icon={ChartNoAxesCombined}
            title={t('spend.empty')}
            text={t('spend.emptyHint')}
            action={
              <LinkButton kind="primary" href="/search">
                {t('cart.find')}
              </LinkButton>
            }
          />
        </Match>
        <Match when={spend.data}>
          {(data) => (
            <div class="stack">
              <StatTiles>
                <StatTile
                  label={t('spend.spent')}
                  value={money(data().now.salesMinor)}
                  change={change()}
                  hint={t('spend.thanBefore')}
                  history={data().series.map((one) => one.salesMinor)}
                />
                <StatTile
                  label={t('orders.title')}
                  value={formatNumber(data().now.orders)}
                  hint={t('orders.lines', { count: data().now.lines })}
                />
                <StatTile
                  label={t('spend.average')}
                  value={money(data().now.averageMinor)}
                  hint={t('cart.sellers', { count: data().now.sellers })}
                />
                <StatTile
                  label={t('home.onTime')}
                  value={
                    data().service.onTimeBasisPoints === null
                      ? '–'
                      : formatPercent(data().service.onTimeBasisPoints! / 10_000)
                  }
                  hint={t('home.onTimeHint')}
                />
              </StatTiles>
              <Section title={t('spend.byMonth')}>
                <BarChart
                  label={t('spend.byMonth')}
                  labels={data().series.map((one) => formatDate(one.on, 'month'))}
                  format={(minor) => money(Math.round(minor))}
                  formatShort={(minor) => formatMoneyShort({ minor: Math.round(minor), currency: currency() })}
                  series={[
                    { name: t('spend.spent'), values: data().series.map((one) => one.salesMinor) },
                    {
                      name: t('spend.before'),
                      values: data().series.map((_, index) => data().seriesThen[index]?.salesMinor ?? null),
                      color: 5,
                    },
                  ]}
                />
              </Section>
              <div>
                <Tabs
                  label={t('spend.groups')}
                  value={by()}
                  onChange={(value) => setSearch({ by: value }, { replace: true })}
                  tabs={groups.map((value) => ({ value, label: t(`spend.by.${value}`) }))}
                />
                <div
                  class="mt-4 transition-opacity swift"
                  classList={{ 'opacity-60': shown.isWaiting() && shown.data() !== undefined }}
                >
                  <DataTable
                    label={t(`spend.by.${shown.by()}`)}
                    name={`spend-${shown.by()}`}
                    rows={shown.data()?.items}
                    columns={columns()}
                    rowId={(row) => row.id ?? 'none'}
                    loading={shown.isWaiting()}
                    error={shown.data() ? undefined : rows.error}
                    onRetry={() => void rows.refetch()}
                    height="30rem"
                    empty={<EmptyState compact title={t('spend.empty')} text={t('spend.emptyHint')} />}
                  />
                </div>
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </>
  );
}
