import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';

export const ranges = ['30d', '90d', '12m'] as const;
export type Range = (typeof ranges)[number];
const days: Record<Range, number> = { '30d': 30, '90d': 91, '12m': 365 };
const steps = { '30d': 'day', '90d': 'week', '12m': 'month' } as const;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/**
 * Which days a report is about, kept in the address so that a link shows the same. Currency: the one asked for, else
 * where most was sold.
 */
export function createPeriod(initial: Range = '90d') {
  const [search, setSearch] = useSearchParams<{ range?: string; currency?: string }>();
  const range = () => ranges.find((one) => one === search.range) ?? initial;
  const asked = createMemo(() => {
    const to = new Date();
    const from = new Date(to.getTime() - (days[range()] - 1) * 86_400_000);
    return {
      from: dayOf(from),
      to: dayOf(to),
      by: steps[range()],
      ...(search.currency ? { currency: search.currency } : {}),
    };
  });
  return {
    range,
    asked,
    days: () => ({ from: asked().from, to: asked().to }),
    currency: () => search.currency ?? null,
    setRange: (next: Range) => setSearch({ range: next }),
    setCurrency: (next: string | null) => setSearch({ currency: next }),
  };
}
export type Period = ReturnType<typeof createPeriod>;

/** How a number moved against the period before, as a share; null where there is nothing to compare with. */
export const changeOf = (now: number, then: number): number | null => (then === 0 ? null : (now - then) / then);
