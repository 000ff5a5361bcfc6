import { Navigate } from '@solidjs/router';
import { lazy, Match, Show, Switch } from 'solid-js';
import { t } from '../languages/index.ts';
import { type AppName, useSession } from '../session.tsx';
import { resetPassword } from '../sign-in.ts';
import { ChoosePasswordPage } from './choose-password.tsx';
import type { DemoClient } from './create-sign-in.ts';
import { ForgotPasswordPage } from './forgot-password.tsx';
import { SignInPage } from './sign-in.tsx';

const InvitationPage = lazy(() =>
  import('../joining/invitation-page.tsx').then((page) => ({ default: page.InvitationPage })),
);
const JoinPage = lazy(() => import('../joining/join-page.tsx').then((page) => ({ default: page.JoinPage })));

/** The pages before the door, fetched only by those who stand there. */
export default function AuthPages(props: {
  path: string;
  app: AppName;
  appName: string;
  base: string;
  client: DemoClient;
}) {
  const session = useSession();
  return (
    <Switch>
      <Match when={props.path === '/sign-in'}>
        <Show when={session.state() !== 'signed in'} fallback={<Navigate href="/" />}>
          <SignInPage app={props.app} appName={props.appName} client={props.client} />
        </Show>
      </Match>
      <Match when={props.path === '/forgot-password'}>
        <ForgotPasswordPage appName={props.appName} base={props.base} />
      </Match>
      <Match when={props.path === '/reset-password'}>
        <ChoosePasswordPage
          appName={props.appName}
          title={t('signIn.resetTitle')}
          hint={t('signIn.resetHint')}
          action={t('signIn.savePassword')}
          choose={resetPassword}
        />
      </Match>
      <Match when={props.path === '/invitation'}>
        <InvitationPage appName={props.appName} client={props.client as never} />
      </Match>
      <Match when={props.path === '/join'}>
        <JoinPage appName={props.appName} client={props.client as never} sells={props.app === 'vendor-portal'} />
      </Match>
    </Switch>
  );
}
