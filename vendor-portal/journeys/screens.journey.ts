import { demoAccounts } from '@hansa/core/test-server';
import { ask, demo, type Screen, unseenRoutes, walkScreens } from '@hansa/kit/journeys';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const pictures =
  process.env['SCREENS'] === 'write' ? resolve(import.meta.dirname, '../../docs/screens/vendor-portal') : null;
const account = demoAccounts.find((one) => one.email === 'femke@nordhaven.example')!;
const file =
  'SKU;Name;Brand;Part number;List price;Stock\r\nSCR-1;Shaft collar SC-10;Screenwell;SC-10;12.50;40\r\nSCR-2;Shaft collar SC-20;Screenwell;SC-20;on request;12\r\n';

const screens: Readonly<Record<string, Screen>> = {
  today: { route: '/', isMain: true },
  orders: { route: '/orders', prints: true, isMain: true },
  order: { route: '/orders/:id', prints: true, address: { first: '/orders' }, isMain: true },
  print: {
    route: '/orders/print/:what',
    prints: true,
    address: async (page) =>
      `/portal/orders/print/pick-list?ids=${(
        await ask<{ items: { id: string }[] }>(page, 'vendorOrders.list', {})
      ).items
        .slice(0, 2)
        .map((one) => one.id)
        .join(',')}`,
  },
  quotes: { route: '/quotes' },
  'quote-routing': { route: '/quotes/routing' },
  quote: {
    route: '/quotes/:id',
    prints: true,
    address: async (page) =>
      `/portal/quotes/${(await ask<{ items: { id: string }[] }>(page, 'quotes.list', {})).items[0]!.id}`,
  },
  offers: { route: '/offers', isMain: true },
  configurations: { route: '/configurations' },
  configuration: {
    route: '/offers/:id/configuration',
    address: async (page) =>
      `/portal/offers/${(await ask<{ offer: { id: string } }[]>(page, 'configurations.list'))[0]!.offer.id}/configuration`,
  },
  'import-mapping': {
    route: '/imports/:id',
    address: async (page) => {
      await page.goto('/portal/imports');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'shaft collars.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
      await page.getByRole('heading', { name: 'Which column is which?' }).waitFor();
      return new URL(page.url()).pathname;
    },
  },
  imports: { route: '/imports' },
  catalogs: { route: '/catalogs' },
  'price-lists': { route: '/price-lists' },
  'price-list': { route: '/price-lists/:id', prints: true, address: { first: '/price-lists' } },
  contracts: { route: '/contracts' },
  contract: { route: '/contracts/:id', address: { first: '/contracts' } },
  prices: { route: '/prices' },
  customers: { route: '/customers' },
  customer: { route: '/customers/:id', address: { first: '/customers' } },
  groups: { route: '/groups' },
  reports: { route: '/reports', isMain: true },
  organization: { route: '/organization' },
  // Of the kit, the same in all three apps. What stands there comes from the journeys before; alone, it says that there
  // is nothing yet.
  notices: { address: '/notices' },
  // What is not there says so under a heading, with the way to its list.
  'order-unknown': { address: '/orders/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'quote-unknown': { address: '/quotes/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'import-unknown': { address: '/imports/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'price-list-unknown': { address: '/price-lists/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'contract-unknown': { address: '/contracts/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'customer-unknown': { address: '/customers/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
};

it(
  'every page of the portal says something, fits its window and is accessible',
  async () => {
    const walk = { origin: demo().origin, app: 'vendor-portal', base: '/portal/', pictures } as const;
    expect(await unseenRoutes(resolve(import.meta.dirname, '../src/routes.tsx'), screens)).toEqual([]);
    const faults = [
      ...(await walkScreens({ ...walk, account: null, screens: { 'sign-in': { address: '/sign-in' } } })),
      ...(await walkScreens({ ...walk, account, screens })),
    ];
    expect(faults.join('\n\n')).toBe('');
    // Pictures are taken of every page in all four views.
  },
  pictures === null ? 600_000 : 1_800_000,
);
