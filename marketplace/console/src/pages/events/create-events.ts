import { createLive, toast } from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { factsInWords, noticeFact } from '../../parts/event-text.ts';

const size = 100;
/** What is exported at once: more is asked for by narrower filters. */
const [exportedAtOnce, exportedMost] = [200, 10_000];

/** Facts, newest first, narrowed by what the address says; older ones come as the end comes near. */
export function createEvents() {
  const [search, setSearch] = useSearchParams<{
    name?: string;
    subject?: string;
    type?: string;
    failing?: string;
    notices?: string;
    from?: string;
    to?: string;
    q?: string;
  }>();
  const [text, setText] = createSignal(search.q ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      text,
      (next) => {
        clearTimeout(due);
        due = setTimeout(() => setSearch({ q: next.trim() || null }, { replace: true }), 250);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(due));
  const asked = createMemo(() => ({
    text: search.q ?? '',
    namesInWords: factsInWords(search.q ?? ''),
    notNames: search.notices === 'yes' ? [] : [noticeFact],
    limit: size,
    isFailing: search.failing === 'yes',
    ...(search.name ? { name: search.name } : {}),
    ...(search.subject ? { subjectIds: [search.subject] } : {}),
    ...(search.type ? { subjectType: search.type } : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
  }));
  const key = () => [...client.audit.events.options(asked()).queryKey, 'pages'];
  type Answer = Awaited<ReturnType<typeof client.audit.events.query>>;
  const pages = createInfiniteQuery(() => ({
    queryKey: key(),
    initialPageParam: null as string | null,
    placeholderData: (previous: { pages: Answer[]; pageParams: (string | null)[] } | undefined) => previous,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      client.audit.events
        .options({ ...asked(), ...(pageParam ? { beforeId: pageParam as never } : {}) })
        .queryFn({ signal }),
    getNextPageParam: (last: Answer) => (last.items.length === size ? last.items.at(-1)!.id : undefined),
  }));
  // Any change anywhere makes a fact; a burst is one refresh.
  createLive(
    () => [
      'order',
      'vendor_order',
      'organization',
      'member',
      'commission_list',
      'import_run',
      'storefront',
      'subscriber',
    ],
    () => [key()],
  );
  /** All that is found, however far one has scrolled. */
  async function readAll(): Promise<Answer['items']> {
    const all: Answer['items'] = [];
    for (
      let last: Answer | undefined;
      all.length < exportedMost && (last === undefined || last.items.length === exportedAtOnce);
    ) {
      last = await client.audit.events.query({
        ...asked(),
        limit: exportedAtOnce,
        ...(all.length > 0 ? { beforeId: all.at(-1)!.id as never } : {}),
      });
      all.push(...last.items);
    }
    if (all.length >= exportedMost) toast({ title: t('events.exportCut', { count: all.length }), tone: 'info' });
    return all;
  }
  const rows = createMemo(() => pages.data?.pages.flatMap((page) => page.items));
  return {
    pages,
    rows,
    names: () => pages.data?.pages[0]?.names ?? [],
    search,
    setSearch,
    text,
    setText,
    readAll,
    more: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}
export type EventRow = NonNullable<ReturnType<ReturnType<typeof createEvents>['rows']>>[number];
