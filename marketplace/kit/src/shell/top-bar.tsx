import { Search } from 'lucide-solid';
import { type JSX, Show, Suspense } from 'solid-js';
import { openPalette } from '../commands.ts';
import { t } from '../languages/index.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Keys } from '../parts/keys.tsx';
import { LinkButton } from '../parts/link.tsx';
import { useSession } from '../session.tsx';
import { BrandMark } from './brand-mark.tsx';
import { UserMenu } from './user-menu.tsx';

export function TopBar(props: {
  appName: string;
  isPhone: boolean;
  search?: (() => JSX.Element) | undefined;
  extras?: (() => JSX.Element) | undefined;
  bell: () => JSX.Element;
}) {
  const session = useSession();
  return (
    <header class="sticky top-0 z-30 flex min-h-[3.5625rem] items-center gap-3 border-b border-line-soft bg-sheet/88 px-4 py-2 backdrop-blur-md md:rounded-t-lg md:px-7 pointer-coarse:min-h-[3.8125rem] print:hidden">
      <Show when={props.isPhone}>
        <span class="flex items-center gap-2">
          <BrandMark class="size-6" />
          <span class="sr-only">Hansa {props.appName}</span>
        </span>
      </Show>
      <div class="min-w-0 flex-1">
        <Show
          when={props.search}
          fallback={
            <button
              type="button"
              onClick={openPalette}
              class="flex h-8 w-full max-w-md items-center gap-2 rounded-md bg-surface px-2.5 text-sm text-faint shadow-1 ring-1 ring-line ring-focus transition-shadow swift hover:ring-line-control pointer-coarse:h-10"
            >
              <Search class="size-4" aria-hidden="true" />
              <span class="min-w-0 flex-1 truncate text-left">{t('shell.find')}</span>
              <span class="max-md:hidden">
                <Keys of="Mod+K" />
              </span>
            </button>
          }
        >
          {(search) => <>{search()()}</>}
        </Show>
      </div>
      <Show when={props.search && session.state() === 'signed in'}>
        <IconButton label={t('palette.title')} shortcut="Mod+K" onClick={openPalette} class="max-md:hidden">
          <Search aria-hidden="true" />
        </IconButton>
      </Show>
      {props.extras?.()}
      <Show when={session.membership()}>
        <Suspense fallback={<span class="size-[var(--control)]" />}>{props.bell()}</Suspense>
      </Show>
      <Show
        when={session.state() === 'signed in'}
        fallback={
          <Show
            when={session.state() !== 'loading'}
            fallback={
              <Show when={props.isPhone}>
                <span class="size-8" />
              </Show>
            }
          >
            <LinkButton href="/sign-in" kind="primary">
              {t('signIn.action')}
            </LinkButton>
          </Show>
        }
      >
        <Show when={props.isPhone}>
          <UserMenu look="avatar" />
        </Show>
      </Show>
    </header>
  );
}
