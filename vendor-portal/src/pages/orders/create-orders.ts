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
import { createInfiniteQuery, useQueryClient } from '@tanstack/solid-query';
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
  'closed',
  'rejected',
  'cancelled',
  'all',
] as const;
export type OrderTab = (typeof orderTabs)[number];
type List = Awaited<ReturnType<typeof client.vendorOrders.list.query>>;
export type OrderRow = List['items'][number];
type SortBy = 'placedAt' | 'number' | 'totalMinor';
const sorts: Record<string, SortBy> = { placed: 'placedAt', number: 'number', total: 'totalMinor' };
const pageSize = 100;

/**
 * The list as the address says it: state, search, sorting; pages come as they are scrolled to, and live changes refresh
 * them.
 */
export function createOrders() {
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams<{ state?: string; text?: string; buyer?: string }>();
  const [sort, setSort] = createSignal<{ column: string; down: boolean } | null>(null);
  const [typed, setTyped] = createSignal(search.text ?? '');
  let due: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(due));

  const tab = (): OrderTab => orderTabs.find((one) => one === search.state) ?? 'open';
  const filters = createMemo(() => ({
    text: search.text ?? '',
    ...(tab() === 'all' ? {} : { state: tab() as Exclude<OrderTab, 'all'> }),
    ...(search.buyer ? { buyerId: search.buyer } : {}),
  }));
  const sorting = () => {
    const wanted = sort();
    return wanted ? { sort: sorts[wanted.column] ?? 'placedAt', isDescending: wanted.down } : {};
  };
  const input = () => ({ ...filters(), ...sorting(), limit: pageSize });
  const list = createInfiniteQuery(() => ({
    queryKey: client.vendorOrders.list.key(input()),
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) =>
      client.vendorOrders.list.query({ ...input(), offset: pageParam } as never, { signal }),
    initialPageParam: 0,
    getNextPageParam: nextOffset,
    placeholderData: (before: unknown) => before as never,
  }));
  createLive(
    () => ['vendor_order'],
    () => [client.vendorOrders.list.key()],
  );
  const pages = () => (list.data as { pages: List[] } | undefined)?.pages;

  async function confirmOrders(rows: readonly OrderRow[], onDone: () => void): Promise<void> {
    const waiting = rows.filter((row) => row.state === 'placed');
    if (waiting.length === 0) {
      toast({ title: t('orders.noneToConfirm'), tone: 'info' });
      return;
    }
    try {
      const answer = await client.vendorOrders.confirm.mutate({ vendorOrderIds: waiting.map((row) => row.id) });
      const skipped = answer.skipped.length + rows.length - waiting.length;
      toast({
        title: t('orders.confirmed', { count: answer.ids.length }),
        ...(skipped > 0 ? { text: t('orders.skipped', { count: skipped }) } : {}),
      });
      onDone();
    } catch (error) {
      toastFailure(error);
    } finally {
      void queries.invalidateQueries({ queryKey: client.vendorOrders.key() });
      void queries.invalidateQueries({ queryKey: client.reports.key() });
    }
  }

  /** A row a line, all that the list finds and not only what is on the screen. */
  async function exportLines(): Promise<void> {
    try {
      const { rows, isCut } = await client.vendorOrders.export.query(filters() as never);
      downloadCsv(
        'order-lines',
        makeCsv(
          [
            t('orders.number'),
            t('orders.placed'),
            t('orders.state'),
            t('orders.po'),
            t('orders.buyer'),
            'SKU',
            t('order.product'),
            t('order.ordered'),
            t('order.shipped'),
            t('order.cancelled'),
            t('print.quantity'),
            t('order.unitPrice'),
            t('order.lineTotal'),
            t('order.tax'),
            t('reports.currency'),
          ],
          rows.map((row) => [
            row.number,
            row.placedAt.slice(0, 10),
            kitText(`state.${row.state}`),
            row.poNumber,
            row.buyerName,
            row.sku,
            row.title[language()],
            row.quantity,
            row.quantityShipped,
            row.quantityCancelled,
            row.unit,
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
    confirmOrders,
    exportLines,
    rows: createMemo(() => pages()?.flatMap((page) => page.items)),
    total: () => pages()?.[0]?.total ?? 0,
    counts: () => pages()?.[0]?.counts ?? {},
    setTab: (state: string) => setSearch({ state }, { replace: true }),
    setText: (text: string) => {
      setTyped(text);
      clearTimeout(due);
      due = setTimeout(() => setSearch({ text: text || undefined }, { replace: true }), 220);
    },
    readAll: () => readPages((offset) => client.vendorOrders.list.query({ ...input(), offset } as never)),
    more: () => {
      if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
    },
  };
}
