import { createLiveQuery, formatDate, formatMoney, formatMoneyShort } from '@hansa/kit';
import { useParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { changeOf, createPeriod } from '../../parts/create-period.ts';

export const cuts = ['buyer', 'product', 'category', 'brand'] as const;

/** One seller: what it sells, to whom, and how it serves. */
export function createSeller() {
  const { id } = useParams<{ id: string }>() as { id: string };
  const period = createPeriod();
  const [cut, setCut] = createSignal<(typeof cuts)[number]>('buyer');
  const only = { sellerId: id as never };
  const topics = [`organization:${id}`, 'vendor_order'];
  const organization = createLiveQuery(() => ({
    ...client.organizations.show.options({ organizationId: id as never }),
    topics,
  }));
  const card = createLiveQuery(() => ({
    ...client.reports.scorecards.options({ ...period.days(), only }),
    topics,
    placeholderData: (previous) => previous,
  }));
  const report = createLiveQuery(() => ({
    ...client.reports.overview.options({ ...period.asked(), only }),
    topics,
    placeholderData: (previous) => previous,
  }));
  const ranking = createLiveQuery(() => ({
    ...client.reports.salesBy.options({
      ...period.days(),
      only,
      by: cut(),
      limit: 200,
      ...(period.currency() ? { currency: period.currency()! } : {}),
    }),
    topics,
    placeholderData: (previous) => previous,
  }));
  const currency = () => report.data?.currency ?? 'EUR';
  return {
    id,
    period,
    cut,
    setCut,
    organization,
    card: () => card.data?.items[0],
    formula: () => card.data?.formula,
    report,
    ranking,
    /** Of what the figures are made of, what could not be read. */
    failed: () => [report, card].find((one) => one.error && !one.data),
    money: (minor: number) => formatMoney({ minor, currency: currency() }),
    moneyShort: (minor: number) => formatMoneyShort({ minor, currency: currency() }),
    label: (on: string) => formatDate(on, period.asked().by === 'month' ? 'month' : 'short'),
    change: (pick: (figures: NonNullable<typeof report.data>['now']) => number) =>
      report.data ? changeOf(pick(report.data.now), pick(report.data.then)) : null,
  };
}
