import {
  createLive,
  downloadCsv,
  language,
  makeCsv,
  nextOffset,
  readPages,
  t as kitText,
  toast,
  toastFailure,
} from '@hansa/kit';
import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';

export const orderTabs = [
  'open',
  'placed',
  'confirmed',
  'partly shipped',
  'shipped',
  'delivered',
  'cancelled',
  'all',
] as const;
type List = Awaited<ReturnType<typeof client.orders.list.query>>;
export type OrderRow = List['items'][number];
const sorts: Record<string, 'placedAt' | 'number' | 'totalMinor'> = {
  placed: 'placedAt',
  number: 'number',
  total: 'totalMinor',
};

/** The list as the address says it; pages come as they are scrolled to, live changes refresh them. */
export function createOrders() {
  const [search, setSearch] = useSearchParams<{ state?: string; text?: string; from?: string; to?: string }>();
  const [sort, setSort] = createSignal<{ column: string; down: boolean } | null>(null);
  const [typed, setTyped] = createSignal(search.text ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));
  const tab = () => orderTabs.find((one) => one === search.state) ?? 'all';
  const filters = createMemo(() => ({
    text: search.text ?? '',
    ...(tab() === 'all' ? {} : { state: tab() as 'open' }),
    ...(search.from ? { from: search.from } : {}),
    ...(search.to ? { to: search.to } : {}),
  }));
  const input = () => {
    const wanted = sort();
    return {
      ...filters(),
      ...(wanted ? { sort: sorts[wanted.column] ?? 'placedAt', isDescending: wanted.down } : {}),
      limit: 100,
    };
  };
  const list = createInfiniteQuery(() => ({
    queryKey: client.orders.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.orders.list.query({ ...input(), offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: (before: unknown) => before as never,
  }));
  createLive(
    () => ['purchase_order', 'vendor_order'],
    () => [client.orders.list.key()],
  );
  const pages = () => (list.data as { pages: List[] } | undefined)?.pages;

  /** A row a line, all that the filters find and not only what is on the screen. */
  async function exportLines(): Promise<void> {
    try {
      const { rows, isCut } = await client.orders.export.query(filters());
      downloadCsv(
        'order-lines',
        makeCsv(
          [
            t('orders.number'),
            t('orders.placed'),
            t('orders.state'),
            t('checkout.po'),
            t('search.seller'),
            'SKU',
            t('checkout.product'),
            t('orders.quantity'),
            t('orders.unit'),
            t('orders.shipped'),
            t('orders.cancelled'),
            t('orders.unitPrice'),
            t('orders.net'),
            t('cart.tax'),
            t('orders.currency'),
          ],
          rows.map((row) => [
            row.number,
            row.placedAt.slice(0, 10),
            kitText(`state.${row.state}`),
            row.poNumber,
            row.sellerName,
            row.sku,
            row.title[language()],
            row.quantity,
            row.unit,
            row.quantityShipped,
            row.quantityCancelled,
            row.unitPrice,
            row.net,
            row.tax,
            row.currency,
          ]),
        ),
      );
      if (isCut) toast({ title: t('orders.exportCut', { count: rows.length }), tone: 'info' });
    } catch (error) {
      toastFailure(error);
    }
  }

  return {
    list,
    tab,
    sort,
    setSort,
    typed,
    exportLines,
    from: () => search.from ?? '',
    to: () => search.to ?? '',
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    counts: () => pages()?.[0]?.counts ?? {},
    setTab: (state: string) => setSearch({ state: state === 'all' ? undefined : state }, { replace: true }),
    setDays: (days: { from?: string; to?: string }) =>
      setSearch(
        {
          ...('from' in days ? { from: days.from || undefined } : {}),
          ...('to' in days ? { to: days.to || undefined } : {}),
        },
        { replace: true },
      ),
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined }, { replace: true }), 220);
    },
    readAll: () => readPages((offset) => client.orders.list.query({ ...input(), offset })),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
