import {
  EmptyState,
  formatDate,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatQuantity,
  language,
  LineChart,
  LinkButton,
  Section,
  StatTile,
  StatTiles,
} from '@hansa/kit';
import { ShoppingBag } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { changeOf, type createToday } from './create-today.ts';

type Sales = NonNullable<NonNullable<ReturnType<typeof createToday>['today']['data']>['sales']>;

/** Thirty days in four numbers, a line and the products behind it. */
export function SalesOfToday(props: { sales: Sales }) {
  const money = (minor: number) => formatMoney({ minor, currency: props.sales.currency });
  const short = (minor: number) => formatMoneyShort({ minor: Math.round(minor), currency: props.sales.currency });
  const averageOf = (minor: number, orders: number) => (orders === 0 ? 0 : Math.round(minor / orders));
  const average = () => averageOf(props.sales.salesMinor, props.sales.orders);
  const most = () => Math.max(...props.sales.products.map((one) => one.salesMinor), 1);
  return (
    <>
      <StatTiles>
        <StatTile
          label={t('today.sales30')}
          value={short(props.sales.salesMinor)}
          change={changeOf(props.sales.salesMinor, props.sales.beforeMinor)}
          hint={t('today.before')}
          history={props.sales.days.map((day) => day.salesMinor)}
        />
        <StatTile
          label={t('today.orders30')}
          value={formatNumber(props.sales.orders)}
          change={changeOf(props.sales.orders, props.sales.ordersBefore)}
          hint={t('today.before')}
          history={props.sales.days.map((day) => day.orders)}
        />
        <StatTile
          label={t('today.average')}
          value={short(average())}
          change={changeOf(average(), averageOf(props.sales.beforeMinor, props.sales.ordersBefore))}
          hint={t('today.before')}
        />
        <StatTile
          label={t('today.customers30')}
          value={formatNumber(props.sales.customers)}
          change={changeOf(props.sales.customers, props.sales.customersBefore)}
          hint={t('today.before')}
        />
      </StatTiles>
      <Show
        when={props.sales.orders > 0}
        fallback={
          <Section title={t('today.chart')}>
            <EmptyState
              compact
              icon={ShoppingBag}
              title={t('today.noSales')}
              text={t('today.noSalesHint')}
              action={<LinkButton href="/catalogs">{t('today.seeCatalogs')}</LinkButton>}
            />
          </Section>
        }
      >
        <div class="grid items-start gap-gap xl:grid-cols-[3fr_2fr]">
          <Section
            title={t('today.chart')}
            actions={
              <LinkButton href="/reports" size="sm" kind="quiet">
                {t('today.report')}
              </LinkButton>
            }
          >
            <LineChart
              label={t('today.chart')}
              labels={props.sales.days.map((day) => formatDate(day.on, 'short'))}
              series={[{ name: t('today.sales'), values: props.sales.days.map((day) => day.salesMinor) }]}
              format={(value) => money(Math.round(value))}
              formatShort={short}
              height={268}
            />
          </Section>
          <Section title={t('today.topProducts')} hint={t('today.topProductsHint')}>
            <ol class="grid gap-2.5">
              <For each={props.sales.products}>
                {(one) => (
                  <li class="min-w-0">
                    <div class="flex items-baseline justify-between gap-4">
                      <span class="truncate">{one.title[language()]}</span>
                      <span class="figures font-medium whitespace-nowrap">{money(one.salesMinor)}</span>
                    </div>
                    <div class="mt-1 flex items-center gap-3">
                      <span class="h-1 flex-1 overflow-hidden rounded-full bg-pressed" aria-hidden="true">
                        <span
                          class="block h-full rounded-full bg-chart-1"
                          style={{ width: `${(one.salesMinor / most()) * 100}%` }}
                        />
                      </span>
                      <span class="figures w-24 text-right text-sm text-quiet">
                        {formatQuantity(one.quantity, one.unit)}
                      </span>
                    </div>
                  </li>
                )}
              </For>
            </ol>
          </Section>
        </div>
      </Show>
    </>
  );
}
