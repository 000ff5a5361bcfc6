import { createLiveQuery, useSession } from '@hansa/kit';
import { createEffect, createSignal } from 'solid-js';
import { client } from './client.ts';

const [toConfirm, setToConfirm] = createSignal<number | undefined>();

/** How many orders wait to be confirmed: the number beside the menu's "Orders". */
export { toConfirm as ordersToConfirm };

export const todayTopics = ['vendor_order', 'contract', 'import_run', 'offer', 'stock'] as const;

/** Stands once in the app; the first page reads the same answer. */
export function Waiting() {
  const session = useSession();
  const today = createLiveQuery(() => ({ ...client.reports.sellerToday.options(undefined), topics: ['vendor_order'], enabled: session.state() === 'signed in' && session.membership() !== null }));
  createEffect(() => { setToConfirm(today.data?.toConfirm?.count || undefined); });
  return null;
}
