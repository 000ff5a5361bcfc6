import { ask, demo, type Screen, unseenRoutes, walkScreens } from '@hansa/kit/journeys';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { anong, emptyCart, type FoundHere } from './ask.ts';

/** `SCREENS=write` keeps the pictures in docs; a run without it leaves the tree as it was. */
const pictures =
  process.env['SCREENS'] === 'write' ? resolve(import.meta.dirname, '../../docs/screens/buyer-web') : null;

/** The first of a list; where a world has none, the page that tells so must be as good. */
const nowhere = '00000000-0000-7000-8000-000000000000';
const firstOr = async (page: Page, door: string): Promise<string> =>
  (await ask<{ items: { id: string }[] }>(page, door, {})).items[0]?.id ?? nowhere;

const before: Readonly<Record<string, Screen>> = {
  'sign-in': { address: '/sign-in', isMain: true },
  'forgot-password': { address: '/forgot-password' },
  'visitor-home': { address: '/' },
  'visitor-search': { address: '/search?q=bearing' },
};

const screens: Readonly<Record<string, Screen>> = {
  home: { route: '/', isMain: true },
  search: { route: '/search', address: '/search?q=bearing', isMain: true },
  'search-tiles': { address: '/search?view=grid' },
  'search-parts': { address: '/search?view=parts' },
  'search-nothing': { address: '/search?q=zzzzqqqq' },
  categories: { route: '/categories' },
  product: {
    route: '/products/:id',
    address: async (page) =>
      `/products/${(await ask<FoundHere>(page, 'search.find', { text: 'bearing', limit: 1 })).items[0]!.id}`,
    isMain: true,
  },
  compare: {
    route: '/compare',
    address: async (page) =>
      `/compare?ids=${(await ask<FoundHere>(page, 'search.find', { text: 'bearing', limit: 3 })).items.map((one) => one.id).join(',')}`,
  },
  'quick-order': { route: '/quick-order' },
  'cart-empty': { address: '/cart', prepare: emptyCart },
  cart: {
    route: '/cart',
    isMain: true,
    prepare: async (page) => {
      const { items } = await ask<FoundHere>(page, 'search.find', { limit: 20, filter: { inStock: true } });
      const lines = items
        .filter((one) => one.best?.unitPrice && !one.best.isMadeToOrder)
        .slice(0, 4)
        .map(({ id, best }) => ({
          productId: id,
          offerId: best!.offerId,
          quantity: String(2 * Math.max(Number(best!.minimumQuantity), Number(best!.quantityMultiple))),
        }));
      await ask(page, 'cart.add', { lines }, 'mutation');
    },
  },
  list: {
    route: '/lists/:id',
    isMain: true,
    address: async (page) => {
      const { items } = await ask<FoundHere>(page, 'search.find', { limit: 4, filter: { inStock: true } });
      const { id } = await ask<{ id: string }>(
        page,
        'lists.save',
        {
          name: 'Consumables, line 2',
          schedule: { every: 'month', day: 1, whenDue: 'cart' },
          lines: items.map((one) => ({ productId: one.id, quantity: '20' })),
        },
        'mutation',
      );
      return `/lists/${id}`;
    },
  },
  lists: { route: '/lists' },
  contracts: { route: '/contracts', isMain: true },
  checkout: { route: '/checkout', isMain: true },
  orders: { route: '/orders', isMain: true },
  order: { route: '/orders/:id', prints: true, address: { first: '/orders' }, isMain: true },
  requests: { route: '/requests' },
  'request-new': { route: '/requests/new' },
  request: { route: '/requests/:id', address: async (page) => `/requests/${await firstOr(page, 'rfqs.list')}` },
  quotes: { route: '/quotes' },
  quote: {
    route: '/quotes/:id',
    prints: true,
    address: async (page) => `/quotes/${await firstOr(page, 'quotes.list')}`,
  },
  spend: { route: '/spend' },
  organization: { route: '/organization' },
  'organization-roles': { address: '/organization?tab=roles' },
  'organization-addresses': { address: '/organization?tab=addresses' },
  'organization-cost-centers': { address: '/organization?tab=costCenters' },
  // What is not there says so under a heading, with the way to its list.
  'product-unknown': { address: '/products/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'list-unknown': { address: '/lists/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'order-unknown': { address: '/orders/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'quote-unknown': { address: '/quotes/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'request-unknown': { address: '/requests/00000000-0000-7000-8000-000000000000', mayComplain: /404/ },
  'not-found': { address: '/no-such-page' },
};

it(
  'every page of the shop says something, fits its window and is accessible, to a visitor and to a buyer',
  async () => {
    const walk = { origin: demo().origin, app: 'buyer-web', base: '/', pictures } as const;
    expect(await unseenRoutes(resolve(import.meta.dirname, '../src/routes.tsx'), screens)).toEqual([]);
    const faults = [
      ...(await walkScreens({ ...walk, account: null, screens: before })),
      ...(await walkScreens({ ...walk, account: anong, screens })),
    ];
    expect(faults.join('\n\n')).toBe('');
    // Pictures are taken of every page in all four views.
  },
  pictures === null ? 600_000 : 1_800_000,
);
