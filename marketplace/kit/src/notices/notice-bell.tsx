import { A } from '@solidjs/router';
import { Bell } from 'lucide-solid';
import { Show } from 'solid-js';
import { classes } from '../classes.ts';
import { createLiveQuery } from '../live.ts';
import { createPageStands } from '../page-stands.ts';
import { CountBadge } from '../parts/count-badge.tsx';
import { iconButtonClass } from '../parts/icon-button.tsx';
import type { NoticesClient } from './notices-client.ts';
import { t } from './texts.ts';

/** How much one was told and has not read yet; leads to it. */
export default function NoticeBell(props: { client: NoticesClient }) {
  const stands = createPageStands();
  const count = createLiveQuery(() => ({
    ...props.client.notices.unread.options(undefined),
    topics: ['notices'],
    enabled: stands(),
  }));
  const unread = () => count.data?.unread ?? 0;
  return (
    <A
      href="/notices"
      aria-label={unread() > 0 ? t('notices.bell', { count: unread() }) : t('notices.title')}
      class={classes(iconButtonClass(), '[&_svg]:size-4.5')}
      activeClass=""
      inactiveClass=""
    >
      <span class="relative">
        <Bell aria-hidden="true" />
        <Show when={unread() > 0}>
          <CountBadge aria-hidden="true" count={unread()} class="-top-2 left-2" />
        </Show>
      </span>
    </A>
  );
}
