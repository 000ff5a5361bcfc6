import { ChevronsUpDown } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Menu } from '../parts/menu.tsx';
import { useSession } from '../session.tsx';

/** For whom one acts in this tab. With one organization there is nothing to switch, only a name to read. */
export function OrganizationSwitcher() {
  const session = useSession();
  const face = () => (
    <>
      <Avatar name={session.membership()?.organizationName ?? '?'} shape="square" size="sm" />
      <span class="min-w-0 flex-1 text-left leading-tight">
        <span class="block truncate text-sm font-semibold">{session.membership()?.organizationName ?? '\u00a0'}</span>
        <span class="block truncate text-xs text-quiet">
          {t.maybe(`roles.${session.membership()?.role}`) ?? session.membership()?.role ?? '\u00a0'}
        </span>
      </span>
    </>
  );
  const look = 'flex w-full items-center gap-2.5 rounded-md px-1.5 py-1.5';
  return (
    // Its place is kept until it is known who is here: the menu below does not jump.
    <Show
      when={session.membership()}
      fallback={
        <Show when={session.state() === 'loading'}>
          <div class={`${look} invisible`} aria-hidden="true">
            {face()}
          </div>
        </Show>
      }
    >
      <Show when={session.memberships().length > 1} fallback={<div class={look}>{face()}</div>}>
        <Menu
          trigger={
            <>
              {face()}
              <span class="sr-only">{t('shell.switchOrganization')}</span>
              <ChevronsUpDown class="size-4 text-faint" aria-hidden="true" />
            </>
          }
          triggerClass={`${look} ring-focus transition-colors swift hover:bg-pressed/70 data-[expanded]:bg-pressed/70`}
          placement="bottom-start"
          width="w-72"
          groups={[
            {
              label: t('shell.actFor'),
              items: session.memberships().map((one) => ({
                label: one.organizationName,
                hint: t.maybe(`roles.${one.role}`) ?? one.role,
                checked: one.organizationId === session.membership()?.organizationId,
                onSelect: () => session.switchTo(one.organizationId),
              })),
            },
          ]}
        />
      </Show>
    </Show>
  );
}
