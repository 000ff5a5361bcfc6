import { createLive, nextOffset, readPages, type Sort } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';

type List = Awaited<ReturnType<typeof client.customers.list.query>>;
export type CustomerRow = List['items'][number];
const pageSize = 100;

/** The customers as the address says it; pages come as they are scrolled to, and live changes refresh them. */
export function createCustomers() {
  const [search, setSearch] = useSearchParams<{ text?: string }>();
  const [sort, setSort] = createSignal<Sort | null>(null);
  const [typed, setTyped] = createSignal(search.text ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));
  const sorting = () => {
    const wanted = sort();
    return wanted ? { sort: wanted.column as 'name', isDescending: wanted.down } : {};
  };
  const input = () => ({ text: search.text ?? '', ...sorting(), limit: pageSize });
  const list = createInfiniteQuery(() => ({
    queryKey: client.customers.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.customers.list.query({ ...input(), offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: (before: unknown) => before as never,
  }));
  createLive(
    () => ['vendor_order', 'contract', 'customer_group'],
    () => [client.customers.key()],
  );
  const pages = () => (list.data as { pages: List[] } | undefined)?.pages;
  return {
    list,
    sort,
    setSort,
    typed,
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined }, { replace: true }), 220);
    },
    readAll: () => readPages((offset) => client.customers.list.query({ ...input(), limit: 200, offset })),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
