import { createLiveQuery } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { client } from '../../client.ts';
import { createPeriod } from '../../parts/create-period.ts';

export const sellerStates = ['all', 'pending', 'active', 'suspended'] as const;

/** All sellers with how they serve; applications are those that are pending. */
export function createSellers() {
  const period = createPeriod();
  const [search, setSearch] = useSearchParams<{ state?: string }>();
  const state = () => sellerStates.find((one) => one === search.state) ?? 'all';
  const cards = createLiveQuery(() => ({
    ...client.reports.scorecards.options(period.days()),
    topics: ['organization', 'vendor_order'],
    placeholderData: (previous) => previous,
  }));
  const rows = () => cards.data?.items.filter((card) => state() === 'all' || card.state === state());
  const count = (wanted: string) =>
    cards.data?.items.filter((card) => wanted === 'all' || card.state === wanted).length;
  return {
    period,
    state,
    setState: (next: string) => setSearch({ state: next === 'all' ? null : next }),
    cards,
    rows,
    count,
  };
}
export type ScorecardRow = NonNullable<ReturnType<ReturnType<typeof createSellers>['rows']>>[number];
