import { useNavigate } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { appsOf } from '../apps.ts';
import { type Command, createCommands, openPalette } from '../commands.ts';
import { language, languageNames, languages, setLanguage, t } from '../languages/index.ts';
import { setDensity, setTheme } from '../look.ts';
import type { Page } from '../page.ts';
import { openShortcutsSheet } from '../parts/shortcuts-sheet.tsx';
import { useSession } from '../session.tsx';
import { createShortcut } from '../shortcuts.ts';
import { createMenu } from './create-menu.ts';

/** What can be done from everywhere: go to a page, change the look, act for another organization, leave. */
export function createAppCommands(pages: () => readonly Page[], base: string): void {
  const go = useNavigate();
  const session = useSession();
  const menu = createMenu(pages);

  createCommands(() => [
    ...menu.visible().map(
      (page): Command => ({
        id: page.path,
        label: page.title(),
        group: t('palette.pages'),
        icon: page.menu!.icon,
        ...(page.menu?.key ? { shortcut: `G ${page.menu.key.toUpperCase()}` } : {}),
        run: () => go(page.path),
      }),
    ),
    ...session
      .memberships()
      .filter((one) => one.organizationId !== session.membership()?.organizationId)
      .map(
        (one): Command => ({
          id: one.organizationId,
          label: t('palette.actFor', { organization: one.organizationName }),
          group: t('palette.organizations'),
          run: () => session.switchTo(one.organizationId),
        }),
      ),
    ...appsOf(session.me())
      .filter((app) => app.href !== base)
      .map(
        (app): Command => ({
          id: app.name,
          label: t('shell.goTo', { app: t(`apps.${app.name}`) }),
          group: t('palette.organizations'),
          run: () => location.assign(app.href),
        }),
      ),
    ...(['light', 'dark', 'system'] as const).map(
      (theme): Command => ({
        id: theme,
        label: `${t('look.theme')}: ${t(`look.${theme}`)}`,
        group: t('palette.look'),
        run: () => setTheme(theme),
      }),
    ),
    ...(['comfortable', 'compact'] as const).map(
      (density): Command => ({
        id: density,
        label: `${t('look.density')}: ${t(`look.${density}`)}`,
        group: t('palette.look'),
        run: () => setDensity(density),
      }),
    ),
    ...languages
      .filter((one) => one !== language())
      .map(
        (one): Command => ({
          id: one,
          label: languageNames[one],
          group: t('palette.look'),
          also: t('look.language'),
          run: () => void setLanguage(one),
        }),
      ),
    ...(session.me()
      ? [{ id: 'leave', label: t('signIn.leave'), group: t('palette.account'), run: () => void session.leave() }]
      : []),
  ]);

  createShortcut('Mod+K', () => t('palette.title'), openPalette);
  createShortcut('?', () => t('shortcuts.title'), openShortcutsSheet);
  createEffect(() => {
    for (const page of menu.visible())
      if (page.menu?.key)
        createShortcut(
          `g ${page.menu.key}`,
          () => t('shortcuts.goTo', { page: page.title() }),
          () => go(page.path),
        );
  });
}
