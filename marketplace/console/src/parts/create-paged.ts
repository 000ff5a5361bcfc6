import { createLive, nextOffset, t } from '@hansa/kit';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';

interface Page<Row> {
  readonly total: number;
  readonly items: readonly Row[];
}
interface Read<Row> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<Page<Row>>;
}
const size = 100;

/**
 * A list that the server filters, page by page as its end comes near. The text is asked for a quarter of a second after
 * the last key; what is shown stays until the answer is there, so that nothing flickers.
 */
export function createPaged<Row>(
  topics: readonly string[],
  ask: (wanted: { text: string; offset: number; limit: number }) => Read<Row>,
) {
  const [text, setText] = createSignal('');
  const [asked, setAsked] = createSignal('');
  let due: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      text,
      (next) => {
        clearTimeout(due);
        due = setTimeout(() => setAsked(next.trim()), next === '' ? 0 : 250);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(due));
  const key = () => [...ask({ text: asked(), offset: 0, limit: size }).queryKey, 'pages'];
  createLive(
    () => topics,
    () => [key()],
  );
  const pages = createInfiniteQuery(() => ({
    queryKey: key(),
    initialPageParam: 0,
    placeholderData: (previous: { pages: Page<Row>[]; pageParams: number[] } | undefined) => previous,
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      ask({ text: asked(), offset: pageParam, limit: size }).queryFn({ signal }),
    getNextPageParam: nextOffset,
  }));
  const rows = createMemo(() => pages.data?.pages.flatMap((page) => page.items));
  return {
    pages,
    rows,
    total: () => pages.data?.pages[0]?.total ?? 0,
    /** What a `DataTable` takes: `<DataTable rows={paged.rows()} {...paged.table} … />`. */
    table: {
      get total() {
        return pages.data?.pages[0]?.total ?? 0;
      },
      get filterLabel() {
        return t('action.search');
      },
      get loading() {
        return pages.isPending;
      },
      get error() {
        return pages.error;
      },
      onRetry: () => void pages.refetch(),
      onEnd: () => {
        if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
      },
      get remote() {
        return { sort: null, onSort: () => undefined, filter: text(), onFilter: setText };
      },
    },
  };
}
