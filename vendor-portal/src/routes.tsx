import type { Page } from '@hansa/kit';
import { Building2, ChartNoAxesCombined, FileUp, House, Package } from 'lucide-solid';
import { t } from './languages/index.ts';
import { ordersToConfirm } from './waiting.ts';

/** THE list of pages, in the order of the menu. A page joins by its line here. */
export const pages: readonly Page[] = [
  { path: '/', title: () => t('menu.today'), load: () => import('./pages/today/today.tsx').then((page) => page.Today), menu: { icon: House, onPhone: true, key: 't' } },
  { path: '/orders', title: () => t('menu.orders'), load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders), permission: 'order.read', menu: { icon: Package, onPhone: true, count: ordersToConfirm, key: 'o' } },
  { path: '/orders/print/:what', title: () => t('print.print'), load: () => import('./pages/orders/print.tsx').then((page) => page.Print), permission: 'order.read' },
  { path: '/orders/:id', title: () => t('orders.number'), load: () => import('./pages/orders/order.tsx').then((page) => page.Order), permission: 'order.read' },
  { path: '/imports', title: () => t('menu.imports'), load: () => import('./pages/imports/imports.tsx').then((page) => page.Imports), permission: 'import.run', menu: { icon: FileUp, section: () => t('menu.sectionCatalog'), key: 'i' } },
  { path: '/imports/:id', title: () => t('imports.file'), load: () => import('./pages/imports/import.tsx').then((page) => page.Import), permission: 'import.run' },
  { path: '/reports', title: () => t('menu.reports'), load: () => import('./pages/reports/reports.tsx').then((page) => page.Reports), permission: 'order.read', menu: { icon: ChartNoAxesCombined, section: () => t('menu.sectionCompany'), key: 'r' } },
  { path: '/organization', title: () => t('menu.organization'), load: () => import('./pages/organization/organization.tsx').then((page) => page.Organization), menu: { icon: Building2, section: () => t('menu.sectionCompany'), key: 'u' } },
];
