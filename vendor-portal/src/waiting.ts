import { createLiveQuery, createPageStands, useSession } from '@hansa/kit';
import { createEffect, createSignal } from 'solid-js';
import { client } from './client.ts';

const [toConfirm, setToConfirm] = createSignal<number | undefined>();

/** How many orders wait to be confirmed: the number beside the menu's "Orders". */
export { toConfirm as ordersToConfirm };

const [toAnswer, setToAnswer] = createSignal<number | undefined>();
/** How many quotes wait for an answer. */
export { toAnswer as quotesToAnswer };
const waitingStates = ['requested', 'answering', 'countered'] as const;
/** The first of them, and how many there are. */
export const quotesWaiting = () => client.quotes.list.options({ states: [...waitingStates], limit: 5 });

export const todayTopics = ['vendor_order', 'contract', 'import_run', 'offer', 'stock'] as const;

/** Stands once in the app; the first page reads the same answer. */
export function Waiting() {
  const session = useSession();
  const stands = createPageStands();
  const today = createLiveQuery(() => ({
    ...client.reports.sellerToday.options(undefined),
    topics: ['vendor_order'],
    enabled: stands() && session.state() === 'signed in' && session.membership() !== null,
  }));
  createEffect(() => {
    setToConfirm(today.data?.toConfirm?.count || undefined);
  });
  const quotes = createLiveQuery(() => ({
    ...quotesWaiting(),
    topics: ['quote'],
    enabled: stands() && session.state() === 'signed in' && session.may('quote.read'),
  }));
  createEffect(() => {
    setToAnswer(quotes.data?.total || undefined);
  });
  return null;
}
