import { createLiveQuery, useSession } from '@hansa/kit';
import { createEffect, createSignal } from 'solid-js';
import { client } from './client.ts';

/**
 * What keeps a company from buying on account of a seller: it never agreed on an account, or the seller has blocked it.
 */
export type CreditGap = 'none' | 'blocked';
/** Core tells at most so many accounts: with that many, one that is not told may be there all the same. */
const mostTold = 1000;

interface Known {
  readonly buyerId: string;
  readonly accounts: ReadonlyMap<string, 'open' | 'blocked'>;
}
const [known, setKnown] = createSignal<Known | null>(null);
const keyOf = (sellerId: string, currency: string) => `${sellerId} ${currency}`;

/**
 * What keeps the acting company from ordering of this seller; null: nothing, or nothing that is known here. Core
 * decides when one orders.
 */
export function creditGap(sellerId: string, currency: string): CreditGap | null {
  const accounts = known()?.accounts;
  const account = accounts?.get(keyOf(sellerId, currency));
  if (accounts === undefined || account === 'open') return null;
  return account === 'blocked' ? 'blocked' : 'none';
}

/**
 * Keeps the accounts for a page that shows offers: whoever finds a product should not learn at the checkout only that
 * its seller gives no credit. Asked in one go with what the page itself asks, so that nothing moves when it comes; it
 * is kept between pages, and read anew when a seller changes it.
 */
export function createCredit(): void {
  const session = useSession();
  const buyerId = () => session.membership()?.organizationId;
  const credit = createLiveQuery(() => ({
    ...client.payments.credit.options({ asWhom: 'buyer', buyerId: buyerId() as never }),
    topics: ['credit_account'],
    staleTime: 300_000,
    enabled: buyerId() !== undefined && session.may('order.read'),
  }));
  createEffect(() => {
    const mine = buyerId();
    // A page that waits for its answer must not wait for this one, too.
    const items = mine === undefined || credit.isPending ? undefined : credit.data?.items;
    if (mine !== undefined && items !== undefined)
      setKnown(
        items.length >= mostTold
          ? null
          : {
              buyerId: mine,
              accounts: new Map(
                items.map((one) => [keyOf(one.sellerId, one.currency), one.isBlocked ? 'blocked' : 'open']),
              ),
            },
      );
    else setKnown((before) => (before?.buyerId === mine ? before : null));
  });
}
