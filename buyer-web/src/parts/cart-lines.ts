import { refusalOf, toast, toastFailure, useSession } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { client } from '../client.ts';
import { t } from '../languages/index.ts';
import { configureHref } from './configure-href.ts';

export interface NewLine {
  readonly productId: string;
  readonly offerId?: string;
  readonly quantity: string;
}

/** Puts lines into the cart and says so, with the way to take them out again. A visitor is asked to sign in first. */
export function createCartLines() {
  const queries = useQueryClient();
  const session = useSession();
  const go = useNavigate();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: client.cart.key() });
    void queries.invalidateQueries({ queryKey: client.sourcing.key() });
  };

  async function add(lines: readonly NewLine[], what: string): Promise<boolean> {
    if (session.state() !== 'signed in') {
      go(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
      return false;
    }
    try {
      const { lineIds } = await client.cart.add.mutate({ lines: lines as never });
      refresh();
      toast({
        title: t('cart.added', { count: lines.length, what }),
        action: { label: t('cart.open'), run: () => go('/cart') },
      });
      return lineIds.length > 0;
    } catch (error) {
      const { code, facts } = refusalOf(error);
      toastFailure(
        error,
        undefined,
        code === 'cart.choicesNeeded'
          ? {
              label: t('cart.configure'),
              run: () => go(configureHref(String(facts['productId']), String(facts['offerId']))),
            }
          : undefined,
      );
      return false;
    }
  }
  return { add, refresh, mayBuy: () => session.state() !== 'signed in' || session.may('cart.use') };
}
