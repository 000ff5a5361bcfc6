import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, type Id } from '../../platform/ids.ts';
import { asThePlatform, testClock, testStorefrontId } from '../../test/context.ts';
import { testDatabase } from '../../test/database.ts';
import {
  aCatalog,
  aContractPrice,
  aMarket,
  anIndex,
  anOffer,
  aProduct,
  closeIndexes,
  type Market,
} from '../search/fixtures.ts';
import { useIndex } from '../search/index.ts';
import { openPages, type PagesOptions } from './open-pages.ts';

const db = await testDatabase();
const shell =
  '<!doctype html>\n<html lang="en"><head><title>Hansa</title></head><body><div id="app"></div><script type="module" src="/assets/main.js"></script></body></html>';
const faults: unknown[] = [];
const options: PagesOptions = {
  database: db.database,
  clock: testClock(),
  publicUrl: 'https://hansa.example',
  storefrontOf: async () => testStorefrontId,
  isBusy: () => false,
  onFault: (error) => {
    faults.push(error);
  },
};
const pages = openPages(options);
const maps = new Hono();
pages.mount(maps);

let market: Market;
let open: Id<'product'>;
let nasty: Id<'product'>;
let secret: { product: Id<'product'>; offer: Id<'offer'>; sharedOffer: Id<'offer'>; catalog: Id<'catalog'> };
const nastyTitle = `Bolt </script><script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)>`;

beforeAll(async () => {
  market = await asThePlatform(db.database, aMarket);
  await asThePlatform(db.database, async (ctx) => {
    open = await aProduct(ctx, market, { title: 'Flange bolt open', mpn: 'FB-1', gtin: '09521011735237' });
    const offer = await anOffer(ctx, market, market.north, open, { price: '12.5', sku: 'N-OPEN' });
    await aContractPrice(ctx, market.north, market.anna, offer, '7.7331');
    nasty = await aProduct(ctx, market, { title: nastyTitle });
    await anOffer(ctx, market, market.north, nasty, { price: '3', sku: `"><svg onload=alert(3)>` });
    const catalog = await aCatalog(ctx, market.south, { buyers: [market.anna] });
    const product = await aProduct(ctx, market, { title: 'Quibblex spindle', mpn: 'QX-77001' });
    secret = {
      product,
      catalog,
      offer: await anOffer(ctx, market, market.south, product, { catalog, sku: 'S-SECRET', price: '4.4417' }),
      sharedOffer: await anOffer(ctx, market, market.south, open, { catalog, sku: 'S-HIDDEN', price: '1.1913' }),
    };
  });
  const { index } = anIndex(db);
  useIndex(index);
  await index.settled();
});
afterAll(async () => {
  useIndex(null);
  await closeIndexes();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await pages.render(new Request(`https://hansa.example${path}`, { headers }), shell);
  return response && { status: response.status, headers: response.headers, text: await response.text() };
};
const map = async (path: string) => {
  const response = await maps.request(`https://hansa.example${path}`);
  return { status: response.status, text: await response.text() };
};
const dataOf = (text: string, type: string) =>
  [...text.matchAll(new RegExp(`<script type="${type}"[^>]*>(.*?)</script>`, 'g'))].map((one) => JSON.parse(one[1]!));
const without = (text: string, id: string) => text.replaceAll(id, '<id>');

it('I2, A12 what only some buyers may see, and what they pay, is in no page, no data, no map', async () => {
  const first = /products-[0-9a-f-]+\.xml/.exec((await map('/sitemap.xml')).text)![0];
  const seen = [
    await get(`/products/${open}`),
    await get('/'),
    await get('/categories'),
    await get('/search'),
    await get(`/search?category=${market.bolts}`),
    await get('/search?q=Quibblex'),
    await get('/search?q=QX-77001'),
    await get(`/products/${open}`, { 'accept-language': 'vi' }),
    await map('/sitemap.xml'),
    await map('/sitemaps/pages.xml'),
    await map(`/sitemaps/${first}`),
    await map(`/sitemaps/products-${secret.product}.xml`),
  ];
  expect(faults).toEqual([]);
  for (const one of seen) {
    expect(one!.status).toBe(200);
    for (const hidden of [
      secret.offer,
      secret.sharedOffer,
      secret.catalog,
      'Quibblex spindle',
      'S-SECRET',
      'S-HIDDEN',
      '7.7331',
      '4.4417',
      '1.1913',
    ])
      expect(one!.text).not.toContain(hidden);
    expect(one!.text).not.toContain(`/products/${secret.product}`);
  }
  expect(
    seen.slice(0, 5).every((one) => one!.text.includes('Flange bolt open') || !one!.text.includes('products/')),
  ).toBe(true);
  expect((await map(`/sitemaps/${first}`)).text).toContain(`https://hansa.example/products/${open}?lang=vi`);
});

it('A12 a product that only some buyers may see answers 404, word for word as one that never was', async () => {
  const never = newId<'product'>();
  const [theirs, nobodys] = [await get(`/products/${secret.product}`), await get(`/products/${never}`)];
  expect([theirs!.status, nobodys!.status]).toEqual([404, 404]);
  expect(without(theirs!.text, secret.product)).toBe(without(nobodys!.text, never));
  expect(theirs!.headers.get('cache-control')).toBe('no-store');
  expect(theirs!.text).toContain('noindex');
  expect((await get('/products/not-an-id'))!.status).toBe(404);
  expect((await get(`/search?category=${newId()}`))!.status).toBe(404);
});

it('tells machines what a product is, who sells it and at which list price, and under which trail it stands', async () => {
  const page = (await get(`/products/${open}?lang=en`))!;
  const [product, trail] = dataOf(page.text, 'application/ld\\+json');
  expect(product).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Flange bolt open',
    mpn: 'FB-1',
    gtin: '09521011735237',
    offers: { '@type': 'AggregateOffer', priceCurrency: 'EUR', lowPrice: '12.5', highPrice: '12.5', offerCount: 1 },
  });
  expect(product.offers.offers).toMatchObject([
    {
      '@type': 'Offer',
      sku: 'N-OPEN',
      price: '12.5',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: 'North' },
    },
  ]);
  expect(trail['@type']).toBe('BreadcrumbList');
  expect(trail.itemListElement.map((one: { position: number }) => one.position)).toEqual(
    trail.itemListElement.map((_: unknown, at: number) => at + 1),
  );
  expect(trail.itemListElement.at(-1)).toMatchObject({
    name: 'Flange bolt open',
    item: `https://hansa.example/products/${open}?lang=en`,
  });
  const [visit] = dataOf(page.text, 'application/json');
  expect(visit.queries[0][0]).toEqual(['products', 'show', { productId: open }]);
  expect(visit.queries[0][1]).toMatchObject({ id: open, offers: [{ sku: 'N-OPEN', unitPrice: '12.5' }] });
});

it('has one address a language, and each names the other', async () => {
  for (const path of ['/', '/categories', `/products/${open}`, `/search?category=${market.bolts}`]) {
    const sign = path.includes('?') ? '&' : '?';
    const address = (language: string) =>
      `https://hansa.example${path}${sign}lang=${language}`.replaceAll('&', '&amp;');
    for (const language of ['en', 'vi']) {
      const { text } = (await get(`${path}${sign}lang=${language}`))!;
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(`<link rel="canonical" href="${address(language)}" />`);
      for (const other of ['en', 'vi'])
        expect(text).toContain(`<link rel="alternate" hreflang="${other}" href="${address(other)}" />`);
    }
  }
});

it('speaks the language of the address, else the one chosen here before, else the one the browser asks for', async () => {
  const language = async (path: string, headers: Record<string, string>) =>
    (await get(path, headers))!.headers.get('content-language');
  expect(await language('/?lang=en', { cookie: 'hansa-language=vi' })).toBe('en');
  expect(await language('/', { cookie: 'hansa-language=vi', 'accept-language': 'en-US,en;q=0.9' })).toBe('vi');
  expect(await language('/', { 'accept-language': 'fr-FR,vi;q=0.8,en;q=0.5' })).toBe('vi');
  expect(await language('/?lang=xx', {})).toBe('en');
});

it('X03 a title and a number that are markup stay text in page, head, data and JSON-LD', async () => {
  const { text } = (await get(`/products/${nasty}?lang=en`))!;
  expect(text).not.toMatch(/<script>alert|<img src=x|<svg onload/);
  expect(text).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(dataOf(text, 'application/ld\\+json')[0].name).toBe(nastyTitle);
  // Only what is data, and the app itself.
  expect(
    [...text.matchAll(/<script[^>]*>/g)]
      .map((one) => one[0])
      .filter((tag) => !/type="application\/(ld\+)?json"|src="\/assets/.test(tag)),
  ).toEqual([]);
  const search = (await get(`/search?q=${encodeURIComponent('"><script>alert(9)</script>$&$1')}`))!.text;
  expect(search).not.toContain('<script>alert(9)');
});

it("keeps what it drew for visitors only: whoever shows a session, and every page that is the app's own, gets the plain page", async () => {
  const page = (await get(`/products/${open}`))!;
  expect(page.headers.get('cache-control')).toMatch(/^public, max-age=\d{1,2}$/);
  expect(page.headers.get('vary')).toContain('cookie');
  for (const cookie of ['hansa.session_token=abc', 'hansa-language=vi; __Secure-hansa.session_token=abc'])
    expect(await get(`/products/${open}`, { cookie })).toBeNull();
  for (const path of ['/orders', '/cart', '/sign-in', '/search?brand=x', '/products/a/b'])
    expect(await get(path)).toBeNull();
  const busy = openPages({ ...options, isBusy: () => true });
  expect(await busy.render(new Request('https://hansa.example/'), shell)).toBeNull();
});

it('leads crawlers to the maps, and away from what belongs to people', async () => {
  const { text } = await map('/robots.txt');
  expect(text).toContain('Sitemap: https://hansa.example/sitemap.xml');
  for (const path of ['/cart', '/orders', '/trpc/', '/search?q=']) expect(text).toContain(`Disallow: ${path}\n`);
  expect((await map('/sitemaps/products-x.xml')).status).toBe(404);
  expect((await map('/sitemaps/pages.xml')).text).toContain(`/search?category=${market.bolts}&amp;lang=vi`);
});
