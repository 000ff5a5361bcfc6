import { confirm, createLiveQuery, toast, toastFailure, useSession } from '@hansa/kit';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { quotesWaiting, todayTopics } from '../../waiting.ts';

/** What waits and how it went; confirms from the list without leaving it. */
export function createToday() {
  const queries = useQueryClient();
  const today = createLiveQuery(() => ({ ...client.reports.sellerToday.options(undefined), topics: [...todayTopics] }));
  const session = useSession();
  const quotes = createLiveQuery(() => ({ ...quotesWaiting(), topics: ['quote'], enabled: session.may('quote.read') }));
  const [confirming, setConfirming] = createSignal<ReadonlySet<string>>(new Set());

  async function confirmOrders(ids: readonly string[]): Promise<void> {
    setConfirming(new Set(ids));
    try {
      await client.vendorOrders.confirm.mutate({ vendorOrderIds: [...ids] });
      toast({ title: t('today.confirmed', { count: ids.length }) });
      await Promise.all([
        queries.invalidateQueries({ queryKey: client.reports.key() }),
        queries.invalidateQueries({ queryKey: client.vendorOrders.key() }),
      ]);
    } finally {
      setConfirming(new Set<string>());
    }
  }

  return {
    today,
    quotes,
    confirming,
    confirmOne: (id: string) => void confirmOrders([id]).catch(toastFailure),
    confirmAll: (ids: readonly string[]) =>
      void confirm({
        title: t('today.confirmAllTitle', { count: ids.length }),
        text: t('today.confirmAllText'),
        action: t('today.confirmAll', { count: ids.length }),
        run: () => confirmOrders(ids),
      }),
  };
}

/** The change against the period before as a share; null: there was nothing to compare with. */
export const changeOf = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / before);
