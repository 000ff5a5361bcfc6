import './theme/fonts.css';
import { Route, Router, type RouteSectionProps, useCurrentMatches } from '@solidjs/router';
import { type QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { createEffect, ErrorBoundary, For, type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { render } from 'solid-js/web';
import { openActingFor } from './acting-for.ts';
import { actingOrganization, openActingOrganization } from './acting-organization.ts';
import { afterPaint } from './after-paint.ts';
import { askAhead } from './ask-ahead.ts';
import { hearOfComingBack, noteComingBack } from './came-back.ts';
import { isPaletteOpen } from './commands.ts';
import { openLanguage, preferredLanguage, t } from './languages/index.ts';
import { type Page, pageAt } from './page.ts';
import type { DemoClient } from './pages/create-sign-in.ts';
import { ErrorPage } from './pages/error-page.tsx';
import { NoPermissionPage } from './pages/no-permission.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { StartPage } from './pages/start-page.tsx';
import { ConfirmDialogs } from './parts/confirm.tsx';
import { Failure } from './parts/failure.tsx';
import { fetchMenus } from './parts/menu.tsx';
import { ShortcutsSheet } from './parts/shortcuts-sheet.tsx';
import { SkeletonPage } from './parts/skeleton.tsx';
import { Toasts } from './parts/toast.tsx';
import type { NoticesClient } from './notices/notices-client.ts';
import { createQueries } from './queries.ts';
import { type AppName, type SessionClient, SessionProvider, useSession } from './session.tsx';
import { AppShell } from './shell/app-shell.tsx';
import { createAppCommands } from './shell/create-app-commands.ts';
import { prepareVisit, readVisit } from './visit.ts';

const CommandPalette = lazy(() => import('./parts/command-palette.tsx'));
const SignInPage = lazy(() => import('./pages/sign-in.tsx').then((page) => ({ default: page.SignInPage })));
const AuthPages = lazy(() => import('./pages/auth-pages.tsx'));
const OrganizationPicker = lazy(() =>
  import('./pages/organization-picker.tsx').then((page) => ({ default: page.OrganizationPicker })),
);
const NoticesPage = lazy(() => import('./notices/notices-page.tsx'));
const NoticeBell = lazy(() => import('./notices/notice-bell.tsx'));
const NoBusinessPage = lazy(() => import('./pages/no-business.tsx').then((page) => ({ default: page.NoBusinessPage })));

export interface AppOptions {
  app: AppName;
  base: '/' | `/${string}/`;
  pages: readonly Page[];
  /**
   * The app's client; the kit speaks to `identity` of it. Until a contract names them, a missing door is a visitor's
   * session.
   */
  client: unknown;
  search?: () => JSX.Element;
  extras?: () => JSX.Element;
  /** Stands once inside router and session: command searches, live topics of the whole app. */
  inside?: () => JSX.Element;
}

const authPaths = ['/sign-in', '/forgot-password', '/reset-password', '/invitation', '/join'];

/**
 * Starts an app. Gives nothing to wait for: pages import from the file that the app's own start comes to stand in, and
 * would wait for that file while it waits for them, so that what the server drew for a visitor is never taken over.
 */
export function mountApp(options: AppOptions): void {
  void mount(options);
}

/** Language first (so that no text changes under the reader), then session, router, shell. */
async function mount(options: AppOptions): Promise<void> {
  openActingOrganization(options.app);
  openActingFor();
  const page = pageAt(options.pages, addressIn(options.base));
  fetchPage(page);
  hearOfComingBack();
  await openLanguage(preferredLanguage());
  document.documentElement.dataset['app'] = t(`apps.${options.app}`);
  const queries = createQueries();
  const me = await askFirst(options, queries, page);
  const visit = readVisit();
  const prepared = visit && (await prepareVisit(visit, queries, options.pages));
  const root = document.getElementById('app')!;
  const scrolled = scrollY;
  if (scrolled > 0) noteComingBack();
  // What the server drew stays in view until the app can draw the same; the exchange happens within one frame.
  root.replaceChildren();
  render(
    () => (
      <QueryClientProvider client={queries}>
        <SessionProvider app={options.app} client={options.client as SessionClient} me={me.asked}>
          <Router base={options.base.slice(0, -1)} root={(section) => <Root {...section} options={options} />}>
            <For each={options.pages}>
              {(page) => (
                <Route
                  path={page.path}
                  component={
                    prepared?.page === page ? prepared.component : lazy(async () => ({ default: await page.load() }))
                  }
                  info={{ page }}
                />
              )}
            </For>
            <Route
              path="/notices"
              component={() => <NoticesPage client={options.client as NoticesClient} app={options.app} />}
            />
            <For each={authPaths}>
              {(path) => (
                <Route
                  path={path}
                  component={() => (
                    <AuthPages
                      path={path}
                      app={options.app}
                      appName={t(`apps.${options.app}`)}
                      base={options.base}
                      client={options.client as DemoClient}
                    />
                  )}
                  info={{ bare: true }}
                />
              )}
            </For>
            <Show when={!options.pages.some((page) => page.path === '/')}>
              <Route path="/" component={() => <StartPage pages={options.pages} />} info={{ start: true }} />
            </Show>
            <Route path="*" component={NotFoundPage} />
          </Router>
        </SessionProvider>
      </QueryClientProvider>
    ),
    root,
  );
  if (scrolled > 0) requestAnimationFrame(() => scrollTo(0, scrolled));
}

/**
 * Whoever has worked here before will most likely be let in: the code of the page comes while the session is asked for,
 * not behind it. Who comes for the first time sees a door, and needs none of it. What does not come is asked for again,
 * and told, by the router.
 */
function fetchPage(page: Page | undefined): void {
  if (actingOrganization() !== null) page?.load().catch(() => undefined);
}

const addressIn = (base: string) => location.pathname.slice(base.length - 1) || '/';

/**
 * Who is there, and, for whoever will most likely be let in, what the page at hand cannot begin without: on their way
 * before anything is drawn, so that core works while this thread does. Each for itself, because what is asked within
 * one turn travels together and comes together.
 */
async function askFirst(
  { base, client }: AppOptions,
  queries: QueryClient,
  page: Page | undefined,
): Promise<{ readonly asked: ReturnType<SessionClient['identity']['me']['query']> }> {
  const asked = (client as SessionClient).identity.me.query();
  asked.catch(() => {
    /* told by the session */
  });
  await nextTurn();
  if (actingOrganization() !== null) {
    askAhead(queries, page, addressIn(base));
    await nextTurn();
  }
  return { asked };
}

const nextTurn = () =>
  new Promise((done) => {
    setTimeout(done);
  });

function Root(props: RouteSectionProps & { options: AppOptions }) {
  const session = useSession();
  const matches = useCurrentMatches();
  const info = () => (matches().at(-1)?.route.info ?? {}) as { page?: Page; bare?: boolean };
  const appName = () => t(`apps.${props.options.app}`);
  const lacks = () => {
    const permission = info().page?.permission;
    return permission && session.state() === 'signed in' && !session.may(permission) ? permission : null;
  };
  createAppCommands(() => props.options.pages, props.options.base);
  createEffect(() => {
    if (session.state() === 'signed in')
      void afterPaint()
        .then(fetchMenus)
        .catch(() => undefined);
  });
  return (
    <>
      <Suspense>
        <Switch
          fallback={
            <AppShell
              appName={appName()}
              pages={props.options.pages}
              search={props.options.search}
              extras={props.options.extras}
              bell={() => <NoticeBell client={props.options.client as NoticesClient} />}
            >
              <ErrorBoundary fallback={(error, reset) => <ErrorPage error={error} onRetry={reset} />}>
                <Show
                  when={session.state() !== 'failed' || info().page?.isPublic}
                  fallback={<Failure error={session.failure()} onRetry={() => void session.reload()} />}
                >
                  <Show when={session.state() !== 'loading' || info().page?.isPublic} fallback={<SkeletonPage />}>
                    <Show when={lacks()} fallback={<Suspense fallback={<SkeletonPage />}>{props.children}</Suspense>}>
                      {(permission) => <NoPermissionPage title={info().page!.title()} permission={permission()} />}
                    </Show>
                  </Show>
                </Show>
              </ErrorBoundary>
            </AppShell>
          }
        >
          <Match when={info().bare}>{props.children}</Match>
          <Match when={session.state() === 'visitor' && !info().page?.isPublic}>
            <SignInPage app={props.options.app} appName={appName()} client={props.options.client as DemoClient} />
          </Match>
          <Match when={session.state() === 'signed in' && session.memberships().length === 0 && !info().page?.isPublic}>
            <NoBusinessPage appName={appName()} />
          </Match>
          <Match
            when={session.state() === 'signed in' && session.memberships().length > 0 && session.membership() === null}
          >
            <OrganizationPicker appName={appName()} />
          </Match>
        </Switch>
      </Suspense>
      <Show when={isPaletteOpen()}>
        <Suspense>
          <CommandPalette />
        </Suspense>
      </Show>
      <ShortcutsSheet />
      <ConfirmDialogs />
      <Toasts />
      {props.options.inside?.()}
    </>
  );
}
