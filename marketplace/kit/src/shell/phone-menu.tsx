import { For, Show } from 'solid-js';
import { Dialog } from '../parts/dialog.tsx';
import type { createMenu } from './create-menu.ts';
import { NavLink } from './nav-link.tsx';
import { OrganizationSwitcher } from './organization-switcher.tsx';

/** All pages, and whom one acts for, where there is no room for them at the side. */
export default function PhoneMenu(props: {
  open: boolean;
  title: string;
  sections: ReturnType<ReturnType<typeof createMenu>['sections']>;
  onClose: () => void;
}) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={props.title}>
      <OrganizationSwitcher />
      <For each={props.sections}>
        {(section) => (
          <div class="mt-4">
            <Show when={section.label}>
              <p class="mb-1 px-2 text-xs font-medium text-faint">{section.label}</p>
            </Show>
            <ul class="grid gap-0.5">
              <For each={section.pages}>
                {(page) => (
                  <li>
                    <NavLink page={page} onGo={() => props.onClose()} />
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
    </Dialog>
  );
}
