import { type JSX, lazy, Show, Suspense } from 'solid-js';
import { t } from '../languages/index.ts';
import type { Page } from '../page.ts';
import { OfflineBanner } from '../parts/offline-banner.tsx';
import { createIsPhone } from '../screen.ts';
import { useSession } from '../session.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

const ActingBanner = lazy(() => import('../impersonation/acting-banner.tsx'));

export interface AppShellProps {
  appName: string;
  pages: readonly Page[];
  /** Stands in the top bar in place of the palette's search field (a storefront's search). */
  search?: (() => JSX.Element) | undefined;
  /** Right of the search: the cart. */
  extras?: (() => JSX.Element) | undefined;
  /** What one was told and has not read; of who acts for an organization only. */
  bell: () => JSX.Element;
  children: JSX.Element;
}

/** The frame: menu at the side on a desk, at the thumb on a phone; the page is a sheet laid on it. */
export function AppShell(props: AppShellProps) {
  const isPhone = createIsPhone();
  const session = useSession();
  return (
    <div class="flex min-h-dvh flex-col">
      <a
        href="#page"
        class="sr-only z-90 rounded-md bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('shell.skip')}
      </a>
      <Show when={session.me()?.impersonatedBy}>
        {(by) => (
          <Suspense>
            <ActingBanner by={by()} />
          </Suspense>
        )}
      </Show>
      <OfflineBanner />
      <div class="flex min-h-0 flex-1">
        <Show when={!isPhone()}>
          <SideNav appName={props.appName} pages={props.pages} />
        </Show>
        <div class="flex min-w-0 flex-1 flex-col bg-sheet md:my-2 md:mr-2 md:rounded-lg md:shadow-1 md:ring-1 md:ring-line print:m-0 print:shadow-none print:ring-0">
          <TopBar
            appName={props.appName}
            isPhone={isPhone()}
            search={props.search}
            extras={props.extras}
            bell={props.bell}
          />
          <main
            id="page"
            tabIndex={-1}
            class="mx-auto w-full max-w-[100rem] flex-1 px-4 pt-5 pb-10 outline-none max-md:pb-[calc(6rem+env(safe-area-inset-bottom))] md:px-7 md:pt-6"
          >
            {props.children}
          </main>
        </div>
      </div>
      <Show when={isPhone()}>
        <PhoneBar pages={props.pages} appName={props.appName} />
      </Show>
    </div>
  );
}
