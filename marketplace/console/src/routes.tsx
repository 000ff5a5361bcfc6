import type { Page } from '@hansa/kit';
import { SwatchBook } from 'lucide-solid';
import { t } from './languages/index.ts';

/**
 * THE list of pages, in the order of the menu: overview, sellers, organizations, orders, commission rules, imports, index, events,
 * dead letters. A page joins by its line here:
 * `{ path: '/orders', title: () => t('menu.orders'), load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders),
 *    permission: 'marketplace.read', menu: { icon: Package, onPhone: true, key: 'o' } }`
 */
export const pages: readonly Page[] = [
  { path: '/gallery', title: () => t('menu.gallery'), load: () => import('./pages/gallery/gallery.tsx').then((page) => page.Gallery), isPublic: true, menu: { icon: SwatchBook, section: () => t('menu.sectionDesign') } },
];
