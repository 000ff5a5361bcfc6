import { classes, formatNumber, useSession } from '@hansa/kit';
import { A } from '@solidjs/router';
import { ShoppingCart } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { cartLines } from '../cart-count.ts';

/** Always in the same corner: the cart and how many lines are in it. On a phone both are in the bar at the thumb, and its room here is the search's. */
export function CartButton() {
  const session = useSession();
  const lines = () => cartLines() ?? 0;
  return (
    <Show when={session.state() === 'signed in' && session.may('cart.use')}>
      <A href="/cart" aria-label={t('cart.button', { count: lines() })} class="relative inline-flex max-md:hidden h-control items-center gap-2 rounded-md px-2.5 text-sm font-medium text-quiet ring-focus transition-colors swift hover:bg-hover hover:text-text">
        <ShoppingCart class="size-4.5" aria-hidden="true" />
        <span class={classes('figures min-w-5 rounded-full px-1.5 text-center text-xs leading-5', lines() > 0 && 'bg-accent-soft text-accent-text')}>{lines() > 0 ? formatNumber(lines()) : ''}</span>
      </A>
    </Show>
  );
}
