import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { createLive } from '../live.ts';
import { nextOffset, readPages } from '../read-pages.ts';
import type { QuoteClient } from './quote-client.ts';

type List = Awaited<ReturnType<QuoteClient['quotes']['list']['query']>>;
export type QuoteRow = List['items'][number];
type State = QuoteRow['state'];
export interface QuoteTab {
  readonly value: string;
  readonly states: readonly State[];
  readonly mine?: boolean;
  readonly isTemplate?: boolean;
}

export const sellerTabs: readonly QuoteTab[] = [
  { value: 'answer', states: ['requested', 'answering', 'countered'] },
  { value: 'mine', states: ['requested', 'answering', 'countered', 'sent'], mine: true },
  { value: 'out', states: ['sent'] },
  { value: 'won', states: ['accepted'] },
  { value: 'lost', states: ['declined', 'lost', 'expired', 'withdrawn'] },
  { value: 'all', states: [] },
  { value: 'templates', states: ['answering'], isTemplate: true },
];
export const buyerTabs: readonly QuoteTab[] = [
  { value: 'decide', states: ['sent'] },
  { value: 'waiting', states: ['requested', 'answering', 'countered'] },
  { value: 'won', states: ['accepted'] },
  { value: 'over', states: ['declined', 'lost', 'expired', 'withdrawn'] },
  { value: 'all', states: [] },
];

/** Quotes as the address says it; counts of all states come with the list and follow what happens. */
export function createQuoteList(client: QuoteClient, tabs: readonly QuoteTab[], first: string) {
  const [search, setSearch] = useSearchParams<{ tab?: string; text?: string; partner?: string }>();
  const [typed, setTyped] = createSignal(search.text ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));
  const tab = () => tabs.find((one) => one.value === search.tab) ?? tabs.find((one) => one.value === first)!;
  const input = () => ({
    text: search.text ?? '',
    states: [...tab().states],
    mine: tab().mine ?? false,
    isTemplate: tab().isTemplate ?? false,
    ...(search.partner ? { partnerId: search.partner as never } : {}),
    limit: 100,
  });
  const list = createInfiniteQuery(() => ({
    queryKey: client.quotes.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.quotes.list.query({ ...input(), offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: (before: unknown) => before as never,
  }));
  createLive(
    () => ['quote', 'rfq'],
    () => [client.quotes.list.key()],
  );
  const pages = () => (list.data as { pages: List[] } | undefined)?.pages;
  return {
    list,
    tab,
    typed,
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    /** How many are in a tab, whichever is shown. */
    countOf: (one: QuoteTab): number | undefined => {
      const parts = pages()?.[0]?.everywhere;
      return (
        parts &&
        Object.entries(one.isTemplate ? parts.templates : one.mine ? parts.mine : parts.all).reduce(
          (sum, [state, count]) => (one.states.length === 0 || one.states.includes(state as State) ? sum + count : sum),
          0,
        )
      );
    },
    setTab: (value: string) => setSearch({ tab: value === first ? undefined : value }, { replace: true }),
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined }, { replace: true }), 220);
    },
    readAll: () => readPages((offset) => client.quotes.list.query({ ...input(), offset })),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
