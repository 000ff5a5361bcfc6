import { A } from '@solidjs/router';
import { Menu as MenuIcon } from 'lucide-solid';
import { createMemo, createSignal, For, lazy, Show, Suspense } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../languages/index.ts';
import type { Page } from '../page.ts';
import { CountBadge } from '../parts/count-badge.tsx';
import { createMenu } from './create-menu.ts';

/** What lies behind the bar comes when it is asked for: a visitor's first page has no dialog. */
const PhoneMenu = lazy(() => import('./phone-menu.tsx'));

const slot =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium text-quiet ring-inset [&.is-active]:text-accent-text [&_svg]:size-5';

/** Four pages at the thumb, the rest one tap away. */
export function PhoneBar(props: { appName: string; pages: readonly Page[] }) {
  const menu = createMenu(() => props.pages);
  const [open, setOpen] = createSignal(false);
  const asked = createMemo((before: boolean) => before || open(), false);
  const first = () => {
    const chosen = menu.visible().filter((page) => page.menu?.onPhone);
    return (chosen.length > 0 ? chosen : menu.visible()).slice(0, 4);
  };
  return (
    <nav
      aria-label={t('shell.mainMenu')}
      class="fixed inset-x-0 bottom-0 z-40 flex border-t border-line bg-surface/92 pb-[env(safe-area-inset-bottom)] backdrop-blur-md"
      data-print="no"
    >
      <For each={first()}>
        {(page) => (
          <A href={page.path} end={page.path === '/'} class={slot} activeClass="is-active" inactiveClass="">
            <Dynamic component={page.menu!.icon} />
            <span class="max-w-full truncate px-1">{page.title()}</span>
            <Show when={page.menu?.count?.()}>
              {(count) => <CountBadge count={count()} class="top-0.5 left-1/2 ml-1 ring-2 ring-surface" />}
            </Show>
          </A>
        )}
      </For>
      <button type="button" class={slot} onClick={() => setOpen(true)} aria-expanded={open()}>
        <MenuIcon aria-hidden="true" />
        {t('shell.more')}
      </button>
      <Show when={asked()}>
        <Suspense>
          <PhoneMenu open={open()} title={props.appName} sections={menu.sections()} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </nav>
  );
}
