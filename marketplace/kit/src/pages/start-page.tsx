import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../languages/index.ts';
import type { Page } from '../page.ts';
import { Callout } from '../parts/callout.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { useSession } from '../session.tsx';
import { createMenu } from '../shell/create-menu.ts';

/** Where an app without a home of its own starts: what this person can do here. */
export function StartPage(props: { pages: readonly Page[] }) {
  const session = useSession();
  const menu = createMenu(() => props.pages);
  return (
    <>
      <PageHeader
        title={session.me() ? t('start.hello', { name: session.me()!.user.name }) : t('start.welcome')}
        hint={session.membership()?.organizationName}
      />
      <Show when={menu.visible().length > 0} fallback={<Callout>{t('start.nothing')}</Callout>}>
        <ul class="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          <For each={menu.visible()}>
            {(page) => (
              <li>
                <A
                  href={page.path}
                  class="flex items-center gap-3 rounded-lg bg-surface px-4 py-3.5 font-medium shadow-1 ring-1 ring-line ring-focus transition-shadow swift hover:shadow-2"
                >
                  <span class="grid size-9 place-items-center rounded-md bg-accent-soft text-accent-text">
                    <Dynamic component={page.menu!.icon} class="size-4.5" />
                  </span>
                  {page.title()}
                </A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
