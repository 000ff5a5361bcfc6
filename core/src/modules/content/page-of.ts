import type { Language } from '../../platform/context.ts';
import { id, type Id } from '../../platform/ids.ts';

/** A page that visitors may read, as its address names it. */
export type Wanted =
  | { readonly kind: 'home' }
  | { readonly kind: 'categories' }
  | { readonly kind: 'product'; readonly productId: Id<'product'> | null }
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly categoryId: Id<'category'> | null;
      readonly page: number;
    };

/** An id out of an address, if it is one. */
export function idIn<Table extends string>(table: Table, text: string | null): Id<Table> | null {
  const read = id(table).safeParse(text);
  return read.success ? (read.data as Id<Table>) : null;
}

/** Which page an address wants. Null: one of the app's own, or a search narrowed in ways that are nobody's to index. */
export function pageOf(url: URL): Wanted | null {
  const path = url.pathname.replace(/(?<=.)\/$/, '');
  if (path === '/') return { kind: 'home' };
  if (path === '/categories') return { kind: 'categories' };
  const product = /^\/products\/([^/]+)$/.exec(path)?.[1];
  if (product !== undefined) return { kind: 'product', productId: idIn('product', product) };
  if (path !== '/search') return null;
  const known = new Set(['q', 'category', 'page', 'lang']);
  if ([...url.searchParams.keys()].some((name) => !known.has(name))) return null;
  const category = url.searchParams.get('category');
  const categoryId = idIn('category', category);
  if (category !== null && categoryId === null) return null;
  const page = Math.trunc(Number(url.searchParams.get('page') ?? 1));
  return { kind: 'found', text: url.searchParams.get('q') ?? '', categoryId, page: page >= 1 && page < 1e6 ? page : 1 };
}

/** The address of a page without its language, so that two ways of writing it are one page. */
export function pathOf(wanted: Wanted): string {
  if (wanted.kind === 'home') return '/';
  if (wanted.kind === 'categories') return '/categories';
  if (wanted.kind === 'product') return `/products/${wanted.productId ?? ''}`;
  const params = new URLSearchParams();
  if (wanted.text !== '') params.set('q', wanted.text);
  if (wanted.categoryId !== null) params.set('category', wanted.categoryId);
  if (wanted.page > 1) params.set('page', String(wanted.page));
  const text = params.toString();
  return text === '' ? '/search' : `/search?${text}`;
}

export const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** What the address says, then what was chosen here before, then what the browser asks for. */
export function languageOf(url: URL, headers: Headers): Language {
  const chosen = /(?:^|;\s*)hansa-language=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
  const wanted = [
    url.searchParams.get('lang'),
    headers.get('hansa-language'),
    chosen,
    ...(headers.get('accept-language') ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase()),
  ];
  return wanted.find((one): one is Language => one === 'en' || one === 'vi') ?? 'en';
}
