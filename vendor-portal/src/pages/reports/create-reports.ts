import { createQuery } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { daysOf, iso, type Period, periods } from './periods.ts';

/** What is asked anew holds what it had meanwhile: a page that waits would leave its tabs marked as they were. */
const before = <T>(had: T): T => had;

export function createReports(options: { readonly seesQuotes: () => boolean }) {
  const [search, setSearch] = useSearchParams<{
    period?: string;
    from?: string;
    to?: string;
    currency?: string;
    by?: string;
    quotes?: string;
  }>();
  const [today] = createSignal(new Date());
  const period = (): Period => periods.find((one) => one === search.period) ?? 'months12';
  const days = () => {
    const named = period();
    return named === 'own'
      ? { from: search.from ?? daysOf('months12', today()).from, to: search.to ?? iso(today()) }
      : daysOf(named, today());
  };
  const by = () => (['customer', 'product', 'category'] as const).find((one) => one === search.by) ?? 'customer';
  const quotesBy = () => (search.quotes === 'month' ? 'month' : 'customer');
  const isValid = () => days().from <= days().to;
  const input = () => ({ ...days(), ...(search.currency ? { currency: search.currency } : {}) });
  const months = createQuery(() => ({
    ...client.reports.sellerSales.options({ ...input(), by: 'month' }),
    enabled: isValid(),
  }));
  const grouped = createQuery(() => ({
    ...client.reports.sellerSales.options({ ...input(), by: by() }),
    enabled: isValid(),
    placeholderData: before,
  }));
  const promises = createQuery(() => ({ ...client.reports.sellerPromises.options(days()), enabled: isValid() }));
  const asksQuotes = () => isValid() && options.seesQuotes();
  const quoteMonths = createQuery(() => ({
    ...client.reports.sellerQuotes.options({ ...input(), by: 'month' }),
    enabled: asksQuotes(),
  }));
  const quoteCustomers = createQuery(() => ({
    ...client.reports.sellerQuotes.options({ ...input(), by: 'customer' }),
    enabled: asksQuotes() && quotesBy() === 'customer',
    placeholderData: before,
  }));
  return {
    period,
    days,
    by,
    quotesBy,
    months,
    grouped,
    promises,
    quoteMonths,
    quoteCustomers,
    set: (change: Record<string, string | undefined>) => setSearch(change, { replace: true }),
  };
}
