import type { Page } from '@hansa/kit';
import {
  Building2,
  ChartNoAxesCombined,
  FolderTree,
  Handshake,
  House,
  ListChecks,
  MessagesSquare,
  Package,
  Search,
  ShoppingCart,
  TableProperties,
} from 'lucide-solid';
import { client } from './client.ts';
import { t } from './languages/index.ts';
import { cartLines } from './cart-count.ts';

const company = () => t('menu.sectionCompany');
const buy = () => t('menu.sectionBuy');

/** THE list of pages, in the order of the menu. A page joins by its line here. What anyone may see is `isPublic`. */
export const pages: readonly Page[] = [
  {
    path: '/',
    title: () => t('menu.home'),
    load: () => import('./pages/home/home.tsx').then((page) => page.Home),
    isPublic: true,
    menu: { icon: House, onPhone: true, key: 'h' },
  },
  {
    path: '/search',
    title: () => t('menu.search'),
    load: () => import('./pages/search/search.tsx').then((page) => page.Search),
    isPublic: true,
    menu: { icon: Search, onPhone: true, key: 's' },
  },
  {
    path: '/categories',
    title: () => t('menu.categories'),
    load: () => import('./pages/categories/categories.tsx').then((page) => page.Categories),
    isPublic: true,
    menu: { icon: FolderTree, key: 'c' },
  },
  {
    path: '/products/:id',
    title: () => t('menu.search'),
    load: () => import('./pages/product/product.tsx').then((page) => page.Product),
    isPublic: true,
  },
  {
    path: '/compare',
    title: () => t('compare.title'),
    load: () => import('./pages/compare/compare.tsx').then((page) => page.Compare),
    isPublic: true,
  },
  {
    path: '/quick-order',
    title: () => t('menu.quickOrder'),
    load: () => import('./pages/quick-order/quick-order.tsx').then((page) => page.QuickOrder),
    permission: 'cart.use',
    menu: { icon: TableProperties, section: buy, key: 'q' },
  },
  {
    path: '/cart',
    title: () => t('menu.cart'),
    load: () => import('./pages/cart/cart.tsx').then((page) => page.Cart),
    permission: 'cart.use',
    menu: { icon: ShoppingCart, section: buy, onPhone: true, count: cartLines, key: 'b' },
  },
  {
    path: '/lists',
    title: () => t('menu.lists'),
    load: () => import('./pages/lists/lists.tsx').then((page) => page.Lists),
    permission: 'cart.use',
    menu: { icon: ListChecks, section: buy, key: 'l' },
  },
  {
    path: '/lists/:id',
    title: () => t('menu.lists'),
    load: () => import('./pages/lists/list.tsx').then((page) => page.List),
    permission: 'cart.use',
  },
  {
    path: '/checkout',
    title: () => t('checkout.title'),
    load: () => import('./pages/checkout/checkout.tsx').then((page) => page.Checkout),
    permission: 'order.place',
  },
  {
    path: '/quotes',
    title: () => t('menu.quotes'),
    load: () => import('./pages/quotes/quotes.tsx').then((page) => page.Quotes),
    permission: 'quote.read',
    menu: { icon: MessagesSquare, section: buy, key: 'e' },
  },
  {
    path: '/quotes/:id',
    title: () => t('menu.quotes'),
    load: () => import('./pages/quotes/quote.tsx').then((page) => page.Quote),
    asks: ({ id }) => client.quotes.show.options({ quoteId: id as never }),
    permission: 'quote.read',
  },
  {
    path: '/requests',
    title: () => t('rfq.requests'),
    load: () => import('./pages/requests/requests.tsx').then((page) => page.Requests),
    permission: 'quote.request',
  },
  {
    path: '/requests/new',
    title: () => t('rfq.new'),
    load: () => import('./pages/requests/new-request.tsx').then((page) => page.NewRequest),
    permission: 'quote.request',
  },
  {
    path: '/requests/:id',
    title: () => t('rfq.requests'),
    load: () => import('./pages/requests/request.tsx').then((page) => page.Request),
    permission: 'quote.request',
  },
  {
    path: '/orders',
    title: () => t('menu.orders'),
    load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders),
    permission: 'order.read',
    menu: { icon: Package, section: buy, onPhone: true, key: 'o' },
  },
  {
    path: '/orders/:id',
    title: () => t('orders.title'),
    load: () => import('./pages/order/order.tsx').then((page) => page.Order),
    permission: 'order.read',
  },
  {
    path: '/contracts',
    title: () => t('menu.contracts'),
    load: () => import('./pages/contracts/contracts.tsx').then((page) => page.Contracts),
    permission: 'contract.read',
    menu: { icon: Handshake, section: company, key: 't' },
  },
  {
    path: '/spend',
    title: () => t('menu.spend'),
    load: () => import('./pages/spend/spend.tsx').then((page) => page.Spend),
    permission: 'order.read',
    menu: { icon: ChartNoAxesCombined, section: company, key: 'r' },
  },
  {
    path: '/organization',
    title: () => t('menu.organization'),
    load: () => import('./pages/organization/organization.tsx').then((page) => page.Organization),
    menu: { icon: Building2, section: company, key: 'u' },
  },
];
