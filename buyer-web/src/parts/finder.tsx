import { type Command, createCommandSearch, language, useSession } from '@hansa/kit';
import { useNavigate } from '@solidjs/router';
import { Box, Package } from 'lucide-solid';
import { client } from '../client.ts';
import { t } from '../languages/index.ts';

/** The command palette finds products and orders, each asked of core as this person may see them. */
export function Finder() {
  const go = useNavigate();
  const session = useSession();
  createCommandSearch(async (text, signal) => {
    const [products, orders] = await Promise.all([
      client.search.find.query({ text, limit: 6, facets: 'none' }, { signal }),
      session.membership() !== null && session.may('order.read')
        ? client.orders.list.query({ text, limit: 4 }, { signal })
        : null,
    ]);
    return [
      ...products.items.map(
        (one): Command => ({
          id: one.id,
          label: one.title[language()],
          hint: [one.brand?.name, one.mpn].filter(Boolean).join(' · '),
          group: t('search.results'),
          icon: Box,
          run: () => go(`/products/${one.id}`),
        }),
      ),
      ...(orders?.items ?? []).map(
        (one): Command => ({
          id: one.id,
          label: one.number,
          hint: one.sellerNames.join(', '),
          group: t('orders.title'),
          icon: Package,
          run: () => go(`/orders/${one.id}`),
        }),
      ),
    ];
  });
  return null;
}
