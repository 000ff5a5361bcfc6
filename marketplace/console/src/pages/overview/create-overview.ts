import { createLiveQuery, formatDate, formatMoney, formatMoneyShort } from '@hansa/kit';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { changeOf, createPeriod } from '../../parts/create-period.ts';

export const dimensions = ['seller', 'category', 'brand', 'buyer', 'product'] as const;
export type Dimension = (typeof dimensions)[number];
const orders = ['order', 'vendor_order'];

/** The marketplace in numbers, and what waits for a decision. */
export function createOverview() {
  const period = createPeriod();
  const [dimension, setDimension] = createSignal<Dimension>('seller');
  const report = createLiveQuery(() => ({
    ...client.reports.overview.options(period.asked()),
    topics: orders,
    placeholderData: (previous) => previous,
  }));
  const queues = createLiveQuery(() => ({
    ...client.reports.queues.options(),
    topics: [...orders, 'organization', 'import_run', 'match_review', 'commission_list', 'event', 'subscriber'],
  }));
  const ranking = createLiveQuery(() => ({
    ...client.reports.salesBy.options({
      ...period.days(),
      by: dimension(),
      limit: 200,
      ...(period.currency() ? { currency: period.currency()! } : {}),
    }),
    topics: orders,
    placeholderData: (previous) => previous,
  }));

  const misses = createLiveQuery(() => ({
    ...client.search.misses.options({ days: { '30d': 30, '90d': 91, '12m': 365 }[period.range()], limit: 1 }),
    topics: [],
    placeholderData: (previous) => previous,
  }));

  const currency = () => report.data?.currency ?? 'EUR';
  const money = (minor: number) => formatMoney({ minor, currency: currency() });
  const moneyShort = (minor: number) => formatMoneyShort({ minor, currency: currency() });
  const label = (on: string) => formatDate(on, period.asked().by === 'month' ? 'month' : 'short');
  const change = (pick: (figures: NonNullable<typeof report.data>['now']) => number) =>
    report.data ? changeOf(pick(report.data.now), pick(report.data.then)) : null;
  return {
    period,
    dimension,
    setDimension,
    report,
    queues,
    misses,
    ranking,
    currency,
    money,
    moneyShort,
    label,
    change,
  };
}
export type OverviewLogic = ReturnType<typeof createOverview>;
