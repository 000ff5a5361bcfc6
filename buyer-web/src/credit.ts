import { createLiveQuery, createPageStands, useSession } from '@hansa/kit';
import { createEffect, createSignal } from 'solid-js';
import { client } from './client.ts';

/** What keeps a company from buying on account of a seller: it never agreed on an account, or the seller has blocked it. */
export type CreditGap = 'none' | 'blocked';
/** Core tells at most so many accounts: with that many, one that is not told may be there all the same. */
const mostTold = 1000;

const [accounts, setAccounts] = createSignal<ReadonlyMap<string, 'open' | 'blocked'> | null>(null);
const keyOf = (sellerId: string, currency: string) => `${sellerId} ${currency}`;

/** What keeps the acting company from ordering of this seller; null: nothing, or nothing that is known here. Core decides when one orders. */
export function creditGap(sellerId: string, currency: string): CreditGap | null {
  const known = accounts();
  const account = known?.get(keyOf(sellerId, currency));
  if (known === null || account === 'open') return null;
  return account === 'blocked' ? 'blocked' : 'none';
}

/** Stands once in the app and keeps the accounts: whoever finds a product should not learn at the checkout only that its seller gives no credit. */
export function CreditAccounts() {
  const session = useSession();
  const stands = createPageStands();
  const buyerId = () => session.membership()?.organizationId;
  const credit = createLiveQuery(() => ({ ...client.payments.credit.options({ asWhom: 'buyer', buyerId: buyerId() as never }), topics: ['credit_account'], enabled: stands() && buyerId() !== undefined && session.may('order.read') }));
  createEffect(() => {
    const items = buyerId() === undefined ? undefined : credit.data?.items;
    setAccounts(items === undefined || items.length >= mostTold ? null : new Map(items.map((one) => [keyOf(one.sellerId, one.currency), one.isBlocked ? 'blocked' : 'open'])));
  });
  return null;
}
