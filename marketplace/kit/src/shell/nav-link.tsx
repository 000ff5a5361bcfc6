import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { formatNumber } from '../format.ts';
import type { Page } from '../page.ts';

export function NavLink(props: { page: Page; onGo?: () => void }) {
  return (
    <A
      href={props.page.path}
      end={props.page.path === '/'}
      onClick={() => props.onGo?.()}
      activeClass="is-active"
      inactiveClass=""
      class="group flex h-8 items-center gap-2.5 rounded-md px-2 text-sm font-medium text-quiet ring-inset transition-colors swift hover:bg-pressed/70 hover:text-text pointer-coarse:h-11 [&.is-active]:bg-surface [&.is-active]:text-text [&.is-active]:shadow-1 [&.is-active]:ring-1 [&.is-active]:ring-line"
    >
      <Dynamic
        component={props.page.menu!.icon}
        class="size-4 text-faint transition-colors swift group-hover:text-quiet group-[.is-active]:text-accent-text"
      />
      <span class="min-w-0 flex-1 truncate">{props.page.title()}</span>
      <Show when={props.page.menu?.count?.()}>
        {(count) => (
          <span class="figures rounded-full px-1.5 text-xs text-quiet group-[.is-active]:bg-accent-soft group-[.is-active]:text-accent-text">
            {formatNumber(count())}
          </span>
        )}
      </Show>
    </A>
  );
}
