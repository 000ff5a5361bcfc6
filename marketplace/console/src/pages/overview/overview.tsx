import { Chart, Failure, formatDate, formatNumber, PageHeader, Section, StatTile, StatTiles } from '@hansa/kit';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { rateText } from '../../parts/rates.tsx';
import { createOverview } from './create-overview.ts';
import { Queues } from './queues.tsx';
import { Ranking } from './ranking.tsx';

/** The first page of the operator: how it goes, and what needs a decision. */
export function Overview() {
  const logic = createOverview();
  const data = () => logic.report.data;
  const isLoading = () => logic.report.isPending;
  const history = (pick: (point: NonNullable<ReturnType<typeof data>>['series'][number]) => number) =>
    data()?.series.map(pick);
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        hint={
          data()
            ? t('overview.hint', { from: formatDate(data()!.before.from), to: formatDate(data()!.before.to) })
            : t('overview.hintLoading')
        }
        actions={<PeriodPicker period={logic.period} currency={data()?.currency} currencies={data()?.currencies} />}
      />
      <Show
        when={!logic.report.error || logic.report.data}
        fallback={<Failure error={logic.report.error} onRetry={() => void logic.report.refetch()} />}
      >
        <div class="stack">
          <StatTiles>
            <StatTile
              label={t('overview.gmv')}
              value={data() && logic.moneyShort(data()!.now.salesMinor)}
              change={logic.change((now) => now.salesMinor)}
              history={history((point) => point.salesMinor)}
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.orders')}
              value={formatNumber(data()?.now.orders ?? 0)}
              change={logic.change((now) => now.orders)}
              history={history((point) => point.orders)}
              href="/orders"
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.average')}
              value={data() && logic.money(data()!.now.averageMinor)}
              change={logic.change((now) => now.averageMinor)}
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.takeRate')}
              value={rateText(data()?.now.takeBasisPoints)}
              hint={
                data() &&
                t('overview.takeHint', {
                  amount: logic.moneyShort(data()!.now.commissionMinor),
                  before: rateText(data()!.then.takeBasisPoints),
                })
              }
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.fillRate')}
              value={rateText(data()?.service.fillBasisPoints)}
              hint={t('overview.before', { value: rateText(data()?.serviceThen.fillBasisPoints) })}
              href="/sellers"
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.onTime')}
              value={rateText(data()?.service.onTimeBasisPoints)}
              hint={t('overview.before', { value: rateText(data()?.serviceThen.onTimeBasisPoints) })}
              href="/sellers"
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.buyers')}
              value={formatNumber(data()?.now.buyers ?? 0)}
              change={logic.change((now) => now.buyers)}
              history={history((point) => point.buyers)}
              href="/organizations?kind=buyers"
              loading={isLoading()}
            />
            <StatTile
              label={t('overview.sellers')}
              value={formatNumber(data()?.now.sellers ?? 0)}
              change={logic.change((now) => now.sellers)}
              href="/sellers"
              loading={isLoading()}
            />
          </StatTiles>
          <Queues logic={logic} />
          <div class="grid gap-gap xl:grid-cols-[3fr_2fr]">
            <Section
              title={t('overview.salesOverTime')}
              hint={data() && t('overview.inCurrency', { currency: data()!.currency })}
            >
              <Chart
                label={t('overview.salesOverTime')}
                kind="line"
                labels={data()?.series.map((point) => logic.label(point.on)) ?? []}
                format={logic.money}
                formatShort={logic.moneyShort}
                height={260}
                series={[
                  { name: t('overview.thisPeriod'), values: history((point) => point.salesMinor) ?? [] },
                  {
                    name: t('overview.periodBefore'),
                    values: data()?.series.map((_, index) => data()!.seriesThen[index]?.salesMinor ?? null) ?? [],
                    color: 6,
                  },
                ]}
              />
            </Section>
            <Section title={t('overview.commissionOverTime')} hint={t('overview.commissionHint')}>
              <Chart
                label={t('overview.commissionOverTime')}
                kind="bar"
                labels={data()?.series.map((point) => logic.label(point.on)) ?? []}
                series={[
                  { name: t('overview.commission'), values: history((point) => point.commissionMinor) ?? [], color: 2 },
                ]}
                format={logic.money}
                formatShort={logic.moneyShort}
                height={260}
              />
            </Section>
          </div>
          <Ranking logic={logic} />
        </div>
      </Show>
    </>
  );
}
