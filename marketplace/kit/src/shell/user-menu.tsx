import { Keyboard, LogOut, Monitor, Moon, Rows2, Rows4, Settings2, Sun } from 'lucide-solid';
import { Show } from 'solid-js';
import { language, languageNames, languages, setLanguage, t } from '../languages/index.ts';
import { density, setDensity, setTheme, theme } from '../look.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Menu, type MenuGroup } from '../parts/menu.tsx';
import { openShortcutsSheet } from '../parts/shortcuts-sheet.tsx';
import { type Session, useSession } from '../session.tsx';

/** Who I am, how it looks, in which language, and the way out. */
export function UserMenu(props: { look: 'row' | 'avatar' }) {
  const session = useSession();
  const name = () => session.me()?.user.name ?? t('shell.settings');
  return (
    <Menu
      {...(props.look === 'avatar' || !session.me() ? { triggerLabel: t('shell.userMenu', { name: name() }) } : {})}
      placement={props.look === 'row' ? 'top-start' : 'bottom-end'}
      width="w-60"
      triggerClass={
        props.look === 'row'
          ? 'flex min-h-9 w-full items-center gap-2.5 rounded-md px-1.5 py-1.5 text-left ring-focus transition-colors swift hover:bg-pressed/70 data-[expanded]:bg-pressed/70'
          : 'rounded-full ring-focus'
      }
      trigger={
        <Show
          when={session.me()}
          fallback={
            <span class="flex items-center gap-2.5 text-sm text-quiet">
              <Settings2 class="size-4" aria-hidden="true" />
              {t('shell.settings')}
            </span>
          }
        >
          {(me) => (
            <>
              <Avatar name={me().user.name} size={props.look === 'row' ? 'sm' : 'md'} />
              <Show when={props.look === 'row'}>
                <span class="min-w-0 flex-1 truncate text-sm font-medium">{me().user.name}</span>
              </Show>
            </>
          )}
        </Show>
      }
      header={
        <Show when={session.me()}>
          {(me) => (
            <>
              <p class="truncate font-medium">{me().user.name}</p>
              <p class="truncate text-sm text-quiet">{me().user.email}</p>
            </>
          )}
        </Show>
      }
      groups={menuGroups(session)}
    />
  );
}

function menuGroups(session: Session): readonly MenuGroup[] {
  const isSignedIn = session.state() === 'signed in';
  return [
    {
      label: t('look.theme'),
      items: (
        [
          ['system', Monitor],
          ['light', Sun],
          ['dark', Moon],
        ] as const
      ).map(([value, icon]) => ({
        label: t(`look.${value}`),
        icon,
        checked: theme() === value,
        onSelect: () => setTheme(value),
      })),
    },
    {
      label: t('look.density'),
      items: (
        [
          ['comfortable', Rows2],
          ['compact', Rows4],
        ] as const
      ).map(([value, icon]) => ({
        label: t(`look.${value}`),
        icon,
        checked: density() === value,
        onSelect: () => setDensity(value),
      })),
    },
    {
      label: t('look.language'),
      items: languages.map((value) => ({
        label: languageNames[value],
        checked: language() === value,
        onSelect: () => void setLanguage(value),
      })),
    },
    { items: [{ label: t('shortcuts.title'), icon: Keyboard, shortcut: '?', onSelect: openShortcutsSheet }] },
    ...(isSignedIn
      ? [{ items: [{ label: t('signIn.leave'), icon: LogOut, onSelect: () => void session.leave() }] }]
      : []),
  ];
}
