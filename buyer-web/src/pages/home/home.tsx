import { createMemo, For, lazy, Show, Suspense } from 'solid-js';
import { createQuery, Failure, formatNumber, language, Loaded, Skeleton, SkeletonPage, useSession } from '@hansa/kit';
import { A } from '@solidjs/router';
import { FileSpreadsheet, Handshake, Network, Search } from 'lucide-solid';
import { Dynamic } from 'solid-js/web';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { Hits, HitsLoading } from '../search/hits.tsx';

/** Visitors do not fetch what only buyers see. */
const BuyerDesk = lazy(() => import('./buyer-desk.tsx').then((page) => ({ default: page.BuyerDesk })));

/** A visitor sees what this place is and what it sells; a buyer sees what goes on and what to do next. */
export function Home() {
  const session = useSession();
  const isBuyer = () => session.state() === 'signed in' && session.membership() !== null;
  return (
    <Show when={isBuyer()} fallback={<VisitorHome />}>
      <Suspense fallback={<SkeletonPage />}>
        <BuyerDesk />
      </Suspense>
    </Show>
  );
}

function VisitorHome() {
  const tree = createQuery(() => ({ ...client.categories.tree.options(undefined), staleTime: 300_000 }));
  const popular = createQuery(() => client.search.find.options({ limit: 8, facets: 'none' }));
  const roots = createMemo(() =>
    (tree.data?.items ?? [])
      .filter((one) => one.parentId === null && one.count > 0)
      .toSorted((a, b) => b.count - a.count),
  );
  const below = (id: string) =>
    (tree.data?.items ?? [])
      .filter((one) => one.parentId === id && one.count > 0)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 3);
  return (
    <>
      <section class="flex flex-col items-center px-2 pt-[clamp(1.5rem,7vh,5rem)] pb-10 text-center">
        <h1 class="max-w-[22ch] text-[clamp(1.75rem,4.2vw,2.75rem)] leading-[1.1] font-[680] tracking-[-0.03em]">
          {t('home.title')}
        </h1>
        <p class="mt-3 max-w-[56ch] text-md text-quiet">{t('home.hint')}</p>
        <div class="mt-7 flex w-full justify-center">
          <SearchField size="lg" />
        </div>
        <ul class="mt-6 flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm text-quiet">
          <For
            each={
              [
                [Search, 'promiseSearch'],
                [Network, 'promiseSellers'],
                [Handshake, 'promisePrice'],
                [FileSpreadsheet, 'promiseLists'],
              ] as const
            }
          >
            {([icon, key]) => (
              <li class="flex items-center gap-1.5">
                <Dynamic component={icon} class="size-4 text-accent-text" aria-hidden="true" />
                {t(`home.${key}`)}
              </li>
            )}
          </For>
        </ul>
      </section>
      <section aria-labelledby="home-categories">
        <div class="mb-3 flex items-baseline justify-between gap-4">
          <h2 id="home-categories" class="text-lg font-semibold">
            {t('categories.title')}
          </h2>
          <A href="/categories" class="rounded-sm text-sm font-medium text-accent-text ring-focus hover:underline">
            {t('categories.all')}
          </A>
        </div>
        <ul class="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-3">
          <Show
            when={tree.data}
            fallback={
              <Show
                when={!tree.error}
                fallback={
                  <li class="col-span-full">
                    <Failure error={tree.error} onRetry={() => void tree.refetch()} />
                  </li>
                }
              >
                <For each={Array.from({ length: 12 })}>
                  {() => (
                    <li>
                      <Skeleton class="h-23 rounded-lg" />
                    </li>
                  )}
                </For>
              </Show>
            }
          >
            <For each={roots()}>
              {(one) => (
                <li class="relative min-h-23 rounded-lg bg-surface p-4 shadow-1 ring-1 ring-line transition-shadow swift hover:shadow-2 focus-within:shadow-2">
                  <p class="flex items-baseline justify-between gap-3">
                    <A
                      href={`/search?category=${one.id}`}
                      class="font-semibold after:absolute after:inset-0 after:rounded-lg"
                    >
                      {one.name[language()]}
                    </A>
                    <span class="figures text-sm text-faint">{formatNumber(one.count)}</span>
                  </p>
                  <p class="mt-1 line-clamp-2 text-sm text-quiet">
                    {below(one.id)
                      .map((child) => child.name[language()])
                      .join(' · ')}
                  </p>
                </li>
              )}
            </For>
          </Show>
        </ul>
      </section>
      <section class="mt-9" aria-labelledby="home-popular">
        <h2 id="home-popular" class="mb-3 text-lg font-semibold">
          {t('home.popular')}
        </h2>
        <Loaded read={popular} skeleton={<HitsLoading view="grid" />}>
          {(found) => <Hits items={found().items} view="grid" />}
        </Loaded>
      </section>
    </>
  );
}
