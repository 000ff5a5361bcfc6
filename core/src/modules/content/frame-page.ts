import { dataScript, html, type Html } from './html.ts';
import type { Drawn, Place } from './drawn.ts';
import { inLanguage } from './page-of.ts';
import { texts } from './texts.ts';

/**
 * Puts a drawn page into the app's own page: head, frame, content, and what the app needs to start without asking
 * again.
 */
export function framePage(shell: string, drawn: Drawn, place: Place, at: number): string {
  const head = headOf(drawn, place);
  const data = dataScript('application/json', { language: place.language, at, queries: drawn.queries }, 'hansa-visit');
  return shell
    .replace('<html lang="en">', () => `<html lang="${place.language}">`)
    .replace(/<title>[^<]*<\/title>/, () => head.markup)
    .replaceAll(/<link [^>]*data-language="(\w+)"[^>]*>/g, (link: string, language: string) =>
      language === place.language ? link : '',
    )
    .replace('<div id="app"></div>', () => `<div id="app">${frame(drawn, place).markup}</div>${data.markup}`);
}

function headOf(drawn: Drawn, place: Place): Html {
  const t = texts[place.language];
  const title = drawn.path === '/' ? `Hansa · ${drawn.title}` : `${drawn.title} · ${t.market}`;
  const about = drawn.about.length > 300 ? `${drawn.about.slice(0, 297)}…` : drawn.about;
  const url = (language: Place['language']) => place.origin + inLanguage(drawn.path, language);
  return html`<title>${title}</title><meta name="description" content="${about}" />${drawn.isIndexed ? html`<link rel="canonical" href="${url(place.language)}" /><link rel="alternate" hreflang="en" href="${url('en')}" /><link rel="alternate" hreflang="vi" href="${url('vi')}" /><link rel="alternate" hreflang="x-default" href="${place.origin + drawn.path}" />` : html`<meta name="robots" content="noindex, follow" />`}<meta property="og:site_name" content="Hansa" /><meta property="og:type" content="website" /><meta property="og:title" content="${drawn.title}" /><meta property="og:description" content="${about}" /><meta property="og:url" content="${url(place.language)}" /><meta property="og:locale" content="${place.language === 'vi' ? 'vi_VN' : 'en_US'}" /><meta name="twitter:card" content="summary" />${drawn.structured.map((one) => dataScript('application/ld+json', one))}`;
}

/** The frame of the app as it stands before anything is known of who looks: menu at the side on a desk, bar above. */
function frame(drawn: Drawn, { language }: Place): Html {
  const t = texts[language];
  const menu = [
    [t.home, '/'],
    [t.search, '/search'],
    [t.categories, '/categories'],
  ] as const;
  const other = language === 'en' ? (['vi', 'Tiếng Việt'] as const) : (['en', 'English'] as const);
  return html`<div class="flex min-h-dvh flex-col"><a href="#page" class="sr-only">${t.skip}</a><div class="flex min-h-0 flex-1"><aside class="sticky top-0 flex h-dvh w-60 flex-none flex-col px-3 py-3 max-md:hidden" aria-label="${t.market}"><div class="mb-3 flex items-center gap-2.5 px-1.5"><span class="size-7" aria-hidden="true"></span><div class="min-w-0 leading-tight"><p class="text-md font-[680] tracking-[-0.02em]">Hansa</p><p class="truncate text-xs text-quiet">${t.market}</p></div></div><nav aria-label="${t.menu}" class="-mx-1 mt-3 min-h-0 flex-1 px-1"><ul class="grid gap-0.5">${menu.map(([label, path]) => html`<li><a href="${inLanguage(path, language)}" class="flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium text-quiet"><span class="size-4" aria-hidden="true"></span>${label}</a></li>`)}<li><a href="${inLanguage(drawn.path, other[0])}" hreflang="${other[0]}" lang="${other[0]}" class="flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium text-quiet"><span class="size-4" aria-hidden="true"></span>${other[1]}</a></li></ul></nav></aside><div class="flex min-w-0 flex-1 flex-col bg-sheet md:my-2 md:mr-2 md:rounded-lg md:shadow-1 md:ring-1 md:ring-line"><header class="sticky top-0 z-30 flex items-center gap-3 border-b border-line-soft bg-sheet/88 px-4 py-2 md:rounded-t-lg md:px-7"><div class="min-w-0 flex-1"><form action="/search" role="search" aria-label="${t.search}"><input name="q" aria-label="${t.search}" placeholder="${t.field}" class="h-9 w-full max-w-xl rounded-md bg-surface px-2.5 shadow-1 ring-1 ring-line-control/70 ring-inset pointer-coarse:h-11" /><input type="hidden" name="lang" value="${language}" /></form></div><a href="/sign-in" class="rounded-sm font-medium text-accent-text ring-focus">${t.signIn}</a></header><main id="page" class="mx-auto w-full max-w-[100rem] flex-1 px-4 pt-5 pb-10 max-md:pb-[calc(6rem+env(safe-area-inset-bottom))] md:px-7 md:pt-6">${drawn.main}</main></div></div></div>`;
}
