import { createQuery, EmptyState, Failure, formatNumber, language, PageHeader, Skeleton } from '@hansa/kit';
import { A } from '@solidjs/router';
import { FolderTree } from 'lucide-solid';
import { createMemo, For, Match, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

/** The whole assortment on one page, three levels deep, with what stands in each. */
export function Categories() {
  const tree = createQuery(() => ({ ...client.categories.tree.options(undefined), staleTime: 300_000 }));
  const below = createMemo(() => Object.groupBy(tree.data?.items ?? [], (one) => one.parentId ?? ''));
  const of = (id: string) => (below()[id] ?? []).filter((one) => one.count > 0);
  return (
    <>
      <PageHeader
        title={t('categories.title')}
        hint={<span class="figures">{tree.data ? t('search.found', { count: tree.data.total }) : ' '}</span>}
      />
      <Switch
        fallback={
          <div class="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            <For each={Array.from({ length: 9 })}>{() => <Skeleton class="h-44 rounded-lg" />}</For>
          </div>
        }
      >
        <Match when={tree.error && !tree.data}>
          <Failure error={tree.error} onRetry={() => void tree.refetch()} />
        </Match>
        <Match when={tree.data && of('').length === 0}>
          <EmptyState icon={FolderTree} title={t('categories.empty')} text={t('categories.emptyHint')} />
        </Match>
        <Match when={tree.data}>
          <div class="gap-3 [column-fill:balance] sm:columns-2 xl:columns-3">
            <For each={of('')}>
              {(root) => (
                <section class="mb-3 break-inside-avoid rounded-lg bg-surface p-pad shadow-1 ring-1 ring-line">
                  <h2 class="flex items-baseline justify-between gap-3 text-md font-semibold">
                    <A href={`/search?category=${root.id}`} class="rounded-sm ring-focus hover:underline">
                      {root.name[language()]}
                    </A>
                    <span class="figures text-sm font-normal text-faint">{formatNumber(root.count)}</span>
                  </h2>
                  <ul class="mt-2 grid gap-2">
                    <For each={of(root.id)}>
                      {(one) => (
                        <li>
                          <A
                            href={`/search?category=${one.id}`}
                            class="inline-block rounded-sm py-0.5 font-medium text-accent-text ring-focus hover:underline"
                          >
                            {one.name[language()]}
                          </A>{' '}
                          <span class="figures text-sm text-faint">{formatNumber(one.count)}</span>
                          <p class="text-sm text-quiet">
                            <For each={of(one.id)}>
                              {(leaf, index) => (
                                <>
                                  {index() > 0 ? ' · ' : ''}
                                  <A
                                    href={`/search?category=${leaf.id}`}
                                    class="inline-block rounded-sm py-1 ring-focus hover:text-text hover:underline"
                                  >
                                    {leaf.name[language()]}
                                  </A>
                                </>
                              )}
                            </For>
                          </p>
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </div>
        </Match>
      </Switch>
    </>
  );
}
