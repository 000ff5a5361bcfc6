import { createPageStands, createQuery, useSession } from '@hansa/kit';
import { createEffect, createSignal } from 'solid-js';
import { client } from './client.ts';

const [cartLines, setCartLines] = createSignal<number | undefined>();

/** How many lines the cart holds: the number in the menu and on the cart in the corner. */
export { cartLines };

/** Stands once in the app and keeps the number. */
export function CartCount() {
  const session = useSession();
  const stands = createPageStands();
  const count = createQuery(() => ({
    ...client.cart.count.options(undefined),
    enabled: stands() && session.membership() !== null && session.may('cart.use'),
  }));
  createEffect(() => {
    setCartLines(session.membership() === null ? undefined : count.data?.lines || undefined);
  });
  return null;
}
