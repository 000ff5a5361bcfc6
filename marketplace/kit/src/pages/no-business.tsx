import { For, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.tsx';
import { AuthFrame } from './auth-frame.tsx';
import { appsOf } from '../apps.ts';
import { buttonClass } from '../parts/button.tsx';

/** Signed in, but none of one's organizations has business in this app: the way to where they do. */
export function NoBusinessPage(props: { appName: string }) {
  const session = useSession();
  return (
    <AuthFrame
      appName={props.appName}
      title={t('shell.noBusiness')}
      hint={t('shell.noBusinessHint', { email: session.me()?.user.email ?? '', app: props.appName })}
    >
      <div class="grid gap-2">
        <For each={appsOf(session.me())}>
          {(app) => (
            <a href={app.href} rel="external" class={buttonClass('secondary', 'lg')}>
              {t('shell.goTo', { app: t(`apps.${app.name}`) })}
            </a>
          )}
        </For>
        <Show when={session.me()}>
          <Button kind="quiet" onClick={() => void session.leave()}>
            {t('signIn.leave')}
          </Button>
        </Show>
      </div>
    </AuthFrame>
  );
}
