import { demo, openVisit, type Screen, signIn, unseenRoutes, walkScreens } from '@hansa/kit/journeys';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const pictures =
  process.env['SCREENS'] === 'write' ? resolve(import.meta.dirname, '../../../docs/screens/console') : null;

/**
 * A file that waits for its columns to be named; answers its import. Not of the seller whom the portal's walk looks at:
 * a file waits for the one before it.
 */
async function aSellerSends(name: string, content: string): Promise<string> {
  const { page, context } = await openVisit(demo().origin);
  await signIn(page, 'vendor-portal', { email: 'uwe@brennholt.example', password: 'hansa-demo-2026' });
  await page.goto('/portal/imports');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const { pathname } = new URL(page.url());
  await context.close();
  return pathname.split('/').at(-1)!;
}

const screens: Readonly<Record<string, Screen>> = {
  overview: { route: '/', isMain: true },
  sellers: { route: '/sellers', isMain: true },
  seller: { route: '/sellers/:id', address: { first: '/sellers' } },
  organizations: { route: '/organizations' },
  organization: { route: '/organizations/:id', address: { first: '/organizations' } },
  orders: { route: '/orders', prints: true, isMain: true },
  order: { route: '/orders/:id', prints: true, address: { first: '/orders' }, isMain: true },
  commission: { route: '/commission', isMain: true },
  ledger: { route: '/ledger' },
  products: { route: '/products' },
  'products-categories': { address: '/products?show=categories' },
  product: { route: '/products/:id', address: { first: '/products' } },
  matches: { route: '/matches' },
  import: {
    route: '/imports/:id',
    address: async () =>
      `/console/imports/${await aSellerSends('shaft collars.csv', 'SKU;Name;Brand;Part number;List price;Stock\r\nSCR-1;Shaft collar SC-10;Screenwell;SC-10;12.50;40\r\n')}`,
  },
  imports: { route: '/imports' },
  'search-index': { route: '/search-index' },
  storefronts: { route: '/storefronts' },
  people: { route: '/people' },
  events: { route: '/events' },
  event: { route: '/events/:id', address: { first: '/events' } },
  'dead-letters': { route: '/dead-letters' },
  mailbox: { route: '/mailbox' },
  health: { route: '/health' },
  gallery: { route: '/gallery', isMain: true },
  // What is not there says so under a heading, with the way to its list.
  'import-unknown': { address: '/imports/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'seller-unknown': { address: '/sellers/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'organization-unknown': { address: '/organizations/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'order-unknown': { address: '/orders/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'product-unknown': { address: '/products/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'event-unknown': { address: '/events/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
};

it(
  'every page of the console says something, fits its window and is accessible',
  async () => {
    const walk = { origin: demo().origin, app: 'console', base: '/console/', pictures } as const;
    expect(await unseenRoutes(resolve(import.meta.dirname, '../src/routes.tsx'), screens)).toEqual([]);
    const faults = [
      ...(await walkScreens({ ...walk, account: null, screens: { 'sign-in': { address: '/sign-in' } } })),
      ...(await walkScreens({
        ...walk,
        account: { email: 'hanna@hansa.example', password: 'hansa-demo-2026' },
        screens,
      })),
    ];
    expect(faults.join('\n\n')).toBe('');
    // Pictures are taken of every page in all four views.
  },
  pictures === null ? 600_000 : 1_800_000,
);
