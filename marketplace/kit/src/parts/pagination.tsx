import { ChevronLeft, ChevronRight } from 'lucide-solid';
import { createEffect, onCleanup, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

/** Pages of a list that is read in order (search results, statements). */
export function Pagination(props: { page: number; pageSize: number; total: number; onPage: (page: number) => void }) {
  const pages = () => Math.max(Math.ceil(props.total / props.pageSize), 1);
  return (
    <nav aria-label={t('pages.label')} class="flex items-center justify-between gap-4 text-sm text-quiet">
      <p class="figures">
        {t('pages.range', {
          from: props.total === 0 ? 0 : (props.page - 1) * props.pageSize + 1,
          to: Math.min(props.page * props.pageSize, props.total),
          total: props.total,
        })}
      </p>
      <div class="flex items-center gap-1">
        <IconButton label={t('pages.previous')} disabled={props.page <= 1} onClick={() => props.onPage(props.page - 1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <span class="figures px-1">{t('pages.of', { page: props.page, pages: pages() })}</span>
        <IconButton
          label={t('pages.next')}
          disabled={props.page >= pages()}
          onClick={() => props.onPage(props.page + 1)}
        >
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </div>
    </nav>
  );
}

/** More of the same as the end comes into view; the button is there for keyboards and when loading by itself fails. */
export function LoadMore(props: { hasMore: boolean; loading: boolean; onMore: () => void; auto?: boolean }) {
  let end: HTMLDivElement | undefined;
  createEffect(() => {
    if (!props.auto || !props.hasMore || props.loading || !end) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) props.onMore();
      },
      { rootMargin: '600px' },
    );
    watch.observe(end);
    onCleanup(() => watch.disconnect());
  });
  return (
    <div ref={end} class="flex justify-center py-4">
      <Show when={props.hasMore}>
        <Button busy={props.loading} onClick={() => props.onMore()}>
          {t('pages.more')}
        </Button>
      </Show>
    </div>
  );
}
