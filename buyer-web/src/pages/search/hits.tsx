import { Checkbox, language, Skeleton, t as kitText } from '@hansa/kit';
import { A } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/index.ts';
import { AddToListButton } from '../../parts/add-to-list-button.tsx';
import { compared, compareMost, isCompared, toggleCompared } from '../../parts/compare-tray.ts';
import { Numbered } from '../../parts/numbered.tsx';
import { ProductPicture } from '../../parts/product-picture.tsx';
import type { Hit } from './create-search.ts';
import { BuyBox } from './buy-box.tsx';
import { HitCredit, HitMarks, HitPrice, Supply } from './hit-facts.tsx';
import type { SearchState } from './search-address.ts';

/** What was found. Arrows go from title to title, Enter opens; in a quantity Enter puts it into the cart. */
export function Hits(props: { items: readonly Hit[]; view: SearchState['view'] }) {
  let list!: HTMLUListElement;
  const hear = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...list.querySelectorAll<HTMLElement>('[data-title]')];
    const next = links[links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };
  const look = () =>
    ({
      list: 'grid gap-2.5',
      grid: 'grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3',
      parts: 'overflow-hidden rounded-lg bg-surface shadow-1 ring-1 ring-line',
    })[props.view];
  return (
    <ul ref={list} class={look()} onKeyDown={hear} aria-label={t('search.results')}>
      <For each={props.items}>
        {(hit) => (
          <li data-hit class="min-w-0">
            <Switch>
              <Match when={props.view === 'list'}>
                <Row hit={hit} />
              </Match>
              <Match when={props.view === 'grid'}>
                <Tile hit={hit} />
              </Match>
              <Match when={props.view === 'parts'}>
                <PartRow hit={hit} />
              </Match>
            </Switch>
          </li>
        )}
      </For>
    </ul>
  );
}

const box =
  'rounded-lg bg-surface shadow-1 ring-1 ring-line transition-shadow swift hover:shadow-2 focus-within:shadow-2';
const href = (hit: Hit) => `/products/${hit.id}`;

function Title(props: { hit: Hit; class?: string }) {
  return (
    <A
      data-title
      href={href(props.hit)}
      class={`rounded-sm font-semibold ring-focus hover:underline hover:decoration-accent-line hover:underline-offset-3 ${props.class ?? ''}`}
    >
      {props.hit.title[language()]}
    </A>
  );
}

/** Who makes it and under which number: what people compare with the paper in their hand. */
function Numbers(props: { hit: Hit }) {
  return (
    <p class="truncate text-sm text-quiet">
      <Show when={props.hit.brand}>
        {(brand) => (
          <>
            {brand().name}
            <Show when={props.hit.mpn}> · </Show>
          </>
        )}
      </Show>
      <Show when={props.hit.mpn}>{(mpn) => <Numbered>{mpn()}</Numbered>}</Show>
      <Show when={props.hit.best}>
        {(best) => (
          <span class="max-sm:hidden">
            {' '}
            · {best().sellerName} <Numbered>{best().sku}</Numbered>
          </span>
        )}
      </Show>
    </p>
  );
}

function CompareBox(props: { hit: Hit }) {
  return (
    <Checkbox
      class="text-quiet [&_label]:text-sm"
      label={t('compare.add')}
      hideLabel={false}
      checked={isCompared(props.hit.id)}
      disabled={!isCompared(props.hit.id) && compared().length >= compareMost}
      onChange={() => toggleCompared({ id: props.hit.id, title: props.hit.title[language()] })}
    />
  );
}

function Row(props: { hit: Hit }) {
  return (
    <article
      class={`${box} grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3 p-3.5 md:grid-cols-[auto_minmax(0,1fr)_auto]`}
    >
      <ProductPicture title={props.hit.title.en} imageId={props.hit.imageId} size="md" />
      <div class="grid min-w-0 content-start gap-1">
        <h2 class="text-md leading-snug">
          <Title hit={props.hit} />
        </h2>
        <Numbers hit={props.hit} />
        <HitMarks hit={props.hit} />
        <div class="mt-0.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <Supply hit={props.hit} />
          <CompareBox hit={props.hit} />
        </div>
        <div class="text-sm">
          <HitCredit hit={props.hit} />
        </div>
      </div>
      <div class="flex flex-wrap items-end justify-between gap-3 max-md:col-span-2 md:w-70 md:flex-col md:items-end">
        <HitPrice hit={props.hit} />
        <BuyBox hit={props.hit} />
      </div>
    </article>
  );
}

function Tile(props: { hit: Hit }) {
  return (
    <article class={`${box} flex h-full flex-col gap-2 p-3.5`}>
      <div class="flex items-start justify-between gap-2">
        <ProductPicture title={props.hit.title.en} imageId={props.hit.imageId} size="md" />
        <div class="flex items-center gap-1">
          <CompareBox hit={props.hit} />
          <Show when={props.hit.best?.isMadeToOrder ? null : props.hit.best}>
            {(best) => (
              <AddToListButton
                small
                what={props.hit.title[language()]}
                lines={() => [
                  {
                    productId: props.hit.id,
                    offerId: best().offerId,
                    quantity: String(Math.max(Number(best().minimumQuantity), Number(best().quantityMultiple))),
                  },
                ]}
              />
            )}
          </Show>
        </div>
      </div>
      <h2 class="line-clamp-2 min-h-[2.7em] leading-snug">
        <Title hit={props.hit} />
      </h2>
      <Numbers hit={props.hit} />
      <HitMarks hit={props.hit} />
      <div class="text-sm">
        <Supply hit={props.hit} />
        <HitCredit hit={props.hit} />
      </div>
      <div class="mt-auto grid gap-2.5 pt-1">
        <HitPrice hit={props.hit} align="start" />
        <BuyBox hit={props.hit} wide />
      </div>
    </article>
  );
}

/** A line a product, numbers first: for lists that are worked through. */
function PartRow(props: { hit: Hit }) {
  return (
    <div class="grid items-center gap-x-4 gap-y-2 border-b border-line-soft px-3.5 py-2 md:grid-cols-[minmax(0,1.3fr)_minmax(0,2.2fr)_10rem_16.5rem] [li:last-child>&]:border-0">
      <div class="min-w-0">
        <p class="font-medium [overflow-wrap:anywhere]">
          <Numbered>{props.hit.mpn ?? props.hit.best?.sku ?? '–'}</Numbered>
        </p>
        <p class="truncate text-xs text-quiet">{props.hit.brand?.name}</p>
      </div>
      <div class="min-w-0">
        <Title hit={props.hit} class="line-clamp-2 py-0.5 font-medium!" />
        <div class="text-xs">
          <Supply hit={props.hit} />
          <HitCredit hit={props.hit} />
        </div>
      </div>
      <HitPrice hit={props.hit} compact />
      <BuyBox hit={props.hit} />
    </div>
  );
}

/** The same boxes, empty. */
export function HitsLoading(props: { view: SearchState['view'] }) {
  return (
    <div
      role="status"
      aria-label={kitText('shell.loading')}
      class={
        props.view === 'grid' ? 'grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3' : 'grid gap-2.5'
      }
    >
      <For each={Array.from({ length: 8 })}>
        {() => (
          <div
            class="flex gap-4 rounded-lg bg-surface p-3.5 shadow-1 ring-1 ring-line"
            classList={{
              'h-29 max-md:h-44': props.view === 'list',
              'h-72': props.view === 'grid',
              'h-14': props.view === 'parts',
            }}
          >
            <Skeleton class="size-16 flex-none" />
            <div class="grid flex-1 content-start gap-2.5">
              <Skeleton class="h-4 w-2/3" />
              <Skeleton class="h-3.5 w-1/3" />
              <Skeleton class="h-3.5 w-1/4" />
            </div>
          </div>
        )}
      </For>
    </div>
  );
}
