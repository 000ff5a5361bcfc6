import { importsEn } from './imports-en.ts';
import { pricesEn } from './prices-en.ts';
import { quotesEn } from './quotes-en.ts';
import { salesEn } from './sales-en.ts';
import { companyEn } from './company-en.ts';

/** Texts of this app; the kit has the common ones. `vi.ts` must have the same keys, or the type-check fails. */
export const en = {
  ...importsEn,
  ...companyEn,
  ...salesEn,
  ...quotesEn,
  ...pricesEn,
  menu: {
    today: 'Today',
    quotes: 'Quotes',
    orders: 'Orders',
    offers: 'Offers',
    configurations: 'Made to order',
    imports: 'Imports',
    catalogs: 'Catalogs',
    priceLists: 'Price lists',
    contracts: 'Contracts',
    whatBuyersPay: 'What a buyer pays',
    customers: 'Customers',
    groups: 'Customer groups',
    reports: 'Reports',
    organization: 'Organization',
    sectionCatalog: 'Catalog',
    sectionPrices: 'Prices',
    sectionCustomers: 'Customers',
    sectionCompany: 'Company',
  },
} as const;
