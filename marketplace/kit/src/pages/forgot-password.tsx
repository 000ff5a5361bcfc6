import { createSignal, Show } from 'solid-js';
import { t } from '../languages/index.ts';
import { Button } from '../parts/button.tsx';
import { Callout } from '../parts/callout.tsx';
import { Link } from '../parts/link.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { askForReset } from '../sign-in.ts';
import { AuthFrame } from './auth-frame.tsx';

/** Says the same whether the address is known or not, so that it tells nobody who has an account here. */
export function ForgotPasswordPage(props: { appName: string; base: string }) {
  const [email, setEmail] = createSignal('');
  const [state, setState] = createSignal<'asking' | 'busy' | 'sent' | { refused: string }>('asking');
  const refused = () => {
    const now = state();
    return typeof now === 'object' ? now.refused : null;
  };
  const send = async (event: Event) => {
    event.preventDefault();
    setState('busy');
    const outcome = await askForReset(email().trim(), `${location.origin}${props.base}reset-password`);
    setState(outcome.ok || outcome.code === 'session.refused' ? 'sent' : { refused: outcome.code });
  };
  return (
    <AuthFrame appName={props.appName} title={t('signIn.forgotTitle')} hint={t('signIn.forgotHint')}>
      <Show
        when={state() === 'sent'}
        fallback={
          <form class="grid gap-4" onSubmit={(event) => void send(event)}>
            <Show when={refused()}>{(code) => <Callout tone="danger">{t.maybe(`refusals.${code()}`)}</Callout>}</Show>
            <TextInput
              label={t('signIn.email')}
              type="email"
              autocomplete="username"
              autofocus
              required
              value={email()}
              onChange={setEmail}
            />
            <Button type="submit" kind="primary" size="lg" busy={state() === 'busy'} disabled={!email().includes('@')}>
              {t('signIn.sendLink')}
            </Button>
          </form>
        }
      >
        <Callout tone="success">{t('signIn.linkSent', { email: email() })}</Callout>
      </Show>
      <p class="mt-5">
        <Link href="/sign-in">{t('signIn.back')}</Link>
      </p>
    </AuthFrame>
  );
}
