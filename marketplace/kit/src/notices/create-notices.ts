import { createInfiniteQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { createNow } from '../clock.ts';
import { formatDate } from '../format.ts';
import { language } from '../languages/index.ts';
import { createLive } from '../live.ts';
import { toast, toastFailure } from '../parts/toast.tsx';
import type { NoticePage, NoticeRow, NoticesClient } from './notices-client.ts';
import { t } from './texts.ts';

const page = 50;
const dayMs = 86_400_000;

/** What one was told, by days, newest first, and how it is marked. */
export function createNotices(client: NoticesClient) {
  const queries = useQueryClient();
  const now = createNow();
  const [isUnread, setUnread] = createSignal(false);
  const asked = () => ({ isUnread: isUnread(), limit: page });
  // They are said in the language of whoever asks, so those of another language are not these.
  const key = () => [...client.notices.list.options(asked()).queryKey, language()];
  createLive(
    () => ['notices'],
    () => [key()],
  );
  const list = createInfiniteQuery(() => ({
    queryKey: key(),
    initialPageParam: null as string | null,
    placeholderData: (before: { pages: NoticePage[]; pageParams: (string | null)[] } | undefined) => before,
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) =>
      client.notices.list
        .options({ ...asked(), ...(pageParam ? { beforeId: pageParam as never } : {}) })
        .queryFn({ signal }),
    getNextPageParam: (last: NoticePage) => (last.hasOlder ? last.items.at(-1)!.id : undefined),
  }));
  const rows = createMemo(() => list.data?.pages.flatMap((one) => one.items) ?? []);
  const dayOf = (row: NoticeRow) => {
    const day = formatDate(row.givenAt);
    return day === formatDate(now())
      ? t('notices.today')
      : day === formatDate(now() - dayMs)
        ? t('notices.yesterday')
        : day;
  };
  const days = createMemo(() => [...Map.groupBy(rows(), dayOf)].map(([day, told]) => ({ day, rows: told })));
  const mark = async (isRead: boolean, noticeIds?: readonly string[]) => {
    const { noticeIds: marked } = await client.notices.markRead.mutate({
      isRead,
      ...(noticeIds ? { noticeIds: noticeIds as never } : {}),
    });
    await queries.invalidateQueries({ queryKey: client.notices.key() });
    return marked;
  };
  return {
    list,
    days,
    isUnread,
    hasUnread: () => rows().some((row) => !row.isRead),
    show: setUnread,
    isReadingOlder: () => list.isFetchingNextPage,
    /** Null: there are no older ones. */
    older: () =>
      list.hasNextPage
        ? () => {
            if (!list.isFetchingNextPage)
              void list.fetchNextPage().then((read) => {
                if (read.isFetchNextPageError) toastFailure(read.error);
              });
          }
        : null,
    mark: (row: NoticeRow, isRead: boolean) => {
      mark(isRead, [row.id]).catch(toastFailure);
    },
    markAll: () => {
      mark(true).then(
        (marked) =>
          toast({
            title: t('notices.marked', { count: marked.length }),
            undo: () => {
              mark(false, marked).catch(toastFailure);
            },
          }),
        toastFailure,
      );
    },
  };
}
