import type { Page } from '@hansa/kit';
import {
  Activity,
  Boxes,
  Building2,
  FileInput,
  GitMerge,
  History,
  LayoutDashboard,
  Mail,
  MailX,
  Package,
  Percent,
  Scale,
  SearchCheck,
  Store,
  SwatchBook,
  UsersRound,
  PanelsTopLeft,
} from 'lucide-solid';
import { t } from './languages/index.ts';

const market = () => t('menu.sectionMarket');
const money = () => t('menu.sectionMoney');
const catalog = () => t('menu.sectionCatalog');
const platform = () => t('menu.sectionPlatform');

/**
 * THE list of pages, in the order of the menu. A page joins by its line here; what has no menu is reached from a list.
 */
export const pages: readonly Page[] = [
  {
    path: '/',
    title: () => t('menu.overview'),
    load: () => import('./pages/overview/overview.tsx').then((page) => page.Overview),
    permission: 'marketplace.read',
    menu: { icon: LayoutDashboard, onPhone: true, key: 'v', section: market },
  },
  {
    path: '/sellers',
    title: () => t('menu.sellers'),
    load: () => import('./pages/sellers/sellers.tsx').then((page) => page.Sellers),
    permission: 'marketplace.read',
    menu: { icon: Store, onPhone: true, key: 's', section: market },
  },
  {
    path: '/sellers/:id',
    title: () => t('sellers.seller'),
    load: () => import('./pages/seller/seller.tsx').then((page) => page.Seller),
    permission: 'marketplace.read',
  },
  {
    path: '/organizations',
    title: () => t('menu.organizations'),
    load: () => import('./pages/organizations/organizations.tsx').then((page) => page.Organizations),
    permission: 'marketplace.read',
    menu: { icon: Building2, key: 'r', section: market },
  },
  {
    path: '/organizations/:id',
    title: () => t('organization.name'),
    load: () => import('./pages/organization/organization.tsx').then((page) => page.Organization),
    permission: 'marketplace.read',
  },
  {
    path: '/orders',
    title: () => t('menu.orders'),
    load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders),
    permission: 'order.read',
    menu: { icon: Package, onPhone: true, key: 'o', section: market },
  },
  {
    path: '/orders/:id',
    title: () => t('order.order'),
    load: () => import('./pages/order/order.tsx').then((page) => page.Order),
    permission: 'order.read',
  },
  {
    path: '/commission',
    title: () => t('menu.commission'),
    load: () => import('./pages/commission/commission.tsx').then((page) => page.Commission),
    permission: 'commission.manage',
    menu: { icon: Percent, key: 'c', section: money },
  },
  {
    path: '/ledger',
    title: () => t('menu.ledger'),
    load: () => import('./pages/ledger/ledger.tsx').then((page) => page.Ledger),
    permission: 'ledger.read',
    menu: { icon: Scale, key: 'l', section: money },
  },
  {
    path: '/products',
    title: () => t('menu.products'),
    load: () => import('./pages/products/products.tsx').then((page) => page.Products),
    permission: 'marketplace.read',
    menu: { icon: Boxes, key: 'p', section: catalog },
  },
  {
    path: '/products/:id',
    title: () => t('products.product'),
    load: () => import('./pages/product/product.tsx').then((page) => page.Product),
    permission: 'marketplace.read',
  },
  {
    path: '/matches',
    title: () => t('menu.matches'),
    load: () => import('./pages/matches/matches.tsx').then((page) => page.Matches),
    permission: 'marketplace.manage',
    menu: { icon: GitMerge, onPhone: true, key: 'q', section: catalog },
  },
  {
    path: '/imports',
    title: () => t('menu.imports'),
    load: () => import('./pages/imports/imports.tsx').then((page) => page.Imports),
    permission: 'marketplace.read',
    menu: { icon: FileInput, key: 'i', section: catalog },
  },
  {
    path: '/imports/:id',
    title: () => t('imports.file_'),
    load: () => import('./pages/import/import.tsx').then((page) => page.Import),
    permission: 'marketplace.read',
  },
  {
    path: '/search-index',
    title: () => t('menu.searchIndex'),
    load: () => import('./pages/search-index/search-index.tsx').then((page) => page.SearchIndex),
    permission: 'index.manage',
    menu: { icon: SearchCheck, key: 'x', section: catalog },
  },
  {
    path: '/storefronts',
    title: () => t('menu.storefronts'),
    load: () => import('./pages/storefronts/storefronts.tsx').then((page) => page.Storefronts),
    permission: 'marketplace.read',
    menu: { icon: PanelsTopLeft, key: 'f', section: platform },
  },
  {
    path: '/people',
    title: () => t('menu.people'),
    load: () => import('./pages/people/people.tsx').then((page) => page.People),
    permission: 'member.manage',
    menu: { icon: UsersRound, key: 'u', section: platform },
  },
  {
    path: '/events',
    title: () => t('menu.events'),
    load: () => import('./pages/events/events.tsx').then((page) => page.Events),
    permission: 'event.read',
    menu: { icon: History, key: 'e', section: platform },
  },
  {
    path: '/events/:id',
    title: () => t('events.fact'),
    load: () => import('./pages/event/event.tsx').then((page) => page.Event),
    permission: 'event.read',
  },
  {
    path: '/dead-letters',
    title: () => t('menu.deadLetters'),
    load: () => import('./pages/dead-letters/dead-letters.tsx').then((page) => page.DeadLetters),
    permission: 'event.manage',
    menu: { icon: MailX, key: 'd', section: platform },
  },
  {
    path: '/mailbox',
    title: () => t('menu.mailbox'),
    load: () => import('./pages/mailbox/mailbox.tsx').then((page) => page.Mailbox),
    permission: 'marketplace.read',
    menu: { icon: Mail, key: 'm', section: platform },
  },
  {
    path: '/health',
    title: () => t('menu.health'),
    load: () => import('./pages/health/health.tsx').then((page) => page.Health),
    permission: 'marketplace.read',
    menu: { icon: Activity, key: 'h', section: platform },
  },
  {
    path: '/gallery',
    title: () => t('menu.gallery'),
    load: () => import('./pages/gallery/gallery.tsx').then((page) => page.Gallery),
    isPublic: true,
    menu: { icon: SwatchBook, section: () => t('menu.sectionDesign') },
  },
];
