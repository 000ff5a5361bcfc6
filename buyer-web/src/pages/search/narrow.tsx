import { Checkbox, type Facet, Facets, formatNumber, language, nextPaint, Skeleton, t as kitText } from '@hansa/kit';
import { ChevronLeft } from 'lucide-solid';
import { createMemo, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { countListsInSight, createListsInSight } from './create-lists-in-sight.ts';
import type { Search } from './create-search.ts';
import { PriceRange } from './price-range.tsx';
import { countFilters, readValue, writeValue } from './search-address.ts';

/** Category, stock, price, then brands, sellers and what this category's things are measured by. */
export function Narrow(props: { page: Search }) {
  const state = () => props.page.state();
  const facets = () => props.page.found.data?.facets;
  const name = (text: { en: string; vi: string }) => text[language()];

  const lists = createMemo<readonly Facet[]>(() => {
    const all = facets();
    if (!all) return [];
    return [
      {
        id: 'brand',
        label: t('search.brand'),
        values: all.brands.map((one) => ({ value: one.id, label: one.name, count: one.count })),
        more: all.more.brands,
      },
      {
        id: 'seller',
        label: t('search.seller'),
        values: all.sellers.map((one) => ({ value: one.id, label: one.name, count: one.count })),
        more: all.more.sellers,
      },
      ...all.attributes
        .filter((one) => one.values.length > 1 || state().attributes[one.key])
        .map((one) => ({
          id: `a.${one.key}`,
          label: one.unit ? `${name(one.name)} (${one.unit})` : name(one.name),
          values: one.values.map((value) => ({
            value: writeValue(value.value),
            label: typeof value.value === 'number' ? formatNumber(value.value) : name(value.label),
            count: value.count,
          })),
          more: one.more,
        })),
    ].filter((facet) => facet.values.length > 0);
  });
  const drawn = createListsInSight(lists, {
    inSight: (all) => countListsInSight(all, innerHeight),
    painted: nextPaint,
  });
  const chosen = createMemo(() => ({
    brand: state().brands,
    seller: state().sellers,
    ...Object.fromEntries(
      Object.entries(state().attributes).map(([key, values]) => [`a.${key}`, values.map(writeValue)]),
    ),
  }));
  const choose = (facet: string, values: readonly string[]) => {
    if (facet === 'brand') return props.page.change({ brands: values });
    if (facet === 'seller') return props.page.change({ sellers: values });
    props.page.change({ attributes: { ...state().attributes, [facet.slice(2)]: values.map(readValue) } });
  };

  return (
    <Show
      when={facets()}
      fallback={
        <Show when={!props.page.found.error}>
          <div class="grid gap-3" role="status" aria-label={kitText('shell.loading')}>
            <For each={Array.from({ length: 14 })}>{() => <Skeleton class="h-5 w-full" />}</For>
          </div>
        </Show>
      }
    >
      {(all) => (
        <div class="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Show when={countFilters(state()) > 0}>
            <button
              type="button"
              onClick={props.page.clear}
              class="justify-self-start rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline"
            >
              {kitText('facets.clearAll')}
            </button>
          </Show>
          <Show when={all().categories.length > 0 || state().category}>
            <Categories page={props.page} />
          </Show>
          <div class="grid gap-3">
            <label class="flex items-center justify-between gap-2">
              <Checkbox
                label={t('search.inStock')}
                checked={state().inStock}
                onChange={(inStock) => props.page.change({ inStock })}
              />
              <span class="figures text-sm text-faint">{formatNumber(all().inStock)}</span>
            </label>
            <PriceRange
              currency={props.page.found.data!.currency}
              from={state().priceFrom}
              to={state().priceTo}
              onChange={(priceFrom, priceTo) => props.page.change({ priceFrom, priceTo })}
            />
          </div>
          <Facets
            label={t('search.filters')}
            facets={drawn()}
            chosen={chosen()}
            onChange={choose}
            onClear={props.page.clear}
            onWhole={props.page.askWhole}
            hideCount
          />
        </div>
      )}
    </Show>
  );
}

/** The way up, and what is one level below, with what would be found there. */
function Categories(props: { page: Search }) {
  const found = () => props.page.found.data!.facets.categories;
  const here = () => props.page.state().category;
  const below = createMemo(() => {
    const level = props.page.trail().length + 1;
    const own = found().filter((one) =>
      here() ? one.parentId === here() : one.level === Math.min(...found().map((other) => other.level)),
    );
    return (own.length > 0 || here() ? own : found().filter((one) => one.level === level)).toSorted(
      (a, b) => b.count - a.count,
    );
  });
  const go = (category: string | null) => props.page.change({ category, attributes: {} });
  const row =
    'flex min-h-7 w-[calc(100%+0.75rem)] items-center gap-2 rounded-sm px-1.5 -mx-1.5 text-left text-base ring-focus hover:bg-hover pointer-coarse:min-h-10';
  return (
    <nav aria-label={t('search.category')}>
      <p class="mb-1.5 text-sm font-semibold">{t('search.category')}</p>
      <ul>
        <Show when={here()}>
          <li>
            <button type="button" class={row} onClick={() => go(null)}>
              <ChevronLeft class="size-3.5 text-faint" aria-hidden="true" />
              {t('search.allCategories')}
            </button>
          </li>
        </Show>
        <For each={props.page.trail()}>
          {(one, depth) => (
            <li style={{ 'padding-left': `${(depth() + 1) * 0.6}rem` }}>
              <button
                type="button"
                aria-current={one.id === here() ? 'true' : undefined}
                class={`${row} ${one.id === here() ? 'font-semibold' : ''}`}
                onClick={() => go(one.id)}
              >
                {one.name[language()]}
              </button>
            </li>
          )}
        </For>
        <For each={below()}>
          {(one) => (
            <li
              style={{
                'padding-left': `${props.page.trail().length > 0 ? (props.page.trail().length + 1) * 0.6 : 0}rem`,
              }}
            >
              <button type="button" class={row} onClick={() => go(one.id)}>
                <span class="min-w-0 flex-1 truncate">{one.name[language()]}</span>
                <span class="figures text-sm text-faint">{formatNumber(one.count)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
