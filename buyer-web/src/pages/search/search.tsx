import {
  Button,
  Callout,
  createMedia,
  Dialog,
  EmptyState,
  Failure,
  formatNumber,
  language,
  LinkButton,
  PageHeader,
  Pagination,
  Select,
  t as kitText,
  useSession,
} from '@hansa/kit';
import { A } from '@solidjs/router';
import { Hash, LayoutGrid, List, MessagesSquare, SearchX, SlidersHorizontal } from 'lucide-solid';
import { createEffect, For, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../languages/index.ts';
import { CompareTray } from '../../parts/compare-tray-bar.tsx';
import { setWantsResults, wantsResults } from '../../parts/wants-results.ts';
import { createSearch, type Search as SearchLogic } from './create-search.ts';
import { Hits, HitsLoading } from './hits.tsx';
import { Narrow } from './narrow.tsx';
import { countFilters, searchSorts, views, writeAddress } from './search-address.ts';

/** Fewer than this, and a reader may miss something. */
const few = 10;

/** Finds products as one types; narrows by what they are, who makes and who sells them. */
export function Search() {
  const page = createSearch();
  // Beside the hits there is room (`lg`); elsewhere the same stands in a dialog, and need not be drawn twice.
  const isWide = createMedia('(min-width: 64rem)');
  const category = () => page.trail().at(-1);
  const title = () => page.state().text || category()?.name[language()] || t('search.all');
  const total = () => page.found.data?.total ?? 0;
  let list!: HTMLDivElement;
  // Enter in the search field means: take me to what was found.
  createEffect(() => {
    if (!wantsResults() || !page.found.data || page.found.isPlaceholderData) return;
    setWantsResults(false);
    queueMicrotask(() =>
      (
        list.querySelector<HTMLElement>('[data-hit] input[role=spinbutton]') ??
        list.querySelector<HTMLElement>('[data-hit] a')
      )?.focus(),
    );
  });
  return (
    <>
      <PageHeader
        title={title()}
        crumbs={
          category()
            ? [
                { label: t('categories.title'), href: '/categories' },
                ...page
                  .trail()
                  .slice(0, page.state().text ? undefined : -1)
                  .map((one) => ({
                    label: one.name[language()],
                    href: writeAddress({ ...page.state(), category: one.id, page: 1 }),
                  })),
              ]
            : []
        }
        hint={
          <span role="status" class="figures">
            {page.found.data ? t('search.found', { count: total() }) : ' '}
          </span>
        }
        actions={<Tools page={page} />}
      />
      {/* Said where it helps: whoever found plenty misses nothing, and would read it all day. */}
      <Show when={page.found.data?.mode === 'words only' && page.state().text && total() < few}>
        <Callout class="mb-4">{t('search.wordsOnly')}</Callout>
      </Show>
      <Show when={page.found.data?.mode === 'being built'}>
        <Callout class="mb-4">{t('search.beingBuilt')}</Callout>
      </Show>
      <Show when={page.found.data?.mode === 'database'}>
        <Callout tone="warning" class="mb-4">
          {t('search.fromDatabase')}
        </Callout>
      </Show>
      <Show when={page.found.data?.didYouMean}>
        {(meant) => (
          <p class="mb-4 text-md">
            {t('search.didYouMean')}{' '}
            <A
              href={writeAddress({ ...page.state(), text: meant(), page: 1 })}
              class="rounded-sm font-semibold text-accent-text ring-focus underline underline-offset-3"
            >
              {meant()}
            </A>
          </p>
        )}
      </Show>
      <div class="grid items-start gap-gap lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <Show when={isWide()}>
          <aside class="sticky top-16 max-h-[calc(100dvh-5.5rem)] overflow-y-auto pr-2 pb-4 [scrollbar-width:thin] max-lg:hidden">
            <Narrow page={page} />
          </aside>
        </Show>
        <div
          ref={list}
          class="min-w-0 transition-opacity swift"
          classList={{ 'opacity-60': page.isAnotherAsked() }}
          aria-busy={page.found.isFetching}
        >
          <Switch fallback={<HitsLoading view={page.state().view} />}>
            <Match when={page.found.error && !page.found.data}>
              <Failure error={page.found.error} onRetry={() => void page.found.refetch()} />
            </Match>
            <Match when={page.found.data && total() === 0}>
              <Nothing page={page} />
            </Match>
            <Match when={page.found.data}>
              {(found) => (
                <>
                  <Hits items={page.items()} view={page.state().view} />
                  <div class="mt-4">
                    <Pagination
                      page={found().page}
                      pageSize={found().limit}
                      total={Math.min(found().total, found().pages * found().limit)}
                      onPage={(next) => page.change({ page: next })}
                    />
                  </div>
                </>
              )}
            </Match>
          </Switch>
        </div>
      </div>
      <Dialog
        open={page.isNarrowing()}
        onClose={() => page.setNarrowing(false)}
        title={t('search.filters')}
        from="side"
        actions={
          <>
            <Button onClick={page.clear}>{kitText('facets.clearAll')}</Button>
            <Button kind="primary" onClick={() => page.setNarrowing(false)}>
              {t('search.show', { count: total() })}
            </Button>
          </>
        }
      >
        <Narrow page={page} />
      </Dialog>
      <CompareTray />
    </>
  );
}

const viewIcons = { list: List, grid: LayoutGrid, parts: Hash };

function Tools(props: { page: SearchLogic }) {
  const filters = () => countFilters(props.page.state());
  return (
    <>
      <Button
        class="lg:hidden"
        icon={<SlidersHorizontal aria-hidden="true" />}
        onClick={() => props.page.setNarrowing(true)}
      >
        {t('search.filters')}
        <Show when={filters() > 0}>
          <span class="figures rounded-full bg-accent px-1.5 text-xs text-on-accent">{formatNumber(filters())}</span>
        </Show>
      </Button>
      <Select
        class="w-44"
        hideLabel
        label={t('search.sort')}
        value={props.page.state().sort}
        onChange={(sort) => props.page.change({ sort: sort as 'price' })}
        options={searchSorts.map((value) => ({ value, label: t(`search.sorts.${value}`) }))}
      />
      <div
        role="group"
        aria-label={t('search.view')}
        class="flex rounded-md bg-surface shadow-1 ring-1 ring-line ring-inset"
      >
        <For each={views}>
          {(view) => (
            <button
              type="button"
              aria-pressed={props.page.state().view === view}
              aria-label={t(`search.views.${view}`)}
              title={t(`search.views.${view}`)}
              onClick={() => props.page.change({ view })}
              class="grid h-control place-items-center rounded-md text-quiet ring-focus hover:text-text aria-pressed:bg-accent-soft aria-pressed:text-accent-text min-w-9"
            >
              <Dynamic component={viewIcons[view]} class="size-4" />
            </button>
          )}
        </For>
      </div>
    </>
  );
}

function Nothing(props: { page: SearchLogic }) {
  const session = useSession();
  const filters = () => countFilters(props.page.state());
  return (
    <EmptyState
      icon={SearchX}
      title={props.page.state().text ? t('search.nothing', { text: props.page.state().text }) : t('search.nothingHere')}
      text={filters() > 0 ? t('search.nothingFiltered') : t('search.nothingHint')}
      action={
        <>
          <Show when={filters() > 0}>
            <Button kind="primary" onClick={props.page.clear}>
              {kitText('facets.clearAll')}
            </Button>
          </Show>
          <Show when={props.page.state().view === 'parts'}>
            <Button onClick={() => props.page.change({ view: 'list' })}>{t('search.everywhere')}</Button>
          </Show>
          <Show when={props.page.state().text && session.may('quote.request')}>
            <LinkButton
              href={`/requests/new?text=${encodeURIComponent(props.page.state().text)}`}
              icon={<MessagesSquare aria-hidden="true" />}
            >
              {t('rfq.askInWords')}
            </LinkButton>
          </Show>
          <LinkButton href="/categories">{t('categories.title')}</LinkButton>
        </>
      }
    />
  );
}
