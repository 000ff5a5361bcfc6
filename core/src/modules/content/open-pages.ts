import type { Hono } from 'hono';
import type { Clock } from '../../platform/clock.ts';
import type { Context, Language } from '../../platform/context.ts';
import type { Database } from '../../platform/db/open.ts';
import { transact } from '../../platform/db/transact.ts';
import { requestIdHeader, addressHeader } from '../../platform/http/request.ts';
import type { PageRenderer } from '../../platform/http/serve.ts';
import type { Id } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { drawCategories, drawHome } from './draw-home.ts';
import { drawFound } from './draw-found.ts';
import { drawProduct } from './draw-product.ts';
import { drawUnknown } from './draw-unknown.ts';
import type { Drawn, Place } from './drawn.ts';
import { framePage } from './frame-page.ts';
import { idIn, inLanguage, languageOf, pageOf, pathOf, type Wanted } from './page-of.ts';
import { listMaps, mapPages, mapProducts, robots } from './site-maps.ts';

export interface PagesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
  storefrontOf(host: string): Promise<Id<'storefront'>>;
  /** Whether so much waits that a plain page is better: the app asks by itself once it is there. */
  isBusy(): boolean;
  onFault(error: unknown, path: string): void;
}
export interface Pages {
  readonly render: PageRenderer;
  mount(app: Hono): void;
}

/**
 * Long enough to take the weight off a page that everybody looks at, short enough that a price or an audience that
 * changed is soon everywhere.
 */
const fresh = 'public, max-age=60';

/**
 * The pages of visitors and the maps to them. Whoever shows a session gets the app's plain page: nothing that is drawn
 * here depends on who asks.
 */
export function openPages(options: PagesOptions): Pages {
  const origin = new URL(options.publicUrl).origin;
  const asVisitor = async <T>(raw: Request, language: Language, work: (ctx: Context) => Promise<T>): Promise<T> =>
    transact(
      options.database,
      {
        actor: null,
        storefrontId: await options.storefrontOf(new URL(raw.url).hostname),
        language,
        clock: options.clock,
        requestId: raw.headers.get(requestIdHeader) ?? '',
        from: raw.headers.get(addressHeader) ?? 'unknown',
      },
      work,
    );

  async function render(raw: Request, shell: string): Promise<Response | null> {
    const url = new URL(raw.url);
    const wanted = pageOf(url);
    if (wanted === null || isSignedIn(raw.headers) || options.isBusy()) return null;
    const place: Place = { language: languageOf(url, raw.headers), origin };
    try {
      const drawn = await asVisitor(raw, place.language, (ctx) => draw(ctx, place, wanted));
      // A product that was merged has one address: that of the product which took its place.
      if (wanted.kind === 'product' && drawn.status === 200 && drawn.path !== pathOf(wanted))
        return new Response(null, {
          status: 301,
          headers: {
            location: url.searchParams.has('lang') ? inLanguage(drawn.path, place.language) : drawn.path,
            'cache-control': fresh,
          },
        });
      return new Response(framePage(shell, drawn, place, options.clock.now().getTime()), {
        status: drawn.status,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-language': place.language,
          vary: 'accept-language, hansa-language, cookie',
          'cache-control': drawn.status === 200 ? fresh : 'no-store',
        },
      });
    } catch (error) {
      // The app's own page still works, and says what is wrong in its own words.
      options.onFault(error, url.pathname);
      return null;
    }
  }

  function mount(app: Hono): void {
    const xml = (text: string) =>
      new Response(text, {
        headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' },
      });
    app.get('/robots.txt', (c) => c.text(robots(origin), 200, { 'cache-control': 'public, max-age=3600' }));
    app.get('/sitemap.xml', async (c) => xml(await asVisitor(c.req.raw, 'en', (ctx) => listMaps(ctx, origin))));
    app.get('/sitemaps/:part', async (c) => {
      const part = c.req.param('part');
      if (part === 'pages.xml') return xml(await asVisitor(c.req.raw, 'en', (ctx) => mapPages(ctx, origin)));
      const from = idIn('product', /^products-(.+)\.xml$/.exec(part)?.[1] ?? null);
      return from === null
        ? c.notFound()
        : xml(await asVisitor(c.req.raw, 'en', (ctx) => mapProducts(ctx, origin, from)));
    });
  }
  return { render, mount };
}

async function draw(ctx: Context, place: Place, wanted: Wanted): Promise<Drawn> {
  if (wanted.kind === 'home') return drawHome(ctx, place);
  if (wanted.kind === 'categories') return drawCategories(ctx, place);
  if (wanted.kind === 'found') return drawFound(ctx, place, wanted);
  if (wanted.productId === null) return drawUnknown(place, '/products');
  try {
    return await drawProduct(ctx, place, wanted.productId);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return drawUnknown(place, pathOf(wanted));
    throw error;
  }
}

const isSignedIn = (headers: Headers) =>
  headers.has('authorization') || /hansa\.session_token=/.test(headers.get('cookie') ?? '');
