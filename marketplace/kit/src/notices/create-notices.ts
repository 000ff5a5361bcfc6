import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { createNow } from '../clock.ts';
import { formatDate } from '../format.ts';
import { createLiveQuery } from '../live.ts';
import { toast, toastFailure } from '../parts/toast.tsx';
import type { NoticeRow, NoticesClient } from './notices-client.ts';
import { t } from './texts.ts';

const page = 50;
const dayMs = 86_400_000;

/** What one was told, by days, newest first, and how it is marked. */
export function createNotices(client: NoticesClient) {
  const queries = useQueryClient();
  const now = createNow();
  const [isUnread, setUnread] = createSignal(false);
  const [limit, setLimit] = createSignal(page);
  const list = createLiveQuery(() => ({ ...client.notices.list.options({ isUnread: isUnread(), limit: limit() }), topics: ['notices'], placeholderData: (before) => before }));
  const dayOf = (row: NoticeRow) => {
    const day = formatDate(row.givenAt);
    return day === formatDate(now()) ? t('notices.today') : day === formatDate(now() - dayMs) ? t('notices.yesterday') : day;
  };
  const days = createMemo(() => [...Map.groupBy(list.data?.items ?? [], dayOf)].map(([day, rows]) => ({ day, rows })));
  const mark = async (isRead: boolean, noticeIds?: readonly string[]) => {
    const { noticeIds: marked } = await client.notices.markRead.mutate({ isRead, ...(noticeIds ? { noticeIds: noticeIds as never } : {}) });
    await queries.invalidateQueries({ queryKey: client.notices.key() });
    return marked;
  };
  return {
    list, days, isUnread,
    show: (unread: boolean) => { setLimit(page); setUnread(unread); },
    /** Null: there are no older ones, or no more than are shown at once. */
    older: () => ((list.data?.total ?? 0) > limit() && limit() < 200 ? () => setLimit((before) => before + page) : null),
    mark: (row: NoticeRow, isRead: boolean) => { mark(isRead, [row.id]).catch(toastFailure); },
    markAll: () => {
      mark(true).then((marked) => toast({ title: t('notices.marked', { count: marked.length }), undo: () => { mark(false, marked).catch(toastFailure); } }), toastFailure);
    },
  };
}
