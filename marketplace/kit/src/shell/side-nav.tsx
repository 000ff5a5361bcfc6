import { For, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import type { Page } from '../page.ts';
import { BrandMark } from './brand-mark.tsx';
import { createMenu } from './create-menu.ts';
import { NavLink } from './nav-link.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';
import { UserMenu } from './user-menu.tsx';

export function SideNav(props: { appName: string; pages: readonly Page[] }) {
  const menu = createMenu(() => props.pages);
  return (
    <aside aria-label={props.appName} class="sticky top-0 flex h-dvh w-60 flex-none flex-col px-3 py-3" data-print="no">
      <div class="mb-3 flex items-center gap-2.5 px-1.5">
        <BrandMark />
        <div class="min-w-0 leading-tight">
          <p class="text-md font-[680] tracking-[-0.02em]">Hansa</p>
          <p class="truncate text-xs text-quiet">{props.appName}</p>
        </div>
      </div>
      <OrganizationSwitcher />
      <nav
        aria-label={t('shell.mainMenu')}
        class="-mx-1 mt-3 min-h-0 flex-1 overflow-y-auto px-1 pb-3 [scrollbar-width:thin]"
      >
        <For each={menu.sections()}>
          {(section) => (
            <div class="mb-4">
              <Show when={section.label}>
                <p class="mb-1 px-2 text-xs font-medium text-faint">{section.label}</p>
              </Show>
              <ul class="grid gap-0.5">
                <For each={section.pages}>
                  {(page) => (
                    <li>
                      <NavLink page={page} />
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </For>
      </nav>
      <UserMenu look="row" />
    </aside>
  );
}
