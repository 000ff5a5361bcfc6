import type { Page } from '@hansa/kit';
import { Building2, LayoutDashboard, Package, Store, SwatchBook } from 'lucide-solid';
import { t } from './languages/index.ts';

const market = () => t('menu.sectionMarket');

/** THE list of pages, in the order of the menu. A page joins by its line here; what has no menu is reached from a list. */
export const pages: readonly Page[] = [
  { path: '/', title: () => t('menu.overview'), load: () => import('./pages/overview/overview.tsx').then((page) => page.Overview), permission: 'marketplace.read', menu: { icon: LayoutDashboard, onPhone: true, key: 'v', section: market } },
  { path: '/sellers', title: () => t('menu.sellers'), load: () => import('./pages/sellers/sellers.tsx').then((page) => page.Sellers), permission: 'marketplace.read', menu: { icon: Store, onPhone: true, key: 's', section: market } },
  { path: '/sellers/:id', title: () => t('sellers.seller'), load: () => import('./pages/seller/seller.tsx').then((page) => page.Seller), permission: 'marketplace.read' },
  { path: '/organizations', title: () => t('menu.organizations'), load: () => import('./pages/organizations/organizations.tsx').then((page) => page.Organizations), permission: 'marketplace.read', menu: { icon: Building2, key: 'r', section: market } },
  { path: '/organizations/:id', title: () => t('organization.name'), load: () => import('./pages/organization/organization.tsx').then((page) => page.Organization), permission: 'marketplace.read' },
  { path: '/orders', title: () => t('menu.orders'), load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders), permission: 'order.read', menu: { icon: Package, onPhone: true, key: 'o', section: market } },
  { path: '/orders/:id', title: () => t('order.order'), load: () => import('./pages/order/order.tsx').then((page) => page.Order), permission: 'order.read' },
  { path: '/gallery', title: () => t('menu.gallery'), load: () => import('./pages/gallery/gallery.tsx').then((page) => page.Gallery), isPublic: true, menu: { icon: SwatchBook, section: () => t('menu.sectionDesign') } },
];
