import { A } from '@solidjs/router';
import { BellOff, CheckCheck, Mail } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatDate } from '../format.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/card.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { SkeletonText } from '../parts/skeleton.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { AppName } from '../session.tsx';
import { createNotices } from './create-notices.ts';
import { placeOf } from './notice-path.ts';
import type { NoticeRow, NoticesClient } from './notices-client.ts';
import { t } from './texts.ts';

/** What one was told as who one acts for now. To follow a line is to have read it. */
export default function NoticesPage(props: { client: NoticesClient; app: AppName }) {
  const notices = createNotices(props.client);
  return (
    <>
      <PageHeader
        title={t('notices.title')}
        hint={t('notices.hint')}
        actions={
          <Show when={notices.hasUnread()}>
            <Button icon={<CheckCheck aria-hidden="true" />} onClick={() => notices.markAll()}>
              {t('notices.markAll')}
            </Button>
          </Show>
        }
      >
        <Tabs
          label={t('notices.title')}
          value={notices.isUnread() ? 'unread' : 'all'}
          onChange={(tab) => notices.show(tab === 'unread')}
          tabs={[
            { value: 'all', label: t('notices.all') },
            { value: 'unread', label: t('notices.unread') },
          ]}
        />
      </PageHeader>
      <Loaded read={notices.list} skeleton={<SkeletonText lines={8} />}>
        {() => (
          <div class="stack max-w-3xl">
            <For
              each={notices.days()}
              fallback={
                <EmptyState
                  icon={BellOff}
                  title={t(notices.isUnread() ? 'notices.allRead' : 'notices.none')}
                  text={t(notices.isUnread() ? 'notices.allReadHint' : 'notices.noneHint')}
                />
              }
            >
              {({ day, rows }) => (
                <Section flush title={day}>
                  <ul>
                    <For each={rows}>
                      {(row) => <Notice row={row} app={props.app} onMark={(isRead) => notices.mark(row, isRead)} />}
                    </For>
                  </ul>
                </Section>
              )}
            </For>
            <Show when={notices.older()}>
              {(older) => (
                <div>
                  <Button busy={notices.isReadingOlder()} onClick={() => older()()}>
                    {t('notices.more')}
                  </Button>
                </div>
              )}
            </Show>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Notice(props: { row: NoticeRow; app: AppName; onMark: (isRead: boolean) => void }) {
  const place = () => placeOf(props.row.path);
  const look = () =>
    classes('rounded-sm ring-focus after:absolute after:inset-0', props.row.isRead ? 'text-quiet' : 'font-medium');
  const follow = () => {
    if (!props.row.isRead) props.onMark(true);
  };
  const words = () => (
    <>
      <Show when={!props.row.isRead}>
        <span class="sr-only">{t('notices.unread')}: </span>
      </Show>
      {props.row.text}
    </>
  );
  return (
    <li class="relative flex items-center gap-3 border-b border-line-soft px-pad py-2.5 last:border-0 hover:bg-hover">
      <span aria-hidden="true" class={classes('size-2 shrink-0 rounded-full', !props.row.isRead && 'bg-accent')} />
      <span class="min-w-0 flex-1 wrap-anywhere">
        <Show
          when={place().app === props.app}
          fallback={
            <a href={props.row.path} class={look()} onClick={follow}>
              {words()}
            </a>
          }
        >
          <A href={place().href} class={look()} onClick={follow}>
            {words()}
          </A>
        </Show>
      </span>
      <time datetime={new Date(props.row.givenAt).toISOString()} class="figures text-sm whitespace-nowrap text-quiet">
        {formatDate(props.row.givenAt, 'time')}
      </time>
      <span class="relative z-1 grid size-[var(--control-sm)] place-items-center">
        <Show when={props.row.isRead}>
          <IconButton size="sm" label={t('notices.markUnread')} onClick={() => props.onMark(false)}>
            <Mail aria-hidden="true" />
          </IconButton>
        </Show>
      </span>
    </li>
  );
}
