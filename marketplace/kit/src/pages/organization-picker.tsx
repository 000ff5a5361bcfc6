import { ChevronRight } from 'lucide-solid';
import { For } from 'solid-js';
import { t } from '../languages/index.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useSession } from '../session.tsx';
import { AuthFrame } from './auth-frame.tsx';

/** Somebody who works for several companies says for whom first; this tab remembers. */
export function OrganizationPicker(props: { appName: string }) {
  const session = useSession();
  return (
    <AuthFrame appName={props.appName} title={t('shell.actFor')} hint={t('shell.actForHint')}>
      <ul class="overflow-hidden rounded-lg bg-surface ring-1 ring-line">
        <For each={session.memberships()}>
          {(one) => (
            <li class="border-b border-line-soft last:border-0">
              <button
                type="button"
                onClick={() => session.switchTo(one.organizationId)}
                class="flex w-full items-center gap-3 px-4 py-3 text-left ring-inset transition-colors swift hover:bg-hover"
              >
                <Avatar name={one.organizationName} shape="square" />
                <span class="min-w-0 flex-1">
                  <span class="block truncate font-medium">{one.organizationName}</span>
                  <span class="block truncate text-sm text-quiet">{t.maybe(`roles.${one.role}`) ?? one.role}</span>
                </span>
                <ChevronRight class="size-4 text-faint" aria-hidden="true" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </AuthFrame>
  );
}
