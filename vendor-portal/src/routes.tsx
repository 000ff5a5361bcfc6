import type { Page } from '@hansa/kit';
import { Boxes, Building2, ChartNoAxesCombined, FileSignature, FileUp, House, LibraryBig, MessagesSquare, Package, Scale, SlidersHorizontal, Tags, Users, UsersRound } from 'lucide-solid';
import { client } from './client.ts';
import { t } from './languages/index.ts';
import { ordersToConfirm, quotesToAnswer } from './waiting.ts';

/** THE list of pages, in the order of the menu. A page joins by its line here. */
export const pages: readonly Page[] = [
  { path: '/', title: () => t('menu.today'), load: () => import('./pages/today/today.tsx').then((page) => page.Today), menu: { icon: House, onPhone: true, key: 't' } },
  { path: '/orders', title: () => t('menu.orders'), load: () => import('./pages/orders/orders.tsx').then((page) => page.Orders), permission: 'order.read', menu: { icon: Package, onPhone: true, count: ordersToConfirm, key: 'o' } },
  { path: '/orders/print/:what', title: () => t('print.print'), load: () => import('./pages/orders/print.tsx').then((page) => page.Print), permission: 'order.read' },
  { path: '/orders/:id', title: () => t('orders.number'), load: () => import('./pages/orders/order.tsx').then((page) => page.Order), permission: 'order.read' },
  { path: '/quotes', title: () => t('menu.quotes'), load: () => import('./pages/quotes/quotes.tsx').then((page) => page.Quotes), permission: 'quote.read', menu: { icon: MessagesSquare, onPhone: true, count: quotesToAnswer, key: 'q' } },
  { path: '/quotes/routing', title: () => t('quotePages.routing'), load: () => import('./pages/quote-routing/quote-routing.tsx').then((page) => page.QuoteRouting), permission: 'quote.manage' },
  { path: '/quotes/:id', title: () => t('menu.quotes'), load: () => import('./pages/quotes/quote.tsx').then((page) => page.Quote), asks: ({ id }) => client.quotes.show.options({ quoteId: id as never }), permission: 'quote.read' },
  { path: '/offers', title: () => t('menu.offers'), load: () => import('./pages/offers/offers.tsx').then((page) => page.Offers), permission: 'catalog.read', menu: { icon: Boxes, section: () => t('menu.sectionCatalog'), onPhone: true, key: 'f' } },
  { path: '/offers/:id/configuration', title: () => t('offers.configure'), load: () => import('./pages/configuration/configuration.tsx').then((page) => page.Configuration), permission: 'catalog.read' },
  { path: '/configurations', title: () => t('menu.configurations'), load: () => import('./pages/configuration/configurations.tsx').then((page) => page.Configurations), permission: 'catalog.read', menu: { icon: SlidersHorizontal, section: () => t('menu.sectionCatalog'), key: 'n' } },
  { path: '/imports', title: () => t('menu.imports'), load: () => import('./pages/imports/imports.tsx').then((page) => page.Imports), permission: 'import.run', menu: { icon: FileUp, section: () => t('menu.sectionCatalog'), key: 'i' } },
  { path: '/imports/:id', title: () => t('imports.file'), load: () => import('./pages/imports/import.tsx').then((page) => page.Import), permission: 'import.run' },
  { path: '/catalogs', title: () => t('menu.catalogs'), load: () => import('./pages/catalogs/catalogs.tsx').then((page) => page.Catalogs), permission: 'catalog.read', menu: { icon: LibraryBig, section: () => t('menu.sectionCatalog'), key: 'c' } },
  { path: '/price-lists', title: () => t('menu.priceLists'), load: () => import('./pages/price-lists/price-lists.tsx').then((page) => page.PriceLists), permission: 'price.read', menu: { icon: Tags, section: () => t('menu.sectionPrices'), key: 'p' } },
  { path: '/price-lists/:id', title: () => t('menu.priceLists'), load: () => import('./pages/price-lists/price-list.tsx').then((page) => page.PriceList), permission: 'price.read' },
  { path: '/contracts', title: () => t('menu.contracts'), load: () => import('./pages/contracts/contracts.tsx').then((page) => page.Contracts), permission: 'contract.read', menu: { icon: FileSignature, section: () => t('menu.sectionPrices'), key: 'k' } },
  { path: '/contracts/:id', title: () => t('menu.contracts'), load: () => import('./pages/contracts/contract.tsx').then((page) => page.Contract), permission: 'contract.read' },
  { path: '/prices', title: () => t('menu.whatBuyersPay'), load: () => import('./pages/explain/explain.tsx').then((page) => page.Explain), permission: 'price.read', menu: { icon: Scale, section: () => t('menu.sectionPrices'), key: 'w' } },
  { path: '/customers', title: () => t('menu.customers'), load: () => import('./pages/customers/customers.tsx').then((page) => page.Customers), permission: 'customer.read', menu: { icon: Users, section: () => t('menu.sectionCustomers'), onPhone: true, key: 'b' } },
  { path: '/customers/:id', title: () => t('menu.customers'), load: () => import('./pages/customers/customer.tsx').then((page) => page.Customer), permission: 'customer.read' },
  { path: '/groups', title: () => t('menu.groups'), load: () => import('./pages/groups/groups.tsx').then((page) => page.Groups), permission: 'customer.read', menu: { icon: UsersRound, section: () => t('menu.sectionCustomers'), key: 's' } },
  { path: '/reports', title: () => t('menu.reports'), load: () => import('./pages/reports/reports.tsx').then((page) => page.Reports), permission: 'order.read', menu: { icon: ChartNoAxesCombined, section: () => t('menu.sectionCompany'), key: 'r' } },
  { path: '/organization', title: () => t('menu.organization'), load: () => import('./pages/organization/organization.tsx').then((page) => page.Organization), menu: { icon: Building2, section: () => t('menu.sectionCompany'), key: 'u' } },
];
