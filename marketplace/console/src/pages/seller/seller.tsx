import {
  Chart,
  type Column,
  DataTable,
  EmptyState,
  Failure,
  formatCountry,
  formatDate,
  formatMoney,
  formatNumber,
  KeyValues,
  LinkButton,
  Loaded,
  PageFailure,
  PageHeader,
  Section,
  Skeleton,
  SkeletonPage,
  StatTile,
  StatTiles,
  StatusBadge,
  Tabs,
} from '@hansa/kit';
import { ShoppingCart, UsersRound } from 'lucide-solid';
import { createMemo, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { Activity } from '../../parts/activity.tsx';
import { LevelBadge } from '../../parts/level-badge.tsx';
import { inLanguage } from '../../parts/names.ts';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { hoursText, RateBar, rateText } from '../../parts/rates.tsx';
import { Application } from '../../parts/application.tsx';
import { StateActions } from '../../parts/state-actions.tsx';
import { Change } from '../overview/ranking.tsx';
import { createSeller, cuts } from './create-seller.ts';

type Logic = ReturnType<typeof createSeller>;

/** A seller whole: who it is, what it sells, how it serves, what was decided about it. */
export function Seller() {
  const logic = createSeller();
  return (
    <Show
      when={!logic.organization.error || logic.organization.data}
      fallback={
        <PageFailure
          list={{ label: t('sellers.title'), href: '/sellers' }}
          error={logic.organization.error}
          onRetry={() => void logic.organization.refetch()}
        />
      }
    >
      <Show when={logic.organization.data} fallback={<SkeletonPage />}>
        {(page) => (
          <>
            <PageHeader
              title={page().organization.name}
              crumbs={[{ label: t('sellers.title'), href: '/sellers' }]}
              badge={
                <>
                  <StatusBadge state={page().organization.state} />
                  <Show when={logic.card()}>{(card) => <LevelBadge level={card().level} />}</Show>
                </>
              }
              actions={
                <>
                  <PeriodPicker
                    period={logic.period}
                    currency={logic.report.data?.currency}
                    currencies={logic.report.data?.currencies}
                  />
                  <StateActions
                    organizationId={logic.id}
                    name={page().organization.name}
                    state={page().organization.state}
                  />
                </>
              }
            />
            <div class="stack">
              <Application application={page().application} state={page().organization.state} />
              <Figures logic={logic} />
              <div class="grid gap-gap xl:grid-cols-[3fr_2fr]">
                <Section
                  title={t('overview.salesOverTime')}
                  hint={t('overview.inCurrency', { currency: logic.report.data?.currency ?? '' })}
                >
                  <Loaded read={logic.report} skeleton={<Skeleton class="h-60 w-full" />}>
                    {() => (
                      <Chart
                        label={t('overview.salesOverTime')}
                        kind="line"
                        height={240}
                        labels={logic.report.data?.series.map((point) => logic.label(point.on)) ?? []}
                        format={logic.money}
                        formatShort={logic.moneyShort}
                        series={[
                          {
                            name: t('overview.thisPeriod'),
                            values: logic.report.data?.series.map((point) => point.salesMinor) ?? [],
                          },
                          {
                            name: t('overview.periodBefore'),
                            values:
                              logic.report.data?.series.map(
                                (_, index) => logic.report.data!.seriesThen[index]?.salesMinor ?? null,
                              ) ?? [],
                            color: 6,
                          },
                        ]}
                      />
                    )}
                  </Loaded>
                </Section>
                <Section
                  title={t('seller.facts')}
                  actions={
                    <LinkButton size="sm" href={`/organizations/${logic.id}`} icon={<UsersRound aria-hidden="true" />}>
                      {t('seller.people')}
                    </LinkButton>
                  }
                >
                  <KeyValues
                    items={[
                      { label: t('organization.legalName'), value: page().organization.legalName },
                      {
                        label: t('sellers.kind'),
                        value: page().organization.sellerKind
                          ? t(`sellerKind.${page().organization.sellerKind!}`)
                          : '–',
                      },
                      { label: t('organization.country'), value: formatCountry(page().organization.country) },
                      { label: t('organization.taxId'), value: page().organization.taxId ?? '–' },
                      { label: t('organization.members'), value: formatNumber(page().organization.members) },
                      { label: t('organization.since'), value: formatDate(page().organization.createdAt) },
                    ]}
                  />
                </Section>
              </div>
              <Cuts logic={logic} />
              <Section title={t('seller.decisions')} hint={t('seller.decisionsHint')}>
                <Activity subjectIds={[logic.id]} topics={[`organization:${logic.id}`]} />
              </Section>
            </div>
          </>
        )}
      </Show>
    </Show>
  );
}

function Figures(props: { logic: Logic }) {
  const { logic } = props;
  const now = () => logic.report.data?.now;
  const card = () => logic.card();
  const isLoading = () => logic.report.isPending;
  return (
    <Show
      when={logic.failed()}
      fallback={
        <StatTiles>
          <StatTile
            label={t('overview.sales')}
            value={now() && logic.money(now()!.salesMinor)}
            change={logic.change((figures) => figures.salesMinor)}
            history={logic.report.data?.series.map((point) => point.salesMinor)}
            loading={isLoading()}
          />
          <StatTile
            label={t('overview.commission')}
            value={now() && logic.money(now()!.commissionMinor)}
            hint={t('seller.rate', { rate: rateText(now()?.takeBasisPoints) })}
            loading={isLoading()}
          />
          <StatTile
            label={t('overview.orders')}
            value={formatNumber(now()?.parts ?? 0)}
            change={logic.change((figures) => figures.parts)}
            loading={isLoading()}
          />
          <StatTile
            label={t('scorecard.confirm')}
            value={hoursText(card()?.confirmHours)}
            hint={t('overview.before', { value: hoursText(card()?.then.confirmHours) })}
            loading={!card()}
          />
          <StatTile
            label={t('scorecard.fill')}
            value={rateText(card()?.fillBasisPoints)}
            hint={t('scorecard.ofLines', { part: card()?.linesFilled ?? 0, whole: card()?.linesSettled ?? 0 })}
            loading={!card()}
          />
          <StatTile
            label={t('scorecard.onTime')}
            value={rateText(card()?.onTimeBasisPoints)}
            hint={t('scorecard.ofOrders', { part: card()?.onTime ?? 0, whole: card()?.due ?? 0 })}
            loading={!card()}
          />
          <StatTile
            label={t('scorecard.refused')}
            value={rateText(card()?.refusedBasisPoints)}
            hint={t('scorecard.ofOrders', { part: card()?.refused ?? 0, whole: card()?.parts ?? 0 })}
            loading={!card()}
          />
        </StatTiles>
      }
    >
      {(read) => <Failure error={read().error} onRetry={() => void read().refetch()} />}
    </Show>
  );
}

type Row = NonNullable<Logic['ranking']['data']>['items'][number];

function Cuts(props: { logic: Logic }) {
  const { logic } = props;
  const money = (minor: number) => formatMoney({ minor, currency: logic.ranking.data?.currency ?? 'EUR' });
  const columns = createMemo((): Column<Row>[] => [
    {
      id: 'name',
      header: t(`overview.by.${logic.cut()}`),
      value: (row) => inLanguage(row.name) || t('overview.unnamed'),
      width: 14,
      grow: 3,
      wraps: true,
    },
    {
      id: 'sales',
      header: t('overview.sales'),
      value: (row) => row.salesMinor,
      cell: (row) => money(row.salesMinor),
      align: 'end',
      width: 9,
      onPhone: 'aside',
    },
    {
      id: 'share',
      header: t('overview.share'),
      value: (row) => row.shareBasisPoints,
      cell: (row) => <RateBar basisPoints={row.shareBasisPoints} />,
      align: 'end',
      width: 7,
    },
    {
      id: 'change',
      header: t('overview.change'),
      value: (row) => row.salesMinor - row.thenMinor,
      cell: (row) => <Change now={row.salesMinor} then={row.thenMinor} />,
      align: 'end',
      width: 7,
    },
    {
      id: 'orders',
      header: t('overview.orders'),
      value: (row) => row.orders,
      cell: (row) => formatNumber(row.orders),
      align: 'end',
      width: 6,
    },
  ]);
  return (
    <section aria-label={t('seller.sells')}>
      <h2 class="mb-1 text-md font-semibold">{t('seller.sells')}</h2>
      <Tabs
        label={t('seller.sells')}
        value={logic.cut()}
        onChange={(value) => logic.setCut(value as Logic['cut'] extends () => infer C ? C : never)}
        tabs={cuts.map((value) => ({ value, label: t(`overview.by.${value}`) }))}
      />
      <div class="mt-3">
        <DataTable
          rows={logic.ranking.data?.items}
          columns={columns()}
          rowId={(row) => row.id ?? 'none'}
          label={t('seller.sells')}
          name={`seller-${logic.cut()}`}
          loading={logic.ranking.isPending}
          error={logic.ranking.error}
          onRetry={() => void logic.ranking.refetch()}
          height="24rem"
          empty={
            <EmptyState icon={ShoppingCart} title={t('overview.nothingSold')} text={t('overview.nothingSoldHint')} />
          }
        />
      </div>
    </section>
  );
}
