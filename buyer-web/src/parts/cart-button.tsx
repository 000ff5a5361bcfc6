import { CountBadge, useSession } from '@hansa/kit';
import { A } from '@solidjs/router';
import { ShoppingCart } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { cartLines } from '../cart-count.ts';

/**
 * Always in the same corner: the cart and how many lines are in it, on it, so that an empty one leaves no gap. On a
 * phone both are in the bar at the thumb, and its room here is the search's.
 */
export function CartButton() {
  const session = useSession();
  const lines = () => cartLines() ?? 0;
  return (
    <Show when={session.state() === 'signed in' && session.may('cart.use')}>
      <A
        href="/cart"
        aria-label={t('cart.button', { count: lines() })}
        class="relative grid size-[var(--control)] place-items-center rounded-md text-quiet ring-focus transition-colors swift hover:bg-hover hover:text-text max-md:hidden"
      >
        <ShoppingCart class="size-4.5" aria-hidden="true" />
        <Show when={lines() > 0}>
          <CountBadge count={lines()} class="-top-0.5 left-1/2 ml-0.5 ring-2 ring-surface" />
        </Show>
      </A>
    </Show>
  );
}
