import type { Context } from '../../platform/context.ts';
import { numberText } from '../../platform/written.ts';
import { categoryTree, findProducts } from '../search/index.ts';
import { CategoryTree, FindProducts, FoundProducts } from '../search/schemas.ts';
import type { Drawn, Place } from './drawn.ts';
import { html } from './html.ts';
import { inLanguage, pathOf, type Wanted } from './page-of.ts';
import { breadcrumbs, header, rows } from './pieces.ts';
import { drawUnknown } from './draw-unknown.ts';
import { fill, nameIn, texts } from './texts.ts';

/**
 * A category, or what words find. Categories are for crawlers to keep; a search is not, for there is no end of them.
 */
export async function drawFound(
  ctx: Context,
  place: Place,
  wanted: Extract<Wanted, { kind: 'found' }>,
): Promise<Drawn> {
  const { language } = place;
  const t = texts[language];
  const tree = CategoryTree.parse(await categoryTree(ctx));
  const known = new Map(tree.items.map((one) => [one.id, one]));
  // A category with nothing in it for a visitor is not told from one that never was.
  if (wanted.categoryId !== null && !known.has(wanted.categoryId)) return drawUnknown(place, pathOf(wanted));
  const asked = {
    text: wanted.text,
    mode: 'all',
    sort: 'relevance',
    page: wanted.page,
    limit: 24,
    facets: 'brief',
    filter: {
      categoryIds: wanted.categoryId === null ? [] : [wanted.categoryId],
      brandIds: [],
      sellerIds: [],
      attributes: [],
      inStock: false,
    },
  };
  const found = FoundProducts.parse(await findProducts(ctx, FindProducts.parse(asked)));
  const trail: { label: string; path: string }[] = [];
  for (let at = known.get(wanted.categoryId ?? ''); at; at = known.get(at.parentId ?? ''))
    trail.unshift({ label: nameIn(language, at.name), path: `/search?category=${at.id}` });
  const title = wanted.text || trail.at(-1)?.label || t.all;
  const pages = [
    found.page > 1 && ([t.previous, found.page - 1] as const),
    found.page < found.pages && ([t.next, found.page + 1] as const),
  ].filter((one) => one !== false);
  return {
    title: found.page > 1 ? `${title}, ${fill(t.page, { page: found.page })}` : title,
    path: pathOf({ ...wanted, page: found.page }),
    status: 200,
    isIndexed: wanted.text === '' && found.total > 0,
    about: fill(t.aboutCategory, { title, count: numberText(language, found.total) }),
    main: html`${header(language, title, fill(t.products, { count: numberText(language, found.total) }), trail.length > 0 ? [{ label: t.categories, path: '/categories' }, ...trail.slice(0, -1)] : [])}<div class="grid items-start gap-gap lg:grid-cols-[15.5rem_minmax(0,1fr)]"><aside class="max-lg:hidden"><ul class="grid gap-1 text-sm">${tree.items.filter((one) => one.parentId === wanted.categoryId && one.count > 0).map((one) => html`<li><a href="${inLanguage(`/search?category=${one.id}`, language)}" class="inline-block rounded-sm py-1 text-quiet ring-focus hover:text-text hover:underline">${nameIn(language, one.name)}</a></li>`)}</ul></aside><div class="min-w-0">${found.items.length > 0 ? rows(language, found.items) : html`<p class="text-md text-quiet">${t.nothing}</p>`}${pages.length > 0 && html`<p class="mt-4 flex gap-6">${pages.map(([label, page]) => html`<a href="${inLanguage(pathOf({ ...wanted, page }), language)}" class="rounded-sm font-medium text-accent-text ring-focus hover:underline">${label}</a>`)}</p>`}</div></div>`,
    structured: trail.length > 0 ? [breadcrumbs(place, [{ label: t.categories, path: '/categories' }, ...trail])] : [],
    queries: [
      [['categories', 'tree'], tree],
      [['search', 'find', asked], found],
    ],
  };
}
