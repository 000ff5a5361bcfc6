import type { Context } from '../../platform/context.ts';
import type { Id } from '../../platform/ids.ts';
import { categoryTree, openProducts, openProductStarts } from '../search/index.ts';
import { escape } from './html.ts';
import { inLanguage } from './page-of.ts';

/** Products a part: each is listed in both languages, far below the 50,000 addresses that a map may hold. */
const partSize = 5000;
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * The maps there are: one of pages and categories, and as many of products as it takes. A part is named by its first
 * product, so it stays the same as others come.
 */
export async function listMaps(ctx: Context, origin: string): Promise<string> {
  const starts = await openProductStarts(ctx, partSize);
  const parts = ['pages', ...starts.map((id) => `products-${id}`)];
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.map((part) => `<sitemap><loc>${escape(`${origin}/sitemaps/${part}.xml`)}</loc></sitemap>`).join('')}</sitemapindex>`;
}

export async function mapPages(ctx: Context, origin: string): Promise<string> {
  const tree = await categoryTree(ctx);
  return mapOf(
    origin,
    ['/', '/categories', ...tree.items.filter((one) => one.count > 0).map((one) => `/search?category=${one.id}`)].map(
      (path) => ({ path, changedAt: null }),
    ),
  );
}

export async function mapProducts(ctx: Context, origin: string, from: Id<'product'>): Promise<string> {
  const rows = await openProducts(ctx, from, partSize);
  return mapOf(
    origin,
    rows.map((row) => ({ path: `/products/${row.id}`, changedAt: row.updatedAt })),
  );
}

function mapOf(origin: string, pages: readonly { path: string; changedAt: Date | null }[]): string {
  const languages = ['en', 'vi'] as const;
  const urls = pages.flatMap(({ path, changedAt }) => {
    const links = [...languages.map((one) => [one, inLanguage(path, one)] as const), ['x-default', path] as const]
      .map(([language, at]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(origin + at)}"/>`)
      .join('');
    return languages.map(
      (one) =>
        `<url><loc>${escape(origin + inLanguage(path, one))}</loc>${changedAt === null ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`}${links}</url>`,
    );
  });
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>`;
}

/**
 * Crawlers stay out of what belongs to people, of endless searches, and of the doors that only apps and partners use.
 */
export const robots = (origin: string): string =>
  [
    'User-agent: *',
    ...[
      '/trpc/',
      '/api/',
      '/auth/',
      '/portal/',
      '/console/',
      '/cart',
      '/checkout',
      '/orders',
      '/organization',
      '/quick-order',
      '/spend',
      '/compare',
      '/sign-in',
      '/search?q=',
    ].map((path) => `Disallow: ${path}`),
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
