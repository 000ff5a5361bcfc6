import { createLive, nextOffset } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { client } from '../../client.ts';

export const listTabs = ['all', 'mine', 'shared'] as const;
type Page = Awaited<ReturnType<typeof client.lists.list.query>>;
export type ListRow = Page['items'][number];

/** Lists as the address says it, page by page, refreshed as colleagues change them. */
export function createLists() {
  const [search, setSearch] = useSearchParams<{ only?: string }>();
  const tab = () => listTabs.find((one) => one === search.only) ?? 'all';
  const input = () => ({ only: tab(), limit: 100 });
  const list = createInfiniteQuery(() => ({
    queryKey: client.lists.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.lists.list.query({ ...input(), offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
  }));
  createLive(
    () => ['requisition_list'],
    () => [client.lists.list.key()],
  );
  const pages = () => (list.data as { pages: Page[] } | undefined)?.pages;
  return {
    list,
    tab,
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    setTab: (only: string) => setSearch({ only: only === 'all' ? undefined : only }, { replace: true }),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
