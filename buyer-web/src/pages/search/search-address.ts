/**
 * What is searched for, as the address says it. Everything that narrows a search is in the address: it can be sent,
 * kept and gone back to.
 */
export const views = ['list', 'grid', 'parts'] as const;
export const searchSorts = ['relevance', 'price', 'priceDescending', 'newest'] as const;
export interface SearchState {
  readonly text: string;
  readonly category: string | null;
  readonly brands: readonly string[];
  readonly sellers: readonly string[];
  readonly attributes: Readonly<Record<string, readonly (string | number)[]>>;
  readonly inStock: boolean;
  readonly priceFrom: string | null;
  readonly priceTo: string | null;
  readonly sort: (typeof searchSorts)[number];
  readonly view: (typeof views)[number];
  readonly page: number;
}

const decimal = (text: string | null) => (text !== null && /^\d{1,12}(\.\d{1,6})?$/.test(text) ? text : null);
const ids = (text: string | null) => (text ?? '').split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id));

/** A number and a text are told apart (`n40`, `tA2-70`), since core compares them differently. */
export const writeValue = (value: string | number): string => (typeof value === 'number' ? `n${value}` : `t${value}`);
export const readValue = (text: string): string | number =>
  text.startsWith('n') ? Number(text.slice(1)) : text.slice(1);

export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const attributes: Record<string, (string | number)[]> = {};
  for (const pair of params.getAll('a')) {
    const at = pair.indexOf(':');
    if (at > 0) (attributes[pair.slice(0, at)] ??= []).push(readValue(pair.slice(at + 1)));
  }
  return {
    text: params.get('q') ?? '',
    category: ids(params.get('category'))[0] ?? null,
    brands: ids(params.get('brand')),
    sellers: ids(params.get('seller')),
    attributes,
    inStock: params.get('stock') === '1',
    priceFrom: decimal(params.get('from')),
    priceTo: decimal(params.get('to')),
    sort: searchSorts.find((one) => one === params.get('sort')) ?? 'relevance',
    view: views.find((one) => one === params.get('view')) ?? 'list',
    page: Math.max(Math.trunc(Number(params.get('page')) || 1), 1),
  };
}

/** What is usual is left out, so that an address says only what was chosen. */
export function writeAddress(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.text) params.set('q', state.text);
  if (state.category) params.set('category', state.category);
  if (state.brands.length > 0) params.set('brand', state.brands.join(','));
  if (state.sellers.length > 0) params.set('seller', state.sellers.join(','));
  for (const [key, values] of Object.entries(state.attributes))
    for (const value of values) params.append('a', `${key}:${writeValue(value)}`);
  if (state.inStock) params.set('stock', '1');
  if (state.priceFrom) params.set('from', state.priceFrom);
  if (state.priceTo) params.set('to', state.priceTo);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.view !== 'list') params.set('view', state.view);
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return `/search${text ? `?${text}` : ''}`;
}

/** As the door wants it; `isWhole`: with all values of each list to narrow by. */
export function askOf(state: SearchState, isWhole = false) {
  return {
    text: state.text,
    mode: state.view === 'parts' ? ('partNumber' as const) : ('all' as const),
    sort: state.sort,
    page: state.page,
    limit: 24,
    facets: isWhole ? ('whole' as const) : ('brief' as const),
    filter: {
      categoryIds: state.category ? [state.category] : [],
      brandIds: [...state.brands],
      sellerIds: [...state.sellers],
      attributes: Object.entries(state.attributes)
        .filter(([, values]) => values.length > 0)
        .map(([key, values]) => ({ key, values: [...values] })),
      inStock: state.inStock,
      ...(state.priceFrom ? { priceFrom: state.priceFrom } : {}),
      ...(state.priceTo ? { priceTo: state.priceTo } : {}),
    },
  };
}

/** How many filters are set, for the button on a phone. */
export const countFilters = (state: SearchState): number =>
  Number(state.category !== null) +
  state.brands.length +
  state.sellers.length +
  Object.values(state.attributes).flat().length +
  Number(state.inStock) +
  Number(state.priceFrom !== null || state.priceTo !== null);
