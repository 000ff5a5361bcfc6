import type { Context } from '../../platform/context.ts';
import { numberText } from '../../platform/written.ts';
import { categoryTree, findProducts } from '../search/index.ts';
import { CategoryTree, FindProducts, FoundProducts } from '../search/schemas.ts';
import type { Drawn, Place } from './drawn.ts';
import { html } from './html.ts';
import { inLanguage } from './page-of.ts';
import { header, tiles } from './pieces.ts';
import { fill, nameIn, texts } from './texts.ts';

const linked = (language: Place['language'], one: { id: string; name: { en: string; vi: string } }, look: string) =>
  html`<a href="${inLanguage(`/search?category=${one.id}`, language)}" class="rounded-sm ring-focus hover:underline ${look}">${nameIn(language, one.name)}</a>`;

/** What this place is and what it sells. */
export async function drawHome(ctx: Context, place: Place): Promise<Drawn> {
  const { language } = place;
  const t = texts[language];
  const tree = CategoryTree.parse(await categoryTree(ctx));
  // As the app asks it: what is handed to it under another question it would ask once more.
  const asked = { limit: 8, facets: 'none' };
  const popular = FoundProducts.parse(await findProducts(ctx, FindProducts.parse(asked)));
  const below = (id: string | null) =>
    tree.items.filter((one) => one.parentId === id && one.count > 0).sort((one, other) => other.count - one.count);
  return {
    title: t.title,
    about: t.hint,
    path: '/',
    status: 200,
    isIndexed: true,
    main: html`<section class="flex flex-col items-center px-2 pt-[clamp(1.5rem,7vh,5rem)] pb-10 text-center"><h1 class="max-w-[22ch] text-[clamp(1.75rem,4.2vw,2.75rem)] leading-[1.1] font-[680] tracking-[-0.03em]">${t.title}</h1><p class="mt-3 max-w-[56ch] text-md text-quiet">${t.hint}</p><form action="/search" role="search" aria-label="${t.field}" class="mt-7 flex w-full justify-center"><input name="q" aria-label="${t.field}" placeholder="${t.field}" class="h-13 w-full max-w-2xl rounded-md bg-surface px-4 text-lg shadow-2 ring-1 ring-line-control/70 ring-inset" /><input type="hidden" name="lang" value="${language}" /></form><div class="mt-6 h-6" aria-hidden="true"></div></section><section aria-labelledby="home-categories"><div class="mb-3 flex items-baseline justify-between gap-4"><h2 id="home-categories" class="text-lg font-semibold">${t.categories}</h2></div><ul class="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">${below(
      null,
    ).map(
      (one) =>
        html`<li class="relative min-h-23 rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line"><p class="flex items-baseline justify-between gap-3">${linked(language, one, 'font-semibold')}<span class="figures text-sm text-faint">${numberText(language, one.count)}</span></p><p class="mt-1 line-clamp-2 text-sm text-quiet">${below(
          one.id,
        )
          .slice(0, 3)
          .map((child) => nameIn(language, child.name))
          .join(' · ')}</p></li>`,
    )}</ul></section><section class="mt-9" aria-labelledby="home-popular"><h2 id="home-popular" class="mb-3 text-lg font-semibold">${t.popular}</h2>${tiles(language, popular.items)}</section>`,
    structured: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: 'Hansa',
        url: `${place.origin}/`,
        inLanguage: language,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${place.origin}/search?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ],
    queries: [
      [['categories', 'tree'], tree],
      [['search', 'find', asked], popular],
    ],
  };
}

/** The whole assortment on one page, three levels deep. */
export async function drawCategories(ctx: Context, place: Place): Promise<Drawn> {
  const { language } = place;
  const t = texts[language];
  const tree = CategoryTree.parse(await categoryTree(ctx));
  const below = (id: string | null) => tree.items.filter((one) => one.parentId === id && one.count > 0);
  const hint = fill(t.products, { count: numberText(language, tree.total) });
  return {
    title: t.categories,
    about: `${t.categories}: ${below(null)
      .map((one) => nameIn(language, one.name))
      .join(', ')}. ${hint}.`,
    path: '/categories',
    status: 200,
    isIndexed: true,
    main: html`${header(language, t.categories, hint)}<div class="gap-3 [column-fill:balance] sm:columns-2 xl:columns-3">${below(null).map((root) => html`<section class="mb-3 break-inside-avoid rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line"><h2 class="flex items-baseline justify-between gap-3 text-md font-semibold">${linked(language, root, '')}<span class="figures text-sm font-normal text-faint">${numberText(language, root.count)}</span></h2><ul class="mt-2 grid gap-2">${below(root.id).map((one) => html`<li>${linked(language, one, 'inline-block py-0.5 font-medium text-accent-text')} <span class="figures text-sm text-faint">${numberText(language, one.count)}</span><p class="text-sm text-quiet">${below(one.id).map((leaf, at) => html`${at > 0 && ' · '}${linked(language, leaf, 'inline-block py-1 hover:text-text')}`)}</p></li>`)}</ul></section>`)}</div>`,
    structured: [],
    queries: [[['categories', 'tree'], tree]],
  };
}
