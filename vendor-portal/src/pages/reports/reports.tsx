import {
  BelowSight,
  type Column,
  createKeptAnswer,
  DataTable,
  DayInput,
  decimalOfMinor,
  EmptyState,
  Failure,
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  language,
  PageHeader,
  Section,
  Select,
  Skeleton,
  StackedChart,
  StatTile,
  StatTiles,
  Tabs,
  useSession,
} from '@hansa/kit';
import { ChartNoAxesColumn } from 'lucide-solid';
import { Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { createReports } from './create-reports.ts';
import { monthsBetween, periods } from './periods.ts';
import { Promises } from './promises.tsx';
import { Quotes } from './quotes.tsx';

type Page = ReturnType<typeof createReports>;
type SalesRow = NonNullable<Page['grouped']['data']>['rows'][number];

/** What was sold and how well promises were kept; every picture has its table, every table its CSV. */
export function Reports() {
  const session = useSession();
  const page = createReports({ seesQuotes: () => session.may('quote.read') });
  const currencies = () => [...new Set([...(data()?.currencies ?? []), ...(page.quoteMonths.data?.currencies ?? [])])];
  const data = () => page.months.data;
  const currency = () => data()?.currency ?? 'EUR';
  const short = (minor: number) => formatMoneyShort({ minor: Math.round(minor), currency: currency() });
  const share = (part: number) =>
    (data()?.totalMinor ?? 0) === 0 ? '' : t('reports.ofSales', { percent: formatPercent(part / data()!.totalMinor) });
  return (
    <>
      <PageHeader title={t('reports.title')} hint={t('reports.hint')}>
        <div class="flex flex-wrap items-end gap-3">
          <Select
            class="w-44"
            label={t('reports.period')}
            options={periods.map((one) => ({ value: one, label: t(`reports.${one}`) }))}
            value={page.period()}
            onChange={(period) => page.set({ period, ...(period === 'own' ? page.days() : {}) })}
          />
          <Show when={page.period() === 'own'}>
            <DayInput label={t('reports.from')} value={page.days().from} onChange={(from) => page.set({ from })} />
            <DayInput
              label={t('reports.to')}
              value={page.days().to}
              onChange={(to) => page.set({ to })}
              error={page.days().from > page.days().to ? t('issues.invalid') : undefined}
            />
          </Show>
          <Show when={currencies().length > 1}>
            <Select
              class="w-28"
              label={t('reports.currency')}
              options={currencies().map((one) => ({ value: one, label: one }))}
              value={currency()}
              onChange={(next) => page.set({ currency: next })}
            />
          </Show>
        </div>
      </PageHeader>
      <div class="stack">
        <Show when={data() || !page.months.error}>
          <StatTiles>
            <StatTile
              loading={!data()}
              label={t('reports.sales')}
              value={short(data()?.totalMinor ?? 0)}
              hint={data() ? t('today.orders') + `: ${formatNumber(data()!.orders)}` : ''}
            />
            <StatTile
              loading={!data()}
              label={t('reports.averageOrder')}
              value={short(data()?.orders ? data()!.totalMinor / data()!.orders : 0)}
            />
            <StatTile
              loading={!data()}
              label={t('reports.commission')}
              value={short(data()?.commissionMinor ?? 0)}
              hint={share(data()?.commissionMinor ?? 0)}
            />
            <StatTile
              loading={!data()}
              label={t('reports.keep')}
              value={short((data()?.totalMinor ?? 0) - (data()?.commissionMinor ?? 0))}
              hint={share((data()?.totalMinor ?? 0) - (data()?.commissionMinor ?? 0))}
            />
          </StatTiles>
        </Show>
        <Section title={t('reports.byMonth')} hint={t('reports.byMonthHint')}>
          <Switch fallback={<Skeleton class="h-72 w-full" />}>
            <Match when={page.months.error && !page.months.data}>
              <Failure error={page.months.error} onRetry={() => void page.months.refetch()} />
            </Match>
            <Match when={data()?.rows.length === 0}>
              <EmptyState compact icon={ChartNoAxesColumn} title={t('reports.empty')} text={t('reports.emptyHint')} />
            </Match>
            <Match when={data()}>{(sales) => <MonthChart sales={sales()} days={page.days()} />}</Match>
          </Switch>
        </Section>
        <Grouped page={page} />
        <BelowSight>
          <Show when={session.may('quote.read')}>
            <Quotes page={page} />
          </Show>
          <Promises promises={page.promises} />
        </BelowSight>
      </div>
    </>
  );
}

function MonthChart(props: { sales: NonNullable<Page['months']['data']>; days: { from: string; to: string } }) {
  const months = () => monthsBetween(props.days.from, props.days.to);
  const row = (month: string) => props.sales.rows.find((one) => one.key === month);
  const money = (minor: number) => formatMoney({ minor: Math.round(minor), currency: props.sales.currency });
  return (
    <StackedChart
      label={t('reports.byMonth')}
      labels={months().map((month) => formatDate(`${month}-01`, 'month'))}
      height={280}
      format={money}
      formatShort={(minor) => formatMoneyShort({ minor: Math.round(minor), currency: props.sales.currency })}
      series={[
        { name: t('reports.commission'), color: 3, values: months().map((month) => row(month)?.commissionMinor ?? 0) },
        {
          name: t('reports.keep'),
          color: 1,
          values: months().map((month) => (row(month)?.salesMinor ?? 0) - (row(month)?.commissionMinor ?? 0)),
        },
      ]}
    />
  );
}

function Grouped(props: { page: Page }) {
  const { by, data, isWaiting } = createKeptAnswer(() => props.page.grouped, props.page.by);
  const currency = () => data()?.currency ?? 'EUR';
  const money = (minor: number) => formatMoney({ minor, currency: currency() });
  const most = () => Math.max(...(data()?.rows ?? []).map((row) => row.salesMinor), 1);
  const decimal = (minor: number) => decimalOfMinor(minor, currency());
  const columns = (): readonly Column<SalesRow>[] => [
    {
      id: 'name',
      header: t(`reports.${by()}`),
      value: (row) => row.name[language()],
      cell: (row) => <span class="font-medium">{row.name[language()]}</span>,
      width: 16,
      grow: 3,
    },
    {
      id: 'sales',
      header: t('reports.sales'),
      value: (row) => row.salesMinor,
      exported: (row) => decimal(row.salesMinor),
      cell: (row) => <span class="font-medium">{money(row.salesMinor)}</span>,
      align: 'end',
      width: 8,
      onPhone: 'aside',
    },
    {
      id: 'share',
      header: t('reports.share'),
      value: (row) => row.salesMinor / (data()?.totalMinor || 1),
      exported: (row) => formatPercent(row.salesMinor / (data()?.totalMinor || 1), 'en'),
      cell: (row) => (
        <span class="flex items-center gap-2">
          <span class="h-1.5 flex-1 overflow-hidden rounded-full bg-pressed" aria-hidden="true">
            <span
              class="block h-full rounded-full bg-chart-1"
              style={{ width: `${(row.salesMinor / most()) * 100}%` }}
            />
          </span>
          <span class="figures w-12 text-right text-sm text-quiet">
            {formatPercent(row.salesMinor / (data()?.totalMinor || 1))}
          </span>
        </span>
      ),
      width: 9,
      grow: 1.5,
      onPhone: 'hidden',
    },
    {
      id: 'orders',
      header: t('reports.orders'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 5,
      grow: 0.6,
    },
    {
      id: 'lines',
      header: t('reports.lines'),
      value: (row) => row.lines,
      cell: (row) => formatNumber(row.lines),
      align: 'end',
      width: 5,
      grow: 0.6,
    },
    {
      id: 'commission',
      header: t('reports.commission'),
      value: (row) => row.commissionMinor,
      exported: (row) => decimal(row.commissionMinor),
      cell: (row) => money(row.commissionMinor),
      align: 'end',
      width: 7,
    },
  ];
  return (
    <div>
      <div class="mb-3">
        <Tabs
          label={t('reports.sales')}
          value={props.page.by()}
          onChange={(by) => props.page.set({ by })}
          tabs={[
            { value: 'customer', label: t('reports.byCustomer') },
            { value: 'product', label: t('reports.byProduct') },
            { value: 'category', label: t('reports.byCategory') },
          ]}
        />
      </div>
      <div class="transition-opacity swift" classList={{ 'opacity-60': isWaiting() && data() !== undefined }}>
        <DataTable
          label={t(`reports.${by() === 'customer' ? 'byCustomer' : by() === 'product' ? 'byProduct' : 'byCategory'}`)}
          name={`sales-by-${by()}`}
          rows={data()?.rows}
          columns={columns()}
          rowId={(row) => row.key}
          loading={isWaiting()}
          error={data() ? undefined : props.page.grouped.error}
          onRetry={() => void props.page.grouped.refetch()}
          height="30rem"
          sort={{ column: 'sales', down: true }}
          empty={<EmptyState icon={ChartNoAxesColumn} title={t('reports.empty')} text={t('reports.emptyHint')} />}
        />
      </div>
    </div>
  );
}
