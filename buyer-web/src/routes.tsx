import type { Page } from '@hansa/kit';

/**
 * THE list of pages, in the order of the menu: search, product, cart, checkout, orders, order. A page joins by its line here:
 * `{ path: '/orders', title: () => t('menu.orders'), load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders),
 *    permission: 'order.read', menu: { icon: Package, onPhone: true, key: 'o' } }`
 */
export const pages: readonly Page[] = [];
