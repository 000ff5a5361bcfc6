import { A } from '@solidjs/router';
import { Bell } from 'lucide-solid';
import { Show } from 'solid-js';
import { classes } from '../classes.ts';
import { formatNumber } from '../format.ts';
import { createLiveQuery } from '../live.ts';
import { createPageStands } from '../page-stands.ts';
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
          <span
            aria-hidden="true"
            class="figures absolute -top-2 left-2 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4.5 font-semibold text-on-accent"
          >
            {unread() > 99 ? '99+' : formatNumber(unread())}
          </span>
        </Show>
      </span>
    </A>
  );
}
